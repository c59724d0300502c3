using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Priorities.Domain.Actions;
using Priorities.Domain.Forums;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Data.Configurations;

/// <summary>
/// The indexes are what the filters and sorts of <c>GET /actions</c> need. Those over expressions (sorting on a column that may be empty)
/// cannot be said here; they stand beside the view that has the same expressions, in <see cref="Reads.ActionRead"/>.
/// </summary>
internal sealed class ActionTable : IEntityTypeConfiguration<Action>
{
    public void Configure(EntityTypeBuilder<Action> actions)
    {
        actions.Property(a => a.Id).ValueGeneratedNever();
        actions.Property(a => a.Key).HasMaxLength(96).UseCollation(PrioritiesContext.NaturalOrder);
        actions.Localized(a => a.Title, 300);
        actions.Localized(a => a.Description, 20_000);
        actions.Localized(a => a.SourceRef, 300);
        actions.Property(a => a.SourceText).HasMaxLength(20_000);
        actions.Property(a => a.TargetDateNote).HasMaxLength(300);
        actions.Property(a => a.AssessorName).HasMaxLength(300);
        actions.Reports(a => a.PublicReports);
        actions.Reports(a => a.NetworkReports);
        actions.Reports(a => a.AllReports);

        actions.HasOne<Forum>().WithMany().HasForeignKey(a => a.ForumId).OnDelete(DeleteBehavior.Restrict);
        actions.HasOne<Area>().WithMany().HasForeignKey(a => a.AreaId).OnDelete(DeleteBehavior.Restrict);
        actions.HasOne<Action>().WithMany().HasForeignKey(a => a.ParentId).OnDelete(DeleteBehavior.Restrict);
        actions.HasOne<Action>().WithMany().HasForeignKey(a => a.ContinuesId).OnDelete(DeleteBehavior.Restrict);
        actions.HasMany(a => a.Owners).WithOne().HasForeignKey(o => o.ActionId);
        actions.HasMany(a => a.Milestones).WithOne().HasForeignKey(m => m.ActionId);
        actions.HasMany<ProgressNote>("notes").WithOne().HasForeignKey(n => n.ActionId).OnDelete(DeleteBehavior.Restrict);
        actions.HasMany<Assessment>("assessments").WithOne().HasForeignKey(n => n.ActionId).OnDelete(DeleteBehavior.Restrict);

        actions.Property(a => a.Audience).IsReplacedWhole();
        actions.Property(a => a.Tags).IsReplacedWhole();

        actions.HasIndex(a => a.Key).IsUnique();
        actions.HasIndex(a => new { a.ForumId, a.Key });
        actions.HasIndex(a => new
        {
            a.ForumId,
            a.UpdatedAt,
            a.Id,
        }); // what is asked most: one forum, newest first…
        actions.HasIndex(a => new
        {
            a.ForumId,
            a.Status,
            a.UpdatedAt,
            a.Id,
        }); // …and of one status
        actions.HasIndex(a => new { a.AreaId, a.Key }).IncludeProperties(a => a.Publication); // an area counts what is published in it
        actions.HasIndex(a => new { a.ParentId, a.Key });
        actions.HasIndex(a => new { a.Status, a.Id });
        actions.HasIndex(a => new { a.Position, a.Id });
        actions.HasIndex(a => new { a.UpdatedAt, a.Id });
        actions.HasIndex(a => a.ContinuesId).HasFilter("continues_id is not null");
        actions.HasIndex(a => a.AssessedStatus).HasFilter("assessed_status is not null");
        actions.HasIndex(a => a.Jurisdiction).HasFilter("jurisdiction is not null");
        actions.HasIndex(a => new { a.Publication, a.Key }).HasFilter("publication <> 'published'");
        actions.HasIndex(a => a.Tags).HasMethod("gin");
        actions.HasIndex(a => a.Audience).HasMethod("gin");
    }
}

internal sealed class OwnershipTable : IEntityTypeConfiguration<Ownership>
{
    public void Configure(EntityTypeBuilder<Ownership> ownerships)
    {
        ownerships.HasKey(o => new { o.ActionId, o.OrganizationId });
        ownerships.HasIndex(o => new
        {
            o.OrganizationId,
            o.Role,
            o.ActionId,
        });
        ownerships.HasIndex(o => new { o.Role, o.ActionId });
        ownerships.HasOne<Organization>().WithMany().HasForeignKey(o => o.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        ownerships.Property(o => o.ContactName).HasMaxLength(300);
        ownerships.Property(o => o.ContactEmail).HasMaxLength(320);
    }
}

internal sealed class MilestoneTable : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> milestones)
    {
        milestones.Property(m => m.Id).ValueGeneratedNever();
        milestones.Localized(m => m.Title, 300);
        milestones.HasIndex(m => new
        {
            m.ActionId,
            m.Position,
            m.Id,
        });
    }
}
