using System.Text.RegularExpressions;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Tells what the lines of a PDF say by where and how they stand, and leaves out what repeats on its pages.</summary>
internal static partial class PdfPages
{
    private const double PointsOfIndent = 10;

    /// <summary>Lines at the top and bottom of a page among which a running header or footer is looked for.</summary>
    private const int Margin = 3;

    public static IEnumerable<PageLine> Lines(List<List<PdfLine>> pages)
    {
        var page0 = 0;
        var repeated = Repeated(pages);
        var all = pages.SelectMany(p => p).ToList();
        var size = Usual(all, l => Math.Round(l.Size * 2) / 2);
        var bold = Usual(all, l => l.Bold);
        var (leading, number) = (Leading(pages), 0);
        PdfLine? before = null;
        var (table, columns, begun) = (0, "", (0, 0));
        var sizes = all.Select(l => Math.Round(l.Size)).Where(s => s > 1.12 * size).Distinct().OrderDescending().ToList();
        foreach (var page in pages)
        {
            page0++;
            var (low, high) = Margins(page);
            foreach (var line in page)
            {
                number++;
                if (
                    line.Cells is null
                    && (line.Base <= low || line.Base >= high)
                    && (repeated.Contains(Place(line)) || ReportText.IsPageNumber(line.Text))
                )
                    continue;
                if (line.Cells is { } cells && (page0, line.Table) != begun)
                {
                    // A table whose columns are named anew on the next page goes on there.
                    var names = string.Join('|', cells.SelectMany(c => c));
                    if (names != columns)
                        table++;
                    (columns, begun) = (names, (page0, line.Table));
                }

                var gap = before is null || (!line.IsFirst && Math.Abs(before.Base - line.Base) > 1.3 * leading);
                var stressed = line.Size > 1.12 * size || (line.Bold && !bold);
                yield return new PageLine(
                    number,
                    line.Text,
                    (line.Left - line.Shift) / PointsOfIndent,
                    gap,
                    before is not null && HasRoom(before, line),
                    stressed
                )
                {
                    Cells = line.Cells,
                    Table = table,
                    Page = page0,
                    Lead = line.Lead,
                    Level = stressed ? LevelOf(line, sizes) : 0,
                    IsNear = before is not null && !line.IsFirst && before.Base - line.Base is > 0 and var step && step < 1.7 * line.Size,
                };
                before = line;
            }
        }
    }

    /// <summary>By its size; what is bold and no larger than the text stands below all others.</summary>
    private static int LevelOf(PdfLine line, List<double> sizes) =>
        sizes.IndexOf(Math.Round(line.Size)) is >= 0 and var at ? Math.Min(at + 1, ReportLine.Unknown - 2) : ReportLine.Unknown - 1;

    /// <summary>There was room on the line before for this one's first word: as wide as its share of the line.</summary>
    private static bool HasRoom(PdfLine before, PdfLine line)
    {
        var word = line.Text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : line.Text.Length;
        return before.Edge - before.Right > (line.Right - line.Left) * (word + 1) / line.Text.Length;
    }

    /// <summary>What most of the text is like.</summary>
    private static T Usual<T>(List<PdfLine> lines, Func<PdfLine, T> trait)
        where T : notnull => lines.GroupBy(trait).MaxBy(g => g.Sum(l => l.Text.Length))!.Key;

    /// <summary>From one line to the next within a paragraph, in points: what is usual.</summary>
    private static double Leading(List<List<PdfLine>> pages)
    {
        var steps = pages.SelectMany(p => p.Zip(p.Skip(1), (above, below) => above.Base - below.Base)).Where(s => s > 1).Order().ToList();
        return steps.Count == 0 ? double.MaxValue : steps[steps.Count / 3];
    }

    /// <summary>On a third of the pages at least, and on two: left and right pages may differ, and the first.</summary>
    private static HashSet<(string, double)> Repeated(List<List<PdfLine>> pages)
    {
        var outer = pages.SelectMany(p =>
            Margins(p) is var (low, high) ? p.Where(l => l.Base <= low || l.Base >= high).Select(Place).Distinct() : []
        );
        return [.. outer.GroupBy(p => p).Where(g => g.Count() > 1 && g.Count() * 3 >= pages.Count).Select(g => g.Key)];
    }

    /// <summary>What stands no higher than the first is at the bottom of a page; what stands no lower than the second, at its
    /// top.</summary>
    private static (double Low, double High) Margins(List<PdfLine> page)
    {
        var heights = page.Select(l => l.Base).Order().ToList();
        return page.Count == 0 ? default : (heights[Math.Min(Margin, page.Count) - 1], heights[^Math.Min(Margin, page.Count)]);
    }

    /// <summary>The text without its numbers, which count the pages, and where it stands.</summary>
    private static (string, double) Place(PdfLine line) => (Digits().Replace(line.Text, "0"), Math.Round(line.Base / 5));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
