using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Requests;

namespace Priorities.Api.Features.Requests;

/// <summary>Lists the requests for updates, newest first. Coordinators and admins may.</summary>
public static class ListUpdateRequests
{
    /// <summary>Which requests. Several values of one filter mean "any of"; several filters mean "and".</summary>
    public sealed record Parameters : PageParameters
    {
        /// <summary>Only requests in these states.</summary>
        [FromQuery(Name = "state"), OneOf(typeof(RequestState))]
        public string[]? State { get; init; }

        /// <summary>Only requests to these organizations (keys or ids), such as `ccr`.</summary>
        [FromQuery(Name = "owner"), IdOrKey]
        public string[]? Owner { get; init; }

        /// <summary>Only requests about these actions (keys or ids), such as `ccr-2016-s2`.</summary>
        [FromQuery(Name = "action"), IdOrKey]
        public string[]? Action { get; init; }

        /// <summary>Only requests about actions of these forums (keys or ids), such as `ccr-2016`.</summary>
        [FromQuery(Name = "forum"), IdOrKey]
        public string[]? Forum { get; init; }
    }

    private static readonly Keyset<UpdateRequest, UpdateRequestResponse> Newest = new Keyset<
        UpdateRequest,
        UpdateRequestResponse,
        DateTimeOffset
    >(r => r.AskedAt, r => r.Id, r => r.AskedAt, r => r.Id);

    internal sealed record Query(Parameters Which) : IQuery<Page<UpdateRequestResponse>>;

    /// <summary>List requests for updates</summary>
    /// <remarks>Who was asked about what, and what came of it; never a link. Newest first.</remarks>
    /// <response code="200">A page of requests.</response>
    public static async Task<Answer<Page<UpdateRequestResponse>>> Endpoint(
        [AsParameters] Parameters which,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(which), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Query, Outcome<Page<UpdateRequestResponse>>>
    {
        public async Task<Outcome<Page<UpdateRequestResponse>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var which = request.Which;
            var owners = await FindAsync(
                which.Owner,
                (ids, keys) =>
                    db
                        .Organizations.IgnoreQueryFilters()
                        .Where(o => ids.Contains(o.Id) || keys.Contains(o.Key))
                        .Select(o => new Named(o.Id, o.Key))
            );
            if (owners.Missing is { } owner)
                return new Unknown($"organization", owner, "owner");
            var actions = await FindAsync(
                which.Action,
                (ids, keys) => db.Actions.Where(a => ids.Contains(a.Id) || keys.Contains(a.Key)).Select(a => new Named(a.Id, a.Key))
            );
            if (actions.Missing is { } action)
                return new Unknown($"action", action, "action");
            var forums = await FindAsync(
                which.Forum,
                (ids, keys) => db.Forums.Where(f => ids.Contains(f.Id) || keys.Contains(f.Key)).Select(f => new Named(f.Id, f.Key))
            );
            if (forums.Missing is { } forum)
                return new Unknown($"forum", forum, "forum");

            var requests = InState(db.UpdateRequests, Values.Enums<RequestState>(which.State));
            if (owners.Ids is { } organizations)
                requests = requests.Where(r => organizations.Contains(r.OrganizationId));
            if (actions.Ids is { } about)
                requests = requests.Where(r => r.Actions.Any(a => about.Contains(a.ActionId)));
            if (forums.Ids is { } within)
                requests = requests.Where(r => r.Actions.Any(a => db.Actions.Any(x => x.Id == a.ActionId && within.Contains(x.ForumId))));
            var list = Cursor.List("updateRequests", which);
            if (Newest.From(which.Cursor, list, requests, descending: true) is not { } rows)
                return Cursor.Invalid;
            var found = await rows.Take(which.Take() + 1).Include(r => r.Actions).ToListAsync(cancellationToken);
            return Page<UpdateRequestResponse>.From(
                await db.ReadAsync(found, reader.Now, cancellationToken),
                which.Take(),
                last => Cursor.Encode(list, Newest.ValuesOf(last))
            );

            async Task<(Guid[]? Ids, string? Missing)> FindAsync(string[]? references, Func<Guid[], string[], IQueryable<Named>> find)
            {
                if (references is not { Length: > 0 })
                    return (null, null);
                var asked = IdOrKey.All(references);
                var (ids, keys) = asked.Part();
                var named = await find(ids, keys).ToListAsync(cancellationToken);
                return (
                    [.. named.Select(f => f.Id)],
                    asked.Where(a => !named.Exists(f => a.Names(f.Id, f.Key))).Select(a => $"{a}").FirstOrDefault()
                );
            }
        }

        /// <summary>What <see cref="UpdateRequest.StateAt"/> says, for the database.</summary>
        private IQueryable<UpdateRequest> InState(IQueryable<UpdateRequest> requests, RequestState[]? states)
        {
            if (states is null)
                return requests;
            var now = reader.Now;
            return requests
                .Select(r => new
                {
                    Request = r,
                    IsOpen = r.Actions.Any(a => a.OwnerId != null && (a.Reply == null || a.Reply == ReplyKind.Later)),
                })
                .Where(r =>
                    states.Contains(
                        r.Request.WithdrawnAt != null ? RequestState.Withdrawn
                        : !r.IsOpen ? (r.Request.AnsweredAt == null ? RequestState.Withdrawn : RequestState.Answered)
                        : r.Request.ExpiresAt <= now ? RequestState.Expired
                        : r.Request.OpenedAt != null ? RequestState.Opened
                        : RequestState.Asked
                    )
                )
                .Select(r => r.Request);
        }

        private sealed record Named(Guid Id, string Key);
    }
}
