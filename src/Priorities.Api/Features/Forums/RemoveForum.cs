using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Forums;

/// <summary>Removes a forum that holds no actions. Coordinators and admins may.</summary>
public static class RemoveForum
{
    internal sealed record Command(string Forum, string? IfMatch) : ICommand<Unit>;

    /// <summary>Remove a forum</summary>
    /// <remarks>With its areas, and only while it holds no actions; drafts and archived ones count. Its key is not used again.</remarks>
    /// <param name="forum">The forum's id or key, such as `ccr-2016`.</param>
    /// <param name="ifMatch">The ETag of what you read.</param>
    /// <response code="204">It is removed.</response>
    public static async Task<Done> Endpoint(
        [IdOrKey] string forum,
        [FromHeader(Name = "If-Match"), IfMatch] string? ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(forum, ifMatch), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Command, Outcome<Unit>>
    {
        public async Task<Outcome<Unit>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockForumWithAreasAsync(request.Forum, cancellationToken) is not { } forum)
                return new NotFound($"forum", request.Forum);
            if (!ExpectedVersions.Parse(request.IfMatch).Include(forum.Version))
                return new VersionMismatch(forum.Version);
            if (await db.Actions.CountAsync(a => a.ForumId == forum.Id, cancellationToken) is > 0 and var held)
                return new StillInUse(
                    $"'{forum.Key}' still holds actions: {held}, drafts and archived ones among them. A forum that holds actions stays, so that nothing is lost."
                );

            forum.Remove(reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
