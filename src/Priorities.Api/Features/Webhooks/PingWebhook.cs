using System.Text.Json;
using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Sends a webhook a message that tells of nothing. Admins may.</summary>
public static class PingWebhook
{
    internal sealed record Command(string Webhook) : ICommand<DeliveryResponse>;

    /// <summary>Ping a webhook</summary>
    /// <remarks>
    /// Sends a signed message of the type `webhook.ping`, once, also to a webhook that is switched off. Read the delivery to see what came
    /// of it.
    /// </remarks>
    /// <param name="webhook">The webhook's id.</param>
    /// <response code="201">The delivery; it is sent at once.</response>
    public static async Task<Created<DeliveryResponse>> Endpoint(
        [Id] string webhook,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        new(
            await mediator.Send(new Command(webhook), cancellationToken),
            delivery => $"/api/v1/webhooks/{webhook}/deliveries/{delivery.Id}"
        );

    internal sealed class Handler(PrioritiesContext db, Reader reader, WebhookSender sender, AfterCommit afterCommit)
        : IRequestHandler<Command, Outcome<DeliveryResponse>>
    {
        public async Task<Outcome<DeliveryResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockWebhookAsync(request.Webhook, cancellationToken) is not { } webhook)
                return WebhookRows.Missing(request.Webhook);
            var body = JsonSerializer.Serialize(new WebhookPing(Delivery.Ping, reader.Now, new(webhook.Id)), WireJson.Options);
            var message = Guid.CreateVersion7(reader.Now);
            var ping = Delivery.Of(webhook.Id, message, Delivery.Ping, message, body, reader.Now);
            db.Add(ping);
            afterCommit.Do(sender.Wake);
            await db.SaveChangesAsync(cancellationToken);
            return DeliveryResponse.Of(ping);
        }
    }
}
