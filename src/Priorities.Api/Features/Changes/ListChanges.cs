using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Changes;

/// <summary>Reads the feed of everything that happened, in order. Everybody may; each sees in it what they may see elsewhere.</summary>
public static partial class ListChanges
{
    /// <summary>Which changes, from where, and how many.</summary>
    public sealed record Parameters : ChangeFilter
    {
        /// <summary>
        /// Go on behind this place: the `nextCursor` of the answer before, or the `cursor` of a change. Without it the feed begins with the
        /// first change; `now` begins with what happens next.
        /// </summary>
        [FromQuery(Name = "after"), AtMost(64)]
        public string? After { get; init; }

        /// <summary>How many changes at the most, 1 to 200. Default: 50.</summary>
        [FromQuery(Name = "limit"), DefaultValue(PageParameters.DefaultLimit), WholeNumber(1, PageParameters.MaxLimit)]
        public string? Limit { get; init; }

        public int Take() => Values.Number(Limit) ?? PageParameters.DefaultLimit;
    }

    /// <summary>A stretch of the feed.</summary>
    /// <param name="Items">The changes, oldest first; empty when there is nothing new, or nothing that you may see in the stretch that was
    /// looked at.</param>
    /// <param name="NextCursor">Where to go on. Always there: a feed has no last page. Store it once you have dealt with the items, and
    /// come back with it as `after`.</param>
    /// <param name="HasMore">`true`: ask again at once, there may be more already. `false`: this is all there is by now.</param>
    public sealed record Response(IReadOnlyList<ChangeResponse> Items, string NextCursor, bool HasMore) : IPage
    {
        string IPage.Parameter => "after";
    }

    internal sealed record Query(Parameters Which, TimeSpan Wait) : IQuery<Response>;

    private const int LongestWait = 60;

    /// <summary>Follow the change feed</summary>
    /// <remarks>
    /// Everything that happened, oldest first, in an order that never changes: whoever stores `nextCursor` and comes back with it misses
    /// nothing and sees nothing twice, however many writers there were at once. A change shows up as soon as every write that was under way
    /// when it was made has ended, commonly within milliseconds.
    ///
    /// The feed says that something changed and which facts; it never carries the words of a note. To keep a copy of the actions: read
    /// `after=now` once and keep its `nextCursor`, then read all actions, then follow the feed and read again the actions that it names
    /// (`GET /actions?action=…`); one that is not there any more has gone from your sight (`action.archived`), and comes back with
    /// `action.restored` or `action.published`.
    ///
    /// With `Prefer: wait=30` the answer waits up to that many seconds (at most 60) while there is nothing new.
    /// </remarks>
    /// <param name="parameters">Which changes.</param>
    /// <param name="prefer">`wait=30` to wait that many seconds for something to happen (RFC 7240). What was taken up is said in
    /// `Preference-Applied`.</param>
    /// <response code="200">The next changes, and where to go on.</response>
    public static async Task<Answer<Response>> Endpoint(
        [AsParameters] Parameters parameters,
        [FromHeader(Name = "Prefer")] string? prefer,
        IMediator mediator,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var wait = WaitIn(prefer);
        if (wait > 0)
            http.Response.Headers["Preference-Applied"] = $"wait={wait}";
        return await mediator.Send(new Query(parameters, TimeSpan.FromSeconds(wait)), cancellationToken);
    }

    private static int WaitIn(string? prefer) =>
        prefer is not null && WaitPattern().Match(prefer) is { Success: true } wait
            ? Math.Min(int.Parse(wait.Groups[1].Value, CultureInfo.InvariantCulture), LongestWait)
            : 0;

    [GeneratedRegex(@"(?:^|[,;])\s*wait\s*=\s*""?(\d{1,6})""?\s*(?:$|[,;])", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex WaitPattern();

    internal sealed class Handler(
        ChangeFeed feed,
        ChangeTail tail,
        FeedCursors cursors,
        Caller caller,
        Admission admission,
        TimeProvider clock,
        IHostApplicationLifetime lifetime
    ) : IRequestHandler<Query, Outcome<Response>>
    {
        public async Task<Outcome<Response>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await feed.FindAsync(request.Which.After, caller, cancellationToken);
            if (found.Refusal is { } lost)
                return lost;
            var criteria = await feed.WithAsync(db => request.Which.ResolveAsync(db, caller, cancellationToken));
            if (criteria.Refusal is { } unknown)
                return unknown;

            var stretch = await feed.ReadForAsync(caller, found.Value.Place, criteria.Value, request.Which.Take(), cancellationToken);
            if (stretch is { Items.Count: 0, HasMore: false } && request.Wait > TimeSpan.Zero)
            {
                var waited = await WaitAsync(stretch, criteria.Value, request, cancellationToken);
                if (waited.Refusal is { } lapsed)
                    return lapsed;
                stretch = waited.Value;
            }

            return new Response(stretch.Items, stretch.NextCursor(found.Value, cursors), stretch.HasMore);
        }

        /// <summary>Until there is something to show, the time is over, the credentials have lapsed, or the service stops.</summary>
        private async Task<Outcome<Stretch>> WaitAsync(
            Stretch stretch,
            ChangeCriteria criteria,
            Query request,
            CancellationToken cancellationToken
        )
        {
            using var over = new CancellationTokenSource(request.Wait, clock);
            using var lapsed = new CancellationTokenSource();
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(
                over.Token,
                lapsed.Token,
                lifetime.ApplicationStopping,
                cancellationToken
            );
            var watch = admission.WatchAsync(lapsed);
            var (from, next) = (stretch.Next, stretch);
            try
            {
                while (next is { Items.Count: 0, HasMore: false })
                {
                    await tail.BeyondAsync(next.Scanned, ends.Token);
                    next = await feed.ReadForAsync(caller, next.Scanned, criteria, request.Which.Take(), ends.Token);
                }
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                next = stretch with { Next = from };
            }
            finally
            {
                await lapsed.CancelAsync();
            }

            return await watch is { } why ? new Refusal("unauthenticated", why) : next;
        }
    }
}
