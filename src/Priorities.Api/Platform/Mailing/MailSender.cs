using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Metrics;

namespace Priorities.Api.Platform.Mailing;

/// <summary>
/// Sends the mails that wait. Every instance runs one. A mail is taken by a lease that is written down first, by the clock of the database;
/// no transaction is open while the mail server makes up its mind, and when a sender dies the lease runs out and another one sends the same
/// mail again, under the same <c>Message-ID</c>. Reminders of one person that wait together are one mail.
/// </summary>
public sealed class MailSender(
    IServiceScopeFactory scopes,
    MailSettings settings,
    MailSecrets secrets,
    Post post,
    ILetterWriter writer,
    OwnMeter meter,
    TimeProvider clock,
    ILogger<MailSender> logger
) : BackgroundService
{
    /// <summary>After each failure, how long until the next attempt.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(6),
    ];

    /// <summary>For how long a mail is tried: a request that comes later than that is better made anew.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromDays(3);

    private static readonly TimeSpan Lease = Post.Longest * 2;
    private static readonly TimeSpan WhileIdle = TimeSpan.FromSeconds(2);
    private const int MostInOne = 20;

    /// <summary>One claim at a time, so that two instances do not make two mails of the reminders of one person.</summary>
    private const long ClaimLock = 0x6d61696c73;

    private readonly SemaphoreSlim wake = new(0);

    /// <summary>There is something to send.</summary>
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
        if (!settings.IsSetUp)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SendNextAsync(stoppingToken)) { }
                meter.MailWaits(await WithAsync(db => db.Mails.CountAsync(m => m.State == MailState.Queued, stoppingToken)));
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The kind alone: what a failure says may repeat an address.
                logger.LogWarning("Mail cannot be sent for now: {Failure}", failure.GetBaseException().GetType().Name);
            }

            await post.CloseAsync();
            if (await wake.WaitAsync(WhileIdle, stoppingToken))
                while (await wake.WaitAsync(0, stoppingToken)) { }
        }
    }

    /// <summary>Sends what is due next. False when nothing is, or when the server takes nothing.</summary>
    private async Task<bool> SendNextAsync(CancellationToken cancellationToken)
    {
        var taken = await WithAsync(db => TakeAsync(db, cancellationToken));
        if (taken.Count == 0)
            return false;
        var opened = new List<(QueuedMail Mail, string Token)>();
        foreach (var mail in taken)
            if (mail.QueuedAt + Term > clock.GetUtcNow() && TokenOf(mail) is { } token)
                opened.Add((mail, token));
        var late = taken.Except(opened.Select(o => o.Mail)).ToList();
        await RecordAsync(late, MailState.Failed, MailFault.TooLate, cancellationToken);
        if (opened.Count == 0)
            return true;
        var mails = opened.ConvertAll(o => o.Mail);
        if (await WithAsync(db => writer.WriteAsync(db, opened, cancellationToken)) is not { } letter)
        {
            await RecordAsync(mails, MailState.Dropped, null, cancellationToken);
            return true;
        }

        await RecordAsync(mails.FindAll(m => !letter.Mails.Contains(m.Id)), MailState.Dropped, null, cancellationToken);
        mails.RemoveAll(m => !letter.Mails.Contains(m.Id));
        var posted = await post.SendAsync(letter, mails[0].Id, cancellationToken);
        if (posted.Problem is { } problem)
            logger.LogWarning("A mail was not delivered (attempt {Attempt}): {Problem}", mails[0].Attempts, problem);
        // What was sent is written down, whoever stops the service meanwhile.
        if (posted.Problem is null)
            await RecordAsync(mails, MailState.Sent, null, CancellationToken.None);
        else if (posted.Fault is { } fault)
            await RecordAsync(mails, MailState.Failed, fault, CancellationToken.None);
        else
            await TryLaterAsync(mails, CancellationToken.None);
        return !posted.IsOfServer;
    }

    /// <summary>The next mail that is due, and with a reminder all that wait for the same person.</summary>
    private async Task<List<QueuedMail>> TakeAsync(PrioritiesContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ClaimLock})", cancellationToken);
        var taken = await db
            .Mails.FromSql(
                $"""
                WITH first AS (
                    SELECT id, kind, recipient FROM mails
                    WHERE state = 'queued' AND next_attempt_at <= {now} AND (lease_until IS NULL OR lease_until <= clock_timestamp())
                    ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                UPDATE mails t SET attempts = t.attempts + 1, lease_until = clock_timestamp() + {Lease}
                WHERE t.id IN (
                    SELECT m.id FROM mails m, first f
                    WHERE m.id = f.id OR (f.kind = 'reminder' AND m.kind = f.kind AND m.recipient = f.recipient AND m.state = 'queued'
                      AND (m.lease_until IS NULL OR m.lease_until <= clock_timestamp()))
                    ORDER BY m.id <> f.id, m.id LIMIT {MostInOne} FOR UPDATE OF m SKIP LOCKED)
                RETURNING t.*
                """
            )
            .ToListAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return [.. taken.OrderBy(m => m.Id)];
    }

    /// <summary>The token of its link; null where it was emptied meanwhile, or was encrypted with a key that is gone.</summary>
    private string? TokenOf(QueuedMail mail)
    {
        try
        {
            return mail.Sealed is { } kept ? Encoding.UTF8.GetString(secrets.Open(mail.Id, kept)) : null;
        }
        catch (CryptographicException)
        {
            logger.LogWarning("A mail that waited cannot be read: it was encrypted with another Mail__EncryptionKey.");
            return null;
        }
    }

    /// <summary>What came of mails. One that was dropped meanwhile, or is in another sender's hands since, is left to that.</summary>
    private async Task RecordAsync(List<QueuedMail> mails, MailState state, MailFault? fault, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var mail in mails)
            await WithAsync(db =>
                db.Mails.Where(m => m.Id == mail.Id && m.Attempts == mail.Attempts && m.State == MailState.Queued)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(m => m.State, state)
                                .SetProperty(m => m.Fault, fault)
                                .SetProperty(m => m.Sealed, (byte[]?)null)
                                .SetProperty(m => m.LeaseUntil, (DateTimeOffset?)null)
                                .SetProperty(m => m.FinishedAt, now),
                        cancellationToken
                    )
            );
        if (mails.Count > 0 && state != MailState.Dropped)
            meter.MailAttempted(state == MailState.Sent ? OwnMeter.Delivered : OwnMeter.GivenUp);
    }

    private async Task TryLaterAsync(List<QueuedMail> mails, CancellationToken cancellationToken)
    {
        foreach (var mail in mails)
        {
            var wait = Waits[Math.Clamp(mail.Attempts, 1, Waits.Length) - 1] * (0.8 + (0.4 * Random.Shared.NextDouble()));
            var next = clock.GetUtcNow() + wait;
            await WithAsync(db =>
                db.Mails.Where(m => m.Id == mail.Id && m.Attempts == mail.Attempts && m.State == MailState.Queued)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(m => m.NextAttemptAt, next).SetProperty(m => m.LeaseUntil, (DateTimeOffset?)null),
                        cancellationToken
                    )
            );
        }

        meter.MailAttempted(OwnMeter.TriedLater);
    }

    private async Task<T> WithAsync<T>(Func<PrioritiesContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PrioritiesContext>());
    }
}
