using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Exports;

public sealed class ExportWorkbookTests : ApiFixture
{
    [Test]
    public async Task The_workbook_is_valid_and_has_typed_cells_a_frozen_header_and_a_filter()
    {
        await Host.ExecuteAsync("UPDATE actions SET target_date = '2027-03-31', progress = 40 WHERE key = 'ccr-2016-s1'");

        using var book = await OpenAsync("exports/actions.xlsx");

        Assert.That(new OpenXmlValidator().Validate(book).Select(e => e.Description), Is.Empty);
        var sheet = SheetOf(book, "actions");
        var row = RowOf(book, sheet, "ccr-2016-s1");
        Assert.That(row["progress"].DataType?.Value ?? CellValues.Number, Is.EqualTo(CellValues.Number));
        Assert.That(row["progress"].CellValue!.Text, Is.EqualTo("40"));
        Assert.That(
            DateTime.FromOADate(double.Parse(row["targetDate"].CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)),
            Is.EqualTo(new DateTime(2027, 3, 31))
        );
        Assert.That(row["isOverdue"].DataType!.Value, Is.EqualTo(CellValues.Boolean));
        Assert.That(sheet.Descendants<Pane>().Single().State!.Value, Is.EqualTo(PaneStateValues.Frozen));
        Assert.That(sheet.Elements<AutoFilter>().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_second_sheet_says_what_each_column_holds_in_the_language_asked_for()
    {
        using var book = await OpenAsync("exports/actions.xlsx?lang=fr");

        var names = SheetOf(book, "actions").Descendants<Row>().First().Elements<Cell>().Select(c => TextOf(book, c)).ToList();
        var meanings = SheetOf(book, "colonnes")
            .Descendants<Row>()
            .Skip(1)
            .Select(r => r.Elements<Cell>().Select(c => TextOf(book, c)).ToList())
            .ToList();
        Assert.That(meanings.Select(m => m[0]), Is.EqualTo(names));
        Assert.That(meanings.Select(m => m[1]), Is.All.Not.Empty);
        Assert.That(meanings[0][1], Does.StartWith("La clé"));
    }

    [Test]
    public async Task A_title_that_looks_like_a_formula_is_none()
    {
        await Host.ExecuteAsync("UPDATE actions SET title_en = '=1+1' WHERE key = 'ccr-2016-k3'");

        using var book = await OpenAsync("exports/actions.xlsx");

        var sheet = SheetOf(book, "actions");
        Assert.That(sheet.Descendants<CellFormula>(), Is.Empty);
        Assert.That(TextOf(book, RowOf(book, sheet, "ccr-2016-k3")["title"]), Is.EqualTo("'=1+1"));
    }

    private async Task<SpreadsheetDocument> OpenAsync(string path) =>
        SpreadsheetDocument.Open(new MemoryStream((await Anonymous.GetAsync(path)).ShouldBe(200).Bytes), false);

    private static Worksheet SheetOf(SpreadsheetDocument book, string name)
    {
        var id = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == name).Id!;
        return ((WorksheetPart)book.WorkbookPart.GetPartById(id!)).Worksheet!;
    }

    private static Dictionary<string, Cell> RowOf(SpreadsheetDocument book, Worksheet sheet, string key)
    {
        var header = sheet.Descendants<Row>().First().Elements<Cell>().Select(c => TextOf(book, c));
        var row = sheet.Descendants<Row>().Single(r => TextOf(book, r.Elements<Cell>().First()) == key);
        return header.Zip(row.Elements<Cell>()).ToDictionary(c => c.First, c => c.Second);
    }

    private static string TextOf(SpreadsheetDocument book, Cell cell) =>
        cell.DataType?.Value == CellValues.SharedString
            ? book.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>()
                .ElementAt(int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture))
                .InnerText
            : cell.InnerText;
}
