using Priorities.Api.Features.Imports;

namespace Priorities.Api.Tests.Features.Imports;

/// <summary>Workbooks of before 2007, as LibreOffice writes them, and what only calls itself one.</summary>
public sealed class OldWorkbookReaderTests : ImportFixture
{
    private const string OldWorkbook = "application/vnd.ms-excel";

    private static byte[] Plan =>
        File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "Features", "Imports", "old.xls"));

    [Test]
    public void Cells_are_what_the_spreadsheet_shows()
    {
        var found = TableReader.Read(Plan, isWorkbook: true).Value;

        Assert.That((found.Table.Sheet, found.Table.HeadingLine), Is.EqualTo(("Plan", 3)));
        Assert.That(found.Table.OtherSheets, Is.EqualTo(new[] { "Cover" }), "the hidden one is not told");
        Assert.That(found.Rows.Select(r => (r.Line, r.IsHidden)), Is.EqualTo(new[] { (4, false), (5, true) }));
        Assert.That(
            found.Rows[0].Cells,
            Is.EqualTo(
                new Dictionary<string, string>
                {
                    ["No."] = "1",
                    ["Recommendation"] = "Réparer les barques, œuvre de tous\nbefore the ice",
                    ["Lead"] = "Harbour Aid",
                    ["Deadline"] = "2027-06-30",
                    ["Progress"] = "40%",
                    ["Approved"] = "1", // LibreOffice keeps TRUE as a number that is shown so
                }
            )
        );
        Assert.That(
            found.Rows[1].Cells,
            Is.EqualTo(new Dictionary<string, string> { ["No."] = "2", ["Recommendation"] = "ᐃᓄᒃᑎᑐᑦ boats" }),
            "an error and an empty cell say nothing"
        );
    }

    [Test]
    public async Task It_comes_in_by_its_media_type_and_so_does_csv_under_that_name()
    {
        var import = (await SendAsync(Plan, OldWorkbook, "?forum=ccr-2016&fileName=plan.xls")).ShouldBe(201).Json;
        Assert.That(Rows(import), Has.Count.EqualTo(2), import.ToJsonString());
        Assert.That((string?)import["sheet"], Is.EqualTo("Plan"));

        var csv = (await SendAsync("No.,Recommendation\n1,Lend oars\n", OldWorkbook, "?forum=ccr-2016")).ShouldBe(201).Json;
        Assert.That(Rows(csv), Has.Count.EqualTo(1));
    }

    [TestCase("<html><table><tr><td>Recommendation</td></tr></table></html>", "web page or XML")]
    [TestCase("\n<?xml version=\"1.0\"?><Workbook/>", "web page or XML")]
    [TestCase("%PDF-1.4", "not a workbook")]
    [TestCase("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 and nothing more", "not a workbook")]
    public void What_only_calls_itself_one_is_refused_by_name(string content, string because)
    {
        var refusal = TableReader.Read(System.Text.Encoding.Latin1.GetBytes(content), isWorkbook: true).Refusal;

        Assert.That(refusal?.Code, Is.EqualTo("fileNotReadable"));
        Assert.That(FormattableString.Invariant(refusal!.Detail), Does.Contain(because));
    }
}
