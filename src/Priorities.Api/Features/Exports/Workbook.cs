using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Priorities.Api.Features.Exports;

/// <summary>
/// A table as a workbook: the rows on one sheet, what the columns mean on another; or the problem that stands in its place.
/// </summary>
internal sealed class Workbook<T>(Outcome<Table<T>> outcome) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>
    /// Each cell says where it is, which some programs cannot do without, and keeps the blanks that it begins and ends with.
    /// </summary>
    private static readonly SpreadCheetahOptions Written = new() { WriteCellReferenceAttributes = true, PreserveStringWhitespace = true };

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(byte[]), [MediaType]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (outcome.Refusal is { } refusal)
        {
            await ProblemWriter.WriteAsync(httpContext, refusal);
            return;
        }

        var table = outcome.Value;
        var stop = httpContext.RequestAborted;
        FileHeaders.Write(httpContext, MediaType, $"{table.Name}.xlsx");
        await using var book = await Spreadsheet.CreateNewAsync(httpContext.Response.BodyWriter.AsStream(), Written, stop);
        var styles = new Styles(book);
        await WriteRowsAsync(book, styles, table, stop);
        await WriteMeaningsAsync(book, styles, table, stop);
        await book.FinishAsync(stop);
    }

    private static async Task WriteRowsAsync(Spreadsheet book, Styles styles, Table<T> table, CancellationToken stop)
    {
        var columns = table.Columns;
        var sheet = new WorksheetOptions
        {
            FrozenRows = 1,
            FrozenColumns = 1,
            AutoFilter = new AutoFilterOptions($"A1:{SpreadsheetUtility.GetColumnName(columns.Count)}1"),
        };
        for (var i = 0; i < columns.Count; i++)
            sheet.Column(i + 1).Width = columns[i].Width;
        await book.StartWorksheetAsync(table.Name, sheet, stop);
        await book.AddHeaderRowAsync([.. columns.Select(c => c.Name)], styles.Header, stop);
        var cells = new Cell[columns.Count];
        await foreach (var row in table.Rows.WithCancellation(stop))
        {
            for (var i = 0; i < cells.Length; i++)
                cells[i] = CellOf(columns[i].Value(row), styles);
            await book.AddRowAsync(cells, stop);
        }
    }

    private static async Task WriteMeaningsAsync(Spreadsheet book, Styles styles, Table<T> table, CancellationToken stop)
    {
        var sheet = new WorksheetOptions { FrozenRows = 1 };
        sheet.Column(1).Width = 24;
        sheet.Column(2).Width = 110;
        await book.StartWorksheetAsync(Languages.IsFrench ? "colonnes" : "columns", sheet, stop);
        await book.AddHeaderRowAsync(Languages.IsFrench ? ["colonne", "signification"] : ["column", "meaning"], styles.Header, stop);
        foreach (var column in table.Columns)
            await book.AddRowAsync([new Cell(column.Name, styles.Header), new Cell(Languages.In(column.Meaning), styles.Text)], stop);
    }

    private static Cell CellOf(object? value, Styles styles) =>
        value switch
        {
            string text => new(Escaped(Cells.Fitting(Cells.Harmless(text))), styles.Text),
            int number => new(number),
            bool flag => new(flag),
            DateOnly day => new(day.ToDateTime(TimeOnly.MinValue), styles.Day),
            DateTimeOffset at => new(at.UtcDateTime, styles.Instant),
            null => new(null as string),
            _ => throw new InvalidOperationException($"A cell cannot hold a {value.GetType().Name}."),
        };

    /// <summary>
    /// What would be taken for the code of a character, written as what it is; a carriage return as its code, since XML knows line feeds
    /// alone.
    /// </summary>
    private static string Escaped(string text) =>
        Cells.Escape().Replace(text, code => "_x005F" + code.Value).Replace("\r", "_x000D_", StringComparison.Ordinal);

    private sealed class Styles(Spreadsheet book)
    {
        public StyleId Header { get; } = book.AddStyle(new Style { Font = { Bold = true } });

        public StyleId Text { get; } = book.AddStyle(new Style { Alignment = { Vertical = VerticalAlignment.Top, WrapText = true } });

        public StyleId Day { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });

        public StyleId Instant { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd hh:mm") });
    }
}
