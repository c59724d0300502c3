using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Actions;

/// <summary>Reads one action. Everybody may read what is published; coordinators and admins read drafts and archived actions too.</summary>
public static class GetAction
{
    internal sealed record Query(string Action) : IQuery<ActionResponse>;

    /// <summary>Read one action</summary>
    /// <remarks>
    /// Who took it on, where it stands, what an assessor found and what was heard of it. Send the `ETag` back as `If-None-Match`
    /// to be told 304 while nothing changed, and as `If-Match` when you change it.
    /// </remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <response code="200">The action.</response>
    public static async Task<Answer<ActionResponse>> Endpoint([IdOrKey] string action, IMediator mediator, CancellationToken cancellationToken) =>
        await mediator.Send(new Query(action), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping) : IRequestHandler<Query, Outcome<ActionResponse>>
    {
        public async Task<Outcome<ActionResponse>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.ReadActionAsync(request.Action, reader, mapping, cancellationToken) is { } action ? action : new NotFound("action", request.Action);
    }
}
