using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Priorities.Domain.Actions;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Data.Configurations;

internal sealed class NoteTable : IEntityTypeConfiguration<ProgressNote>
{
    public void Configure(EntityTypeBuilder<ProgressNote> notes)
    {
        notes.Property(n => n.Id).ValueGeneratedNever();
        notes.Property(n => n.Body).HasMaxLength(20_000);
        notes.Property(n => n.CorrectedBody).HasMaxLength(20_000);
        notes.Property(n => n.Evidence).AsJson();
        notes.Property(n => n.RedactionReason).HasMaxLength(300);
        notes.Property(n => n.AuthorId).HasMaxLength(300);
        notes.Property(n => n.AuthorName).HasMaxLength(300);
        notes.HasMany(n => n.Corrections).WithOne().HasForeignKey(c => c.NoteId);
        notes.HasOne<Organization>().WithMany().HasForeignKey(n => n.AuthorOrganizationId).OnDelete(DeleteBehavior.Restrict);

        notes.HasIndex(n => new
        {
            n.ActionId,
            n.RecordedAt,
            n.Id,
        });
        notes.HasIndex(n => n.AuthorOrganizationId).HasFilter("author_organization_id is not null");
    }
}

internal sealed class CorrectionTable : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> corrections)
    {
        corrections.Property(c => c.Id).ValueGeneratedNever();
        corrections.Property(c => c.Body).HasMaxLength(20_000);
        corrections.Property(c => c.Reason).HasMaxLength(2_000);
        corrections.Property(c => c.AuthorId).HasMaxLength(300);
        corrections.Property(c => c.AuthorName).HasMaxLength(300);
        corrections.HasIndex(c => new { c.NoteId, c.Id });
    }
}

internal sealed class AssessmentTable : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> assessments)
    {
        assessments.Property(a => a.Id).ValueGeneratedNever();
        assessments.Property(a => a.Body).HasMaxLength(20_000);
        assessments.Property(a => a.Evidence).AsJson();
        assessments.Property(a => a.RedactionReason).HasMaxLength(300);
        assessments.Property(a => a.AssessorId).HasMaxLength(300);
        assessments.Property(a => a.AssessorName).HasMaxLength(300);
        assessments.HasIndex(a => new
        {
            a.ActionId,
            a.AssessedAt,
            a.Id,
        });
    }
}
