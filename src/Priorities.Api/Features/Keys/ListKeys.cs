using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Keys;

/// <summary>Lists the keys that were issued, newest first. Admins see all; coordinators those that they may issue.</summary>
public static class ListKeys
{
    private static readonly Keyset<ApiKey, KeyResponse> Newest = new Keyset<ApiKey, KeyResponse, DateTimeOffset>(
        k => k.CreatedAt,
        k => k.Id,
        k => k.CreatedAt,
        k => k.Id
    );

    internal sealed record Query(PageParameters Page) : IQuery<Page<KeyResponse>>;

    /// <summary>List keys</summary>
    /// <remarks>
    /// Who can call with which role, since when, and when they last did; never a secret. Revoked and expired keys are on the list too.
    /// Newest first. Coordinators see the keys of viewers, contributors and assessors; admins see all.
    /// </remarks>
    /// <response code="200">A page of keys.</response>
    public static async Task<Answer<Page<KeyResponse>>> Endpoint(
        [AsParameters] PageParameters page,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(page), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Caller caller) : IRequestHandler<Query, Outcome<Page<KeyResponse>>>
    {
        public async Task<Outcome<Page<KeyResponse>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (list, roles) = (Cursor.List("keys", request.Page), caller.IssuesKeysOf);
            if (Newest.From(request.Page.Cursor, list, db.ApiKeys.Where(k => roles.Contains(k.Role)), descending: true) is not { } rows)
                return Cursor.Invalid;
            var keys = await rows.Take(request.Page.Take() + 1)
                .Select(k => new KeyResponse
                {
                    Id = k.Id,
                    Name = k.Name,
                    Role = k.Role,
                    Organization = db
                        .Organizations.IgnoreQueryFilters()
                        .Where(o => o.Id == k.OrganizationId)
                        .Select(o => o.Key)
                        .FirstOrDefault(),
                    CreatedAt = k.CreatedAt,
                    CreatedBy = k.CreatedBy,
                    ExpiresAt = k.ExpiresAt,
                    LastUsedAt = k.LastUsedAt,
                    RevokedAt = k.RevokedAt,
                })
                .ToListAsync(cancellationToken);
            return Page<KeyResponse>.From(keys, request.Page.Take(), last => Cursor.Encode(list, Newest.ValuesOf(last)));
        }
    }
}
