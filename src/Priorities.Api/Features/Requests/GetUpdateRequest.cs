using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Requests;

/// <summary>Reads one request for an update. Coordinators and admins may.</summary>
public static class GetUpdateRequest
{
    internal sealed record Query(Guid Request) : IQuery<UpdateRequestResponse>;

    /// <summary>Read one request for an update</summary>
    /// <remarks>Who was asked about what, how far it came and what was answered; never its link.</remarks>
    /// <param name="request">The request's id.</param>
    /// <response code="200">The request.</response>
    public static async Task<Answer<UpdateRequestResponse>> Endpoint(
        [Id] string request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(Guid.Parse(request)), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Query, Outcome<UpdateRequestResponse>>
    {
        public async Task<Outcome<UpdateRequestResponse>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (
                await db.UpdateRequests.Include(r => r.Actions).SingleOrDefaultAsync(r => r.Id == request.Request, cancellationToken)
                is not { } found
            )
                return RequestRows.Missing($"{request.Request}");
            return (await db.ReadAsync([found], reader.Now, cancellationToken))[0];
        }
    }
}
