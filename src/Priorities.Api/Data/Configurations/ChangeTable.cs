using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Priorities.Domain.Changes;

namespace Priorities.Api.Data.Configurations;

internal sealed class ChangeTable : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> changes)
    {
        changes.Property(c => c.Id).UseIdentityAlwaysColumn();
        changes.Property(c => c.Type).HasMaxLength(64);
        changes.Property(c => c.ActorId).HasMaxLength(300);
        changes.Property(c => c.ActorName).HasMaxLength(300);
        changes.Property(c => c.SubjectKey).HasMaxLength(96);
        changes.Property(c => c.Members).AsJson();

        // The transaction that wrote the entry. A number from the sequence says who came first, not who committed first;
        // with this a reader of the feed can wait for whatever is still under way.
        changes.Property<ulong>("TransactionId").HasColumnType("xid8").HasDefaultValueSql("pg_current_xact_id()");
        changes.HasIndex(c => new { c.SubjectId, c.Id });
        changes.HasIndex("TransactionId", nameof(Change.Id));
    }
}
