using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Input;
using Priorities.Domain;

namespace Priorities.Api.Features.Dashboards;

/// <summary>Which actions are compared, and between which days.</summary>
public record ComparisonFilter : SelectionFilter
{
    private const int Days = 90;

    /// <summary>The earlier day, at its end. Default: 90 days before `to`.</summary>
    [FromQuery(Name = "from"), Day]
    public string? From { get; init; }

    /// <summary>The later day, at its end. Not in the future. Default: today, in the `timeZone` of the answer.</summary>
    [FromQuery(Name = "to"), Day]
    public string? To { get; init; }

    /// <summary>
    /// `happened`: how things stood on the two days, by all that is on record now. `recorded`: what was on record at the end of each of
    /// them, so that a report that came late counts as news. Default: `happened`.
    /// </summary>
    [FromQuery(Name = "clock"), DefaultValue("happened"), OneOf(typeof(Clock))]
    public string? Clock { get; init; }

    internal Clock ByClock => Clock is null ? Dashboards.Clock.Happened : Enum.Parse<Clock>(Clock, ignoreCase: true);

    internal override string Question => $"{base.Question}\n{From}\n{To}\n{Clock}";

    /// <summary>The two days, or what is wrong with them.</summary>
    internal Outcome<(DateOnly From, DateOnly To)> Span(Reader reader)
    {
        var to = Values.Day(To) ?? reader.Today;
        var from = Values.Day(From) ?? to.AddDays(-Days);
        if (to > reader.Today)
            return PointInTime.NotYet("to", reader);
        if (from > to)
            return new InvalidMember("from", $"Not after `to`, {to:yyyy-MM-dd}.");
        return (from, to);
    }

    /// <summary>The same actions at the end of one of the days.</summary>
    internal DashboardFilter At(DateOnly day) =>
        new()
        {
            Forum = Forum,
            Area = Area,
            Owner = Owner,
            Tag = Tag,
            AsOf = $"{day:yyyy-MM-dd}",
            KnownOn = ByClock == Dashboards.Clock.Recorded ? $"{day:yyyy-MM-dd}" : null,
        };
}

/// <summary>By what two days are compared.</summary>
public enum Clock
{
    /// <summary>By how things stood, as it is known now.</summary>
    Happened,

    /// <summary>By what was on record.</summary>
    Recorded,
}
