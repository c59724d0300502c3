using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Priorities.Api.Data.Configurations;
using Priorities.Domain.Actions;

namespace Priorities.Api.Data.Reads;

/// <summary>A row of the view <c>note_reads</c>: a note with its corrections and the keys of what it belongs to.</summary>
public sealed class NoteRead : IStatement
{
    public required Guid Id { get; init; }
    public required Guid ActionId { get; init; }
    public required string ActionKey { get; init; }
    public required Publication Publication { get; init; }
    public required string Body { get; init; }
    public string? CorrectedBody { get; init; }
    public required IReadOnlyList<CorrectionRead> Corrections { get; init; }
    public required NoteLanguage Language { get; init; }
    public required NoteVisibility Visibility { get; init; }
    public int? Progress { get; init; }
    public required IReadOnlyList<Evidence> Evidence { get; init; }
    public required string AuthorName { get; init; }
    public Guid? AuthorOrganizationId { get; init; }
    public string? AuthorOrganizationKey { get; init; }
    public ActionStatus? StatusFrom { get; init; }
    public ActionStatus? StatusTo { get; init; }
    public required DateOnly EffectiveOn { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public DateTimeOffset? RedactedAt { get; init; }
    public string? RedactionReason { get; init; }
}

/// <summary>A corrected text, as the view gathers it.</summary>
public sealed record CorrectionRead
{
    public required Guid Id { get; init; }
    public required string Body { get; init; }
    public string? Reason { get; init; }
    public required string AuthorName { get; init; }
    public string? AuthorOrganizationKey { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
}

/// <summary>A row of the view <c>assessment_reads</c>.</summary>
public sealed class AssessmentRead : IStatement
{
    public required Guid Id { get; init; }
    public required Guid ActionId { get; init; }
    public required string ActionKey { get; init; }
    public required Publication Publication { get; init; }
    public required ActionStatus Status { get; init; }
    public required string Body { get; init; }
    public required NoteLanguage Language { get; init; }
    public required NoteVisibility Visibility { get; init; }
    public required IReadOnlyList<Evidence> Evidence { get; init; }
    public required string AssessorName { get; init; }
    public Guid? AssessorOrganizationId { get; init; }
    Guid? IStatement.AuthorOrganizationId => AssessorOrganizationId;
    public string? AssessorOrganizationKey { get; init; }
    public required DateTimeOffset AssessedAt { get; init; }
    public DateTimeOffset? RedactedAt { get; init; }
    public string? RedactionReason { get; init; }
}

internal sealed class NoteReadView : IEntityTypeConfiguration<NoteRead>
{
    public void Configure(EntityTypeBuilder<NoteRead> view)
    {
        view.ToView("note_reads");
        view.HasKey(n => n.Id);
        view.Property(n => n.Corrections).AsJson();
        view.Property(n => n.Evidence).AsJson();
    }
}

internal sealed class AssessmentReadView : IEntityTypeConfiguration<AssessmentRead>
{
    public void Configure(EntityTypeBuilder<AssessmentRead> view)
    {
        view.ToView("assessment_reads");
        view.HasKey(a => a.Id);
        view.Property(a => a.Evidence).AsJson();
    }
}
