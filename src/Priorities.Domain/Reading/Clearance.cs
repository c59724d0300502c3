using Priorities.Domain.Actions;

namespace Priorities.Domain.Reading;

/// <summary>
/// What somebody is cleared for: their role, and the organization that they act for. All that a rule about reading may ask of a reader.
/// </summary>
public sealed record Clearance(Role Role, Guid? OrganizationId = null)
{
    public static readonly Clearance Public = new(Role.Anonymous);

    public bool IsSignedIn => Role > Role.Anonymous;

    /// <summary>Coordinators and admins: they see drafts, what is archived, and every note.</summary>
    public bool Coordinates => Role >= Role.Coordinator;

    /// <summary>Signed in, and for an organization.</summary>
    public bool IsMember => IsSignedIn && OrganizationId is not null;

    /// <summary>Which of the sums that are kept for circles of readers are theirs.</summary>
    public Circle Circle =>
        Coordinates ? Circle.Everything
        : IsSignedIn ? Circle.Network
        : Circle.Public;
}

/// <summary>What somebody said about an action: a note, or the text of an assessment.</summary>
public interface IStatement : IPublished
{
    NoteVisibility Visibility { get; }

    /// <summary>The organization that it was written for; none for coordinators and admins without one.</summary>
    Guid? AuthorOrganizationId { get; }
}

/// <summary>What decides who may read a statement that is at hand as an entity.</summary>
public sealed record Statement(Publication Publication, NoteVisibility Visibility, Guid? AuthorOrganizationId) : IStatement;
