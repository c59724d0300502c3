using System.Text;
using DocumentFormat.OpenXml.Packaging;
using ExcelDataReader.Exceptions;
using Priorities.Api.Data;
using Priorities.Api.Features.Exports;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>
/// Reads a table of actions, an export or an organization's own, into rows of texts. What stands above the line that names the columns, and
/// sheets that have no such line, are seen for what they are.
/// </summary>
internal static class TableReader
{
    /// <summary>So many lines may stand above the one that names the columns.</summary>
    public const int MostAbove = 30;

    private const int MostColumns = 200;
    private const int LongestHeading = 200;

    /// <summary>What a file has of a table; its columns are not taken for anything yet.</summary>
    public sealed record Found(ImportTable Table, IReadOnlyList<ImportRow> Rows);

    public static Outcome<Found> Read(byte[] content, bool isWorkbook)
    {
        try
        {
            if (!isWorkbook || !Texts.IsOther(content)) // Windows says of CSV too that it is a workbook
                return IsMarkup(content) ? Markup()
                    : Texts.Decode(content) is { Refusal: null, Value: var text }
                        ? Take([new(null, [.. CsvLines.Of(text)])], false, isRagged: true)
                    : Texts.Decode(content).Refusal!;
            if (content.AsSpan().StartsWith(Package.CompoundFile))
                return Take(OldWorkbookReader.Read(content), countsFrom1904: false, isRagged: false, isEmptySaid: false);
            if (Package.Fault(content) is { } refusal)
                return refusal;
            if (Package.IsOpenDocument(content))
                return Take(OpenDocumentReader.Read(content), countsFrom1904: false, isRagged: false);
            var (sheets, countsFrom1904) = WorkbookReader.Read(content);
            return Take(sheets, countsFrom1904, isRagged: false);
        }
        catch (InvalidPasswordException)
        {
            return Package.Locked();
        }
        catch (Exception fault)
            when (isWorkbook
                && fault
                    is ExcelReaderException
                        or OpenXmlPackageException
                        or System.Xml.XmlException
                        or InvalidDataException
                        or IOException
                        or FormatException
                        or OverflowException
                        or ArgumentException
                        or IndexOutOfRangeException
                        or InvalidOperationException
                        or NotSupportedException
                        or NotImplementedException
                        or NullReferenceException
                        or KeyNotFoundException
            )
        {
            // What the archive, the package, the XML and the cells say of a damaged file, each in its own way.
            return new FileNotReadable(
                $"This is not a workbook (.xlsx, .xls or .ods), or it is damaged. Open it in a spreadsheet, save it again as .xlsx or as CSV, and send that."
            );
        }
        catch (CsvLines.MisquotedException fault)
        {
            return new FileNotReadable(
                $"Line {fault.Line} is not CSV: a quotation mark is opened and not closed, or stands inside a text without being doubled."
            );
        }
    }

    private static readonly string[] Markups = ["<html", "<!doctype", "<?xml", "<table", "MIME-Version:"];

    /// <summary>Programs write web pages and XML, and call them workbooks.</summary>
    private static bool IsMarkup(byte[] content)
    {
        var start = Encoding.UTF8.GetString(content, 0, Math.Min(content.Length, 200)).TrimStart('\ufeff', ' ', '\r', '\n', '\t');
        return Markups.Any(m => start.StartsWith(m, StringComparison.OrdinalIgnoreCase));
    }

    private static FileNotReadable Markup() =>
        new($"This is a web page or XML, whatever its name says. Open it in a spreadsheet, save it as .xlsx or as CSV, and send that.");

    private static Outcome<Found> Take(IReadOnlyList<TableSheet> sheets, bool countsFrom1904, bool isRagged, bool isEmptySaid = true)
    {
        // Of the sheets, the one with the line that has most names of columns; of these lines, the first.
        var best = sheets
            .SelectMany(s =>
                s.Lines.Where(l => !IsBlank(l)).Take(MostAbove).Select(line => (Sheet: s, Line: line, Known: Headings.Known(line.Cells)))
            )
            .DefaultIfEmpty()
            .MaxBy(b => b.Known);
        if (best.Line is not { } heading)
            return new FileNotReadable(
                $"The file is empty. One line has to name the columns, as in GET /api/v1/exports/actions.csv, or in your own words."
            );
        var below = best.Sheet.Lines.Where(l => l.Number > heading.Number && !IsBlank(l)).ToList();
        if (below.Count > TooManyRows.Most)
            return new TooManyRows();

        var named = heading.Cells.Select(c => c.Trim()).ToList();
        while (named.Count > 0 && named[^1].Length == 0)
            named.RemoveAt(named.Count - 1);
        var width = named.Count;
        if (!isRagged)
            named.AddRange(Enumerable.Repeat("", Math.Max(0, below.Select(l => l.Cells.Count).DefaultIfEmpty().Max() - width)));
        if (named.Count > MostColumns)
            return new FileNotReadable(
                $"A table has at most {MostColumns} columns; this has {named.Count:N0}. Take out those that are not meant."
            );
        if (
            named.Where(n => n.Length > 0).GroupBy(n => n).FirstOrDefault(g => g.Count() > 1 && Headings.IsOfExport(g.Key))?.Key is
            { } twice
        )
            return new FileNotReadable($"The column '{twice}' is there twice. Take one of the two out.");
        var columns = Distinct(named);
        var used = columns.Index().Where(c => named[c.Index].Length > 0 || below.Exists(l => HasText(l, c.Index))).ToList();
        var rows = below.ConvertAll(line => new ImportRow(
            line.Number,
            null,
            used.Where(c => isEmptySaid || HasText(line, c.Index))
                .ToDictionary(c => c.Item, c => c.Index < line.Cells.Count ? Cells.Plain(line.Cells[c.Index]) : "")
        )
        {
            IsHidden = line.IsHidden,
            IsMisquoted = line.IsMisquoted,
            Misfit = isRagged ? Misfit(line, width) : null,
        });
        return new Found(
            new(
                best.Sheet.Name,
                [.. sheets.Where(s => s != best.Sheet).Select(s => s.Name ?? "")],
                heading.Number,
                [.. used.Select(c => new ImportColumn(c.Item, null, false))],
                countsFrom1904
            ),
            rows
        );
    }

    private static bool HasText(TableLine line, int column) => column < line.Cells.Count && line.Cells[column].Length > 0;

    private static bool IsBlank(TableLine line) => line.Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>
    /// How many cells there are where that is another number than there are columns; empty ones behind the last are no matter.
    /// </summary>
    private static int? Misfit(TableLine line, int width)
    {
        if (line.Cells.Count == width || (line.Cells.Count > width && line.Cells.Skip(width).All(string.IsNullOrWhiteSpace)))
            return null;
        return line.Cells.Count;
    }

    /// <summary>Each column by a name of its own: one without a heading by its letter, a second "Notes" as "Notes (2)".</summary>
    private static List<string> Distinct(IReadOnlyList<string> named)
    {
        var columns = new List<string>();
        foreach (var (index, name) in named.Index())
        {
            var wanted =
                name.Length > 0 ? Characters.Cut(name, LongestHeading) : $"[{SpreadCheetah.SpreadsheetUtility.GetColumnName(index + 1)}]";
            columns.Add(
                Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? wanted : $"{wanted} ({n})").First(n => !columns.Contains(n))
            );
        }

        return columns;
    }
}
