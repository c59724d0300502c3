using MediatR;
using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Dashboards;

/// <summary>The figures by owner. Everybody may read them.</summary>
public static class GetOwnerFigures
{
    /// <summary>The figures of the actions that an organization owns.</summary>
    public sealed record OwnerFigures : Figures
    {
        /// <summary>The organization's key.</summary>
        public required string Organization { get; init; }

        /// <summary>Its name, in the language asked for.</summary>
        public required LocalizedText Name { get; init; }
    }

    internal sealed record Query(DashboardPage Page) : IQuery<Prepared<Page<OwnerFigures>>>;

    /// <summary>Read the figures by owner</summary>
    /// <remarks>
    /// The figures of the summary, for each organization that owns actions, as lead or supporting, in the order of their keys. An action
    /// with two owners counts for both, so the rows do not add up to the summary; what nobody owns is in none of them. With `owner`, only
    /// those organizations are listed.
    /// </remarks>
    /// <response code="200">A page of owners.</response>
    public static async Task<PreparedAnswer<Page<OwnerFigures>>> Endpoint(
        [AsParameters] DashboardPage page,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Query(page), cancellationToken));

    internal sealed class Handler(AnswerCache answers, BlockSums blockSums, Reader reader)
        : IRequestHandler<Query, Outcome<Prepared<Page<OwnerFigures>>>>
    {
        public Task<Outcome<Prepared<Page<OwnerFigures>>>> Handle(Query request, CancellationToken cancellationToken) =>
            answers.AnswerAsync<Page<OwnerFigures>>(
                "owners",
                request.Page,
                reader,
                facts => Answer(facts, request.Page),
                cancellationToken
            );

        private Outcome<(Prepared, DateTime)> Answer(Facts facts, DashboardPage page)
        {
            var (selection, found) = (page.In(facts), PointInTime.Of(page, reader));
            if ((selection.Refusal ?? found.Refusal) is { } refusal)
                return refusal;
            var (point, list, after) = (found.Value, Cursor.List("owners", page), (string?)null);
            if (page.Cursor is not null)
            {
                if (Cursor.Decode(list, page.Cursor) is not [var key])
                    return Cursor.Invalid;
                after = key;
            }

            var (sums, until) = blockSums.Add(
                page.Question,
                facts,
                selection.Value,
                point,
                reader,
                (block, expiry) => Add(block, expiry, selection.Value, point),
                sum => sum.Count * (Totals.Bytes + 40)
            );
            var totals = new Totals?[facts.Organizations.Count];
            foreach (var (_, sum) in sums)
            foreach (var (owner, ownerSum) in sum)
                (totals[owner] ??= new(point)).Add(ownerSum);

            var rows = facts
                .Organizations.Zip(totals)
                .Where(o => o.Second is not null && (after is null || string.CompareOrdinal(o.First.Key, after) > 0))
                .OrderBy(o => o.First.Key, StringComparer.Ordinal)
                .Take(page.Take() + 1)
                .Select(o => o.Second!.Into(new OwnerFigures { Organization = o.First.Key, Name = o.First.Name }))
                .ToList();
            return (
                Prepared.Json(
                    Page<OwnerFigures>.From(rows, page.Take(), last => Cursor.Encode(list, last.Organization)) with
                    {
                        TimeZone = reader.Calendar.TimeZone,
                    }
                ),
                until
            );
        }
    }

    private static Dictionary<int, Totals> Add(Block block, Expiry expiry, Selection selection, PointInTime point)
    {
        var totals = new Dictionary<int, Totals>();
        foreach (var (action, owners) in point.Counted(block, selection))
        {
            expiry.Add(action);
            foreach (var owner in owners)
            {
                if (selection.Owners?.Contains(owner) == false)
                    continue;
                if (!totals.TryGetValue(owner, out var sum))
                    totals.Add(owner, sum = new(point));
                sum.Add(action, owners);
            }
        }

        return totals;
    }
}
