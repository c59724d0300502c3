using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Metrics;
using Priorities.Api.Platform.Problems;

namespace Priorities.Api.Platform.Upkeep;

/// <summary>
/// Forgets what has had its time: answers kept for retries after their day, imports that nobody applied after theirs, deliveries some days
/// after they were finished, mails and whose they were. In small steps with a pause, so that nobody who writes waits for it; every instance
/// does so, and leaves what another one has in hand.
/// </summary>
internal sealed class Retention(
    IServiceScopeFactory scopes,
    RetentionSettings settings,
    OwnMeter meter,
    TimeProvider clock,
    ILogger<Retention> logger
) : BackgroundService
{
    private const int Step = 500;

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMilliseconds(50);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Between, clock, stoppingToken);
                await ForgetAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        try
        {
            await InStepsAsync(
                OwnMeter.Answers,
                """
                DELETE FROM stored_answers WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM stored_answers WHERE expires_at < {0} ORDER BY expires_at LIMIT {1} FOR UPDATE SKIP LOCKED))
                """,
                now,
                cancellationToken
            );
            await InStepsAsync(
                OwnMeter.Imports,
                """
                DELETE FROM imports WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM imports WHERE created_at < {0} AND status <> 'applied' AND undone_at IS NULL ORDER BY created_at LIMIT {1} FOR UPDATE SKIP LOCKED))
                """,
                now - Import.Lifetime,
                cancellationToken
            );
            await InStepsAsync(
                OwnMeter.OldDeliveries,
                """
                DELETE FROM deliveries WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM deliveries WHERE finished_at <= {0} ORDER BY finished_at LIMIT {1} FOR UPDATE SKIP LOCKED))
                """,
                now.AddDays(-settings.DeliveryDays),
                cancellationToken
            );
            await InStepsAsync(
                OwnMeter.OldMails,
                """
                DELETE FROM mails WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM mails WHERE queued_at <= {0} ORDER BY queued_at LIMIT {1} FOR UPDATE SKIP LOCKED))
                """,
                now.AddDays(-settings.MailDays),
                cancellationToken
            );
            await InStepsAsync(
                null,
                """
                UPDATE mails SET recipient = NULL WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM mails WHERE recipient IS NOT NULL AND finished_at <= {0} LIMIT {1} FOR UPDATE SKIP LOCKED))
                """,
                now.AddDays(-1),
                cancellationToken
            );
        }
        catch (Exception fault) when (DatabaseFaults.Of(fault) is not null)
        {
            logger.LogWarning("What is old could not be forgotten for now: {Reason}", fault.GetBaseException().Message);
        }
    }

    private async Task InStepsAsync(string? what, string delete, DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PrioritiesContext>();
        int gone;
        do
        {
            gone = await db.Database.ExecuteSqlRawAsync(delete, [before, Step], cancellationToken);
            if (what is not null)
                meter.Forgot(what, gone);
            await Task.Delay(BetweenSteps, cancellationToken);
        } while (gone == Step);
    }
}
