using System.Security.Cryptography;
using System.Text;
using Priorities.Domain.Actions;

namespace Priorities.Domain.Requests;

/// <summary>How far a request for an update has come.</summary>
public enum RequestState
{
    /// <summary>Nobody has sent anything by its link yet.</summary>
    Asked,

    /// <summary>Somebody tried to answer, answered in part, or asked to be asked later.</summary>
    Opened,

    /// <summary>Everything that was asked is answered.</summary>
    Answered,

    /// <summary>Its link is too old. A reminder makes a new one.</summary>
    Expired,

    /// <summary>It was taken back, or the organization owns none of the actions any more.</summary>
    Withdrawn,
}

/// <summary>What an owner said of an action that they were asked about.</summary>
public enum ReplyKind
{
    /// <summary>A report: a status, or what happened.</summary>
    Reported,

    /// <summary>Nothing has changed since the last report.</summary>
    NothingNew,

    /// <summary>They say that the action is not theirs any more.</summary>
    NotOurs,

    /// <summary>They want to be asked later; the link goes on working.</summary>
    Later,
}

/// <summary>An organization is asked how actions stand that it owns. It answers by a link, without a key.</summary>
public sealed class UpdateRequest
{
    private readonly List<RequestedAction> actions = [];

    private UpdateRequest() { }

    public Guid Id { get; private init; }

    public Guid OrganizationId { get; private init; }

    /// <summary>Whom to write to, where an address is known. Kept while there is something to answer.</summary>
    public string? To { get; private set; }

    /// <summary>The language that they read.</summary>
    public NoteLanguage Language { get; private init; }

    public DateOnly? DueOn { get; private init; }

    /// <summary>A word of whoever asks. Kept while there is something to answer.</summary>
    public string? Message { get; private set; }

    public DateTimeOffset AskedAt { get; private init; }

    public string AskedBy { get; private init; } = "";

    /// <summary>The link's token as a hash (SHA-256). A reminder puts another one in its place, and so ends the link before it.</summary>
    public byte[] LinkHash { get; private set; } = [];

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? RemindedAt { get; private set; }

    public int Reminders { get; private set; }

    public int? RemindBeforeDays { get; private init; }

    public int? RemindAfterDays { get; private init; }

    public int? RemindEveryDays { get; private init; }

    /// <summary>When it is reminded of by the clock next. Kept while there is something to answer.</summary>
    public DateOnly? NextReminderOn { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>When the last answer came.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public IReadOnlyList<RequestedAction> Actions => actions;

    /// <summary>A new request, and the token of its link, which cannot be had again.</summary>
    public static (UpdateRequest Request, string Token) Ask(
        RequestDetails details,
        IEnumerable<Guid> actions,
        TimeSpan lifetime,
        Stamp stamp
    )
    {
        var request = new UpdateRequest
        {
            Id = Guid.CreateVersion7(stamp.At),
            OrganizationId = details.OrganizationId,
            To = details.To,
            Language = details.Language,
            DueOn = details.DueOn,
            Message = details.Message,
            AskedAt = stamp.At,
            AskedBy = stamp.By.Name,
            RemindBeforeDays = details.Reminders?.BeforeDays,
            RemindAfterDays = details.Reminders?.AfterDays,
            RemindEveryDays = details.Reminders?.EveryDays,
        };
        request.actions.AddRange(actions.Select((action, index) => new RequestedAction(request.Id, action, details.OrganizationId, index)));
        request.PlanNext(stamp);
        return (request, request.MakeLink(lifetime, stamp));
    }

    /// <summary>Asks again, with a new link.</summary>
    public string Remind(TimeSpan lifetime, Stamp stamp)
    {
        RemindedAt = stamp.At;
        Reminders++;
        return MakeLink(lifetime, stamp);
    }

    /// <summary>By which it is reminded of by the clock; null where it is not.</summary>
    public ReminderPlan? Plan =>
        (RemindBeforeDays, RemindAfterDays, RemindEveryDays) is (null, null, null)
            ? null
            : new(RemindBeforeDays, RemindAfterDays, RemindEveryDays);

    /// <summary>The clock has done for today, or has nothing to do any more.</summary>
    public void PlanNext(Stamp stamp) =>
        NextReminderOn =
            DueOn is { } due && StateAt(stamp.At) is not (RequestState.Answered or RequestState.Withdrawn)
                ? Plan?.NextAfter(stamp.Today, due)
                : null;

    /// <summary>Nobody can be reached by the clock.</summary>
    public void StopReminding() => NextReminderOn = null;

    /// <summary>Takes it back: its link ends, and what was written in it is forgotten.</summary>
    public void Withdraw(Stamp stamp)
    {
        if (StateAt(stamp.At) != RequestState.Answered)
            WithdrawnAt ??= stamp.At;
        Forget();
    }

    public void Open(Stamp stamp) => OpenedAt ??= stamp.At;

    /// <summary>Keeps what was said of one of the actions.</summary>
    public void Take(RequestedAction action, ReplyKind reply, Stamp stamp)
    {
        Open(stamp);
        action.Take(reply, stamp);
        if (reply == ReplyKind.Later)
            return;
        AnsweredAt = stamp.At;
        if (!actions.Exists(a => a.IsOpen))
            Forget();
    }

    public RequestState StateAt(DateTimeOffset now) =>
        this switch
        {
            { WithdrawnAt: not null } => RequestState.Withdrawn,
            _ when !actions.Exists(a => a.IsOpen) => AnsweredAt is null ? RequestState.Withdrawn : RequestState.Answered,
            _ when ExpiresAt <= now => RequestState.Expired,
            { OpenedAt: not null } => RequestState.Opened,
            _ => RequestState.Asked,
        };

    /// <summary>What is kept of a token, and what a token is looked up by.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private void Forget() => (To, Message, NextReminderOn) = (null, null, null);

    /// <summary>256 random bits.</summary>
    private string MakeLink(TimeSpan lifetime, Stamp stamp)
    {
        var token = RandomNumberGenerator.GetHexString(64, lowercase: true);
        LinkHash = HashOf(token);
        ExpiresAt = stamp.At + lifetime;
        return token;
    }
}

/// <summary>What a request says.</summary>
public sealed record RequestDetails(Guid OrganizationId, string? To, NoteLanguage Language, DateOnly? DueOn, string? Message)
{
    public ReminderPlan? Reminders { get; init; }
}

/// <summary>One of the actions that a request asks about.</summary>
public sealed class RequestedAction
{
    private RequestedAction() { }

    internal RequestedAction(Guid requestId, Guid actionId, Guid owner, int position) =>
        (RequestId, ActionId, OwnerId, Position) = (requestId, actionId, owner, position);

    public Guid RequestId { get; private init; }

    public Guid ActionId { get; private init; }

    /// <summary>
    /// The organization, while it owns the action: the database empties it when it does so no more, and there is nothing to answer then.
    /// </summary>
    public Guid? OwnerId { get; private set; }

    public int Position { get; private init; }

    public ReplyKind? Reply { get; private set; }

    public DateTimeOffset? RepliedAt { get; private set; }

    public bool IsOpen => OwnerId is not null && (Reply is null or ReplyKind.Later);

    /// <summary>Whether it was put off already since that instant, or at all where there is none.</summary>
    public bool IsPostponedSince(DateTimeOffset? reminded) => Reply == ReplyKind.Later && (reminded is null || RepliedAt > reminded);

    internal void Take(ReplyKind reply, Stamp stamp) => (Reply, RepliedAt) = (reply, stamp.At);
}
