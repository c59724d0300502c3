using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Features.Changes;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Metrics;
using Priorities.Domain;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Features.Webhooks;

/// <summary>
/// Turns changes into deliveries, and deliveries into calls. Every instance runs one; they share the work by locking what they take.
/// A delivery is taken by a lease that is written down before the call; no transaction is open while a receiver makes up its mind,
/// and when a sender dies the lease runs out and another one sends the same message again.
/// </summary>
public sealed class WebhookSender(
    IServiceScopeFactory scopes,
    FeedCursors cursors,
    WebhookSecrets secrets,
    WebhookCaller caller,
    OwnMeter meter,
    TimeProvider clock,
    ILogger<WebhookSender> logger
) : BackgroundService
{
    /// <summary>Longer than a call can take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan WhileBusy = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan WhileIdle = TimeSpan.FromSeconds(2);
    private const int AtOnceEach = 4;
    private const int Batch = 500;

    private readonly SemaphoreSlim wake = new(0);
    private readonly ConcurrentDictionary<Guid, int> underWay = [];

    /// <summary>There is something to do.</summary>
    public void Wake() => wake.Release();

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await WithAsync(async db =>
        {
            await secrets.LoadAsync(db, cancellationToken);
            return true;
        });
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = WhileIdle;
            try
            {
                while (await MakeOutAsync(stoppingToken)) { }
                foreach (var (webhook, delivery) in await TakeAsync(stoppingToken))
                    _ = SendAsync(webhook, delivery, stoppingToken);
                if (await WithAsync(db => db.Webhooks.AnyAsync(w => w.IsActive, stoppingToken)))
                    pause = WhileBusy;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning("Webhooks cannot be sent for now: {Reason}", failure.GetBaseException().Message);
            }

            if (await wake.WaitAsync(pause, stoppingToken))
                while (await wake.WaitAsync(0, stoppingToken)) { }
        }
    }

    /// <summary>Makes out the deliveries of one webhook that is behind the feed. False when there is none.</summary>
    private Task<bool> MakeOutAsync(CancellationToken cancellationToken) =>
        WithAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var webhook = (
                await db
                    .Webhooks.FromSql(
                        $"""
                        SELECT w.* FROM webhooks w
                        WHERE w.is_active AND (w.position, w.change_id) < (SELECT e.position, e.id FROM change_reads e ORDER BY e.position DESC, e.id DESC LIMIT 1)
                        ORDER BY w.position, w.change_id LIMIT 1 FOR UPDATE OF w SKIP LOCKED
                        """
                    )
                    .AsTracking()
                    .ToListAsync(cancellationToken)
            ).SingleOrDefault();
            if (webhook is null)
                return false;

            var rows = await db
                .ChangeReads.Where(c =>
                    EF.Functions.GreaterThan(ValueTuple.Create(c.Position, c.Id), ValueTuple.Create(webhook.Position, webhook.ChangeId))
                )
                .OrderBy(c => c.Position)
                .ThenBy(c => c.Id)
                .Take(Batch)
                .ToListAsync(cancellationToken);
            if (rows.Count == 0)
                return false;
            var criteria = new ChangeCriteria(
                webhook.Types.Count == 0 ? null : webhook.Types,
                webhook.ForumIds.Count == 0 ? null : webhook.ForumIds
            );
            var reader = ReaderOf(webhook.Audience);
            foreach (var row in rows.Where(criteria.Includes))
            {
                if (ChangeResponse.For(row, reader, cursors) is not { } change)
                    continue;
                var body = JsonSerializer.Serialize(new WebhookMessage(change.Type, change.At, change), WireJson.Options);
                db.Add(Delivery.Of(webhook.Id, MessageId(webhook.Id, change.Id), change.Type, row.SubjectId, body, clock.GetUtcNow()));
            }

            webhook.MoveTo(rows[^1].Position, rows[^1].Id);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        });

    /// <summary>
    /// Takes deliveries that are due: of each webhook a few, so that one which does not answer holds up no other; of each subject the
    /// oldest, so that nobody hears of an action's changes in another order than they happened.
    /// </summary>
    private Task<List<(Webhook Webhook, Delivery Delivery)>> TakeAsync(CancellationToken cancellationToken) =>
        WithAsync(async db =>
        {
            var (now, busy) = (clock.GetUtcNow(), underWay.Where(u => u.Value >= AtOnceEach).Select(u => u.Key).ToArray());
            var taken = await db
                .Deliveries.FromSql(
                    $"""
                    UPDATE deliveries t SET attempts = t.attempts + 1, lease_until = {now + Lease}
                    WHERE t.id IN (
                        SELECT due.id FROM webhooks w CROSS JOIN LATERAL (
                            SELECT d.id FROM deliveries d
                            WHERE d.webhook_id = w.id AND d.state = 'pending' AND d.next_attempt_at <= {now} AND (d.lease_until IS NULL OR d.lease_until <= {now})
                              AND (w.is_active OR d.type = {Delivery.Ping})
                              AND NOT EXISTS (SELECT FROM deliveries e WHERE e.webhook_id = d.webhook_id AND e.subject_id = d.subject_id AND e.state = 'pending' AND e.sequence < d.sequence)
                            ORDER BY d.sequence LIMIT {AtOnceEach} FOR UPDATE SKIP LOCKED) due
                        WHERE w.id <> ALL ({busy}))
                    RETURNING t.*
                    """
                )
                .ToListAsync(cancellationToken);
            if (taken.Count == 0)
                return [];
            var ids = taken.Select(d => d.WebhookId).Distinct().ToArray();
            var webhooks = await db.Webhooks.Where(w => ids.Contains(w.Id)).ToDictionaryAsync(w => w.Id, cancellationToken);
            return taken.Where(d => webhooks.ContainsKey(d.WebhookId)).Select(d => (webhooks[d.WebhookId], d)).ToList();
        });

    private async Task SendAsync(Webhook webhook, Delivery delivery, CancellationToken stopping)
    {
        underWay.AddOrUpdate(webhook.Id, 1, (_, count) => count + 1);
        try
        {
            var attempted = await caller.CallAsync(webhook, delivery, stopping);
            await WriteDownAsync(delivery, attempted, CancellationToken.None);
        }
        catch (Exception failure)
        {
            // Nothing is lost: the lease runs out, and the message is sent again.
            if (!stopping.IsCancellationRequested)
                logger.LogWarning("What came of a delivery could not be written down: {Reason}", failure.GetBaseException().Message);
        }
        finally
        {
            underWay.AddOrUpdate(webhook.Id, 0, (_, count) => count - 1);
            if (!stopping.IsCancellationRequested)
                Wake();
        }
    }

    private Task<bool> WriteDownAsync(Delivery taken, Attempted attempted, CancellationToken cancellationToken) =>
        WithAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.LockAsync<Webhook>(taken.WebhookId, cancellationToken);
            var webhook = await db.Webhooks.AsTracking().SingleOrDefaultAsync(w => w.Id == taken.WebhookId, cancellationToken);
            // Another sender may have taken it since, if this one was slower than its lease: then it is theirs.
            var delivery = await db
                .Deliveries.AsTracking()
                .SingleOrDefaultAsync(d => d.Id == taken.Id && d.Attempts == taken.Attempts, cancellationToken);
            if (webhook is null || delivery is null)
                return false;
            delivery.Record(attempted.Attempt, attempted.Worked, Random.Shared.NextDouble(), attempted.Asked);
            if (attempted.Worked)
                webhook.Worked();
            else if (attempted.IsGone)
                webhook.Gone(attempted.Attempt.At);
            else if (delivery.Type != Delivery.Ping)
                webhook.Failed(attempted.Attempt.At);
            if (!webhook.IsActive && webhook.SwitchedOffAt == attempted.Attempt.At)
                logger.LogWarning("The webhook {Webhook} was switched off. {Reason}", webhook.Id, webhook.SwitchedOffBecause);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            meter.Attempted(delivery.State);
            return true;
        });

    /// <summary>The same message for the same change, whoever makes it out.</summary>
    private static Guid MessageId(Guid webhook, Guid change) =>
        new(System.Security.Cryptography.SHA256.HashData([.. webhook.ToByteArray(), .. change.ToByteArray()]).AsSpan(0, 16));

    private static Caller ReaderOf(WebhookAudience audience) =>
        audience == WebhookAudience.Public ? Caller.Anonymous : new Caller(Role.Viewer, new Actor("webhook", "Webhook"));

    private async Task<T> WithAsync<T>(Func<PrioritiesContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PrioritiesContext>());
    }
}
