using MediatR;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Actions;

/// <summary>Archives an action. Coordinators and admins may.</summary>
public static class ArchiveAction
{
    internal sealed record Command(string Action, string? IfMatch) : ICommand<Unit>;

    /// <summary>Archive an action</summary>
    /// <remarks>
    /// Takes it off the lists and the figures. Nothing is lost: coordinators find it with `publication=archived`, and restoring brings it
    /// back as it was.
    ///
    /// Its suggestions are not archived with it. They stay published, and for everybody but coordinators and admins each stands on its own,
    /// without a `parent`, until the action is restored. Archive them too if they are to go, or give them another `parent`.
    /// </remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <param name="ifMatch">The ETag of what you read.</param>
    /// <response code="204">It is archived.</response>
    public static async Task<Done> Endpoint(
        [IdOrKey] string action,
        [FromHeader(Name = "If-Match"), IfMatch] string? ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(action, ifMatch), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Command, Outcome<Unit>>
    {
        public async Task<Outcome<Unit>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockActionAsync(request.Action, reader.Caller.Clearance, cancellationToken) is not { Action: var action })
                return new NotFound($"action", request.Action);
            if (!ExpectedVersions.Parse(request.IfMatch).Include(action.Version))
                return new VersionMismatch(action.Version);

            action.Archive(reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
