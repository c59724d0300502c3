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
    /// The figures of the summary, for each organization that owns actions, as lead or supporting, in the order of their keys. An action with two owners
    /// counts for both, so the rows do not add up to the summary; what nobody owns is in none of them. With `owner`, only those organizations are listed.
    /// </remarks>
    /// <response code="200">A page of owners.</response>
    public static async Task<PreparedAnswer<Page<OwnerFigures>>> Endpoint([AsParameters] DashboardPage page, IMediator mediator, CancellationToken cancellationToken) =>
        new(await mediator.Send(new Query(page), cancellationToken));

    internal sealed class Handler(Board board, Ledger ledger, Reader reader) : IRequestHandler<Query, Outcome<Prepared<Page<OwnerFigures>>>>
    {
        public Task<Outcome<Prepared<Page<OwnerFigures>>>> Handle(Query request, CancellationToken cancellationToken) =>
            board.AnswerAsync<Page<OwnerFigures>>("owners", request.Page, reader, facts => Answer(facts, request.Page), cancellationToken);

        private Outcome<(Prepared, DateTime)> Answer(Facts facts, DashboardPage page)
        {
            var (scope, found) = (page.In(facts), Moment.Of(page, reader));
            if ((scope.Refusal ?? found.Refusal) is { } refusal) return refusal;
            var (moment, list, after) = (found.Value, Cursor.List("owners", page), (string?)null);
            if (page.Cursor is not null)
            {
                if (Cursor.Decode(list, page.Cursor) is not [var key]) return Cursor.Invalid;
                after = key;
            }

            var (sums, until) = ledger.Add(page.Question, facts, scope.Value, moment, reader, (block, watch) => Add(block, watch, scope.Value, moment), sum => sum.Count * (Tally.Bytes + 40));
            var tallies = new Tally?[facts.Organizations.Count];
            foreach (var (_, sum) in sums)
                foreach (var (owner, tally) in sum) (tallies[owner] ??= new(moment)).Add(tally);

            var rows = facts.Organizations.Zip(tallies).Where(o => o.Second is not null && (after is null || string.CompareOrdinal(o.First.Key, after) > 0))
                .OrderBy(o => o.First.Key, StringComparer.Ordinal).Take(page.Take() + 1)
                .Select(o => o.Second!.Into(new OwnerFigures { Organization = o.First.Key, Name = o.First.Name })).ToList();
            return (Prepared.Json(Page<OwnerFigures>.From(rows, page.Take(), last => Cursor.Encode(list, last.Organization))), until);
        }
    }

    private static Dictionary<int, Tally> Add(Block block, Watch watch, Scope scope, Moment moment)
    {
        var tallies = new Dictionary<int, Tally>();
        foreach (var (action, owners) in moment.Counted(block, scope))
        {
            watch.Add(action);
            foreach (var owner in owners)
            {
                if (scope.Owners?.Contains(owner) == false) continue;
                if (!tallies.TryGetValue(owner, out var tally)) tallies.Add(owner, tally = new(moment));
                tally.Add(action, owners);
            }
        }

        return tallies;
    }
}
