using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data.Configurations;
using Priorities.Domain;
using Priorities.Domain.Actions;
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

    private const string Prefix = "demo-";
    private const int DaysBack = 1095;

    private static readonly Actor Host = new("demo", "Demo");

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
        var player = new Player(script, forum, organizations, now, calendar);
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

    private static Script Read()
    {
        using var file = typeof(DemoForum).Assembly.GetManifestResourceStream("Priorities.Api.Data.Seed.demo.json")!;
        return JsonSerializer.Deserialize<Script>(file, Columns.Json)!;
    }

    /// <summary>
    /// Plays each action's story through the domain, as its owners would have reported it. The n-th action differs from others of its story
    /// by some days.
    /// </summary>
    private sealed class Player(
        Script script,
        Forum forum,
        Dictionary<string, Organization> organizations,
        DateTimeOffset now,
        LocalCalendar calendar
    )
    {
        private readonly List<Action> proposed = [];
        private int spoken;

        private DateOnly Today => calendar.DayOf(now);

        public Action Play(Part part)
        {
            var n = proposed.Count;
            var area = forum.Areas.Single(a => a.Key == part.Area);
            var parent = part.Parent is { } number ? proposed.Single(a => a.Key == $"{Key}-{area.Code}{number}") : null;
            var start = At(n, -DaysBack + 3, Host);
            var details = new ActionDetails
            {
                Title = part.Title,
                Audience = part.Audience,
                Tags = part.Tags,
                Jurisdiction = part.Jurisdiction,
                Position = n + 1,
                SourceRef = new("Made up for the demonstration", "Inventée pour la démonstration"),
                TargetDate = part.Target is { } target ? start.Today.AddDays(target + DaysBack - 3) : null,
            };
            var action = Action.Propose(forum, new(area, parent, null), key: null, details, start).Value;
            proposed.Add(action);

            var lead = part.Lead is null ? null : organizations[Prefix + part.Lead];
            var joined = -1020 - (n % 5);
            var acts = new List<(int Day, System.Action Act)>();
            if (lead is not null)
                acts.Add((joined, () => action.AssignOwner(lead, OwnerRole.Lead, "A. Person", "person@example.org", At(n, joined, Host))));
            foreach (var other in part.Supporting ?? [])
                acts.Add(
                    (joined, () => action.AssignOwner(organizations[Prefix + other], OwnerRole.Supporting, null, null, At(n, joined, Host)))
                );
            foreach (var step in script.Stories[part.Story])
            {
                var day = Math.Min(step[0].GetInt32() + (n * 7 % 23) - 11, -1);
                acts.Add((day, () => Take(action, lead, n, day, step)));
            }

            if (part.Milestones)
                acts.AddRange(Milestones(action, n));
            if (part.Moved is { } later)
                acts.Add((-50, () => Move(action, area, details, later, n, lead)));
            foreach (var (_, act) in acts.OrderBy(a => a.Day))
                act();
            return action;
        }

        private void Take(Action action, Organization? lead, int n, int day, JsonElement[] step)
        {
            var what = step[1].GetString()!;
            var stamp = At(n, day, what is "agree" or "differ" ? ActorOf(organizations[Prefix + "observatory"]) : ActorOf(lead));
            int? progress = step.Length > 2 && step[2].ValueKind == JsonValueKind.Number ? step[2].GetInt32() : null;
            switch (what)
            {
                case "note":
                    action.AddNote(Draft(what, n, progress), stamp);
                    break;
                case "agree":
                    action.Assess(action.Status, Draft(what, n, null), stamp);
                    break;
                case "differ":
                    action.Assess(StatusOf(step[2].GetString()!), Draft(what, n, null), stamp);
                    break;
                default:
                    var to = StatusOf(what);
                    var reopened = to == ActionStatus.InProgress && StatusWorkflow.CountsAsDone(action.Status);
                    // Most report within days; some tell later of what happened earlier.
                    var happened = stamp.Today.AddDays(-(n % 4 == 0 ? 9 : n % 3));
                    _ = action
                        .ChangeStatus(
                            to,
                            happened < action.StatusSince ? null : happened,
                            Draft(reopened ? "reopened" : what, n, progress),
                            stamp
                        )
                        .Value;
                    break;
            }
        }

        private void Move(Action action, Area area, ActionDetails details, int later, int n, Organization? lead)
        {
            var place = new Placement(area, null, null);
            var moved = details with
            {
                TargetDate = Today.AddDays(later),
                TargetDateNote = Say("moved", n).Text,
                Progress = action.Progress,
            };
            if (action.Revise(forum, moved, place, place, At(n, -50, ActorOf(lead))) is { } refusal)
                throw new InvalidDataException(FormattableString.Invariant(refusal.Detail));
        }

        private IEnumerable<(int Day, System.Action Act)> Milestones(Action action, int n) =>
            script.Milestones.SelectMany(
                (title, i) =>
                {
                    var due = -200 + (i * 120) + n;
                    var details = new MilestoneDetails(title, Today.AddDays(due), null, i + 1);
                    Milestone? milestone = null;
                    return new (int, System.Action)[]
                    {
                        (-215 + n, () => milestone = action.AddMilestone(details, At(n, -215 + n, Host))),
                        (
                            Math.Min(due - 5, -1),
                            () =>
                            {
                                if (i == 0 || StatusWorkflow.CountsAsDone(action.Status))
                                    action.ReviseMilestone(
                                        milestone!,
                                        details with
                                        {
                                            DoneOn = Today.AddDays(Math.Min(due - 5, -1)),
                                        },
                                        At(n, Math.Min(due - 5, -1), Host)
                                    );
                            }
                        ),
                    };
                }
            );

        private NoteDraft Draft(string what, int n, int? progress)
        {
            var (text, language) = Say(what, n);
            var shown = what is "completed" or "completedModified" or "differ" || spoken % 3 == 0;
            var (title, _) = Say("evidence", n);
            var visibility = spoken % 9 == 8 && what == "note" ? NoteVisibility.Network : NoteVisibility.Public;
            return new(text, language, visibility, progress, shown ? [new Evidence(title, $"https://example.org/demo/{spoken}")] : []);
        }

        /// <summary>One of the phrases; every third organization writes in French.</summary>
        private (string Text, NoteLanguage Language) Say(string what, int n)
        {
            var phrases = script.Phrases[what];
            var phrase = phrases[(n + spoken++) % phrases.Count];
            return n % 3 == 1 ? (phrase.Fr!, NoteLanguage.Fr) : (phrase.En!, NoteLanguage.En);
        }

        private static ActionStatus StatusOf(string name) => Enum.Parse<ActionStatus>(name, ignoreCase: true);

        private static Actor ActorOf(Organization? organization) =>
            organization is null ? Host : new(organization.Key, "A. Person (demo)", organization.Id);

        private Stamp At(int n, int days, Actor by) => new(by, now.AddDays(days).AddMinutes(-n * 11 % 240), calendar);
    }

    private sealed record Script(
        IReadOnlyList<AreaPart> Areas,
        IReadOnlyList<OrganizationPart> Organizations,
        IReadOnlyDictionary<string, JsonElement[][]> Stories,
        IReadOnlyList<Part> Actions,
        IReadOnlyList<LocalizedText> Milestones,
        IReadOnlyDictionary<string, IReadOnlyList<LocalizedText>> Phrases
    );

    private sealed record AreaPart(string Key, string Code, LocalizedText Title);

    private sealed record OrganizationPart(string Key, LocalizedText Name, OrganizationKind Kind, IReadOnlyList<string> Regions);

    private sealed record Part(
        string Area,
        string Story,
        LocalizedText Title,
        int? Parent,
        string? Lead,
        IReadOnlyList<string>? Supporting,
        IReadOnlyList<Audience> Audience,
        IReadOnlyList<string> Tags,
        Jurisdiction? Jurisdiction,
        int? Target,
        int? Moved,
        bool Milestones
    );
}
