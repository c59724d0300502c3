using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Input;
using Priorities.Domain;

namespace Priorities.Api.Features.Dashboards;

/// <summary>As of when figures are asked for: the day from the request, and what of a block of actions is counted then.</summary>
internal sealed record PointInTime : AsOf
{
    /// <summary>From a request; a day that has not come yet is refused.</summary>
    public static Outcome<PointInTime> Of(DashboardFilter filter, Reader reader)
    {
        var known = Values.Day(filter.KnownOn);
        var day = Values.Day(filter.AsOf) ?? known ?? reader.Today;
        if (known > reader.Today)
            return NotYet("knownOn", reader);
        if (day > reader.Today)
            return NotYet("asOf", reader);
        return On(day, known, reader);
    }

    public static PointInTime On(DateOnly day, DateOnly? known, Reader reader)
    {
        var isToday = day >= reader.Today;
        var knownBefore = known is null || known >= reader.Today ? DateTime.MaxValue : reader.Calendar.EndOf(known.Value);
        var end = isToday ? DateTime.MaxValue : reader.Calendar.EndOf(day);
        return new()
        {
            Day = day,
            KnownOn = known,
            KnownBefore = knownBefore,
            Before = knownBefore < end ? knownBefore : end,
            LastEffective = isToday ? DateOnly.MaxValue : day,
            StaleBefore = (isToday ? reader.Now.UtcDateTime : end).AddDays(-reader.StaleAfterDays),
            IsToday = isToday,
            Circle = reader.Caller.Circle,
        };
    }

    /// <summary>The actions of a block that are counted, each with who owned it.</summary>
    public IEnumerable<(ActionFacts Action, int[] Owners)> Counted(Block block, Selection selection)
    {
        foreach (var action in block.Actions)
        {
            if (!selection.Includes(action) || !Counts(action, block.HeldOn))
                continue;
            var owners = action.OwnersAt(Before);
            if (selection.IsOwned(owners))
                yield return (action, owners);
        }
    }

    /// <summary>The last instant at which what is said of this point in time is still right if nothing else happens.</summary>
    /// <param name="reader">Who asks.</param>
    /// <param name="nextStale">When the action that becomes stale next was last heard of.</param>
    public DateTime Until(Reader reader, DateTime nextStale)
    {
        if (!IsToday)
            return DateTime.MaxValue;
        var midnight = reader.Calendar.EndOf(reader.Today).AddTicks(-1);
        var stale = nextStale == DateTime.MaxValue ? nextStale : nextStale.AddDays(reader.StaleAfterDays);
        return stale < midnight ? stale : midnight;
    }

    internal static InvalidMember NotYet(string member, Reader reader) =>
        new(member, $"A day that has not come yet. Today is {reader.Today:yyyy-MM-dd} ({reader.Calendar.TimeZone}).");
}
