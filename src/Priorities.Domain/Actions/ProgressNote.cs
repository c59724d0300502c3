namespace Priorities.Domain.Actions;

/// <summary>A note as somebody hands it in.</summary>
public sealed record NoteDraft(
    string Body,
    NoteLanguage Language,
    NoteVisibility Visibility,
    int? Progress,
    IReadOnlyList<Evidence> Evidence
);

/// <summary>
/// What was said about an action, by whom and when. Notes are append-only; a correction adds a text and keeps the one before.
/// A note that came with a change of status carries that change.
/// </summary>
public sealed class ProgressNote
{
    private readonly List<Correction> corrections = [];

    private ProgressNote() { }

    internal ProgressNote(
        Guid id,
        Guid actionId,
        NoteDraft draft,
        Stamp stamp,
        ActionStatus? from = null,
        ActionStatus? to = null,
        DateOnly? effectiveOn = null
    )
    {
        (Id, ActionId, Body, Language, Visibility, Progress, Evidence) = (
            id,
            actionId,
            draft.Body,
            draft.Language,
            draft.Visibility,
            draft.Progress,
            draft.Evidence
        );
        (AuthorId, AuthorName, AuthorOrganizationId, RecordedAt) = (stamp.By.Id, stamp.By.Name, stamp.By.OrganizationId, stamp.At);
        (StatusFrom, StatusTo, EffectiveOn) = (from, to, effectiveOn ?? stamp.Today);
    }

    public Guid Id { get; private init; }
    public Guid ActionId { get; private init; }

    /// <summary>The first text. It never changes; but it may be redacted, and is empty then.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The text of the last correction; none while nothing was corrected.</summary>
    public string? CorrectedBody { get; private set; }

    public NoteLanguage Language { get; private init; }
    public NoteVisibility Visibility { get; private init; }
    public int? Progress { get; private init; }
    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];
    public string AuthorId { get; private init; } = "";
    public string AuthorName { get; private init; } = "";
    public Guid? AuthorOrganizationId { get; private init; }
    public ActionStatus? StatusFrom { get; private init; }
    public ActionStatus? StatusTo { get; private init; }

    /// <summary>When it happened.</summary>
    public DateOnly EffectiveOn { get; private init; }

    /// <summary>When we heard of it.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>When its words were taken out; none while they are there.</summary>
    public DateTimeOffset? RedactedAt { get; private set; }

    public string? RedactionReason { get; private set; }

    public IReadOnlyList<Correction> Corrections => corrections;

    /// <summary>Takes the words out for good. That it was said, when and by whom stays. The corrections have to be loaded.</summary>
    internal void Redact(string reason, Stamp stamp)
    {
        (Body, CorrectedBody, Evidence) = ("", CorrectedBody is null ? null : "", []);
        foreach (var correction in corrections)
            correction.Redact();
        (RedactedAt, RedactionReason) = (stamp.At, reason);
    }

    internal Correction Correct(string body, string? reason, Stamp stamp)
    {
        var correction = new Correction(OrderedId.Next(stamp.At), Id, body, reason, stamp);
        corrections.Add(correction);
        CorrectedBody = body;
        return correction;
    }
}

/// <summary>A corrected text of a note.</summary>
public sealed class Correction
{
    private Correction() { }

    internal Correction(Guid id, Guid noteId, string body, string? reason, Stamp stamp) =>
        (Id, NoteId, Body, Reason, AuthorId, AuthorName, AuthorOrganizationId, RecordedAt) = (
            id,
            noteId,
            body,
            reason,
            stamp.By.Id,
            stamp.By.Name,
            stamp.By.OrganizationId,
            stamp.At
        );

    public Guid Id { get; private init; }
    public Guid NoteId { get; private init; }
    public string Body { get; private set; } = "";
    public string? Reason { get; private set; }
    public string AuthorId { get; private init; } = "";
    public string AuthorName { get; private init; } = "";
    public Guid? AuthorOrganizationId { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }

    internal void Redact() => (Body, Reason) = ("", null);
}

/// <summary>What an independent assessor found. It stands beside what the owners report and never replaces it.</summary>
public sealed class Assessment
{
    private Assessment() { }

    internal Assessment(Guid id, Guid actionId, ActionStatus status, NoteDraft why, Stamp stamp)
    {
        (Id, ActionId, Status, Body, Language, Visibility, Evidence) = (
            id,
            actionId,
            status,
            why.Body,
            why.Language,
            why.Visibility,
            why.Evidence
        );
        (AssessorId, AssessorName, AssessorOrganizationId, AssessedAt) = (stamp.By.Id, stamp.By.Name, stamp.By.OrganizationId, stamp.At);
    }

    public Guid Id { get; private init; }
    public Guid ActionId { get; private init; }
    public ActionStatus Status { get; private init; }
    public string Body { get; private set; } = "";
    public NoteLanguage Language { get; private init; }
    public NoteVisibility Visibility { get; private init; }
    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];
    public string AssessorId { get; private init; } = "";
    public string AssessorName { get; private init; } = "";
    public Guid? AssessorOrganizationId { get; private init; }
    public DateTimeOffset AssessedAt { get; private init; }

    /// <summary>When its words were taken out; none while they are there.</summary>
    public DateTimeOffset? RedactedAt { get; private set; }

    public string? RedactionReason { get; private set; }

    /// <summary>Takes the words out for good. That it was assessed, when, by whom and how stays.</summary>
    internal void Redact(string reason, Stamp stamp) => (Body, Evidence, RedactedAt, RedactionReason) = ("", [], stamp.At, reason);
}
