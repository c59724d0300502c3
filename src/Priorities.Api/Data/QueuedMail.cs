using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Priorities.Domain.Requests;

namespace Priorities.Api.Data;

/// <summary>How far a mail has come.</summary>
public enum MailState
{
    /// <summary>Nothing is sent: there is no mail server, no address, or this address was written to within a day.</summary>
    None,

    /// <summary>It waits to be sent, or to be tried again.</summary>
    Queued,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>It was refused for good, or could not be delivered in time.</summary>
    Failed,

    /// <summary>What it was about had ended, or had a newer link, before it was sent.</summary>
    Dropped,
}

/// <summary>Why a mail was not delivered.</summary>
public enum MailFault
{
    /// <summary>The server takes no mail for this address. Nothing is sent there any more.</summary>
    AddressRefused,

    /// <summary>The server did not take the message.</summary>
    MessageRefused,

    /// <summary>It was tried for as long as it made sense.</summary>
    TooLate,
}

/// <summary>What a mail is.</summary>
public enum MailKind
{
    Asked,
    Reminder,
}

/// <summary>
/// A mail to send. It holds neither an address nor a word: whom it goes to and what stands in it is read when it is sent, so that what was
/// withdrawn, redacted or answered by then is in no mail. It holds the token of a link, encrypted, until it is sent or of no use.
/// </summary>
public sealed class QueuedMail
{
    private QueuedMail() { }

    /// <summary>The same for the same event; the header <c>Message-ID</c> is made of it.</summary>
    public Guid Id { get; private init; }

    public MailKind Kind { get; private init; }

    public Guid RequestId { get; private init; }

    /// <summary>The link that it brings. With another one in its place, the mail is of no use.</summary>
    public byte[] LinkHash { get; private init; } = [];

    /// <summary>The link's token, encrypted. A trigger and the sender empty it.</summary>
    public byte[]? Sealed { get; private set; }

    /// <summary>Whose it is, as a keyed hash of the address: nobody is written to twice a day. Emptied after that day.</summary>
    public byte[]? Recipient { get; private set; }

    public MailState State { get; private set; } = MailState.Queued;

    public MailFault? Fault { get; private set; }

    /// <summary>How often it was taken up, crashes of the sender included.</summary>
    public int Attempts { get; private set; }

    public DateTimeOffset QueuedAt { get; private init; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>Until then somebody is at it, by the clock of the database.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public static QueuedMail Of(MailKind kind, UpdateRequest request, Guid id, byte[] sealedToken, byte[] recipient, DateTimeOffset at) =>
        new()
        {
            Id = id,
            Kind = kind,
            RequestId = request.Id,
            LinkHash = request.LinkHash,
            Sealed = sealedToken,
            Recipient = recipient,
            QueuedAt = at,
            NextAttemptAt = at,
        };
}

internal sealed class MailsTable : IEntityTypeConfiguration<QueuedMail>
{
    public void Configure(EntityTypeBuilder<QueuedMail> mails)
    {
        mails.ToTable("mails");
        mails.Property(m => m.Id).ValueGeneratedNever();
        Name(mails.Property(m => m.Kind));
        Name(mails.Property(m => m.State));
        mails
            .Property(m => m.Fault)
            .HasMaxLength(20)
            .HasConversion(
                fault => fault == null ? null : Spelled(fault.Value.ToString()),
                text => text == null ? null : Enum.Parse<MailFault>(text, true)
            );
        mails.HasOne<UpdateRequest>().WithMany().HasForeignKey(m => m.RequestId).OnDelete(DeleteBehavior.Cascade);
        mails.HasIndex(m => m.NextAttemptAt).HasFilter("state = 'queued'");
        mails.HasIndex(m => new { m.RequestId, m.QueuedAt });
        mails.HasIndex(m => new { m.Recipient, m.QueuedAt }).HasFilter("recipient is not null");
        mails.HasIndex(m => m.QueuedAt);

        static void Name<T>(PropertyBuilder<T> property)
            where T : struct, Enum =>
            property.HasMaxLength(20).HasConversion(value => Spelled(value.ToString()), text => Enum.Parse<T>(text, true));
    }

    /// <summary>As on the wire.</summary>
    private static string Spelled(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
