using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Forums;

/// <summary>Reads one forum. Everybody may.</summary>
public static class GetForum
{
    internal sealed record Query(string Forum) : IQuery<ForumResponse>;

    /// <summary>Read one forum</summary>
    /// <remarks>
    /// Where and when it was held, what it was about, and the areas under which it put its priorities, each with the number of its
    /// published actions.
    /// </remarks>
    /// <param name="forum">The forum's id or key, such as `ccr-2016`.</param>
    /// <response code="200">The forum.</response>
    public static async Task<Answer<ForumResponse>> Endpoint(
        [IdOrKey] string forum,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(forum), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, IConfigurationProvider mapping) : IRequestHandler<Query, Outcome<ForumResponse>>
    {
        public async Task<Outcome<ForumResponse>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.ReadForumAsync(request.Forum, mapping, cancellationToken) is { } forum ? forum : new NotFound($"forum", request.Forum);
    }
}
