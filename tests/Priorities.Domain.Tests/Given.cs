using Priorities.Domain.Actions;
using Priorities.Domain.Forums;
using Priorities.Domain.Organizations;

namespace Priorities.Domain.Tests;

/// <summary>What tests begin with.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    public static readonly Stamp Stamp = At(0);

    /// <summary>Somebody acting, so many days after the tests' day.</summary>
    public static Stamp At(int days) => new(new Actor("key:test", "Somebody"), Now.AddDays(days), LocalCalendar.Utc);

    public static Forum Forum(string key = "ccr-2016", int year = 2016)
    {
        var forum = Domain.Forums.Forum.Convene(key, new() { Title = new("A forum", null), HeldOn = new(year, 11, 23) }, Stamp).Value;
        foreach (var area in new[] { "knowledge", "services" })
            _ = forum.AddArea(area, null, new(area, null), null, Stamp).Value;
        return forum;
    }

    public static Placement In(Forum forum, string area = "services") => new(forum.Areas.Single(a => a.Key == area), null, null);

    public static Action Action(Forum? forum = null, Placement? place = null, ActionDetails? details = null)
    {
        forum ??= Forum();
        return Domain.Actions.Action.Propose(forum, place ?? In(forum), null, details ?? Details(), Stamp).Value;
    }

    public static ActionDetails Details(string title = "Fund housing") => new() { Title = new(title, null), Position = 1 };

    public static NoteDraft Note(string body = "Because.", NoteVisibility visibility = NoteVisibility.Network, int? progress = null) =>
        new(body, NoteLanguage.En, visibility, progress, []);

    public static Organization Organization(string key = "ccr") =>
        Domain.Organizations.Organization.Register(key, new(new("An organization", null), OrganizationKind.Ngo, [], null), Stamp);

    /// <summary>An action that was brought to this status by the shortest way.</summary>
    public static Action ActionWith(ActionStatus status)
    {
        var action = Action();
        foreach (var step in Way(status))
            _ = action.ChangeStatus(step, null, Note(), Stamp).Value;
        return action;
    }

    private static ActionStatus[] Way(ActionStatus to) =>
        to switch
        {
            ActionStatus.NotStarted => [],
            ActionStatus.OnHold => [ActionStatus.Planned, to],
            ActionStatus.Completed or ActionStatus.CompletedModified => [ActionStatus.InProgress, to],
            ActionStatus.Planned or ActionStatus.InProgress or ActionStatus.NotPursued or ActionStatus.Superseded => [to],
            _ => throw new ArgumentOutOfRangeException(nameof(to)),
        };
}
