namespace Priorities.Domain.Actions;

/// <summary>What one circle of readers may know of an action's reports.</summary>
public sealed record Reports(int NoteCount, DateTimeOffset? LastAt)
{
    public static readonly Reports Nothing = new(0, null);

    public Reports Add(DateTimeOffset at) => new(NoteCount + 1, at);
}
