using Priorities.Domain.Forums;

namespace Priorities.Domain.Actions;

/// <summary>Where an action hangs: its area, the action it is a suggestion under, and the earlier action it continues.</summary>
public sealed record Placement(Area Area, Action? Parent, Action? Continues)
{
    /// <summary>The parent and everything above it.</summary>
    public IReadOnlyCollection<Guid> Above { get; init; } = [];

    /// <summary>Whether suggestions hang under the action itself.</summary>
    public bool HasSuggestions { get; init; }

    /// <summary>The forum of the action that it continues.</summary>
    public Forum? ContinuesForum { get; init; }
}
