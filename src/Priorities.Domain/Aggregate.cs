using System.Collections;
using Priorities.Domain.Changes;

namespace Priorities.Domain;

/// <summary>Who acted, and at what instant; the calendar says which day that was.</summary>
public readonly record struct Stamp(Actor By, DateTimeOffset At, LocalCalendar Calendar)
{
    /// <summary>The day of the act.</summary>
    public DateOnly Today => Calendar.DayOf(At);
}

/// <summary>
/// Someone who acts: a key or a signed-in person, and the organization they act for.
/// <paramref name="Id"/> is stable ("key:…", "system"); <paramref name="Name"/> is for people to read.
/// </summary>
public sealed record Actor(string Id, string Name, Guid? OrganizationId = null)
{
    /// <summary>The service itself, when it loads its first forum.</summary>
    public static readonly Actor System = new("system", "Priorities");
}

/// <summary>
/// Something with an identity, a version and a history. Whatever changes it records what it changed, so that no write
/// can reach the database without its entry in the change log: saving an aggregate that recorded nothing throws.
/// </summary>
public abstract class Aggregate
{
    private readonly List<Change> recorded = [];

    public Guid Id { get; protected init; }

    /// <summary>Counts up by one with every change of the resource itself; what <c>If-Match</c> is compared with.</summary>
    public int Version { get; private set; }

    public DateTimeOffset CreatedAt { get; protected init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>What happened since the last save, oldest first.</summary>
    public IReadOnlyList<Change> Recorded => recorded;

    /// <summary>Hands over what was recorded, once.</summary>
    public IReadOnlyList<Change> TakeRecorded()
    {
        var taken = recorded.ToList();
        recorded.Clear();
        return taken;
    }

    protected void Record(Change change) => recorded.Add(change);

    protected void Touch(Stamp stamp)
    {
        Version++;
        UpdatedAt = Latest(stamp.At, UpdatedAt); // a clock may step back, and those of two instances differ
    }

    protected static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}

/// <summary>Collects which members an edit really changed, from what to what.</summary>
public sealed class Revision
{
    private readonly Dictionary<string, MemberChange> members = [];

    public IReadOnlyDictionary<string, MemberChange> Members => members;

    public bool IsEmpty => members.Count == 0;

    /// <summary>Notes the change, if there is one, under the member's name in the log, and gives back the new value.</summary>
    public T Next<T>(T from, T to, string member)
    {
        if (!Same(from, to))
            Add(member, from, to);
        return to;
    }

    private void Add(string name, object? from, object? to)
    {
        if ((from ?? to) is LocalizedText)
        {
            var (before, after) = ((LocalizedText?)from ?? LocalizedText.None, (LocalizedText?)to ?? LocalizedText.None);
            if (before.En != after.En)
                members[name] = new(before.En, after.En);
            if (before.Fr != after.Fr)
                members[name + LoggedMember.French] = new(before.Fr, after.Fr);
        }
        else
        {
            members[name] = new(from, to);
        }
    }

    private static bool Same<T>(T from, T to) =>
        from is IEnumerable a and not string && to is IEnumerable b
            ? a.Cast<object?>().SequenceEqual(b.Cast<object?>())
            : EqualityComparer<T>.Default.Equals(from, to);
}
