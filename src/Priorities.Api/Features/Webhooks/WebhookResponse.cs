using Priorities.Api.Data;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Features.Webhooks;

/// <summary>An address that is told of changes.</summary>
public record WebhookResponse : IVersioned
{
    /// <summary>The webhook's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where deliveries are sent.</summary>
    public required string Url { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>The types of changes that it is told; empty: all.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>The forums (keys) whose changes it is told; empty: all.</summary>
    public required IReadOnlyList<string> Forums { get; init; }

    /// <summary>What it is told: what everybody may know, or what every signed-in role may.</summary>
    public required WebhookAudience Audience { get; init; }

    /// <summary>Whether deliveries are sent.</summary>
    public required bool IsActive { get; init; }

    /// <summary>When it was switched off for failing, and why; absent while it works, and where somebody switched it off by hand.</summary>
    public SwitchedOff? SwitchedOff { get; init; }

    /// <summary>The first failure since it last worked; absent while it works.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Until then the secret before the last rotation signs too.</summary>
    public DateTimeOffset? PreviousSecretUntil { get; init; }

    /// <summary>Counts up with every edit.</summary>
    public required int Version { get; init; }

    /// <summary>Who registered it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was registered (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last edited, or switched off (UTC).</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    internal static async Task<IReadOnlyList<WebhookResponse>> OfAsync(
        PrioritiesContext db,
        IReadOnlyList<Webhook> webhooks,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var forums = await db.ForumKeysAsync([.. webhooks.SelectMany(w => w.ForumIds)], cancellationToken);
        return
        [
            .. webhooks.Select(w => new WebhookResponse
            {
                Id = w.Id,
                Url = w.Url,
                Description = w.Description,
                Types = w.Types,
                Forums = [.. w.ForumIds.Select(id => forums[id]).Order(StringComparer.Ordinal)],
                Audience = w.Audience,
                IsActive = w.IsActive,
                SwitchedOff = w.SwitchedOffBecause is { } because ? new(w.SwitchedOffAt!.Value, Sentences.Kept(because)) : null,
                FailingSince = w.FailingSince,
                PreviousSecretUntil = w.PreviousSecretUntil > now ? w.PreviousSecretUntil : null,
                Version = w.Version,
                CreatedBy = w.CreatedBy,
                CreatedAt = w.CreatedAt,
                UpdatedAt = w.UpdatedAt,
            }),
        ];
    }

    internal static async Task<WebhookResponse> OfAsync(
        PrioritiesContext db,
        Webhook webhook,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => (await OfAsync(db, [webhook], now, cancellationToken))[0];
}

/// <summary>When and why a webhook was switched off.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why, in the language asked for.</param>
public sealed record SwitchedOff(DateTimeOffset At, LocalizedText Reason);

/// <summary>A webhook with its secret: told once.</summary>
public sealed record WebhookWithSecret : WebhookResponse
{
    /// <summary>What deliveries are signed with, as libraries for Standard Webhooks take it. It is told in this one answer.</summary>
    public required string Secret { get; init; }

    internal static WebhookWithSecret Of(WebhookResponse webhook, string secret) =>
        new()
        {
            Secret = secret,
            Id = webhook.Id,
            Url = webhook.Url,
            Description = webhook.Description,
            Types = webhook.Types,
            Forums = webhook.Forums,
            Audience = webhook.Audience,
            IsActive = webhook.IsActive,
            SwitchedOff = webhook.SwitchedOff,
            FailingSince = webhook.FailingSince,
            PreviousSecretUntil = webhook.PreviousSecretUntil,
            Version = webhook.Version,
            CreatedBy = webhook.CreatedBy,
            CreatedAt = webhook.CreatedAt,
            UpdatedAt = webhook.UpdatedAt,
        };
}

/// <summary>A message to a webhook, and what came of it.</summary>
public sealed record DeliveryResponse
{
    /// <summary>The delivery's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The header `webhook-id`: what a receiver knows the message by, however often it comes.</summary>
    public required string MessageId { get; init; }

    /// <summary>What it tells of: the type of a change, or `webhook.ping`.</summary>
    public required string Type { get; init; }

    /// <summary>Whether it waits, is with the receiver, or was given up.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>When it was made out (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is tried next (UTC); only while it waits.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>When it was delivered or given up (UTC).</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What is sent, to the letter: this is what the signature is over.</summary>
    public required string Request { get; init; }

    /// <summary>The calls that were made, oldest first; the last 20 are kept.</summary>
    public required IReadOnlyList<DeliveryAttempt> Attempts { get; init; }

    internal static string IdOf(Guid message) => $"msg_{message:N}";

    internal static DeliveryResponse Of(Delivery d) =>
        new()
        {
            Id = d.Id,
            MessageId = IdOf(d.MessageId),
            Type = d.Type,
            State = d.State,
            CreatedAt = d.CreatedAt,
            NextAttemptAt = d.State == DeliveryState.Pending ? d.NextAttemptAt : null,
            FinishedAt = d.FinishedAt,
            Request = d.Body,
            Attempts = [.. d.Log.Select(DeliveryAttempt.Of)],
        };
}

/// <summary>One call that was made, and what came of it. Either a status or an error.</summary>
/// <param name="At">When it was made.</param>
/// <param name="Status">The status that the receiver answered with.</param>
/// <param name="Error">Why there was no answer, in the language asked for, such as a host that cannot be found or a time that was
/// over.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
/// <param name="Response">The beginning of what the receiver answered.</param>
public sealed record DeliveryAttempt(DateTimeOffset At, int? Status, LocalizedText? Error, int DurationMs, string? Response)
{
    internal static DeliveryAttempt Of(Attempt made) =>
        new(made.At, made.Status, made.Error is { } error ? Sentences.Kept(error) : null, made.DurationMs, made.Response);
}
