using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Sends a message once more. Admins may.</summary>
public static class RedeliverWebhook
{
    internal sealed record Command(string Webhook, string Delivery) : ICommand<DeliveryResponse>;

    /// <summary>Send a message again</summary>
    /// <remarks>A new delivery of the same message, with the same `webhook-id`: a receiver that has it already can tell.</remarks>
    /// <param name="webhook">The webhook's id.</param>
    /// <param name="delivery">The id of the delivery whose message to send again.</param>
    /// <response code="201">The new delivery.</response>
    public static async Task<Created<DeliveryResponse>> Endpoint(
        [Id] string webhook,
        [Id] string delivery,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        new(
            await mediator.Send(new Command(webhook, delivery), cancellationToken),
            again => $"/api/v1/webhooks/{webhook}/deliveries/{again.Id}"
        );

    internal sealed class Handler(PrioritiesContext db, Reader reader, WebhookSender sender, AfterCommit afterCommit)
        : IRequestHandler<Command, Outcome<DeliveryResponse>>
    {
        public async Task<Outcome<DeliveryResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.FindDeliveryAsync(request.Webhook, request.Delivery, cancellationToken) is not { } delivery)
                return new NotFound($"delivery", request.Delivery);
            var again = delivery.Again(reader.Now);
            db.Add(again);
            afterCommit.Do(sender.Wake);
            await db.SaveChangesAsync(cancellationToken);
            return DeliveryResponse.Of(again);
        }
    }
}
