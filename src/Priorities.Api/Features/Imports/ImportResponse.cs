using Priorities.Api.Data;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>A file that was looked through, and what comes of it, row by row.</summary>
public sealed record ImportResponse
{
    /// <summary>The import's id, to apply it by.</summary>
    public required Guid Id { get; init; }

    /// <summary>What kind of file it was.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>Whether it can be applied, has errors, or was applied.</summary>
    public required ImportStatus Status { get; init; }

    /// <summary>How many rows come to what.</summary>
    public required ImportSummary Summary { get; init; }

    /// <summary>Areas that the report has and the forum does not yet; they are added with the actions.</summary>
    public required IReadOnlyList<ImportAreaResponse> Areas { get; init; }

    /// <summary>The rows, in the order of the file; those that are empty are left out.</summary>
    public required IReadOnlyList<ImportRowResponse> Rows { get; init; }

    /// <summary>Who sent the file.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was sent (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until when the import is kept (UTC): 30 days.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Who applied it; absent until somebody does.</summary>
    public string? AppliedBy { get; init; }

    /// <summary>When it was applied (UTC); absent until it is.</summary>
    public DateTimeOffset? AppliedAt { get; init; }

    internal static ImportResponse Of(Import import)
    {
        var rows = import.Results;
        return new()
        {
            Id = import.Id, Kind = import.Kind, Status = import.Status,
            Summary = new(Count(RowOutcome.Create), Count(RowOutcome.Update), Count(RowOutcome.Unchanged), Count(RowOutcome.Error)),
            Areas = [.. import.Areas.Select(a => new ImportAreaResponse(a.Key, a.Title))],
            Rows = [.. rows.Select(ImportRowResponse.Of)],
            CreatedBy = import.CreatedBy, CreatedAt = import.CreatedAt, ExpiresAt = import.CreatedAt + Import.Lifetime, AppliedBy = import.AppliedBy, AppliedAt = import.AppliedAt,
        };

        int Count(RowOutcome outcome) => rows.Count(r => r.Outcome == outcome);
    }
}

/// <summary>How many rows come to what.</summary>
/// <param name="Create">Actions that are new.</param>
/// <param name="Update">Actions that are there, and change.</param>
/// <param name="Unchanged">Actions that are there already, as the file says.</param>
/// <param name="Errors">Rows that are not right. While there is one, nothing of the file is written.</param>
public sealed record ImportSummary(int Create, int Update, int Unchanged, int Errors);

/// <summary>An area that comes with a report.</summary>
/// <param name="Key">The key that it gets.</param>
/// <param name="Title">The heading in the report.</param>
public sealed record ImportAreaResponse(string Key, LocalizedText Title);

/// <summary>Something that may identify somebody.</summary>
/// <param name="Member">The column that it stands in.</param>
/// <param name="Kind">What it looks like: `email`, `phone`, `address`, `fileNumber`, `birth`, `handle`, `plate` or `name`.</param>
/// <param name="Start">Where it begins, counted in characters from 0.</param>
/// <param name="Length">How many characters it has.</param>
public sealed record FoundResponse(string Member, string Kind, int Start, int Length);

/// <summary>What comes of a row.</summary>
public sealed record ImportRowResponse
{
    /// <summary>The row, as a spreadsheet counts them (the header is 1); in a report the line of the text, in a Word document the paragraph.</summary>
    public required int Line { get; init; }

    /// <summary>What becomes of it.</summary>
    public required RowOutcome Outcome { get; init; }

    /// <summary>The key that the action has, or gets; absent where the row does not come to one.</summary>
    public string? Action { get; init; }

    /// <summary>What is to be done.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.None;

    /// <summary>The members that change, of an action that is there already.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>What is wrong, by column, with what would be right.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LocalizedText>>? Errors { get; init; }

    /// <summary>What looks as if it identified somebody, in texts that everybody could read. Reread them; the import is applied with `confirmPublic=true`.</summary>
    public IReadOnlyList<FoundResponse>? Found { get; init; }

    internal static ImportRowResponse Of(ImportResult row) => new()
    {
        Line = row.Line, Outcome = row.Outcome, Action = row.Action, Title = row.Title, Changes = row.Changes, Errors = row.Errors.Count == 0 ? null : row.Errors,
        Found = row.Found.Count == 0 ? null : [.. row.Found.Select(f => new FoundResponse(f.Member, f.Kind, f.Start, f.Length))],
    };
}
