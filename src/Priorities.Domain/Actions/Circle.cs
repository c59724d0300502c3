using Priorities.Domain.Changes;

namespace Priorities.Domain.Actions;

/// <summary>A circle of readers: each sees what the one before sees, and more.</summary>
public enum Circle
{
    Public,
    Network,
    Everything,
}

/// <summary>Something that is published or not: an action.</summary>
public interface IPublished
{
    Publication Publication { get; }
}

/// <summary>What is counted and logged of a note, by whom it is for.</summary>
public static class NoteAudience
{
    /// <summary>
    /// The narrowest circle of readers that all know of a note of this visibility: what is counted for a circle is counted by this.
    /// </summary>
    public static Circle CircleOf(NoteVisibility visibility) =>
        visibility switch
        {
            NoteVisibility.Public => Circle.Public,
            NoteVisibility.Network => Circle.Network,
            NoteVisibility.Internal => Circle.Everything,
            _ => throw new ArgumentOutOfRangeException(nameof(visibility), visibility, "Not a visibility."),
        };

    /// <summary>Whose matter an entry of the log about a note or an assessment is.</summary>
    public static ChangeAudience AudienceOf(NoteVisibility visibility) =>
        visibility switch
        {
            NoteVisibility.Public => ChangeAudience.Public,
            NoteVisibility.Network => ChangeAudience.Network,
            NoteVisibility.Internal => ChangeAudience.Internal,
            _ => throw new ArgumentOutOfRangeException(nameof(visibility), visibility, "Not a visibility."),
        };
}
