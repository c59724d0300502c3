using System.Text.Json;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Forums;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Data.Seed;

/// <summary>
/// Plays each action's story through the domain, as its owners would have reported it. The n-th action differs from others of its story
/// by some days.
/// </summary>
internal sealed class DemoPlayer(
    DemoScript script,
    Forum forum,
    Dictionary<string, Organization> organizations,
    DateTimeOffset now,
    LocalCalendar calendar
)
{
    private readonly List<Action> proposed = [];
    private int spoken;

    private DateOnly Today => calendar.DayOf(now);

    public Action Play(DemoAction part)
    {
        var n = proposed.Count;
        var area = forum.Areas.Single(a => a.Key == part.Area);
        var parent = part.Parent is { } number ? proposed.Single(a => a.Key == $"{DemoForum.Key}-{area.Code}{number}") : null;
        var start = At(n, -DemoForum.DaysBack + 3, DemoForum.Host);
        var details = new ActionDetails
        {
            Title = part.Title,
            Audience = part.Audience,
            Tags = part.Tags,
            Jurisdiction = part.Jurisdiction,
            Position = n + 1,
            SourceRef = new("Made up for the demonstration", "Inventée pour la démonstration"),
            TargetDate = part.Target is { } target ? start.Today.AddDays(target + DemoForum.DaysBack - 3) : null,
        };
        var action = Action.Propose(forum, new(area, parent, null), key: null, details, start).Value;
        proposed.Add(action);

        var lead = part.Lead is null ? null : organizations[DemoForum.Prefix + part.Lead];
        var joined = -1020 - (n % 5);
        var acts = new List<(int Day, System.Action Act)>();
        if (lead is not null)
            acts.Add(
                (joined, () => action.AssignOwner(lead, OwnerRole.Lead, "A. Person", "person@example.org", At(n, joined, DemoForum.Host)))
            );
        foreach (var other in part.Supporting ?? [])
            acts.Add(
                (
                    joined,
                    () =>
                        action.AssignOwner(
                            organizations[DemoForum.Prefix + other],
                            OwnerRole.Supporting,
                            null,
                            null,
                            At(n, joined, DemoForum.Host)
                        )
                )
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
        var stamp = At(n, day, what is "agree" or "differ" ? ActorOf(organizations[DemoForum.Prefix + "observatory"]) : ActorOf(lead));
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
        var moved = details with { TargetDate = Today.AddDays(later), TargetDateNote = Say("moved", n).Text, Progress = action.Progress };
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
                    (-215 + n, () => milestone = action.AddMilestone(details, At(n, -215 + n, DemoForum.Host))),
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
                                    At(n, Math.Min(due - 5, -1), DemoForum.Host)
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
        organization is null ? DemoForum.Host : new(organization.Key, "A. Person (demo)", organization.Id);

    private Stamp At(int n, int days, Actor by) => new(by, now.AddDays(days).AddMinutes(-n * 11 % 240), calendar);
}
