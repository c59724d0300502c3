using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain.Requests;

namespace Priorities.Api.Platform.Mailing;

/// <summary>
/// Puts mails beside what they tell of, in the same transaction: what is rolled back is not sent, and what is committed is.
/// </summary>
internal sealed class Outbox(PrioritiesContext db, MailSettings settings, MailSecrets secrets, MailSender sender, AfterCommit afterCommit)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>A mail with the link of a request. Gives back why there is none; null where there is one.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="request">Locked, or new; its link is the one of the token.</param>
    /// <param name="token">The link's token.</param>
    /// <param name="at">Now. Reminders of one person that are made at the same instant are one mail.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<FormattableString?> QueueAsync(
        MailKind kind,
        UpdateRequest request,
        string token,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        if (!settings.IsSetUp)
            return $"No mail goes out: this service has no mail server. Pass the link on.";
        if (request.To is not { } to)
            return $"No mail goes out: no address is known. Pass the link on.";
        if (kind == MailKind.Reminder && await IsSwitchedOffAsync(request.Id, cancellationToken))
            return $"No mail goes out: the mail server takes none for this address. Pass the link on, or withdraw the request and ask another address.";
        var recipient = secrets.RecipientOf(to);
        if (kind == MailKind.Reminder && await WasWrittenToAsync(recipient, at, [MailKind.Reminder], cancellationToken))
            return $"No mail goes out: this person was reminded less than a day ago. Pass the link on.";
        // Of the request and its link: the same for the same event.
        var id = new Guid(SHA256.HashData([.. request.Id.ToByteArray(), .. request.LinkHash]).AsSpan(0, 16));
        db.Add(QueuedMail.Of(kind, request, id, secrets.Seal(id, Encoding.UTF8.GetBytes(token)), recipient, at));
        afterCommit.Do(sender.Wake);
        return null;
    }

    /// <summary>Whether a reminder that nobody asked for may go out: not to somebody who had any mail within a day.</summary>
    public async Task<bool> MayRemindAsync(UpdateRequest request, DateTimeOffset at, CancellationToken cancellationToken) =>
        settings.IsSetUp
        && request.To is { } to
        && !await WasWrittenToAsync(secrets.RecipientOf(to), at, Enum.GetValues<MailKind>(), cancellationToken);

    /// <summary>Whether the address of a request turned out to be none.</summary>
    public Task<bool> IsSwitchedOffAsync(Guid request, CancellationToken cancellationToken) =>
        db.Mails.AnyAsync(m => m.RequestId == request && m.Fault == MailFault.AddressRefused, cancellationToken);

    /// <summary>Two who remind one person take turns here, and the second finds what the first one wrote.</summary>
    private async Task<bool> WasWrittenToAsync(byte[] recipient, DateTimeOffset at, MailKind[] kinds, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({BitConverter.ToInt64(recipient)})", cancellationToken);
        return await db.Mails.AnyAsync(
            m =>
                m.Recipient == recipient
                && kinds.Contains(m.Kind)
                && m.QueuedAt > at - Day
                && m.QueuedAt < at
                && (m.State == MailState.Queued || m.State == MailState.Sent),
            cancellationToken
        );
    }
}
