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

        // Where the entry stands in the feed. A number from the sequence says who came first, not who committed first; the position says
        // from when on nobody can come before it any more. The database gives it (change_position, in the first migration's SQL).
        changes.Property<long>("Position").HasDefaultValueSql("0");
        changes.HasIndex(c => new { c.SubjectId, c.Id });
        changes.HasIndex("Position", nameof(Change.Id));
        changes.HasIndex(nameof(Change.Type), "Position", nameof(Change.Id));
        changes.HasIndex(nameof(Change.ForumId), "Position", nameof(Change.Id));
        changes.HasIndex(nameof(Change.SubjectId), "Position", nameof(Change.Id));
    }
}
