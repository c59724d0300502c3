using MediatR;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Privacy;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Forums;

/// <summary>Edits an area. Coordinators and admins may.</summary>
public static class ReviseArea
{
    internal sealed record Command(string Forum, string Area, string? IfMatch, MergePatch<AreaMembers> Patch) : ICommand<AreaResponse>;

    /// <summary>Edit an area</summary>
    /// <remarks>
    /// Changes the members that you send and leaves the others. Its key and its code stay, since the keys of its actions are made from
    /// them.
    /// </remarks>
    /// <param name="forum">The forum's id or key, such as `ccr-2016`.</param>
    /// <param name="area">The area's id or key, such as `services`.</param>
    /// <param name="body">The members to change.</param>
    /// <param name="ifMatch">The ETag of the area as you read it; or its `version`, in quotation marks.</param>
    /// <response code="200">The area as it stands now, with its new `ETag`.</response>
    public static async Task<Answer<AreaResponse>> Endpoint(
        [IdOrKey] string forum,
        [IdOrKey] string area,
        MergePatch<AreaMembers> body,
        [FromHeader(Name = "If-Match"), IfMatch] string? ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(forum, area, ifMatch, body), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<AreaResponse>>
    {
        public async Task<Outcome<AreaResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockForumWithAreasAsync(request.Forum, cancellationToken) is not { } forum)
                return new NotFound($"forum", request.Forum);
            if (forum.FindArea(request.Area) is not { } area)
                return new NotFound($"area", request.Area);
            if (!ExpectedVersions.Parse(request.IfMatch).Include(area.Version))
                return new VersionMismatch(area.Version);

            var before = AreaMembers.Of(area);
            var revised = request.Patch.ApplyTo(before);
            if (revised.Refusal is { } invalid)
                return invalid;
            if (PublicTexts.Doubt(revised.Value, before) is { } doubt)
                return doubt;
            forum.ReviseArea(area, revised.Value.Text, revised.Value.Position ?? area.Position, reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return (await db.ReadAreaAsync(forum.Key, area.Key, mapping, cancellationToken))!;
        }
    }
}
