using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Priorities.Domain.Forums;

namespace Priorities.Api.Data.Configurations;

internal sealed class ForumTable : IEntityTypeConfiguration<Forum>
{
    public void Configure(EntityTypeBuilder<Forum> forums)
    {
        forums.Property(f => f.Id).ValueGeneratedNever();
        forums.Property(f => f.Key).HasMaxLength(64).UseCollation(PrioritiesContext.NaturalOrder);
        forums.HasIndex(f => f.Key).IsUnique();
        forums.HasIndex(f => new { f.HeldOn, f.Id });
        forums.Localized(f => f.Title, 300);
        forums.Localized(f => f.Description, 20_000);
        forums.Localized(f => f.Host, 300);
        forums.Localized(f => f.City, 300);
        forums.Localized(f => f.ParticipantNote, 300);
        forums.Localized(f => f.Acknowledgement, 2_000);
        forums.Localized(f => f.SourceTitle, 300);
        forums.Property(f => f.Objectives).AsJson();
        forums.Property(f => f.Programme).AsJson();
        forums.Property(f => f.Topics).AsJson();
        forums.HasMany(f => f.Areas).WithOne().HasForeignKey(a => a.ForumId).OnDelete(DeleteBehavior.Restrict);
        forums.HasQueryFilter(f => f.DeletedAt == null);
    }
}

internal sealed class AreaTable : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> areas)
    {
        areas.Property(a => a.Id).ValueGeneratedNever();
        areas.Property(a => a.Key).HasMaxLength(64);
        areas.Property(a => a.Code).HasMaxLength(Area.MaxCodeLength);
        areas.HasIndex(a => new { a.ForumId, a.Key }).IsUnique();
        areas.HasIndex(a => new { a.ForumId, a.Code }).IsUnique();
        areas.Localized(a => a.Title, 300);
        areas.HasQueryFilter(a => a.DeletedAt == null);
    }
}
