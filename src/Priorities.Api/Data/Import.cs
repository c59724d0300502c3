using Priorities.Domain.Privacy;
using Priorities.Domain;

namespace Priorities.Api.Data;

/// <summary>What kind of file it was.</summary>
public enum ImportKind
{
    /// <summary>A table of actions, as the export writes it.</summary>
    Actions,

    /// <summary>A forum's report.</summary>
    Report,
}

/// <summary>Where an import stands.</summary>
public enum ImportStatus
{
    /// <summary>Looked through, without errors: it can be applied. Nothing is written yet.</summary>
    Ready,

    /// <summary>Looked through, with errors: nothing was written, and nothing can be.</summary>
    Faulty,

    /// <summary>Done, every row of it.</summary>
    Applied,
}

/// <summary>What becomes of a row.</summary>
public enum RowOutcome
{
    /// <summary>An action that is new.</summary>
    Create,

    /// <summary>An action that is there, and changes.</summary>
    Update,

    /// <summary>An action that is there already, as the row says.</summary>
    Unchanged,

    /// <summary>Something in the row is not right.</summary>
    Error,
}

/// <summary>A row of the file, as it was sent.</summary>
/// <param name="Line">Where it stands in the file, from 1.</param>
/// <param name="Under">The line of the row that it is a suggestion under, where the file says so by its shape.</param>
/// <param name="Cells">Column to text; a column that the file does not have is not in it.</param>
public sealed record ImportRow(int Line, int? Under, IReadOnlyDictionary<string, string> Cells);

/// <summary>An area that a report has and the forum does not yet.</summary>
public sealed record ImportArea(string Key, LocalizedText Title);

/// <summary>What became of a row, or will.</summary>
public sealed record ImportResult(int Line, RowOutcome Outcome)
{
    /// <summary>The action's key.</summary>
    public string? Action { get; init; }

    /// <summary>The version that the action had when the row was looked at.</summary>
    public int? Version { get; init; }

    public LocalizedText Title { get; init; } = LocalizedText.None;

    /// <summary>Wire names of the members that change.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Column to what is wrong with it, in both languages: it is read by others than whoever sent the file.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LocalizedText>> Errors { get; init; } = new Dictionary<string, IReadOnlyList<LocalizedText>>();

    /// <summary>What looks as if it identified somebody, in texts that everybody could read: they are applied when that was confirmed.</summary>
    public IReadOnlyList<PersonalDetails.Found> Found { get; init; } = [];

    /// <summary>Whether it comes to the same: what was looked at is what is done.</summary>
    public bool IsAs(ImportResult other) => (Line, Outcome, Action, Version) == (other.Line, other.Outcome, other.Action, other.Version) && Changes.SequenceEqual(other.Changes);
}

/// <summary>A file that was looked through, and what comes of it. What it says is only written when somebody applies it.</summary>
public sealed class Import
{
    /// <summary>So long an import is kept after it was sent.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public required Guid Id { get; init; }
    public required ImportKind Kind { get; init; }

    /// <summary>The forum that was named with the file.</summary>
    public Guid? ForumId { get; init; }

    public ImportStatus Status { get; private set; }
    public required IReadOnlyList<ImportArea> Areas { get; init; }
    public required IReadOnlyList<ImportRow> Rows { get; init; }
    public IReadOnlyList<ImportResult> Results { get; private set; } = [];
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public DateTimeOffset? AppliedAt { get; private set; }
    public string? AppliedBy { get; private set; }

    /// <summary>Takes down what would come of it.</summary>
    public void Judge(IReadOnlyList<ImportResult> results) =>
        (Results, Status) = (results, results.Any(r => r.Outcome == RowOutcome.Error) ? ImportStatus.Faulty : ImportStatus.Ready);

    public void Apply(Stamp stamp) => (Status, AppliedAt, AppliedBy) = (ImportStatus.Applied, stamp.At, stamp.By.Name);
}
