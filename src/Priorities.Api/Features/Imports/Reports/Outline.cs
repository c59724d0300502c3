using Priorities.Domain;

namespace Priorities.Api.Features.Imports.Reports;

internal enum LineKind
{
    Text,
    Heading,
    Item,
}

/// <summary>A line or paragraph of a report, whole, and what it is.</summary>
/// <param name="Indent">How far an item stands from the margin. The unit is the format's; less than half of one means nothing.</param>
/// <param name="Mark">What an item begins with, where that is known.</param>
internal readonly record struct ReportLine(int Number, LineKind Kind, string Text, double Indent = 0, MarkKind Mark = MarkKind.None);

/// <summary>Makes lists of lines. Priorities has actions and suggestions under them, so a list has two levels: what is deeper joins the second.</summary>
internal static class Outline
{
    /// <summary>What stands no further apart than this stands at the same place.</summary>
    public const double SamePlace = 0.5;

    public static Outcome<IReadOnlyList<ReportList>> Of(IEnumerable<ReportLine> lines)
    {
        var (lists, entries, items) = (new List<ReportList>(), new List<ReportItem>(), 0);
        string? heading = null;
        ReportLine top = default;
        foreach (var line in lines)
        {
            if (ReportText.Clean(line.Text) is not { Length: > 0 } text) continue;
            if (line.Kind != LineKind.Item)
            {
                Close();
                heading = line.Kind == LineKind.Heading ? ReportText.WithoutNumber(text) : null;
                continue;
            }

            if (++items > TooManyRows.Most) return new TooManyRows();
            var item = new ReportItem(line.Number, text, new List<ReportItem>());
            if (entries.Count > 0 && IsUnder(top, line)) ((List<ReportItem>)entries[^1].Children).Add(item);
            else
            {
                top = line;
                entries.Add(item);
            }
        }

        Close();
        return lists;

        void Close()
        {
            if (entries.Count > 0) lists.Add(new ReportList(heading, entries));
            entries = [];
        }
    }

    /// <summary>It stands further in; or at the same place with a mark of another kind, as a) under 1. in a text that lost its indents.</summary>
    private static bool IsUnder(ReportLine top, ReportLine line) =>
        line.Indent > top.Indent + SamePlace || (line.Mark != top.Mark && line.Indent > top.Indent - SamePlace);
}
