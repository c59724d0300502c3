using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Priorities.Api.Data.Configurations;
using Priorities.Domain;
using Priorities.Domain.Forums;

namespace Priorities.Api.Data.Reads;

/// <summary>A row of the view <c>forum_reads</c>: a forum with its areas.</summary>
public sealed class ForumRead
{
    public required Guid Id { get; init; }
    public required string Key { get; init; }
    public string? TitleEn { get; init; }
    public string? TitleFr { get; init; }
    public string? DescriptionEn { get; init; }
    public string? DescriptionFr { get; init; }
    public string? HostEn { get; init; }
    public string? HostFr { get; init; }
    public required DateOnly HeldOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public string? CityEn { get; init; }
    public string? CityFr { get; init; }
    public string? Region { get; init; }
    public string? Country { get; init; }
    public int? ParticipantCount { get; init; }
    public string? ParticipantNoteEn { get; init; }
    public string? ParticipantNoteFr { get; init; }
    public required IReadOnlyList<string> Regions { get; init; }
    public required IReadOnlyList<LocalizedText> Objectives { get; init; }
    public required IReadOnlyList<ProgrammeItem> Programme { get; init; }
    public required IReadOnlyList<LocalizedText> Topics { get; init; }
    public string? AcknowledgementEn { get; init; }
    public string? AcknowledgementFr { get; init; }
    public string? SourceTitleEn { get; init; }
    public string? SourceTitleFr { get; init; }
    public string? SourceUrl { get; init; }
    public DateOnly? SourcePublishedOn { get; init; }
    public required IReadOnlyList<AreaRead> Areas { get; init; }
    public required int Version { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required string SortTitleEn { get; init; }
    public required string SortTitleFr { get; init; }
}

/// <summary>A row of the view <c>area_reads</c>: an area with the number of its actions, those that everybody sees.</summary>
public sealed class AreaRead
{
    public required Guid Id { get; init; }
    public required Guid ForumId { get; init; }
    public required string ForumKey { get; init; }
    public required string Key { get; init; }
    public required string Code { get; init; }
    public string? TitleEn { get; init; }
    public string? TitleFr { get; init; }
    public required int Position { get; init; }
    public required int ActionCount { get; init; }
    public required int Version { get; init; }
}

internal sealed class ForumReadView : IEntityTypeConfiguration<ForumRead>
{
    public void Configure(EntityTypeBuilder<ForumRead> view)
    {
        view.ToView("forum_reads");
        view.HasKey(f => f.Id);
        view.Property(f => f.Objectives).AsJson();
        view.Property(f => f.Programme).AsJson();
        view.Property(f => f.Topics).AsJson();
        view.Property(f => f.Areas).AsJson();
    }
}

internal sealed class AreaReadView : IEntityTypeConfiguration<AreaRead>
{
    public void Configure(EntityTypeBuilder<AreaRead> view)
    {
        view.ToView("area_reads");
        view.HasKey(a => a.Id);
    }
}
