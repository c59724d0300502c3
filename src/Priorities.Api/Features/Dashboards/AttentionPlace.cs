using System.Globalization;

namespace Priorities.Api.Features.Dashboards;

/// <summary>A place in the list of what needs attention: worst first.</summary>
internal readonly record struct AttentionPlace(AttentionReason Reason, long Since, Guid Id) : IComparable<AttentionPlace>
{
    public static readonly AttentionPlace First = new(AttentionReason.Overdue, -1, Guid.Empty);

    public string[] Values => [Reason.ToString(), Since.ToString(CultureInfo.InvariantCulture), Id.ToString()];

    public static AttentionPlace? Read(string[] values) =>
        values is [var reason, var since, var id]
        && Enum.TryParse<AttentionReason>(reason, out var named)
        && long.TryParse(since, CultureInfo.InvariantCulture, out var ticks)
        && Guid.TryParse(id, out var guid)
            ? new(named, ticks, guid)
            : null;

    public int CompareTo(AttentionPlace other) => (Reason, Since, Id).CompareTo((other.Reason, other.Since, other.Id));

    /// <summary>The first ones after a place, of many lists that are sorted.</summary>
    public static List<T> Merge<T>(IEnumerable<T[]> lists, Func<T, AttentionPlace> placeOf, AttentionPlace after, int count)
    {
        var heads = new PriorityQueue<(T[] List, int Index), AttentionPlace>();
        foreach (var list in lists)
            Enqueue(list, Array.FindIndex(list, e => placeOf(e).CompareTo(after) > 0));
        var first = new List<T>();
        while (first.Count < count && heads.TryDequeue(out var head, out _))
        {
            first.Add(head.List[head.Index]);
            Enqueue(head.List, head.Index + 1);
        }

        return first;

        void Enqueue(T[] list, int index)
        {
            if (index >= 0 && index < list.Length)
                heads.Enqueue((list, index), placeOf(list[index]));
        }
    }
}
