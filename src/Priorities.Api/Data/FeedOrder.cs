using Microsoft.EntityFrameworkCore;

namespace Priorities.Api.Data;

/// <summary>Keeps the feed's order when the server's count of transactions is not the one that the entries were written under.</summary>
internal static class FeedOrder
{
    /// <summary>
    /// Positions come from the numbers of transactions. A dump that is restored into another server meets numbers that begin anew: the
    /// offset is raised by what is missing, so that what is written next stands behind everything that is there, and every cursor stays
    /// good.
    /// </summary>
    public static Task MendAsync(PrioritiesContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            UPDATE service_values SET number = number + missing.count
            FROM (SELECT (SELECT max(c.position) FROM changes c) - v.number - pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS count
                  FROM service_values v WHERE v.name = {ServiceValue.FeedOffset}) AS missing
            WHERE name = {ServiceValue.FeedOffset} AND missing.count > 0
            """,
            cancellationToken
        );
}
