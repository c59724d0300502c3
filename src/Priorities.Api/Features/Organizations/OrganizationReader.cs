using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Domain;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Features.Organizations;

/// <summary>Reads organizations, for an answer or for writing.</summary>
internal static class OrganizationReader
{
    public static IQueryable<OrganizationRead> Named(this IQueryable<OrganizationRead> organizations, string reference) =>
        IdOrKey.IsId(reference, out var id) ? organizations.Where(o => o.Id == id) : organizations.Where(o => o.Key == reference);

    /// <summary>One organization, in one round trip.</summary>
    public static Task<OrganizationResponse?> ReadOrganizationAsync(
        this PrioritiesContext db,
        string reference,
        IConfigurationProvider mapping,
        CancellationToken cancellationToken
    ) => db.OrganizationReads.Named(reference).ProjectTo<OrganizationResponse>(mapping).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The organization, for writing: its row is locked until the transaction ends.</summary>
    public static async Task<Organization?> LockOrganizationAsync(
        this PrioritiesContext db,
        string reference,
        CancellationToken cancellationToken
    )
    {
        await db.LockAsync<Organization>(reference, cancellationToken);
        var organizations = IdOrKey.IsId(reference, out var id)
            ? db.Organizations.Where(o => o.Id == id)
            : db.Organizations.Where(o => o.Key == reference);
        return await organizations.SingleOrDefaultAsync(cancellationToken);
    }
}
