using Priorities.Domain.Changes;

namespace Priorities.Domain.Reading;

/// <summary>
/// The fold back in time, of one clock: that of the record. There is no second copy of the past: a value at an instant is what it was
/// before the first change since, or what it is now where nothing changed it.
/// </summary>
public static class Timeline
{
    /// <param name="now">The value now.</param>
    /// <param name="undo">What it was before each change, oldest first.</param>
    /// <param name="before">What was recorded at this instant or later does not count.</param>
    public static T At<T>(T now, IReadOnlyList<Undo<T>> undo, DateTime before)
    {
        for (var i = 0; i < undo.Count; i++)
            if (undo[i].At >= before)
                return undo[i].Before;
        return now;
    }

    /// <summary>
    /// What each member was that has changed since, by its name in the log; a member that is not among them was what it is now.
    /// </summary>
    /// <param name="changes">The changes, oldest first.</param>
    /// <param name="before">What was recorded at this instant or later does not count.</param>
    public static IReadOnlyDictionary<string, object?> Before(IEnumerable<Change> changes, DateTime before)
    {
        var members = new Dictionary<string, object?>();
        foreach (var change in changes)
        {
            if (change.At.UtcDateTime < before)
                continue;
            foreach (var (name, values) in change.Members)
                members.TryAdd(name, values.From);
        }

        return members;
    }
}
