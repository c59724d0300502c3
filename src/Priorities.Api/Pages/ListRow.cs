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

    public required IReadOnlyList<AttentionReason> Attention { get; init; }

    /// <summary>A suggestion is named after the action that it is under: <c>ccr-2016-k2.1</c>.</summary>
    public bool IsSuggestion => Key.Contains('.', StringComparison.Ordinal);

    public static ListRow Of(ActionResponse action) => new()
    {
        Key = action.Key, Area = action.Area, Title = action.Title, Status = action.Status, AssessedStatus = action.Assessment?.Status, Owners = [.. action.Owners.Select(o => o.Name)],
        TargetDate = action.TargetDate, OriginalTargetDate = action.OriginalTargetDate, LastReportedAt = action.LastReportedAt, Attention = action.Attention,
    };

    public static ListRow Of(ListCounted.Row action) => new()
    {
        Key = action.Key, Area = action.Area, Title = action.Title, Status = action.Status, AssessedStatus = action.AssessedStatus, Owners = action.OwnerNames,
        TargetDate = action.TargetDate, OriginalTargetDate = action.OriginalTargetDate, LastReportedAt = action.LastReportedAt, Attention = action.Attention,
    };
}
