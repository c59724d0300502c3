using MediatR;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Changes;

/// <summary>Sends the feed as it happens, as Server-Sent Events. Everybody may; each is sent what they may see elsewhere.</summary>
public static class StreamChanges
{
    /// <summary>Which changes, and from where.</summary>
    public sealed record Parameters : ChangeFilter
    {
        /// <summary>
        /// Go on behind this place: the `nextCursor` of a page of the feed, or the `cursor` of a change. Default: what happens from now on.
        /// `Last-Event-ID` comes before it.
        /// </summary>
        [FromQuery(Name = "after"), AtMost(64)]
        public string? After { get; init; }
    }

    internal sealed record Query(Parameters Which, string? LastEventId) : IQuery<Start>;

    /// <summary>Where a stream begins, and what is in it.</summary>
    internal sealed record Start(FeedStart From, ChangeCriteria Criteria);

    /// <summary>Stream the change feed</summary>
    /// <remarks>
    /// The change feed as Server-Sent Events: `event` is the type of a change, `data` the change as `GET /changes` has it, `id` its cursor.
    /// A client that was cut off sends the last `id` it saw as `Last-Event-ID` (a browser's `EventSource` does so by itself) and goes on
    /// right behind it; the first thing on a stream is the `id` of the place where it begins. A comment line every 15 seconds keeps the
    /// line open. A stream ends after 15 minutes, or when the service is restarted: come back with `Last-Event-ID`.
    /// </remarks>
    /// <param name="parameters">Which changes.</param>
    /// <param name="lastEventId">The `id` of the last event that was seen.</param>
    /// <response code="200">A stream of events that goes on for as long as both sides please.</response>
    public static async Task<ChangeStream> Endpoint(
        [AsParameters] Parameters parameters,
        [FromHeader(Name = "Last-Event-ID")] string? lastEventId,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Query(parameters, lastEventId), cancellationToken));

    internal sealed class Handler(ChangeFeed feed, Caller caller) : IRequestHandler<Query, Outcome<Start>>
    {
        public async Task<Outcome<Start>> Handle(Query request, CancellationToken cancellationToken)
        {
            var begin = request.LastEventId is { Length: > 0 } last ? last : request.Which.After ?? ChangeFeed.Now;
            var place = await feed.FindAsync(begin, caller, cancellationToken);
            if (place.Refusal is { } lost)
                return lost;
            var criteria = await feed.WithAsync(db => request.Which.ResolveAsync(db, caller, cancellationToken));
            return criteria.Refusal is { } unknown ? unknown : new Start(place.Value, criteria.Value);
        }
    }
}
