using System.ComponentModel;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Features.Organizations;

/// <summary>Lists organizations. Everybody may.</summary>
public static class ListOrganizations
{
    private static readonly Keyset<OrganizationRead, OrganizationResponse> ByKey = Of(o => o.Key, o => o.Key);
    private static readonly Keyset<OrganizationRead, OrganizationResponse> ByNameEn = Of(o => o.SortNameEn, o => o.Name.En ?? o.Name.Fr!);
    private static readonly Keyset<OrganizationRead, OrganizationResponse> ByNameFr = Of(o => o.SortNameFr, o => o.Name.Fr ?? o.Name.En!);
    private static readonly Keyset<OrganizationRead, OrganizationResponse> ByUpdate = Of(o => o.UpdatedAt, o => o.UpdatedAt);

    /// <summary>Which organizations. Several values of one filter mean "any of"; several filters mean "and".</summary>
    public sealed record Filter : IQueryParameters
    {
        /// <summary>Of this kind.</summary>
        [FromQuery(Name = "kind"), OneOf(typeof(OrganizationKind))]
        public string[]? Kind { get; init; }

        /// <summary>Working in one of these: the letters of ISO 3166-2 subdivisions, such as ON.</summary>
        [
            FromQuery(Name = "region"),
            Words("^[A-Z0-9]{1,3}(,[A-Z0-9]{1,3})*$", 400, "The letters of ISO 3166-2 subdivisions, without the country's, such as ON.")
        ]
        public string[]? Region { get; init; }

        /// <summary>
        /// Words of the name to look for, in English and French, whatever their ending and without regard to accents; or a key.
        /// All of them have to be there; "quotation marks" keep words together, `or` (or `ou`) allows either, `-` excludes.
        /// </summary>
        [FromQuery(Name = "q"), Text(200)]
        public string? Q { get; init; }

        internal IQueryable<OrganizationRead> Apply(PrioritiesContext db)
        {
            var organizations = Q is { } q
                ? db.OrganizationReads.FromSql($"SELECT * FROM organization_reads WHERE search @@ search_query({q})")
                : db.OrganizationReads;
            if (Values.Enums<OrganizationKind>(Kind) is { } kinds)
                organizations = organizations.Where(o => kinds.Contains(o.Kind));
            if (Region is { Length: > 0 })
            {
                var regions = Values.Split(Region).ToArray();
                organizations = organizations.Where(o => o.Regions.Any(r => regions.Contains(r)));
            }

            return organizations;
        }
    }

    /// <summary>How the list is sorted, and how much of it there is at a time.</summary>
    public sealed record Shape : PageParameters
    {
        /// <summary>The order; `-` in front for descending. Default: `key`.</summary>
        [FromQuery(Name = "sort"), DefaultValue("key"), Sort("key", "name", "updatedAt")]
        public string? Sort { get; init; }

        /// <summary>`true`: the answer says in `total` how many organizations the whole list has.</summary>
        [FromQuery(Name = "total"), Flag]
        public string? Total { get; init; }
    }

    internal sealed record Query(Filter Filter, Shape Shape) : IQuery<Page<OrganizationResponse>>;

    /// <summary>List organizations</summary>
    /// <remarks>A page of organizations, narrowed by any of the filters. Follow `nextCursor`, or the `Link` header, to the end.</remarks>
    /// <response code="200">A page of organizations.</response>
    public static async Task<Answer<Page<OrganizationResponse>>> Endpoint(
        [AsParameters] Filter filter,
        [AsParameters] Shape shape,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(filter, shape), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, IConfigurationProvider mapping)
        : IRequestHandler<Query, Outcome<Page<OrganizationResponse>>>
    {
        public async Task<Outcome<Page<OrganizationResponse>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (filter, shape) = (request.Filter, request.Shape);
            var sort = shape.Sort ?? "key";
            var keyset = sort.TrimStart('-') switch
            {
                "key" => ByKey,
                "updatedAt" => ByUpdate,
                _ => Languages.IsFrench ? ByNameFr : ByNameEn,
            };
            var found = filter.Apply(db);
            var list = Cursor.List("organizations", filter, sort, Languages.Current);
            if (keyset.From(shape.Cursor, list, found, sort.StartsWith('-')) is not { } rows)
                return Cursor.Invalid;
            var organizations = await rows.Take(shape.Take() + 1).ProjectTo<OrganizationResponse>(mapping).ToListAsync(cancellationToken);
            long? total = Values.Flag(shape.Total) == true ? await found.LongCountAsync(cancellationToken) : null;
            return Page<OrganizationResponse>.From(organizations, shape.Take(), last => Cursor.Encode(list, keyset.ValuesOf(last)), total);
        }
    }

    private static Keyset<OrganizationRead, OrganizationResponse, TValue> Of<TValue>(
        System.Linq.Expressions.Expression<Func<OrganizationRead, TValue>> by,
        Func<OrganizationResponse, TValue> value
    ) => new(by, o => o.Id, value, o => o.Id);
}
