namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Gathers the lines of a Word document, those in the cells of a table as its rows. A table that only frames or places its text
/// is no table.</summary>
internal sealed class WordTables
{
    private readonly Stack<List<List<List<ReportLine>>>> open = new();
    private readonly List<ReportLine> lines = [];
    private int count;

    public IReadOnlyList<ReportLine> Lines => lines;

    public void Begin(string name)
    {
        if (name == "tbl")
            open.Push([]);
        else if (name == "tr" && open.TryPeek(out var table))
            table.Add([]);
        else if (name == "tc" && open.TryPeek(out table) && table.Count > 0)
            table[^1].Add([]);
    }

    public void End(string name)
    {
        if (name != "tbl" || !open.TryPop(out var table))
            return;
        count++;
        var rows = table.Where(r => r.Exists(c => c.Count > 0)).ToList();
        var cells = rows.SelectMany(r => r).ToList();
        var isPlaced =
            rows.TrueForAll(r => r.Count == 1)
            || (rows.Count <= 2 && cells.Exists(c => c.Count(l => l.Kind == LineKind.Item) > 1))
            || cells.Exists(c => c.Exists(l => l.Kind == LineKind.Heading && l.Level < ReportLine.Unknown));
        foreach (var row in rows)
        {
            if (isPlaced)
                row.SelectMany(c => c).ToList().ForEach(Add);
            else
                Add(
                    new ReportLine(row.SelectMany(c => c).First().Number, LineKind.Row, "") { Cells = [.. row.Select(Text)], Table = count }
                );
        }
    }

    public void Add(ReportLine line)
    {
        if (open.TryPeek(out var table) && table is [.., [.., var cell]])
            cell.Add(line);
        else
            lines.Add(line);
    }

    private static string Text(List<ReportLine> cell) =>
        string.Join(
            '\n',
            cell.Select(l =>
                l.Kind == LineKind.Row ? string.Join(' ', l.Cells!)
                : l.Label is { } label && l.Kind == LineKind.Item ? $"{label} {l.Text}"
                : l.Text
            )
        );
}
