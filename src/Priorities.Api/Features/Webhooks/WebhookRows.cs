using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Problems;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Finds webhooks and their deliveries.</summary>
internal static class WebhookRows
{
    public static NotFound Missing(string reference) => new($"webhook", reference);

    /// <summary>
    /// What to call the forums that webhooks are kept to. Those that were removed are among them: a list without them would be empty, and
    /// empty means all.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> ForumKeysAsync(
        this PrioritiesContext db,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, string>();
        var keys = await db
            .Forums.IgnoreQueryFilters()
            .Where(f => ids.Contains(f.Id))
            .ToDictionaryAsync(f => f.Id, f => f.Key, cancellationToken);
        return ids.Distinct().ToDictionary(id => id, id => keys.GetValueOrDefault(id) ?? $"{id}"); // the demonstration goes without a trace
    }

    /// <summary>The webhook, its row locked: the sender writes to it too.</summary>
    public static async Task<Webhook?> LockWebhookAsync(this PrioritiesContext db, string id, CancellationToken cancellationToken)
    {
        var webhook = Guid.Parse(id);
        await db.LockAsync<Webhook>(webhook, cancellationToken);
        return await db.Webhooks.SingleOrDefaultAsync(w => w.Id == webhook, cancellationToken);
    }

    public static Task<Delivery?> FindDeliveryAsync(
        this PrioritiesContext db,
        string webhook,
        string delivery,
        CancellationToken cancellationToken
    )
    {
        var (of, id) = (Guid.Parse(webhook), Guid.Parse(delivery));
        return db.Deliveries.SingleOrDefaultAsync(d => d.WebhookId == of && d.Id == id, cancellationToken);
    }
}
