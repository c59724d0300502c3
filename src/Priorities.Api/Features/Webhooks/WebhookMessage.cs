using Priorities.Api.Features.Changes;

namespace Priorities.Api.Features.Webhooks;

/// <summary>What a webhook is sent when something happened.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Timestamp">When it was written down (UTC).</param>
/// <param name="Data">The change, as `GET /changes` has it for those that the webhook speaks to.</param>
public sealed record WebhookMessage(string Type, DateTimeOffset Timestamp, ChangeResponse Data);

/// <summary>What a webhook is sent when somebody tries it.</summary>
/// <param name="Type">`webhook.ping`.</param>
/// <param name="Timestamp">When it was asked for (UTC).</param>
/// <param name="Data">Which webhook it is.</param>
public sealed record WebhookPing(string Type, DateTimeOffset Timestamp, PingedWebhook Data);

/// <summary>The webhook that is tried.</summary>
/// <param name="Webhook">Its id.</param>
public sealed record PingedWebhook(Guid Webhook);
