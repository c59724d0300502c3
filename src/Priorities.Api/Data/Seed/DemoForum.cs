using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data.Configurations;
using Priorities.Domain;
using Priorities.Domain.Forums;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Data.Seed;

/// <summary>
/// A made-up forum with made-up organizations and three years of history up to today, so that every picture shows something.
/// It is labelled as such and stands beside what is real; removing it leaves no trace. The same day gives the same forum.
/// </summary>
public static class DemoForum
{
    public const string Key = "demo-forum";

    internal const string Prefix = "demo-";
    internal const int DaysBack = 1095;

    internal static readonly Actor Host = new("demo", "Demo");

    /// <summary>Puts it there, if it is not there yet: in one transaction, with a handful of round trips.</summary>
    public static async Task<bool> LoadAsync(
        PrioritiesContext db,
        TimeProvider clock,
        LocalCalendar calendar,
        CancellationToken cancellationToken
    )
    {
        if (await db.Forums.IgnoreQueryFilters().AnyAsync(f => f.Key == Key, cancellationToken))
            return false;
        var script = Read();
        var now = clock.GetUtcNow();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;

        var stamp = new Stamp(Host, now.AddDays(-DaysBack), calendar);
        var forum = Forum.Convene(Key, Details(stamp.Today), stamp).Value;
        foreach (var area in script.Areas)
            _ = forum.AddArea(area.Key, area.Code, area.Title, null, stamp).Value;
        var organizations = script.Organizations.ToDictionary(
            o => o.Key,
            o => Organization.Register(o.Key, new(o.Name, o.Kind, o.Regions, $"https://example.org/{o.Key}"), stamp)
        );
        var player = new DemoPlayer(script, forum, organizations, now, calendar);
        db.Add(forum);
        db.AddRange(organizations.Values);
        db.AddRange(script.Actions.Select(player.Play));
        await db.SaveChangesAsync(cancellationToken); // one transaction
        return true;
    }

    /// <summary>
    /// Takes all of it away, its history too. False where there was none. What real actions owe to a made-up organization keeps that
    /// organization.
    /// </summary>
    public static async Task<bool> RemoveAsync(PrioritiesContext db, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            CREATE TEMPORARY TABLE demo_actions ON COMMIT DROP AS SELECT a.id FROM actions a JOIN forums f ON f.id = a.forum_id WHERE f.key = {Key};
            UPDATE actions SET continues_id = NULL WHERE continues_id IN (SELECT id FROM demo_actions);
            DELETE FROM corrections WHERE note_id IN (SELECT id FROM notes WHERE action_id IN (SELECT id FROM demo_actions));
            DELETE FROM notes WHERE action_id IN (SELECT id FROM demo_actions);
            DELETE FROM assessments WHERE action_id IN (SELECT id FROM demo_actions);
            DELETE FROM milestones WHERE action_id IN (SELECT id FROM demo_actions);
            DELETE FROM ownerships WHERE action_id IN (SELECT id FROM demo_actions);
            DELETE FROM changes WHERE forum_id IN (SELECT id FROM forums WHERE key = {Key});
            DELETE FROM actions WHERE id IN (SELECT id FROM demo_actions);
            DELETE FROM areas WHERE forum_id IN (SELECT id FROM forums WHERE key = {Key});
            """,
            cancellationToken
        );
        var forums = await db.Forums.IgnoreQueryFilters().Where(f => f.Key == Key).ExecuteDeleteAsync(cancellationToken);
        var unneeded = db
            .Organizations.IgnoreQueryFilters()
            .Where(o =>
                o.Key.StartsWith(Prefix)
                && !db.Ownerships.Any(w => w.OrganizationId == o.Id)
                && !db.Notes.Any(n => n.AuthorOrganizationId == o.Id)
            );
        await db.Changes.Where(c => unneeded.Select(o => o.Id).Contains(c.SubjectId)).ExecuteDeleteAsync(cancellationToken);
        await unneeded.ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return forums > 0;
    }

    private static ForumDetails Details(DateOnly heldOn) =>
        new()
        {
            Title = new("Demonstration forum (made up)", "Forum de démonstration (fictif)"),
            Description = new(
                "Nothing here is real: neither the organizations, nor what they promised, nor what came of it. It is there to show what the pictures look like after three years.",
                "Rien de ceci n’est réel : ni les organismes, ni leurs promesses, ni ce qu’il en est advenu. On y voit à quoi ressemblent les images après trois ans."
            ),
            Host = new("Nobody (demo)", "Personne (démo)"),
            HeldOn = heldOn,
            City = new("Exampleville", "Exempleville"),
            Country = "CA",
            Regions = ["ON", "QC", "BC", "AB", "NS"],
        };

    private static DemoScript Read()
    {
        using var file = typeof(DemoForum).Assembly.GetManifestResourceStream("Priorities.Api.Data.Seed.demo.json")!;
        return JsonSerializer.Deserialize<DemoScript>(file, Columns.Json)!;
    }
}
