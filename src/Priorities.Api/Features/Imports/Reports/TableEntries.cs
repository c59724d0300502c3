namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Finds the entries in the rows of a table: the column that says what is to be done, and beside it what the others say.</summary>
internal static class TableEntries
{
    /// <summary>Shorter than that, in the middle of a column, are ranks, names and days.</summary>
    private const int ShortestText = 15;

    private static readonly string[] Parts = ["theme", "area", "goal", "pillar", "section", "domaine", "axe", "volet"];

    public static IEnumerable<EntryRun> Of(ReportSection section, List<ReportLine> rows, string? leadIn)
    {
        var header = rows.FindIndex(r => r.Cells!.Count(c => c.Length > 0) > 1);
        if (header < 0 || rows.Count < 2)
            yield break;
        var names = rows[header].Cells!.Select(c => ReportText.Clean(c)).ToList();
        var body = rows.Where((r, i) => i != header && !r.Cells!.SequenceEqual(rows[header].Cells!)).ToList();
        var (main, isNamed) = Column(names, body);
        if (main < 0)
            yield break;
        var number = names.FindIndex(n => IsNumber(n));
        EntryRun? run = null;
        foreach (var row in body)
        {
            if (
                row.Cells!.Where(c => c.Length > 0).Distinct().ToList() is [var only]
                && (row.Cells!.Count == 1 || row.Cells![0] == only)
                && row.Cells!.Count < names.Count + 1
                && body.Count > 1
                && (row.Cells!.Count == 1 || main != 0)
            )
            {
                if (run is { Entries.Count: > 0 })
                    yield return run;
                run = new EntryRun(section, leadIn)
                {
                    Name = WithoutPart(ReportText.Clean(only)),
                    IsTable = true,
                    IsNamed = isNamed,
                };
                continue;
            }

            if (main >= row.Cells!.Count || Lines(row.Cells![main]) is not { Count: > 0 } lines)
                continue;
            run ??= new EntryRun(section, leadIn) { IsTable = true, IsNamed = isNamed };
            run.Entries.Add(Row(row, names, main, number, lines));
        }

        if (run is { Entries.Count: > 0 })
            yield return run;
    }

    private static Entry Row(ReportLine row, List<string> names, int main, int number, List<string> lines)
    {
        var its = Mark.Of(lines[0]);
        var label =
            number >= 0 && number != main && number < row.Cells!.Count && row.Cells[number].Length is > 0 and < 20
                ? row.Cells[number].Trim('.', ' ')
                : its.Label;
        var cells = row.Cells!.Select((text, i) => (Name: i < names.Count ? names[i] : "", Text: ReportText.Clean(text), Index: i))
            .Where(c => c.Index != main && c.Index != number && c.Name.Length > 0 && c.Text.Length > 0);
        var text = its.Kind is MarkKind.None ? lines[0] : its.Rest;
        if (Label.Of(text, isHeading: false) is { IsPart: false } named)
            (label, text) = (named.Name, named.Rest);
        var entry = new Entry(row, text, label) { Cells = cells.GroupBy(c => c.Name).ToDictionary(g => g.Key, g => g.First().Text) };
        foreach (var line in lines.Skip(1))
            entry.Explain(line);
        return entry;
    }

    private static List<string> Lines(string cell) => [.. cell.Split('\n').Select(ReportText.Clean).Where(l => l.Length > 0)];

    /// <summary>The column that is headed so; else the one with the longest texts, where these say what is to be done.</summary>
    private static (int Column, bool IsNamed) Column(List<string> names, List<ReportLine> body)
    {
        var named = names.FindIndex(n =>
            n.Length < 60
            && SectionWords.IsAgreed(n)
            && !SectionWords.Plain(n).Contains("statu", StringComparison.Ordinal)
            && !SectionWords.IsRank(n)
        );
        if (named >= 0)
            return (named, true);
        var widths = names
            .Select((_, i) => body.Where(r => r.Cells!.Count > i).Select(r => r.Cells![i].Length).DefaultIfEmpty().Average())
            .ToList();
        if (names.FindIndex(SectionWords.IsRank) is >= 0 and var rank && widths[rank] > ShortestText)
            return (rank, true);
        return widths.Count > 0 && widths.Max() > ShortestText ? (widths.IndexOf(widths.Max()), false) : (-1, false);
    }

    private static bool IsNumber(string name) =>
        SectionWords.Plain(name).Trim('.', ' ', ':')
            is "no"
                or "n°"
                or "nº"
                or "#"
                or "number"
                or "numero"
                or "nr"
                or "id"
                or "ref"
                or "code"
                or "num";

    /// <summary>"Theme: Shelter" is Shelter.</summary>
    private static string WithoutPart(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && Parts.Contains(SectionWords.Plain(text[..colon]).Trim())
        && colon + 1 < text.Length
            ? text[(colon + 1)..].Trim()
            : text;
}
