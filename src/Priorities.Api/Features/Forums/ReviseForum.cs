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

/// <summary>Edits a forum. Coordinators and admins may.</summary>
public static class ReviseForum
{
    internal sealed record Command(string Forum, string? IfMatch, MergePatch<ForumMembers> Patch) : ICommand<ForumResponse>;

    /// <summary>Edit a forum</summary>
    /// <remarks>
    /// Changes the members that you send and leaves the others: absent leaves, `null` clears, a list replaces the whole list.
    /// Its key stays; its areas have paths of their own.
    /// </remarks>
    /// <param name="forum">The forum's id or key, such as `ccr-2016`.</param>
    /// <param name="body">The members to change.</param>
    /// <param name="ifMatch">The ETag of what you read.</param>
    /// <response code="200">The forum as it stands now, with its new `ETag`.</response>
    public static async Task<Answer<ForumResponse>> Endpoint(
        [IdOrKey] string forum,
        MergePatch<ForumMembers> body,
        [FromHeader(Name = "If-Match"), IfMatch] string? ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(forum, ifMatch, body), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<ForumResponse>>
    {
        public async Task<Outcome<ForumResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockForumAsync(request.Forum, cancellationToken) is not { } forum)
                return new NotFound($"forum", request.Forum);
            if (!ExpectedVersions.Parse(request.IfMatch).Include(forum.Version))
                return new VersionMismatch(forum.Version);

            var before = ForumMembers.Of(forum);
            var revised = request.Patch.ApplyTo(before);
            if (revised.Refusal is { } invalid)
                return invalid;
            if (PublicTexts.Doubt(revised.Value, before) is { } doubt)
                return doubt;
            if (forum.Revise(revised.Value.Details, reader.Stamp) is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return (await db.ReadForumAsync(forum.Key, mapping, cancellationToken))!;
        }
    }
}
