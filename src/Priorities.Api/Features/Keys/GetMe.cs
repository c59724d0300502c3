using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Keys;

/// <summary>Tells callers who they are here. Everybody who is signed in may.</summary>
public static class GetMe
{
    /// <summary>Who is asking.</summary>
    /// <param name="Id">What entries of the history and of the audit log call them: `key:…`, or the subject of a token.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Role">What they may do.</param>
    /// <param name="Organization">The organization that they act for.</param>
    public sealed record Me(string Id, string Name, Role Role, Organization? Organization);

    /// <summary>The organization that a caller acts for.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Key">Its key.</param>
    /// <param name="Name">Its name, in the language asked for.</param>
    public sealed record Organization(Guid Id, string Key, LocalizedText Name);

    internal sealed record Query : IQuery<Me>;

    /// <summary>Who am I</summary>
    /// <remarks>What the credentials of this request stand for: a quick way to try a new key.</remarks>
    /// <response code="200">The caller.</response>
    public static async Task<Answer<Me>> Endpoint(IMediator mediator, CancellationToken cancellationToken) =>
        await mediator.Send(new Query(), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Caller caller) : IRequestHandler<Query, Outcome<Me>>
    {
        public async Task<Outcome<Me>> Handle(Query request, CancellationToken cancellationToken) =>
            new Me(
                caller.Actor.Id,
                caller.Actor.Name,
                caller.Role,
                caller.OrganizationId is not { } id
                    ? null
                    : await db
                        .Organizations.IgnoreQueryFilters()
                        .Where(o => o.Id == id)
                        .Select(o => new Organization(o.Id, o.Key, new LocalizedText(o.Name.En, o.Name.Fr)))
                        .SingleOrDefaultAsync(cancellationToken)
            );
    }
}
