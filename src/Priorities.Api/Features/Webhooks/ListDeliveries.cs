using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Lists what was sent to a webhook, newest first. Admins may.</summary>
public static class ListDeliveries
{
    /// <summary>Which deliveries.</summary>
    public sealed record Parameters : PageParameters
    {
        /// <summary>Only deliveries in these states.</summary>
        [FromQuery(Name = "state"), OneOf(typeof(DeliveryState))]
        public string[]? State { get; init; }
    }

    private static readonly Keyset<Delivery, DeliveryResponse> Newest = new Keyset<Delivery, DeliveryResponse, DateTimeOffset>(
        d => d.CreatedAt,
        d => d.Id,
        d => d.CreatedAt,
        d => d.Id
    );

    internal sealed record Query(string Webhook, Parameters Which) : IQuery<Page<DeliveryResponse>>;

    /// <summary>List a webhook's deliveries</summary>
    /// <remarks>
    /// Each with what is sent and what was answered to each attempt. Those that are finished are kept for 30 days. Newest first.
    /// </remarks>
    /// <param name="webhook">The webhook's id.</param>
    /// <param name="which">Which deliveries.</param>
    /// <response code="200">A page of deliveries.</response>
    public static async Task<Answer<Page<DeliveryResponse>>> Endpoint(
        [Id] string webhook,
        [AsParameters] Parameters which,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(webhook, which), cancellationToken);

    internal sealed class Handler(PrioritiesContext db) : IRequestHandler<Query, Outcome<Page<DeliveryResponse>>>
    {
        public async Task<Outcome<Page<DeliveryResponse>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var webhook = Guid.Parse(request.Webhook);
            if (!await db.Webhooks.AnyAsync(w => w.Id == webhook, cancellationToken))
                return WebhookRows.Missing(request.Webhook);
            var list = Cursor.List("deliveries", request.Which, request.Webhook);
            var deliveries = db.Deliveries.Where(d => d.WebhookId == webhook);
            if (Values.Enums<DeliveryState>(request.Which.State) is { } states)
                deliveries = deliveries.Where(d => states.Contains(d.State));
            if (Newest.From(request.Which.Cursor, list, deliveries, descending: true) is not { } rows)
                return Cursor.Invalid;
            var page = await rows.Take(request.Which.Take() + 1).ToListAsync(cancellationToken);
            return Page<DeliveryResponse>.From(
                [.. page.Select(DeliveryResponse.Of)],
                request.Which.Take(),
                last => Cursor.Encode(list, Newest.ValuesOf(last))
            );
        }
    }
}
