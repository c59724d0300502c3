namespace Priorities.Domain.Forums;

/// <summary>What kind of session it was.</summary>
public enum SessionKind
{
    /// <summary>A panel.</summary>
    Panel,

    /// <summary>A roundtable discussion.</summary>
    Roundtable,

    /// <summary>A breakout session.</summary>
    Breakout,

    /// <summary>A plenary.</summary>
    Plenary,

    /// <summary>A workshop.</summary>
    Workshop,
}

/// <summary>How many sessions of a kind the programme had.</summary>
/// <param name="Kind">What kind of session.</param>
/// <param name="Count">How many of them.</param>
public sealed record ProgrammeItem(SessionKind Kind, int Count);

/// <summary>What can be edited about a forum.</summary>
public sealed record ForumDetails
{
    public required LocalizedText Title { get; init; }
    public LocalizedText Description { get; init; } = LocalizedText.None;
    public LocalizedText Host { get; init; } = LocalizedText.None;
    public required DateOnly HeldOn { get; init; }
    public DateOnly? EndedOn { get; init; }
    public LocalizedText City { get; init; } = LocalizedText.None;
    public string? Region { get; init; }
    public string? Country { get; init; }
    public int? ParticipantCount { get; init; }
    public LocalizedText ParticipantNote { get; init; } = LocalizedText.None;
    public IReadOnlyList<string> Regions { get; init; } = [];
    public IReadOnlyList<LocalizedText> Objectives { get; init; } = [];
    public IReadOnlyList<ProgrammeItem> Programme { get; init; } = [];
    public IReadOnlyList<LocalizedText> Topics { get; init; } = [];
    public LocalizedText Acknowledgement { get; init; } = LocalizedText.None;
    public LocalizedText SourceTitle { get; init; } = LocalizedText.None;
    public string? SourceUrl { get; init; }
    public DateOnly? SourcePublishedOn { get; init; }
}
