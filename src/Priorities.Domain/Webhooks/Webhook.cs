namespace Priorities.Domain.Webhooks;

/// <summary>Whose eyes a webhook sees with.</summary>
public enum WebhookAudience
{
    Public,
    Network,
}

/// <summary>What an admin decides about a webhook.</summary>
public sealed record WebhookDetails(
    string Url,
    string? Description,
    IReadOnlyList<string> Types,
    IReadOnlyList<Guid> ForumIds,
    WebhookAudience Audience,
    bool IsActive
);

/// <summary>
/// An address that is told of changes. It keeps its own place in the feed, so that nothing is lost while it is off or the service is down.
/// </summary>
public sealed class Webhook
{
    /// <summary>An address that failed for so long is switched off.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>For so long after a rotation, the secret before still signs too.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    private Webhook() { }

    public Guid Id { get; private init; }
    public string Url { get; private set; } = "";
    public string? Description { get; private set; }

    /// <summary>Types of changes; none means all.</summary>
    public IReadOnlyList<string> Types { get; private set; } = [];

    /// <summary>Forums whose changes are told; none means all.</summary>
    public IReadOnlyList<Guid> ForumIds { get; private set; } = [];

    public WebhookAudience Audience { get; private set; }
    public bool IsActive { get; private set; }

    /// <summary>Why it was switched off, where nobody did it by hand: one of <see cref="WebhookFaults"/>.</summary>
    public string? SwitchedOffBecause { get; private set; }

    public DateTimeOffset? SwitchedOffAt { get; private set; }

    /// <summary>The first failure since it last worked.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>What deliveries are signed with, encrypted.</summary>
    public byte[] Secret { get; private set; } = [];

    /// <summary>The one before, encrypted.</summary>
    public byte[]? PreviousSecret { get; private set; }

    public DateTimeOffset? PreviousSecretUntil { get; private set; }

    /// <summary>How far in the feed deliveries were made out.</summary>
    public long Position { get; private set; }

    /// <inheritdoc cref="Position"/>
    public long ChangeId { get; private set; }

    public int Version { get; private set; }
    public string CreatedBy { get; private init; } = "";
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>It is told what happens after this place in the feed.</summary>
    public static Webhook Register(Guid id, WebhookDetails details, byte[] secret, (long Position, long ChangeId) place, Stamp stamp)
    {
        var webhook = new Webhook
        {
            Id = id,
            CreatedBy = stamp.By.Name,
            CreatedAt = stamp.At,
            Secret = secret,
        };
        webhook.Take(details);
        webhook.MoveTo(place.Position, place.ChangeId);
        webhook.Touch(stamp.At);
        return webhook;
    }

    /// <summary>Edits it. One that is switched on again goes on where it stopped. Nothing happens when nothing changed.</summary>
    public void Revise(WebhookDetails details, DateTimeOffset at)
    {
        if (Has(details))
            return;
        if (details.IsActive && !IsActive)
            (SwitchedOffBecause, SwitchedOffAt, FailingSince) = (null, null, null);
        Take(details);
        Touch(at);
    }

    public void Rotate(byte[] secret, DateTimeOffset at)
    {
        (PreviousSecret, PreviousSecretUntil, Secret) = (Secret, at + Overlap, secret);
        Touch(at);
    }

    /// <summary>The secrets that sign now, the newest first.</summary>
    public IReadOnlyList<byte[]> SecretsAt(DateTimeOffset at) =>
        PreviousSecret is { } previous && at < PreviousSecretUntil ? [Secret, previous] : [Secret];

    public void MoveTo(long position, long changeId) => (Position, ChangeId) = (position, changeId);

    public void Worked() => FailingSince = null;

    public void Failed(DateTimeOffset at)
    {
        FailingSince ??= at;
        if (at - FailingSince >= Patience)
            SwitchOff(WebhookFaults.KeptFailing, at);
    }

    public void Gone(DateTimeOffset at) => SwitchOff(WebhookFaults.Gone, at);

    private void SwitchOff(string because, DateTimeOffset at)
    {
        if (!IsActive)
            return;
        (IsActive, SwitchedOffBecause, SwitchedOffAt) = (false, because, at);
        Touch(at);
    }

    private void Take(WebhookDetails details) =>
        (Url, Description, Types, ForumIds, Audience, IsActive) = (
            details.Url,
            details.Description,
            details.Types,
            details.ForumIds,
            details.Audience,
            details.IsActive
        );

    private bool Has(WebhookDetails details) =>
        (Url, Description, Audience, IsActive) == (details.Url, details.Description, details.Audience, details.IsActive)
        && Types.SequenceEqual(details.Types)
        && ForumIds.SequenceEqual(details.ForumIds);

    private void Touch(DateTimeOffset at) => (Version, UpdatedAt) = (Version + 1, at);
}
