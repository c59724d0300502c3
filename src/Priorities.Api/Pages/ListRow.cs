using Priorities.Api.Features.Actions;
using Priorities.Api.Features.Dashboards;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Pages;

/// <summary>An action as a row of the list: as it stands, or as it stood on the day that is looked back to.</summary>
public sealed record ListRow
{
    public required string Key { get; init; }

    public required string Area { get; init; }

    public required LocalizedText Title { get; init; }

    public required ActionStatus Status { get; init; }

    public required ActionStatus? AssessedStatus { get; init; }

    public required IReadOnlyList<LocalizedText> Owners { get; init; }

    public required DateOnly? TargetDate { get; init; }

    public required DateOnly? OriginalTargetDate { get; init; }

    public required DateTimeOffset? LastReportedAt { get; init; }

    /// <summary>When something of it was last changed; none in a list of the past.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    public required IReadOnlyList<AttentionReason> Attention { get; init; }

    /// <summary>The key of the action that it is a suggestion under, where everybody may know of that.</summary>
    public required string? Parent { get; init; }

    /// <summary>Whether something happened after a day.</summary>
    public bool IsNewSince(DateOnly? day, LocalCalendar calendar) =>
        day is { } since && new[] { LastReportedAt, UpdatedAt }.Any(at => at is { } then && calendar.DayOf(then) > since);

    public bool IsSuggestion => Parent is not null;

    public static ListRow Of(ActionResponse action) =>
        new()
        {
            Key = action.Key,
            Parent = action.Parent,
            Area = action.Area,
            Title = action.Title,
            Status = action.Status,
            AssessedStatus = action.Assessment?.Status,
            Owners = [.. action.Owners.Select(o => o.Name)],
            TargetDate = action.TargetDate,
            OriginalTargetDate = action.OriginalTargetDate,
            LastReportedAt = action.LastReportedAt,
            UpdatedAt = action.UpdatedAt,
            Attention = action.Attention,
        };

    public static ListRow Of(ListCounted.Row action) =>
        new()
        {
            Key = action.Key,
            Parent = action.Parent,
            Area = action.Area,
            Title = action.Title,
            Status = action.Status,
            AssessedStatus = action.AssessedStatus,
            Owners = action.OwnerNames,
            TargetDate = action.TargetDate,
            OriginalTargetDate = action.OriginalTargetDate,
            LastReportedAt = action.LastReportedAt,
            Attention = action.Attention,
        };
}
