using System.Text;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>A piece of a line with no wide gap in it, or the whole line.</summary>
internal sealed record PdfLine(string Text, double Left, double Right, double Base, double Size, bool Bold)
{
    /// <summary>How far lines of its column reach to the right.</summary>
    public double Edge { get; init; }

    /// <summary>How far its column stands from the first one, so that what is indented alike is so in each.</summary>
    public double Shift { get; init; }

    /// <summary>The first line of a page or column: what is above it says nothing.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Of a row of a table: the lines of each of its cells.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Cells { get; init; }

    /// <summary>A bullet or number and the text that it was put before; in a table they may be two cells.</summary>
    public IReadOnlyList<PdfLine>? Parts { get; init; }

    /// <summary>The table that a row is of, counted over the page.</summary>
    public int Table { get; init; }

    /// <summary>
    /// The length of the words in bold that it begins with, or nearly; 0 where there are none, and where all of it is bold.
    /// </summary>
    public int Lead { get; init; }

    public PdfLine And(PdfLine right)
    {
        var isMark = Mark.Of(Text) is { Kind: not MarkKind.None, Rest: "" };
        return right with { Text = $"{Text} {right.Text}", Left = Left, Bold = (Bold || isMark) && right.Bold, Lead = Lead };
    }
}

/// <summary>Makes lines of the characters of a page, in the order in which they are read: column by column.</summary>
internal static class PdfLayout
{
    private const int MostColumns = 3;
    private const int FewestLines = 3;
    private const int MostTries = 200;

    /// <summary>Where words in bold begin no later than that, a line begins with them: "The Department of Water will".</summary>
    private const int FarthestLead = 20;

    public static IEnumerable<PdfLine> Lines(IReadOnlyList<PdfGlyph> glyphs)
    {
        var (rows, from, tables) = (Rows(glyphs), 0, 0);
        var cells = rows.ConvertAll(r => r.SelectMany(p => p.Parts ?? [p]).ToList());
        for (var i = 0; i < rows.Count; i++)
        {
            if (PdfTables.Length(cells, i) is not { } length)
                continue;
            foreach (var line in Columns(rows[from..i], MostColumns, 0).Concat(PdfTables.Of(cells[i..(i + length)], ++tables)))
                yield return line;
            from = i + length;
            i = from - 1;
        }

        foreach (var line in Columns(rows[from..], MostColumns, 0))
            yield return line;
    }

    /// <summary>The lines across the whole page, each with its pieces from left to right.</summary>
    private static List<List<PdfLine>> Rows(IReadOnlyList<PdfGlyph> glyphs)
    {
        var rows = new List<List<PdfLine>>();
        var row = new List<PdfGlyph>();
        foreach (var glyph in glyphs.OrderByDescending(g => g.Base))
        {
            if (row.Count > 0 && row[0].Base - glyph.Base > 0.4 * Math.Max(row[0].Size, glyph.Size))
                Done();
            row.Add(glyph);
        }

        Done();
        return rows;

        void Done()
        {
            if (Pieces([.. row.OrderBy(g => g.Left)]) is { Count: > 0 } pieces)
                rows.Add(pieces);
            row.Clear();
        }
    }

    private static List<PdfLine> Pieces(List<PdfGlyph> row)
    {
        var (pieces, text, start, lead) = (new List<PdfLine>(), new StringBuilder(), 0, 0);
        var shown = row.Where(g => !string.IsNullOrWhiteSpace(g.Text)).ToList();
        for (var i = 0; i < shown.Count; i++)
        {
            var glyph = shown[i];
            // Letters that are drawn twice, a little apart, are meant to look bold.
            if (i > start && glyph.Text == shown[i - 1].Text && glyph.Left - shown[i - 1].Left < 0.2 * (glyph.Right - glyph.Left))
                continue;
            if (i > start && glyph.Left - shown[i - 1].Right > 0.15 * glyph.Size)
                text.Append(' ');
            text.Append(glyph.Text);
            if (glyph.Bold && (lead == 0 ? text.Length <= FarthestLead : i > start && shown[i - 1].Bold))
                lead = text.Length;
            if (i + 1 < shown.Count && shown[i + 1].Left - glyph.Right < 1.2 * glyph.Size)
                continue;
            var piece = shown[start..(i + 1)];
            var line = new PdfLine(
                ReportText.Clean(text.ToString()),
                piece[0].Left,
                piece.Max(g => g.Right),
                piece[0].Base,
                UsualSize(piece),
                piece.All(g => g.Bold)
            )
            {
                Lead = piece.All(g => g.Bold) ? 0 : lead,
            };
            // A bullet or number stands away from its text, and is no column of its own.
            if (pieces.Count > 0 && Mark.Of(pieces[^1].Text) is { Kind: not MarkKind.None, Rest: "" })
                pieces[^1] = pieces[^1].And(line) with { Parts = [pieces[^1], line] };
            else if (line.Text.Length > 0)
                pieces.Add(line);
            (start, lead, _) = (i + 1, 0, text.Clear());
        }

        return pieces;
    }

    /// <summary>That of most of its characters: a first letter may be as high as three lines.</summary>
    private static double UsualSize(List<PdfGlyph> piece) =>
        piece.Count == 1 ? piece[0].Size : piece.GroupBy(g => Math.Round(g.Size, 1)).MaxBy(g => g.Count())!.First().Size;

    /// <summary>Where the rows leave a gutter free, first what is left of it and then what is right, between the rows that go
    /// across.</summary>
    private static IEnumerable<PdfLine> Columns(List<List<PdfLine>> rows, int most, double shift)
    {
        if (most == 1 || rows.Count == 0 || Gutter(rows) is not { } gutter)
            return Whole(rows, shift);
        var further = shift + Margin(Side(rows, p => p.Left >= gutter)) - Margin(rows);
        return Zones(rows, gutter)
            .SelectMany(zone =>
                Weight(zone, gutter) == 0
                    ? Whole(zone, shift)
                    : Columns(Side(zone, p => p.Left < gutter), most - 1, shift)
                        .Concat(Columns(Side(zone, p => p.Left >= gutter), most - 1, further))
            );
    }

    private static IEnumerable<PdfLine> Whole(List<List<PdfLine>> rows, double shift)
    {
        var edge = rows.Select(r => r[^1].Right).DefaultIfEmpty().Max();
        return rows.Select((r, i) => r.Aggregate((left, right) => left.And(right)) with { Edge = edge, Shift = shift, IsFirst = i == 0 });
    }

    private static double Margin(List<List<PdfLine>> rows) => rows.Min(r => r[0].Left);

    private static List<List<PdfLine>> Side(List<List<PdfLine>> zone, Func<PdfLine, bool> isThere) =>
        [.. zone.Select(r => r.Where(isThere).ToList()).Where(r => r.Count > 0)];

    private static bool Crosses(List<PdfLine> row, double x) => row.Exists(p => p.Left < x && p.Right > x);

    /// <summary>How many lines stand beside each other there, left and right of it; none where they are too few for columns, or one goes
    /// across.</summary>
    private static int Weight(List<List<PdfLine>> zone, double x)
    {
        if (zone.Exists(r => Crosses(r, x)))
            return 0;
        var fewer = Math.Min(zone.Count(r => r.Exists(p => p.Left < x)), zone.Count(r => r.Exists(p => p.Left >= x)));
        return fewer < FewestLines ? 0 : fewer;
    }

    /// <summary>The rows between those that go across, and these themselves.</summary>
    private static IEnumerable<List<List<PdfLine>>> Zones(List<List<PdfLine>> rows, double x)
    {
        for (int start = 0, end; start < rows.Count; start = end)
        {
            var across = Crosses(rows[start], x);
            for (end = start + 1; end < rows.Count && Crosses(rows[end], x) == across; end++) { }
            yield return rows[start..end];
        }
    }

    private static double? Gutter(List<List<PdfLine>> rows)
    {
        var places = rows.SelectMany(r => r).Select(p => Math.Floor(p.Left) - 1).Distinct().Order().ToList();
        if (places.Count > MostTries)
            places = [.. places.Where((_, i) => i % (places.Count / MostTries + 1) == 0)];
        var best = places
            .Select(x => (X: x, Weight: Zones(rows, x).Sum(zone => Weight(zone, x))))
            .OrderByDescending(b => b.Weight)
            .FirstOrDefault();
        return best.Weight > 0 ? best.X : null;
    }
}
