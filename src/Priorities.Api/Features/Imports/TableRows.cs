using Priorities.Api.Data;
using Priorities.Api.Platform;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Imports;

/// <summary>Takes the rows of an import as its columns, its options and whoever mended it say.</summary>
internal static class TableRows
{
    private const int LongestTitle = 300;

    /// <summary>What spreadsheets show where a formula came to nothing.</summary>
    private static readonly HashSet<string> Faults =
    [
        "#REF!",
        "#NAME?",
        "#VALUE!",
        "#DIV/0!",
        "#N/A",
        "#NULL!",
        "#NUM!",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#NOM?",
        "#VALEUR!",
        "#NUL!",
        "#NOMBRE!",
        "Err:502",
        "Err:508",
        "Err:522",
    ];

    public static IReadOnlyList<MeantRow> Of(Import import)
    {
        var table = import.Table;
        var dayFirst = import.Options.DayFirst ?? Told(import);
        return
        [
            .. import
                .Rows.Where(raw => ReportMeaning.IsIn(raw, import.Options))
                .Select(raw => IsParted(raw, import) ? raw.Alone! : raw)
                .Select(raw =>
                    Mended(
                        table is not null ? Taken(raw, table, import.Options, dayFirst)
                            : import.Kind == ImportKind.Report ? ReportMeaning.Of(raw, import.Options, dayFirst)
                            : new MeantRow(raw, new(raw.Cells)),
                        import.Options.Publish,
                        import.Edits.GetValueOrDefault(raw.Line),
                        raw
                    )
                ),
        ];
    }

    /// <summary>Whether somebody said that it is not about the action that it was paired with.</summary>
    private static bool IsParted(ImportRow raw, Import import) =>
        raw.Alone is not null && import.Edits.GetValueOrDefault(raw.Line)?.Cells.TryGetValue("key", out var key) == true && key is null;

    /// <summary>Whether other cells of the same table tell which comes first, the day or the month.</summary>
    private static bool? Told(Import import)
    {
        var days = import.Table is not { } table
            ? [.. ImportColumns.Days]
            : table.Columns.Where(c => c.Member is { } member && ImportColumns.Days.Contains(member)).Select(c => c.Heading).ToList();
        var told = import
            .Rows.SelectMany(r => days.Select(d => WrittenDay.Tells(r.Cells.GetValueOrDefault(d, ""))))
            .OfType<bool>()
            .Distinct()
            .ToList();
        return told is [var one] ? one : null;
    }

    private static MeantRow Mended(MeantRow row, bool isPublished, ImportEdit? edit, ImportRow raw)
    {
        if (isPublished && row.IsInOwnWords)
            row.Cells["publication"] = Wire.Name(Publication.Published);
        if (edit is null)
            return row;
        var mended = new MeantRow(edit.Cells.ContainsKey("parent") ? raw with { Under = null } : raw, row.Cells)
        {
            IsSkipped = edit.Skip,
            IsFree = row.IsFree,
            IsOfReport = row.IsOfReport,
            Heading = edit.Cells.ContainsKey("area") ? null : row.Heading,
        };
        foreach (var (member, text) in edit.Cells)
            row.Cells[member] = text ?? "";
        mended.Errors.AddRange(row.Errors.Where(e => !edit.Cells.ContainsKey(e.Column)));
        mended.Doubts.AddRange(row.Doubts.Where(d => !edit.Cells.ContainsKey(d.Column)));
        return mended;
    }

    private static MeantRow Taken(ImportRow raw, ImportTable table, ImportOptions options, bool? dayFirst)
    {
        var row = new MeantRow(raw, []) { IsFree = !table.IsExport };
        if (raw.IsMisquoted)
        {
            row.Errors.Add(
                (
                    "row",
                    $"In this row a quotation mark is opened and not closed, or stands inside a text without being doubled: where its cells end would be a guess. Mend it in the file."
                )
            );
            row.Cells["sourceText"] = string.Concat(raw.Cells.Values);
            return row;
        }

        if (raw.Misfit is { } cells)
            row.Errors.Add(
                (
                    "row",
                    $"This row has {cells} cells and the columns are {table.Columns.Count}: which is which would be a guess. Put every cell under its heading; a text with the separator in it goes in quotation marks."
                )
            );
        foreach (var column in table.Columns)
        {
            if (column.Member is not { } member || ImportColumns.Derived.Contains(member))
                continue;
            if (!raw.Cells.TryGetValue(column.Heading, out var text))
                continue;
            if (Faults.Contains(text.Trim()))
                row.Errors.Add(
                    (member, $"This cell shows {text.Trim()}: its formula came to nothing. Mend it in the spreadsheet, or empty the cell.")
                );
            else if (row.IsFree && string.IsNullOrWhiteSpace(text))
                continue; // nothing is said; in an export it would clear the member
            else
                row.Cells[member] =
                    ImportColumns.Days.Contains(member) ? WrittenDay.OfSerial(text, table.CountsFrom1904)
                    : member == "progress" ? text.TrimEnd('%', ' ', '\u00a0')
                    : text;
        }

        TakeDays(row, dayFirst);
        if (row.IsFree)
            Free(row, raw, options);
        return row;
    }

    public static void TakeDays(MeantRow row, bool? dayFirst)
    {
        foreach (var day in ImportColumns.Days.Where(row.Cells.ContainsKey))
            TakeDay(row, day, dayFirst);
    }

    private static void TakeDay(MeantRow row, string column, bool? dayFirst)
    {
        var text = row.Cells[column];
        var readings = WrittenDay.Readings(text, dayFirst);
        if (readings is [var day])
            row.Cells[column] = day;
        if (readings.Count == 2 && !row.IsInOwnWords)
            row.Errors.Add(
                (
                    column,
                    $"'{text}' may be {readings[0]} or {readings[1]}. Write it as one of these; or say which comes first, by `dates`: day or month."
                )
            );
        if (readings.Count == 1 || !row.IsInOwnWords || string.IsNullOrWhiteSpace(text))
            return;

        // What is no day is not lost: it is what is to be said about the day.
        row.Cells.Remove(column);
        if (readings.Count == 2)
            row.Doubts.Add(
                (
                    column,
                    $"'{text}' may be {readings[0]} or {readings[1]}; it is kept in `targetDateNote` as it is written. Say which comes first, by `dates`: day or month."
                )
            );
        if (column is not "targetDate" || !string.IsNullOrWhiteSpace(row["targetDateNote"]))
            row.Doubts.Add((column, $"'{text}' is no day, and is left out."));
        else
            row.Cells["targetDateNote"] = text.Trim();
    }

    /// <summary>What an organization's own table says in its own words.</summary>
    private static void Free(MeantRow row, ImportRow raw, ImportOptions options)
    {
        foreach (var title in new[] { "title", "titleFr" })
        {
            if (row[title] is not { Length: > 0 } text || (text.Length <= LongestTitle && !text.Contains('\n', StringComparison.Ordinal)))
                continue;
            row.Cells.TryAdd("sourceText", text);
            row.Cells[title] = ReportRows.TitleOf(text);
        }

        if (row["key"].Length == 0)
            row.Cells.TryAdd("publication", Wire.Name(Publication.Draft));
        if (raw.IsHidden)
            row.Doubts.Add(("row", $"The workbook hides this row."));
        TakeWords(row, options);
    }

    /// <summary>How it stands, where that is wanted; and of what else is said in words, what fits.</summary>
    public static void TakeWords(MeantRow row, ImportOptions options)
    {
        if (row["status"] is { Length: > 0 } status)
        {
            if (StatusReports.Named(status) is { } named)
                row.Cells["status"] = Wire.Name(named);
            else
                row.Doubts.Add(("status", $"'{status}' is not the name of a status, and is not taken over."));
            if (!options.ReportStatuses)
                row.Doubts.Add(
                    (
                        "status",
                        $"The status '{status}' is not taken over. With `statuses=report` it becomes a report, with the row's comment as its note."
                    )
                );
            if (!options.ReportStatuses || StatusReports.Named(status) is null)
                row.Cells.Remove("status");
        }

        if (!options.ReportStatuses && row[ImportColumns.Comment].Length > 0)
            row.Doubts.Add(
                (
                    ImportColumns.Comment,
                    $"The comment is not taken over. With `statuses=report` it becomes a note, for the network to read."
                )
            );
        if (!options.ReportStatuses)
            row.Cells.Remove(ImportColumns.Comment);
        foreach (var column in new[] { "statusSince", "assessedStatus", "originalTargetDate", "completedOn", "version" })
            row.Cells.Remove(column);
        foreach (var column in new[] { "progress", "audience", "tags", "jurisdiction", "position" })
        {
            if (row[column] is not { Length: > 0 } text || ImportColumns.Members[column].Fault(text) is null)
                continue;
            row.Doubts.Add((column, $"'{text}' does not fit here, and is left out."));
            row.Cells.Remove(column);
        }
    }
}
