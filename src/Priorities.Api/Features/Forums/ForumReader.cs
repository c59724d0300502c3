using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Domain;
using Priorities.Domain.Forums;

namespace Priorities.Api.Features.Forums;

/// <summary>Reads forums and areas, for an answer or for writing.</summary>
internal static class ForumReader
{
    public static IQueryable<ForumRead> Named(this IQueryable<ForumRead> forums, string reference) =>
        IdOrKey.IsId(reference, out var id) ? forums.Where(f => f.Id == id) : forums.Where(f => f.Key == reference);

    public static IQueryable<AreaRead> OfForum(this IQueryable<AreaRead> areas, string reference) =>
        IdOrKey.IsId(reference, out var id) ? areas.Where(a => a.ForumId == id) : areas.Where(a => a.ForumKey == reference);

    public static IQueryable<AreaRead> Named(this IQueryable<AreaRead> areas, string reference) =>
        IdOrKey.IsId(reference, out var id) ? areas.Where(a => a.Id == id) : areas.Where(a => a.Key == reference);

    /// <summary>One forum with its areas, in one round trip.</summary>
    public static Task<ForumResponse?> ReadForumAsync(
        this PrioritiesContext db,
        string reference,
        IConfigurationProvider mapping,
        CancellationToken cancellationToken
    ) => db.ForumReads.Named(reference).ProjectTo<ForumResponse>(mapping).SingleOrDefaultAsync(cancellationToken);

    /// <summary>One area, in one round trip.</summary>
    public static Task<AreaResponse?> ReadAreaAsync(
        this PrioritiesContext db,
        string forum,
        string area,
        IConfigurationProvider mapping,
        CancellationToken cancellationToken
    ) => db.AreaReads.OfForum(forum).Named(area).ProjectTo<AreaResponse>(mapping).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The forum, for writing: its row is locked until the transaction ends.</summary>
    public static async Task<Forum?> LockForumAsync(this PrioritiesContext db, string reference, CancellationToken cancellationToken)
    {
        await db.LockAsync<Forum>(reference, cancellationToken);
        var forums = IdOrKey.IsId(reference, out var id) ? db.Forums.Where(f => f.Id == id) : db.Forums.Where(f => f.Key == reference);
        return await forums.SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>
    /// The forum with all its areas, also those that were removed, since their keys are never used again. The rows of all of them are
    /// locked: whoever puts an action into an area locks that area too, so that it cannot be removed under their hands.
    /// </summary>
    public static async Task<Forum?> LockForumWithAreasAsync(
        this PrioritiesContext db,
        string reference,
        CancellationToken cancellationToken
    )
    {
        if (await db.LockForumAsync(reference, cancellationToken) is not { } forum)
            return null;
        await db.LockWhereAsync<Area>("forum_id = {0}", [forum.Id], cancellationToken);
        await db.Areas.IgnoreQueryFilters().Where(a => a.ForumId == forum.Id).LoadAsync(cancellationToken);
        return forum;
    }

    /// <summary>An area of the forum that was not removed.</summary>
    public static Area? FindArea(this Forum forum, string reference) =>
        forum.Areas.FirstOrDefault(a => a.DeletedAt is null && (IdOrKey.IsId(reference, out var id) ? a.Id == id : a.Key == reference));
}
