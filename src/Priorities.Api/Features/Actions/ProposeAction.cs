using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Privacy;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Features.Actions;

/// <summary>Puts an action on record. Coordinators and admins may.</summary>
public static class ProposeAction
{
    /// <summary>A priority that a forum agreed on.</summary>
    public sealed record Body : ActionMembers
    {
        /// <summary>The forum that agreed on it: a key or an id.</summary>
        [Needed, IdOrKey]
        public string? Forum { get; init; }

        /// <summary>
        /// A short reference for people, unique and never used again. Default: the next one of its area, or of the action it is a
        /// suggestion under.
        /// </summary>
        [Key(96)]
        public string? Key { get; init; }

        /// <summary>The organizations that took it on.</summary>
        [Entries(100)]
        public IReadOnlyList<OwnerBody>? Owners { get; init; }

        /// <summary>`draft` while only coordinators are to see it. Default: `published`.</summary>
        [Except("archived")]
        public override Publication? Publication { get; init; }
    }

    internal sealed record Command(Body Action) : ICommand<ActionResponse>;

    /// <summary>Put an action on record</summary>
    /// <remarks>
    /// Where the forum's report has its own wording, give it in `sourceText`: it is kept as it is and never edited. A new action is
    /// `notStarted`; what has happened since is reported afterwards.
    /// </remarks>
    /// <response code="201">The action, as it is kept.</response>
    public static async Task<Created<ActionResponse>> Endpoint(Body<Body> body, IMediator mediator, CancellationToken cancellationToken) =>
        new(await mediator.Send(new Command(body.Value), cancellationToken), action => $"/api/v1/actions/{action.Key}");

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<ActionResponse>>
    {
        public async Task<Outcome<ActionResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Action;
            var forums = IdOrKey.IsId(body.Forum, out var forumId)
                ? db.Forums.Where(f => f.Id == forumId)
                : db.Forums.Where(f => f.Key == body.Forum);
            if (await forums.SingleOrDefaultAsync(cancellationToken) is not { } forum)
                return new Unknown($"forum", body.Forum!, "forum");
            var place = await db.FindPlaceAsync(forum, body, lockArea: true, cancellationToken);
            if (place.Refusal is { } misplaced)
                return misplaced;
            var owners = await FindOwnersAsync(body.Owners ?? [], cancellationToken);
            if (owners.Refusal is { } unknown)
                return unknown;
            if (body.Key is not null && await db.Actions.AnyAsync(a => a.Key == body.Key, cancellationToken))
                return new DuplicateKey($"action", body.Key);

            if ((body.Publication ?? Publication.Published) == Publication.Published && PublicTexts.Doubt(body) is { } doubt)
                return doubt;

            var (area, parent) = (place.Value.Area, place.Value.Parent);
            var last =
                await db
                    .Actions.Where(a => a.AreaId == area.Id && a.ParentId == (parent == null ? null : parent.Id))
                    .MaxAsync(a => (int?)a.Position, cancellationToken)
                ?? 0;
            Outcome<Action> proposed;
            do proposed = Action.Propose(
                forum,
                place.Value,
                body.Key,
                body.Details(Domain.Place.After(last), Publication.Published),
                reader.Stamp
            );
            while (
                proposed.Refusal is null
                && body.Key is null
                && await db.Actions.AnyAsync(a => a.Key == proposed.Value.Key, cancellationToken)
            ); // somebody chose the next key by hand
            if (proposed.Refusal is { } refusal)
                return refusal;

            foreach (var (organization, owner) in owners.Value)
                proposed.Value.AssignOwner(organization, owner.Role!.Value, owner.Contact?.Name, owner.Contact?.Email, reader.Stamp);
            db.Add(proposed.Value);
            await db.SaveChangesAsync(cancellationToken);
            return (await db.ReadActionAsync(proposed.Value.Key, reader, mapping, cancellationToken))!;
        }

        private async Task<Outcome<List<(Organization Organization, OwnerBody Owner)>>> FindOwnersAsync(
            IReadOnlyList<OwnerBody> owners,
            CancellationToken cancellationToken
        )
        {
            var found = new List<(Organization Organization, OwnerBody Owner)>();
            if (owners.Count == 0)
                return found;
            var references = owners.Select(o => IdOrKey.Of(o.Organization)).ToArray();
            await db.LockAsync<Organization>(references, cancellationToken);
            var (ids, keys) = references.Part();
            var organizations = await db
                .Organizations.Where(o => ids.Contains(o.Id) || keys.Contains(o.Key))
                .ToListAsync(cancellationToken);
            foreach (var (index, owner) in owners.Index())
            {
                var member = $"owners[{index}].organization";
                var named = IdOrKey.Of(owner.Organization);
                if (organizations.Find(o => named.Names(o.Id, o.Key)) is not { } organization)
                    return new OwnerUnknown(owner.Organization!, member);
                if (found.Any(f => f.Organization == organization))
                    return new InvalidMember(member, $"'{owner.Organization}' is named twice. Name each owner once.");
                found.Add((organization, owner));
            }

            return found;
        }
    }
}
