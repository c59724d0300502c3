using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>Edits an action. Coordinators and admins may.</summary>
public static class ReviseAction
{
    internal sealed record Command(string Action, string? IfMatch, MergePatch<ActionMembers> Patch) : ICommand<ActionResponse>;

    /// <summary>Edit an action</summary>
    /// <remarks>
    /// Changes the members that you send and leaves the others: absent leaves, `null` clears, a list replaces the whole list.
    /// The status is not edited but reported, and owners have a path of their own. The first target date stays on record in
    /// `originalTargetDate`.
    /// </remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <param name="body">The members to change.</param>
    /// <param name="ifMatch">The ETag of what you read.</param>
    /// <response code="200">The action as it stands now, with its new `ETag`.</response>
    public static async Task<Answer<ActionResponse>> Endpoint(
        [IdOrKey] string action,
        MergePatch<ActionMembers> body,
        [FromHeader(Name = "If-Match"), IfMatch] string? ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(action, ifMatch, body), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<ActionResponse>>
    {
        public async Task<Outcome<ActionResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockActionAsync(request.Action, reader.Caller.Clearance, cancellationToken) is not { Action: var action })
                return new NotFound($"action", request.Action);
            if (!ExpectedVersions.Parse(request.IfMatch).Include(action.Version))
                return new VersionMismatch(action.Version);

            var from = await db.PlaceOfAsync(action, cancellationToken);
            var before = ActionMembers.Of(action, from);
            var revised = request.Patch.ApplyTo(before);
            if (revised.Refusal is { } invalid)
                return invalid;
            var publication = revised.Value.Publication ?? action.Publication; // null shows nothing to anybody who did not see it
            if (publication != action.Publication && (publication == Publication.Archived || action.Publication == Publication.Archived))
                return new InvalidMember("publication", $"An action is archived by deleting it, and brought back by POST …/restore.");

            var forum = await db.Forums.SingleAsync(f => f.Id == action.ForumId, cancellationToken);
            var to = await db.FindPlaceAsync(forum, revised.Value, lockArea: revised.Value.Area != from.Area.Key, cancellationToken);
            if (to.Refusal is { } misplaced)
                return misplaced;
            var hasSuggestions =
                to.Value.Area.Id != from.Area.Id && await db.Actions.AnyAsync(a => a.ParentId == action.Id, cancellationToken);
            if (
                publication == Publication.Published
                && await db.DoubtAsync(action, revised.Value, action.Publication == publication ? before : null, cancellationToken)
                    is { } doubt
            )
                return doubt;
            if (
                action.Revise(
                    forum,
                    revised.Value.Details(action.Position, action.Publication),
                    from,
                    to.Value with
                    {
                        HasSuggestions = hasSuggestions,
                    },
                    reader.Stamp
                ) is
                { } refusal
            )
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return (await db.ReadActionAsync(action.Key, reader, mapping, cancellationToken))!;
        }
    }
}
