using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Domain;

namespace Priorities.Api.Features.Actions;

/// <summary>
/// The ids of forums, areas and organizations by their keys, which never change: so that a filter names rows instead of asking for them.
/// </summary>
internal sealed class KnownIds(TimeProvider clock)
{
    private readonly ShortLivedCache<string, Guid[]> forums = new(clock);
    private readonly ShortLivedCache<string, AreaIds[]> areas = new(clock);
    private readonly ShortLivedCache<string, Guid[]> organizations = new(clock);

    public async Task<Guid[]> ForumsAsync(PrioritiesContext db, IdOrKey[] references, CancellationToken cancellationToken) =>
        [
            .. await FindAsync(
                forums,
                references,
                r => db.Forums.Where(f => f.Key == r.Key || f.Id == r.Id).Select(f => f.Id),
                cancellationToken
            ),
        ];

    /// <summary>A key stands for the areas of that key in every forum, or in those that are named.</summary>
    public async Task<Guid[]> AreasAsync(
        PrioritiesContext db,
        IdOrKey[] references,
        Guid[]? inForums,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await FindAsync(
                    areas,
                    references,
                    r => db.Areas.Where(a => a.Key == r.Key || a.Id == r.Id).Select(a => new AreaIds(a.Id, a.ForumId)),
                    cancellationToken
                )
            )
                .Where(a => inForums is null || inForums.Contains(a.Forum))
                .Select(a => a.Area),
        ];

    public async Task<Guid[]> OrganizationsAsync(PrioritiesContext db, IdOrKey[] references, CancellationToken cancellationToken) =>
        [
            .. await FindAsync(
                organizations,
                references,
                r => db.Organizations.Where(o => o.Key == r.Key || o.Id == r.Id).Select(o => o.Id),
                cancellationToken
            ),
        ];

    private static async Task<List<T>> FindAsync<T>(
        ShortLivedCache<string, T[]> known,
        IdOrKey[] references,
        Func<IdOrKey, IQueryable<T>> rows,
        CancellationToken cancellationToken
    )
    {
        var found = new List<T>();
        foreach (var reference in references)
        {
            found.AddRange(
                await known.FindAsync(
                    $"{reference}",
                    async () => await rows(reference).ToArrayAsync(cancellationToken) is { Length: > 0 } some ? some : null
                ) ?? []
            );
        }

        return [.. found.Distinct()];
    }

    private sealed record AreaIds(Guid Area, Guid Forum);
}
