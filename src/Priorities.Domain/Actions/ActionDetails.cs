namespace Priorities.Domain.Actions;

/// <summary>What can be edited about an action. Its status is not here: that changes by a report, with a note that says why.</summary>
public sealed record ActionDetails
{
    public required LocalizedText Title { get; init; }
    public LocalizedText Description { get; init; } = LocalizedText.None;
    public string? SourceText { get; init; }
    public LocalizedText SourceRef { get; init; } = LocalizedText.None;
    public IReadOnlyList<Audience> Audience { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public Jurisdiction? Jurisdiction { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? TargetDate { get; init; }
    public string? TargetDateNote { get; init; }
    public int? Progress { get; init; }
    public required int Position { get; init; }
    public Publication Publication { get; init; } = Publication.Published;
}
