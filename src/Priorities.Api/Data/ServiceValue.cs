using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Priorities.Api.Data;

/// <summary>Something that all instances of the service have to agree on: a number, or bytes, under a name.</summary>
public sealed class ServiceValue
{
    /// <summary>What is added to the number of a transaction to place a change in the feed.</summary>
    public const string FeedOffset = "feedOffset";

    /// <summary>Makes cursors of the feed opaque.</summary>
    public const string CursorKey = "cursorKey";

    /// <summary>The last entry of the change log whose number was given out as it is.</summary>
    public const string OpenLogUntil = "openLogUntil";

    /// <summary>Encrypts the secrets of webhooks where the operator gave no key for that.</summary>
    public const string WebhooksKey = "webhooksKey";

    /// <summary>Encrypts links in mails that wait, where the operator gave no key for that.</summary>
    public const string MailKey = "mailKey";

    public required string Name { get; init; }

    public long? Number { get; init; }

    public byte[]? Bytes { get; init; }
}

internal sealed class ServiceValueTable : IEntityTypeConfiguration<ServiceValue>
{
    public void Configure(EntityTypeBuilder<ServiceValue> values)
    {
        values.HasKey(v => v.Name);
        values.Property(v => v.Name).HasMaxLength(64);
    }
}
