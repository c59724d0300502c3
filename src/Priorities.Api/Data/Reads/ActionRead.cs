using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Priorities.Api.Data.Configurations;
using Priorities.Domain.Actions;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Data.Reads;

/// <summary>
/// A row of the view <c>action_reads</c>: an action with all that an answer about it needs (keys for ids, owners, what hangs under it),
/// so that reading one, or a page of fifty, is one statement. The view and the indexes over its expressions are in the first migration.
/// </summary>
public sealed record ActionRead : IPublished
{
    public required Guid Id { get; init; }
    public required string Key { get; init; }
    public required Guid ForumId { get; init; }
    public required string ForumKey { get; init; }
    public required Guid AreaId { get; init; }
    public required string AreaKey { get; init; }
    public Guid? ParentId { get; init; }
    public string? ParentKey { get; init; }
    public string? ContinuesKey { get; init; }

    /// <summary>The key of a parent that is not published, of an action that is: for those who may know of both.</summary>
    public string? HiddenParentKey { get; init; }

    /// <inheritdoc cref="HiddenParentKey"/>
    public string? HiddenContinuesKey { get; init; }
    public required IReadOnlyList<string> ContinuedBy { get; init; }
    public required int Position { get; init; }
    public string? TitleEn { get; init; }
    public string? TitleFr { get; init; }
    public string? DescriptionEn { get; init; }
    public string? DescriptionFr { get; init; }
    public string? SourceText { get; init; }
    public string? SourceRefEn { get; init; }
    public string? SourceRefFr { get; init; }
    public required ActionStatus Status { get; init; }
    public DateOnly? StatusSince { get; init; }
    public ActionStatus? AssessedStatus { get; init; }
    public DateTimeOffset? AssessedAt { get; init; }
    public string? AssessorName { get; init; }
    public string? AssessorOrganizationKey { get; init; }
    public int? Progress { get; init; }
    public required IReadOnlyList<Audience> Audience { get; init; }
    public required IReadOnlyList<string> Tags { get; init; }
    public Jurisdiction? Jurisdiction { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? TargetDate { get; init; }
    public DateOnly? OriginalTargetDate { get; init; }
    public string? TargetDateNote { get; init; }
    public DateOnly? CompletedOn { get; init; }
    public required Publication Publication { get; init; }
    public required IReadOnlyList<OwnerRead> Owners { get; init; }

    /// <summary>How many published suggestions hang under it, by status.</summary>
    public required IReadOnlyDictionary<ActionStatus, int> Children { get; init; }

    public required int PublicReportsNoteCount { get; init; }
    public DateTimeOffset? PublicReportsLastAt { get; init; }
    public required int NetworkReportsNoteCount { get; init; }
    public DateTimeOffset? NetworkReportsLastAt { get; init; }
    public required int AllReportsNoteCount { get; init; }
    public DateTimeOffset? AllReportsLastAt { get; init; }
    public required int Version { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    // What a list is sorted by has a value in every row; where the action has none, one that sorts to the proper end.
    public required DateOnly SortTargetDate { get; init; }
    public required int SortProgress { get; init; }
    public required string SortTitleEn { get; init; }
    public required string SortTitleFr { get; init; }
    public required DateTimeOffset SortPublicReport { get; init; }
    public required DateTimeOffset SortNetworkReport { get; init; }
    public required DateTimeOffset SortReport { get; init; }

    /// <summary>The row as a report on its action leaves it; what is sorted by is left as it was.</summary>
    public ActionRead After(Action reported) =>
        this with
        {
            Status = reported.Status,
            StatusSince = reported.StatusSince,
            CompletedOn = reported.CompletedOn,
            Progress = reported.Progress,
            PublicReportsNoteCount = reported.PublicReports.NoteCount,
            PublicReportsLastAt = reported.PublicReports.LastAt,
            NetworkReportsNoteCount = reported.NetworkReports.NoteCount,
            NetworkReportsLastAt = reported.NetworkReports.LastAt,
            AllReportsNoteCount = reported.AllReports.NoteCount,
            AllReportsLastAt = reported.AllReports.LastAt,
            Version = reported.Version,
            UpdatedAt = reported.UpdatedAt,
        };
}

/// <summary>An owner, as the view gathers it.</summary>
public sealed record OwnerRead
{
    public required Guid Id { get; init; }
    public required string Organization { get; init; }
    public string? NameEn { get; init; }
    public string? NameFr { get; init; }
    public required OrganizationKind Kind { get; init; }
    public required IReadOnlyList<string> Regions { get; init; }
    public string? Website { get; init; }
    public required OwnerRole Role { get; init; }
    public string? ContactName { get; init; }
    public string? ContactEmail { get; init; }
}

internal sealed class ActionReadView : IEntityTypeConfiguration<ActionRead>
{
    public void Configure(EntityTypeBuilder<ActionRead> view)
    {
        view.ToView("action_reads");
        view.HasNoKey(); // so that a row that comes with its action, which is tracked, is not tracked itself
        view.Property(a => a.Owners).AsJson();
        view.Property(a => a.Children).AsJson();
    }
}
