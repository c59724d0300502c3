namespace Priorities.Domain.Changes;

/// <summary>One member before and after.</summary>
/// <param name="From">What it was before; absent where there was nothing.</param>
/// <param name="To">What it is after; absent where there is nothing any more.</param>
public sealed record MemberChange(object? From, object? To);

/// <summary>
/// Who may know of a change: everybody, every signed-in role, the author's organization with the coordinators, or coordinators alone.
/// </summary>
public enum ChangeAudience
{
    Public,
    Network,
    Internal,
    Coordinators,
}

/// <summary>What a change is about.</summary>
public enum SubjectKind
{
    Forum,
    Action,
    Organization,
}

/// <summary>
/// One entry of the log of everything that ever happened: the history of an action, and the feed that other tools follow.
/// Entries are added in the transaction of the write they tell of, and never altered. They hold facts (a status, a date, a title),
/// never the words of a note: those stay in the note alone, where they can be corrected and redacted.
/// </summary>
public sealed class Change
{
    /// <summary>The type of the entry about an assessment whose words were taken out.</summary>
    public const string AssessmentRedacted = "assessment.redacted";

    /// <summary>Given by the database, in the order of arrival.</summary>
    public long Id { get; private init; }

    /// <summary>What the world knows the entry by. Numbers in a row would tell how much there is that a reader may not see.</summary>
    public Guid EventId { get; private init; } = Guid.CreateVersion7();

    /// <summary>Past tense and dotted, such as <c>action.statusChanged</c>.</summary>
    public required string Type { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public Guid? ActorOrganizationId { get; init; }

    public required SubjectKind SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public required string SubjectKey { get; init; }

    /// <summary>The forum that the change belongs to, for those who follow one forum.</summary>
    public Guid? ForumId { get; init; }

    /// <summary>The note that says why, where there is one.</summary>
    public Guid? NoteId { get; init; }

    /// <summary>The assessment that the entry is about, where there is one.</summary>
    public Guid? AssessmentId { get; init; }

    /// <summary>The subject's version after the change.</summary>
    public required int Version { get; init; }

    public required ChangeAudience Audience { get; init; }

    /// <summary>Wire names of members, with what they were and what they became.</summary>
    public required IReadOnlyDictionary<string, MemberChange> Members { get; init; }

    public static readonly IReadOnlyDictionary<string, MemberChange> NoMembers = new Dictionary<string, MemberChange>();
}
