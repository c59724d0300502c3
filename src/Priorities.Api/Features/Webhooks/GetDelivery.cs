using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Reads one delivery. Admins may.</summary>
public static class GetDelivery
{
    internal sealed record Query(string Webhook, string Delivery) : IQuery<DeliveryResponse>;

    /// <summary>Read one delivery</summary>
    /// <remarks>What is sent, what was answered to each attempt and how long it took, and when it is tried next.</remarks>
    /// <param name="webhook">The webhook's id.</param>
    /// <param name="delivery">The delivery's id.</param>
    /// <response code="200">The delivery.</response>
    public static async Task<Answer<DeliveryResponse>> Endpoint(
        [Id] string webhook,
        [Id] string delivery,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(webhook, delivery), cancellationToken);

    internal sealed class Handler(PrioritiesContext db) : IRequestHandler<Query, Outcome<DeliveryResponse>>
    {
        public async Task<Outcome<DeliveryResponse>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.FindDeliveryAsync(request.Webhook, request.Delivery, cancellationToken) is { } delivery
                ? DeliveryResponse.Of(delivery)
                : new NotFound($"delivery", request.Delivery);
    }
}
