using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Forums;

/// <summary>Reads one area. Everybody may.</summary>
public static class GetArea
{
    internal sealed record Query(string Forum, string Area) : IQuery<AreaResponse>;

    /// <summary>Read one area</summary>
    /// <remarks>Its `ETag` is what `If-Match` takes when you edit or remove it.</remarks>
    /// <param name="forum">The forum's id or key, such as `ccr-2016`.</param>
    /// <param name="area">The area's id or key, such as `services`.</param>
    /// <response code="200">The area.</response>
    public static async Task<Answer<AreaResponse>> Endpoint(
        [IdOrKey] string forum,
        [IdOrKey] string area,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(forum, area), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, IConfigurationProvider mapping) : IRequestHandler<Query, Outcome<AreaResponse>>
    {
        public async Task<Outcome<AreaResponse>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.ReadAreaAsync(request.Forum, request.Area, mapping, cancellationToken) is { } area
                ? area
                : new NotFound($"area", request.Area);
    }
}
