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

/// <summary>Removes an area that holds no actions. Coordinators and admins may.</summary>
public static class RemoveArea
{
    internal sealed record Command(string Forum, string Area, string? IfMatch) : ICommand<Unit>;

    /// <summary>Remove an area</summary>
    /// <remarks>Only while it holds no actions; drafts and archived ones count. Its key and its code are not used again.</remarks>
    /// <param name="forum">The forum's id or key, such as `ccr-2016`.</param>
    /// <param name="area">The area's id or key, such as `services`.</param>
    /// <param name="ifMatch">The ETag of the area as you read it; or its `version`, in quotation marks.</param>
    /// <response code="204">It is removed.</response>
    public static async Task<Done> Endpoint(
        [IdOrKey] string forum,
        [IdOrKey] string area,
        [FromHeader(Name = "If-Match"), IfMatch] string? ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(forum, area, ifMatch), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Command, Outcome<Unit>>
    {
        public async Task<Outcome<Unit>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockForumWithAreasAsync(request.Forum, cancellationToken) is not { } forum)
                return new NotFound($"forum", request.Forum);
            if (forum.FindArea(request.Area) is not { } area)
                return new NotFound($"area", request.Area);
            if (!ExpectedVersions.Parse(request.IfMatch).Include(area.Version))
                return new VersionMismatch(area.Version);
            if (await db.Actions.CountAsync(a => a.AreaId == area.Id, cancellationToken) is > 0 and var held)
                return new StillInUse(
                    $"'{area.Key}' still holds actions: {held}, drafts and archived ones among them. Move them to another area first."
                );

            forum.RemoveArea(area, reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
