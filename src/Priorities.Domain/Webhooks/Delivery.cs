namespace Priorities.Domain.Webhooks;

public enum DeliveryState
{
    Pending,
    Delivered,
    Failed,
}

/// <summary>One call that was made, and what came of it. Either a status or an error.</summary>
/// <param name="At">When it was made.</param>
/// <param name="Status">The status that the receiver answered with.</param>
/// <param name="Error">Why there was no answer: one of <see cref="WebhookFaults"/>.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
/// <param name="Response">The beginning of what the receiver answered.</param>
public sealed record Attempt(DateTimeOffset At, int? Status, string? Error, int DurationMs, string? Response);

/// <summary>One message to one webhook: what is sent, how often it was tried, and when it is tried again.</summary>
public sealed class Delivery
{
    public const string Ping = "webhook.ping";

    /// <summary>After each failure, how long until the next attempt: quickly for a hiccup, then ever more patiently, to a day.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(12),
        TimeSpan.FromHours(24),
    ];

    private const int LogLength = 20;

    private Delivery() { }

    public Guid Id { get; private init; }
    public Guid WebhookId { get; private init; }

    /// <summary>Given by the database: the order of what is about the same subject.</summary>
    public long Sequence { get; private init; }

    /// <summary>What the receiver knows the message by, however often it is sent.</summary>
    public Guid MessageId { get; private init; }

    public string Type { get; private init; } = "";

    /// <summary>What it is about; of one subject, one message is under way at a time.</summary>
    public Guid SubjectId { get; private init; }

    public string Body { get; private init; } = "";
    public DeliveryState State { get; private set; }

    /// <summary>How often it was taken up, crashes of the sender included.</summary>
    public int Attempts { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>Until then somebody is at it.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset? FinishedAt { get; private set; }
    public IReadOnlyList<Attempt> Log { get; private set; } = [];

    public static Delivery Of(Guid webhookId, Guid messageId, string type, Guid subjectId, string body, DateTimeOffset at) =>
        new()
        {
            Id = OrderedId.Next(at),
            WebhookId = webhookId,
            MessageId = messageId,
            Type = type,
            SubjectId = subjectId,
            Body = body,
            CreatedAt = at,
            NextAttemptAt = at,
        };

    /// <summary>The same message once more, behind whatever waits.</summary>
    public Delivery Again(DateTimeOffset at) => Of(WebhookId, MessageId, Type, SubjectId, Body, at);

    /// <summary>Notes what came of an attempt. A ping is tried once; anything else until the patience is over.</summary>
    /// <param name="attempt">What came of it.</param>
    /// <param name="worked">Whether the receiver has it.</param>
    /// <param name="jitter">0 to 1: spreads the attempts of many.</param>
    /// <param name="asked">How long the receiver asked to wait.</param>
    public void Record(Attempt attempt, bool worked, double jitter, TimeSpan? asked)
    {
        Log = [.. Log.TakeLast(LogLength - 1), attempt];
        LeaseUntil = null;
        if (worked || Type == Ping || attempt.At - CreatedAt >= Webhook.Patience)
        {
            (State, FinishedAt) = (worked ? DeliveryState.Delivered : DeliveryState.Failed, attempt.At);
            return;
        }

        var wait = Waits[Math.Clamp(Attempts, 1, Waits.Count) - 1] * (0.8 + (0.4 * jitter));
        NextAttemptAt = attempt.At + (asked > wait && asked <= Waits[^1] ? asked.Value : wait);
    }
}
