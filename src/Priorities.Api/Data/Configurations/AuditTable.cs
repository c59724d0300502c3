using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Priorities.Api.Data.Configurations;

internal sealed class AuditTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entries)
    {
        entries.ToTable("audit");
        entries.Property(e => e.Id).ValueGeneratedNever();
        entries.Property(e => e.ActorId).HasMaxLength(300);
        entries.Property(e => e.ActorName).HasMaxLength(300);
        entries.Property(e => e.Role).HasMaxLength(20);
        entries.Property(e => e.Address).HasMaxLength(64);
        entries.Property(e => e.Method).HasMaxLength(16);
        entries.Property(e => e.Operation).HasMaxLength(100);
        entries.Property(e => e.Subject).HasMaxLength(300);
        entries.Property(e => e.Problem).HasMaxLength(60);
        entries.Property(e => e.RequestId).HasMaxLength(100);
        entries.HasIndex(e => new { e.At, e.Id });
        entries.HasIndex(e => new
        {
            e.ActorId,
            e.At,
            e.Id,
        });
        entries.HasIndex(e => new
        {
            e.Operation,
            e.At,
            e.Id,
        });
        entries.HasIndex(e => new
        {
            e.Status,
            e.At,
            e.Id,
        });
    }
}
