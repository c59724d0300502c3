using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Problems;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Finds webhooks and their deliveries.</summary>
internal static class WebhookRows
{
    public static NotFound Missing(string reference) => new($"webhook", reference);

    /// <summary>The webhook, its row locked: the sender writes to it too.</summary>
    public static Task<Webhook?> LockWebhookAsync(this PrioritiesContext db, string id, CancellationToken cancellationToken)
    {
        var webhook = Guid.Parse(id);
        return db.Webhooks.Where(w => w.Id == webhook).ForUpdate().SingleOrDefaultAsync(cancellationToken);
    }

    public static Task<Delivery?> FindDeliveryAsync(this PrioritiesContext db, string webhook, string delivery, CancellationToken cancellationToken)
    {
        var (of, id) = (Guid.Parse(webhook), Guid.Parse(delivery));
        return db.Deliveries.SingleOrDefaultAsync(d => d.WebhookId == of && d.Id == id, cancellationToken);
    }
}
