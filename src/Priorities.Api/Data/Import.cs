using Priorities.Domain;

namespace Priorities.Api.Data;

/// <summary>What kind of file it was.</summary>
public enum ImportKind
{
    /// <summary>A table of actions: an export that was edited, or an organization's own.</summary>
    Actions,

    /// <summary>A forum's report.</summary>
    Report,
}

/// <summary>Where an import stands.</summary>
public enum ImportStatus
{
    /// <summary>Looked through: it can be applied. Rows with errors are left out then. Nothing is written yet.</summary>
    Ready,

    /// <summary>
    /// Looked through: no row is right, or one is not and all or nothing was asked for. Nothing was written, and nothing can be.
    /// </summary>
    Faulty,

    /// <summary>Done: every row that was right.</summary>
    Applied,
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

    /// <summary>What the file was called, where that was said.</summary>
    public string? FileName { get; init; }

    /// <summary>Whom the caller acted for: what its columns mean is remembered for the next file.</summary>
    public Guid? OrganizationId { get; init; }

    public required IReadOnlyList<ImportArea> Areas { get; set; }

    /// <summary>The rows as they stand in the file.</summary>
    public required IReadOnlyList<ImportRow> Rows { get; init; }

    /// <summary>Of a report that revises an earlier one: what that said and this does not.</summary>
    public IReadOnlyList<ImportGone> Gone { get; init; } = [];

    /// <summary>What was found of a table in the file; null for a report.</summary>
    public ImportTable? Table { get; private set; }

    public ImportOptions Options { get; private set; } = new();

    /// <summary>What somebody altered before applying: line to member to text; null clears it.</summary>
    public IReadOnlyDictionary<int, ImportEdit> Edits { get; private set; } = new Dictionary<int, ImportEdit>();

    public IReadOnlyList<ImportResult> Results { get; private set; } = [];
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public DateTimeOffset? AppliedAt { get; private set; }
    public string? AppliedBy { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }
    public string? UndoneBy { get; private set; }

    /// <summary>Counts up with every change of what is to be done.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>How the table's columns are taken, and how all of it is to be done.</summary>
    public void Take(ImportTable? table, ImportOptions options) => (Table, Options) = (table, options);

    /// <summary>Mends a row. What was mended before in it and is not said again stays.</summary>
    public void Mend(int line, ImportEdit edit)
    {
        Edits = new Dictionary<int, ImportEdit>(Edits) { [line] = edit };
        Version++;
    }

    public void Mend(ImportTable? table, ImportOptions options)
    {
        Take(table, options);
        Version++;
    }

    /// <summary>Takes down what would come of it.</summary>
    public void Judge(IReadOnlyList<ImportResult> results)
    {
        var wrong = results.Count(r => r.Outcome == RowOutcome.Error);
        (Results, Status) = (
            results,
            wrong > 0 && (Options.AllOrNothing || wrong == results.Count) ? ImportStatus.Faulty : ImportStatus.Ready
        );
    }

    public void Apply(IReadOnlyList<ImportResult> results, Stamp stamp)
    {
        Results = results;
        (Status, AppliedAt, AppliedBy, UndoneAt, UndoneBy) = (ImportStatus.Applied, stamp.At, stamp.By.Name, null, null);
        Version++;
    }

    /// <summary>What it made was taken back; it can be applied again.</summary>
    public void Undo(IReadOnlyList<ImportResult> now, Stamp stamp)
    {
        Judge(now);
        (AppliedAt, AppliedBy, UndoneAt, UndoneBy) = (null, null, stamp.At, stamp.By.Name);
        Version++;
    }
}
