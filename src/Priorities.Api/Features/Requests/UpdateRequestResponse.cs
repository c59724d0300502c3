using Priorities.Domain.Actions;
using Priorities.Domain.Requests;

namespace Priorities.Api.Features.Requests;

/// <summary>A request for an update: an organization is asked how actions stand that it owns.</summary>
public record UpdateRequestResponse
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The key of the organization that is asked.</summary>
    public required string Organization { get; init; }

    /// <summary>
    /// How far it is. `asked`: nobody has sent anything by its link. `opened`: somebody tried to answer, answered in part, or asked to be
    /// asked later. `answered`: everything is answered. `expired`: its link is too old; a reminder makes a new one. `withdrawn`: it was
    /// taken back, or the organization owns none of the actions any more.
    /// </summary>
    public required RequestState State { get; init; }

    /// <summary>What it asks about, and what was answered.</summary>
    public required IReadOnlyList<AskedAction> Actions { get; init; }

    /// <summary>
    /// The e-mail address of whoever is asked. Forgotten as soon as everything is answered or the request is withdrawn, and with the first
    /// request that is made 90 days after its link ended.
    /// </summary>
    public string? To { get; init; }

    /// <summary>What became of the last mail with its link.</summary>
    public required RequestMail Mail { get; init; }

    /// <summary>The language that they read: the link leads to the page in it.</summary>
    public required NoteLanguage Language { get; init; }

    /// <summary>The day by which an answer is hoped for.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>What whoever asks has to say; it stands on the page. Forgotten with `to`.</summary>
    public string? Message { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Who asked.</summary>
    public required string AskedBy { get; init; }

    /// <summary>When they were last reminded; absent where they were not.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>How often they were reminded.</summary>
    public required int Reminders { get; init; }

    /// <summary>When they are reminded by mail, by itself; absent where they are not.</summary>
    public ReminderDays? ReminderDays { get; init; }

    /// <summary>The day of the next reminder of that kind; absent where there is none any more.</summary>
    public DateOnly? NextReminderOn { get; init; }

    /// <summary>From when on the link is refused.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>
    /// When something was first sent by the link. Looking at the page does not count: programs that check mail look at every link.
    /// </summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When the last answer came; absent where there is none yet.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When it was withdrawn; absent where it was not.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }
}

/// <summary>An action that an organization is asked about.</summary>
/// <param name="Action">Its key.</param>
/// <param name="Reply">What was answered; absent where nothing was. What was said of it stands in the action's notes.</param>
/// <param name="RepliedAt">When.</param>
/// <param name="IsOwner">`false`: the organization owns the action no more, and is not asked about it any more.</param>
public sealed record AskedAction(string Action, ReplyKind? Reply, DateTimeOffset? RepliedAt, bool IsOwner);

/// <summary>A request with the link to answer it by.</summary>
public sealed record UpdateRequestWithLink : UpdateRequestResponse
{
    /// <summary>
    /// The page to answer on, which the mail leads to. It is told this once and cannot be had again; whoever has it can answer for the
    /// organization. A reminder makes a new one.
    /// </summary>
    public required string Link { get; init; }
}
