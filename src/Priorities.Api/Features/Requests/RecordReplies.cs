using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Requests;

namespace Priorities.Api.Features.Requests;

/// <summary>
/// Takes what an organization answered, by the link of the request: first of what an answer writes, so that two answers take turns, and the
/// second finds what the first one said. The reports themselves are written by their own handlers, in the same transaction.
/// </summary>
public static class RecordReplies
{
    /// <param name="Request">The request.</param>
    /// <param name="Replies">What was answered, by the action's id.</param>
    internal sealed record Command(Guid Request, IReadOnlyDictionary<Guid, ReplyKind> Replies) : ICommand<IReadOnlyList<Guid>>;

    /// <summary>Gives back the actions whose answers count: those that had none yet.</summary>
    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Command, Outcome<IReadOnlyList<Guid>>>
    {
        public async Task<Outcome<IReadOnlyList<Guid>>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (
                await db.LockRequestAsync(request.Request, cancellationToken) is not { } found
                || found.OrganizationId != reader.Caller.OrganizationId
            )
                return RequestRows.Missing($"{request.Request}");
            if (found.StateAt(reader.Now) is RequestState.Withdrawn or RequestState.Expired)
                return new Ended();
            var open = found.Actions.Where(a => a.IsOpen && request.Replies.ContainsKey(a.ActionId)).ToList();
            var locked = await db.LockActionsAsync([.. open.Select(a => $"{a.ActionId}")], reader.Caller.Clearance, cancellationToken);
            var key = await db.Organizations.Where(o => o.Id == found.OrganizationId).Select(o => o.Key).SingleAsync(cancellationToken);
            foreach (var asked in open)
            {
                if (locked.Find(l => l.Action.Id == asked.ActionId) is not var (action, isOwn))
                    return new Gone();
                if (!reader.Caller.MayReport(isOwn))
                    return new NotOwner(action.Key);
                var reply = request.Replies[asked.ActionId];
                if (reply == ReplyKind.Later && asked.IsPostponedSince(found.RemindedAt))
                    continue; // sent again, it is told once
                found.Take(asked, reply, reader.Stamp);
                action.TellOfRequest(key, reply == ReplyKind.Later ? RequestStep.Postponed : RequestStep.Answered, reader.Stamp);
            }

            await db.SaveChangesAsync(cancellationToken);
            return (Guid[])[.. open.Select(a => a.ActionId)];
        }
    }

    /// <summary>An action was archived since, or made a draft: it is not for its owners any more.</summary>
    internal sealed record Gone()
        : Refusal("notFound", $"One of these actions is not public any more, so nothing can be said of it here. Load the page again.");

    /// <summary>The request was withdrawn while somebody wrote, or became too old.</summary>
    internal sealed record Ended() : Refusal("requestEnded", $"The link has ended.");
}
