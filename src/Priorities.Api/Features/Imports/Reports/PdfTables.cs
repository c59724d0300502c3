namespace Priorities.Api.Features.Imports.Reports;

/// <summary>
/// Finds tables on a page by the line that names their columns: PDF knows none, only texts that stand below one another. A table without
/// such a line is read as text.
/// </summary>
internal static class PdfTables
{
    private const int FewestColumns = 3,
        FewestKnown = 2,
        LongestName = 40;

    /// <summary>How far below the last line something may stand and still be of the table: in lines, and in points.</summary>
    private const double FarBelow = 3,
        FarthestBelow = 30;

    /// <summary>More room than between the lines of a cell: another row begins.</summary>
    private const double BetweenRows = 1.25;

    /// <summary>
    /// The line that names the columns of a table, and how many lines below it are of that; null where the lines from there on are none.
    /// </summary>
    public static int? Length(List<List<PdfLine>> rows, int at)
    {
        if (!IsHeader(rows[at]))
            return null;
        var edges = Edges(rows, at);
        var leading = Leading(rows.Skip(at).Take(60).ToList());
        var end = at + 1;
        for (; end < rows.Count; end++)
        {
            var step = rows[end - 1][0].Base - rows[end][0].Base;
            if (step > Math.Max(FarBelow * leading, FarthestBelow) || (IsAcross(rows[end], edges) && !IsPartName(rows, end, edges)))
                break;
        }

        return end - at > 1 && IsTold(rows[at..end]) ? end - at : null;
    }

    /// <summary>
    /// Whether it can be told where its rows begin: then nearly each says what is to be done, and begins as a sentence does. Else it is
    /// read as text.
    /// </summary>
    private static bool IsTold(List<List<PdfLine>> table)
    {
        var main = table[0].FindIndex(p => IsMain(p.Text));
        var rows = Of(table, 0).Skip(1).ToList();
        var whole = rows.Where(r => r.Cells!.Count > 1).ToList();
        return whole.Count * 2 > rows.Count
            && whole.Count(r => r.Cells![main] is [var first, ..] && !ReportText.BeginsSmall(first)) * 10 >= whole.Count * 9;
    }

    /// <summary>The rows of a table, each with the lines of its cells.</summary>
    public static IEnumerable<PdfLine> Of(List<List<PdfLine>> table, int number)
    {
        var (edges, leading) = (Edges(table, 0), Leading(table));
        var row = new List<List<PdfLine>>();
        var byNumber = StartsByNumber(table, edges, leading);
        for (var i = 0; i <= table.Count; i++)
        {
            var begins =
                i == table.Count
                || i <= 1
                || IsAcross(table[i], edges)
                || IsAcross(table[i - 1], edges)
                || (byNumber ? table[i][0].Left < edges[0] : table[i - 1][0].Base - table[i][0].Base > BetweenRows * leading);
            if (begins && row.Count > 0)
            {
                yield return Row(row, edges, number);
                row = [];
            }

            if (i < table.Count)
                row.Add(table[i]);
        }
    }

    /// <summary>Where rows stand no further apart than lines, the first column tells where one begins.</summary>
    private static bool StartsByNumber(List<List<PdfLine>> table, List<double> edges, double leading)
    {
        var body = table.Skip(1).ToList();
        return body.Count(r => r[0].Left < edges[0])
            > 1 + body.Zip(body.Skip(1)).Count(p => p.First[0].Base - p.Second[0].Base > BetweenRows * leading);
    }

    private static PdfLine Row(List<List<PdfLine>> lines, List<double> edges, int number)
    {
        var isPart = lines is [[_]] && IsAcross(lines[0], edges);
        IReadOnlyList<IReadOnlyList<string>> cells = isPart
            ?
            [
                [lines[0][0].Text],
            ]
            :
            [
                .. Enumerable
                    .Range(0, edges.Count + 1)
                    .Select(column =>
                        (IReadOnlyList<string>)[.. lines.SelectMany(l => l).Where(p => ColumnOf(p, edges) == column).Select(p => p.Text)]
                    ),
            ];
        return lines[0].Aggregate((left, right) => left.And(right)) with { Cells = cells, Table = number };
    }

    private static int ColumnOf(PdfLine piece, List<double> edges) => edges.Count(e => piece.Left >= e);

    private static bool IsHeader(List<PdfLine> row) =>
        row.Count >= FewestColumns
        && row.TrueForAll(p => p.Text.Length <= LongestName)
        && Headings.Known(row.Select(p => p.Text)) >= FewestKnown
        && row.Exists(p => IsMain(p.Text));

    /// <summary>"Priority" most often says how urgent it is.</summary>
    private static bool IsMain(string name) =>
        (SectionWords.IsAgreed(name) && !SectionWords.IsRank(name))
        || Words.Plain(name) is "action" or "activity" or "activite" or "measure" or "mesure";

    /// <summary>Between two names, where the fewest texts below go across.</summary>
    private static List<double> Edges(List<List<PdfLine>> rows, int at)
    {
        var below = rows.Skip(at + 1).Take(60).SelectMany(r => r).ToList();
        return
        [
            .. rows[at]
                .Zip(rows[at].Skip(1))
                .Select(names =>
                {
                    var (best, fewest) = (names.Second.Left - 1, int.MaxValue);
                    for (var x = names.Second.Left - 1; x > names.First.Right; x -= 2)
                    {
                        var across = below.Count(p => p.Left < x && p.Right > x);
                        if (across < fewest)
                            (best, fewest) = (x, across);
                    }

                    return best;
                }),
        ];
    }

    private static bool IsAcross(List<PdfLine> row, List<double> edges) =>
        edges.Exists(e => row.Exists(p => p.Left < e && p.Right > e + 1));

    /// <summary>One name that stands across, between rows, is that of a part.</summary>
    private static bool IsPartName(List<List<PdfLine>> rows, int at, List<double> edges) =>
        rows[at] is [{ Text: var text }] && ReportText.LooksLikeHeading(text) && at + 1 < rows.Count && !IsAcross(rows[at + 1], edges);

    private static double Leading(List<List<PdfLine>> rows)
    {
        var steps = rows.Zip(rows.Skip(1)).Select(p => p.First[0].Base - p.Second[0].Base).Where(s => s > 1).Order().ToList();
        return steps.Count == 0 ? double.MaxValue : steps[steps.Count / 4];
    }
}
