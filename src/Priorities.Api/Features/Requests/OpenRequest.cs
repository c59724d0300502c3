using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Requests;

/// <summary>Remembers that somebody has tried to answer a request, whatever comes of it.</summary>
public static class OpenRequest
{
    internal sealed record Command(Guid Request) : ICommand<Unit>;

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Command, Outcome<Unit>>
    {
        public async Task<Outcome<Unit>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (
                await db.LockRequestAsync(request.Request, cancellationToken) is not { } found
                || found.OrganizationId != reader.Caller.OrganizationId
            )
                return RequestRows.Missing($"{request.Request}");
            found.Open(reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
