using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Keys;

/// <summary>Revokes a key. Admins may; coordinators those that they may issue.</summary>
public static class RevokeKey
{
    internal sealed record Command(Guid Key) : ICommand<Unit>;

    /// <summary>Revoke a key</summary>
    /// <remarks>
    /// It stops working on every instance within five seconds, for good. It stays on the list, and what was written with it keeps its name.
    /// Revoking one twice changes nothing; no `If-Match` is needed. To a coordinator, the keys of coordinators and admins do not exist.
    /// </remarks>
    /// <param name="key">The key's id.</param>
    /// <response code="204">It is revoked.</response>
    public static async Task<Done> Endpoint([Id] string key, IMediator mediator, CancellationToken cancellationToken) =>
        await mediator.Send(new Command(Guid.Parse(key)), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, KnownKeys known, AfterCommit afterCommit)
        : IRequestHandler<Command, Outcome<Unit>>
    {
        public async Task<Outcome<Unit>> Handle(Command request, CancellationToken cancellationToken)
        {
            var roles = reader.Caller.IssuesKeysOf;
            if (await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == request.Key && roles.Contains(k.Role), cancellationToken) is not { } key)
                return new NotFound($"key", $"{request.Key}");
            key.Revoke(reader.Now);
            afterCommit.Do(() => known.Forget(key.Id));
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
