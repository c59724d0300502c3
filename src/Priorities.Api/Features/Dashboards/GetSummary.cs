using MediatR;
using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Dashboards;

/// <summary>The figures, in all and by area. Everybody may read them.</summary>
public static class GetSummary
{
    /// <summary>The figures, in all and by area.</summary>
    /// <param name="AsOf">The day at whose end it stood so.</param>
    /// <param name="KnownOn">The day of whose record it is; absent for what is on record now.</param>
    /// <param name="StaleAfterDays">Days without a report after which an open action is stale.</param>
    /// <param name="Totals">All actions that are counted.</param>
    /// <param name="Areas">By area, those of one forum together, in their own order; areas without actions too.</param>
    /// <param name="TimeZone">The time zone by which days are counted: an IANA name such as `America/Toronto`.</param>
    public sealed record Response(
        DateOnly AsOf,
        DateOnly? KnownOn,
        int StaleAfterDays,
        Figures Totals,
        IReadOnlyList<AreaFigures> Areas,
        string TimeZone
    );

    /// <summary>The figures of one area.</summary>
    public sealed record AreaFigures : Figures
    {
        /// <summary>The key of the forum.</summary>
        public required string Forum { get; init; }

        /// <summary>The key of the area.</summary>
        public required string Area { get; init; }

        /// <summary>The area's title, in the language asked for.</summary>
        public required LocalizedText Title { get; init; }
    }

    internal sealed record Query(DashboardFilter Filter) : IQuery<Prepared<Response>>;

    /// <summary>Read the figures</summary>
    /// <remarks>
    /// Where things stand, in all and by area, flat and ready to plot. Published actions are counted, each once: an action with suggestions
    /// under it, and each of the suggestions. `notPursued` and `superseded` are outside the denominator of the rates, which is shown as
    /// `countable`.
    ///
    /// An action is counted from the day its forum was held, it was put on record or it first moved, whichever is earliest. Its status at
    /// the end of `asOf` is that of the last change with an `effectiveOn` not after it; those of one day count in the order in which they
    /// were recorded. Target dates, owners, progress, assessments and reports have one clock: they count from when they were recorded.
    /// Area, tags and publication are those of today: what is not published now is in the figures of no day.
    ///
    /// With `knownOn`, whatever was recorded after that day is left out, and so is what was not published at its end. Without `asOf`, that
    /// day is meant.
    ///
    /// The figures are right at the moment of asking, your own last report included. Send the `ETag` back as `If-None-Match` to be told 304
    /// while nothing changed.
    /// </remarks>
    /// <response code="200">The figures.</response>
    public static async Task<PreparedAnswer<Response>> Endpoint(
        [AsParameters] DashboardFilter filter,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Query(filter), cancellationToken));

    internal sealed class Handler(AnswerCache answers, BlockSums blockSums, Reader reader)
        : IRequestHandler<Query, Outcome<Prepared<Response>>>
    {
        public Task<Outcome<Prepared<Response>>> Handle(Query request, CancellationToken cancellationToken) =>
            answers.AnswerAsync<Response>("summary", request.Filter, reader, facts => Answer(facts, request.Filter), cancellationToken);

        private Outcome<(Prepared, DateTime)> Answer(Facts facts, DashboardFilter filter)
        {
            var (selection, point) = (filter.In(facts), PointInTime.Of(filter, reader));
            if ((selection.Refusal ?? point.Refusal) is { } refusal)
                return refusal;
            var count = AreaTotals.Of(blockSums, filter, facts, selection.Value, point.Value, reader);
            var areas = count.Areas.Select(a =>
                a.Totals.Into(
                    new AreaFigures
                    {
                        Forum = facts.Forums[a.Area.Forum].Key,
                        Area = a.Area.Key,
                        Title = a.Area.Title,
                    }
                )
            );
            var response = new Response(
                point.Value.Day,
                point.Value.KnownOn,
                reader.StaleAfterDays,
                count.Totals.Into(new Figures()),
                [.. areas],
                reader.Calendar.TimeZone
            );
            return (Prepared.Json(response), count.Until);
        }
    }
}
