using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Dashboards;

/// <summary>How things moved, period by period. Everybody may read it.</summary>
public static class GetTrend
{
    /// <summary>Which periods.</summary>
    public sealed record Parameters : DashboardFilter
    {
        /// <summary>How long a period is: `week` (from Monday), `month` or `quarter`, all of the calendar. Default: `month`.</summary>
        [FromQuery(Name = "interval"), DefaultValue("month"), OneOf(typeof(Interval))]
        public string? Interval { get; init; }

        /// <summary>A day in the first period. At most 520 periods. Default: so that there are twelve.</summary>
        [FromQuery(Name = "from"), Day]
        public string? From { get; init; }

        /// <summary>A day in the last period, not after `asOf`. Default: `asOf`.</summary>
        [FromQuery(Name = "to"), Day]
        public string? To { get; init; }

        internal Outcome<Periods> PeriodsUntil(DateOnly asOf)
        {
            var (from, to) = (Values.Day(From), Values.Day(To) ?? asOf);
            if (to > asOf)
                return new InvalidMember("to", $"Not after the day as of which it is asked, {asOf:yyyy-MM-dd}.");
            if (from > to)
                return new InvalidMember("from", $"Not after `to`, {to:yyyy-MM-dd}.");
            var periods = new Periods(
                Interval is null ? Dashboards.Interval.Month : Enum.Parse<Interval>(Interval, ignoreCase: true),
                from,
                to
            );
            return periods.Count > Periods.Most
                ? new InvalidMember(
                    "from",
                    $"That makes {periods.Count:N0} periods; at most {Periods.Most} can be asked for. Give a later day or a longer interval."
                )
                : periods;
        }
    }

    /// <summary>How things stood, period by period.</summary>
    /// <param name="Items">The periods, oldest first.</param>
    /// <param name="TimeZone">The time zone by which days are counted: an IANA name such as `America/Toronto`.</param>
    public sealed record Response(IReadOnlyList<Period> Items, string TimeZone);

    /// <summary>One period.</summary>
    public sealed record Period
    {
        /// <summary>Its first day.</summary>
        public required DateOnly PeriodStart { get; init; }

        /// <summary>Its last day. Where that is after `asOf`, what is told is as of `asOf`.</summary>
        public required DateOnly PeriodEnd { get; init; }

        /// <summary>How many actions there were at its end.</summary>
        public required int Actions { get; init; }

        /// <summary>How many of each status at its end. All eight are always there.</summary>
        public required IReadOnlyDictionary<ActionStatus, int> ByStatus { get; init; }

        /// <summary>The denominator of the rate: all but those that were `notPursued` or `superseded`.</summary>
        public required int Countable { get; init; }

        /// <summary>How many were done at its end.</summary>
        public required int Done { get; init; }

        /// <summary>`done` of `countable`, 0 to 1; 0 where there is nothing to count.</summary>
        public required double CompletionRate { get; init; }

        /// <summary>How many came to be in progress in it for the first time.</summary>
        public required int Started { get; init; }

        /// <summary>How many times one was completed in it, as agreed or in a changed form.</summary>
        public required int Completed { get; init; }

        /// <summary>How many times one that was done was reopened in it.</summary>
        public required int Regressed { get; init; }
    }

    internal sealed record Query(Parameters Parameters) : IQuery<Prepared<Response>>;

    /// <summary>Read the trend</summary>
    /// <remarks>
    /// How many actions there were of each status at the end of each period, and what moved in it, on the clock of what happened
    /// (`effectiveOn`). `byStatus` of a period is that of the summary as of its end, with the same filters. An action that moved counts in
    /// the period of the move, if it is within the filters at that period's end; one that was completed and reopened shows in `completed`
    /// and in `regressed`, each in its period.
    ///
    /// With `asOf`, nothing that happened later is in it. With `knownOn`, nothing that was recorded later is: a report that came late is
    /// missing from the period it tells of.
    /// </remarks>
    /// <response code="200">The periods.</response>
    public static async Task<PreparedAnswer<Response>> Endpoint(
        [AsParameters] Parameters parameters,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Query(parameters), cancellationToken));

    internal sealed class Handler(AnswerCache answers, BlockSums blockSums, Reader reader)
        : IRequestHandler<Query, Outcome<Prepared<Response>>>
    {
        public Task<Outcome<Prepared<Response>>> Handle(Query request, CancellationToken cancellationToken) =>
            answers.AnswerAsync<Response>(
                "trend",
                request.Parameters,
                reader,
                facts => Answer(facts, request.Parameters),
                cancellationToken
            );

        private Outcome<(Prepared, DateTime)> Answer(Facts facts, Parameters parameters)
        {
            var (selection, point) = (parameters.In(facts), PointInTime.Of(parameters, reader));
            if ((selection.Refusal ?? point.Refusal) is { } refusal)
                return refusal;
            var periods = parameters.PeriodsUntil(point.Value.Day);
            if (periods.Refusal is { } tooMany)
                return tooMany;
            var (trend, until) = Trend.Of(blockSums, parameters.Question, facts, selection.Value, periods.Value, point.Value, reader);
            return (Prepared.Json(new Response(Items(trend, periods.Value), reader.Calendar.TimeZone)), until);
        }
    }

    private static List<Period> Items(Trend trend, Periods periods) =>
        [
            .. Enumerable
                .Range(0, periods.Count)
                .Select(i =>
                {
                    var countable = StatusWorkflow.All.Where(s => !StatusWorkflow.IsOutsideTheCount(s)).Sum(s => trend.ByStatus[i][(int)s]);
                    var done = StatusWorkflow.All.Where(StatusWorkflow.CountsAsDone).Sum(s => trend.ByStatus[i][(int)s]);
                    return new Period
                    {
                        PeriodStart = periods.Start(i),
                        PeriodEnd = periods.End(i),
                        Actions = trend.ByStatus[i].Sum(),
                        ByStatus = Totals.ByStatusOf(trend.ByStatus[i]),
                        Countable = countable,
                        Done = done,
                        CompletionRate = countable == 0 ? 0 : (double)done / countable,
                        Started = trend.Started[i],
                        Completed = trend.Completed[i],
                        Regressed = trend.Regressed[i],
                    };
                }),
        ];
}
