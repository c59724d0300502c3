using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Dashboards;

/// <summary>Compares two days: the figures, and the actions that moved. Everybody may read it.</summary>
public static class GetComparison
{
    /// <summary>Which days, which actions, and which page of those that moved.</summary>
    public sealed record Parameters : ComparisonFilter, IPaged
    {
        /// <summary>How many actions at the most, 1 to 200. Default: 50.</summary>
        [FromQuery(Name = "limit"), DefaultValue(PageParameters.DefaultLimit), WholeNumber(1, PageParameters.MaxLimit)]
        public string? Limit { get; init; }

        /// <summary>Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page.</summary>
        [FromQuery(Name = "cursor"), AtMost(2_000)]
        public string? Cursor { get; init; }
    }

    /// <summary>What is different between two days.</summary>
    /// <param name="From">The earlier day, at its end.</param>
    /// <param name="To">The later day, at its end.</param>
    /// <param name="Clock">By what they are compared.</param>
    /// <param name="Before">The figures of the earlier day, as the summary has them.</param>
    /// <param name="After">The figures of the later day.</param>
    /// <param name="Items">The actions that moved, sorted by key.</param>
    /// <param name="NextCursor">Give it back as `cursor` for the next page of them; absent on the last page.</param>
    /// <param name="TimeZone">The time zone by which days are counted: an IANA name such as `America/Toronto`.</param>
    public sealed record Response(
        DateOnly From,
        DateOnly To,
        Clock Clock,
        Figures Before,
        Figures After,
        IReadOnlyList<ComparedAction> Items,
        string? NextCursor,
        string TimeZone
    ) : IPage;

    internal sealed record Query(Parameters Parameters) : IQuery<Prepared<Response>>;

    /// <summary>Compare two days</summary>
    /// <remarks>
    /// What moved between two days: the figures of both, and each action that was counted on one of them only, or whose status, assessed
    /// status, target date, progress or owners are different, with what they were and what they are. Filters and figures are those of the
    /// summary. An action that moved and came back within the time is not in it: the history and the feed have every step.
    /// </remarks>
    /// <response code="200">The figures of both days, and a page of the actions that moved.</response>
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
                "comparison",
                request.Parameters,
                reader,
                facts => Answer(facts, request.Parameters),
                cancellationToken
            );

        private Outcome<(Prepared, DateTime)> Answer(Facts facts, Parameters parameters)
        {
            var compared = Comparison.Of(parameters, facts, reader);
            if (compared.Refusal is { } refusal)
                return refusal;
            var list = Cursor.List("comparison", parameters, $"{reader.Caller.Circle}");
            var key =
                parameters.Cursor is null ? ""
                : Cursor.Decode(list, parameters.Cursor) is [var last] ? last
                : null;
            if (key is null)
                return Cursor.Invalid;

            var comparison = compared.Value;
            var limit = Values.Number(parameters.Limit) ?? PageParameters.DefaultLimit;
            var (before, after) = (Totals(comparison.Before), Totals(comparison.After));
            var page = Page<ComparedAction>.From(
                [.. comparison.Actions(key).Take(limit + 1)],
                limit,
                last => Cursor.Encode(list, last.Key)
            );
            var response = new Response(
                comparison.Before.Day,
                comparison.After.Day,
                parameters.ByClock,
                before.Totals.Into(new Figures()),
                after.Totals.Into(new Figures()),
                page.Items,
                page.NextCursor,
                reader.Calendar.TimeZone
            );
            return (Prepared.Json(response), before.Until < after.Until ? before.Until : after.Until);

            AreaTotals Totals(PointInTime point) => comparison.TotalsAt(point, parameters, blockSums, reader);
        }
    }
}
