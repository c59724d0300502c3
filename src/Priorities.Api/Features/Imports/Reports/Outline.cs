using System.Globalization;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Makes of the lines of a report what was agreed in it, by area, and what else is there. The same for all formats.</summary>
internal static class Outline
{
    /// <summary>What stands no further apart than this stands at the same place.</summary>
    public const double SamePlace = 0.5;

    /// <summary>Paragraphs that are numbered through a report, so many and so long, are no list.</summary>
    private const int FewestParagraphs = 10,
        LongParagraph = 150;

    public static Outcome<ReportContents> Of(IEnumerable<ReportLine> lines)
    {
        var (all, items) = (new List<ReportLine>(), 0);
        foreach (var line in lines)
        {
            if (line.Kind is LineKind.Item or LineKind.Row && ++items > TooManyRows.Most * 4)
                return new TooManyRows();
            all.Add(line);
        }

        var root = ReportSection.Tree(WithoutNumberedParagraphs(all));
        foreach (var section in root.All().ToList())
            EntryFinder.Find(section);
        HeadingEntries.Find(root);
        var runs = new ReportChoice(root).Decide();
        Repeats.Mark(runs);
        var lists = ReportAreas.Of(runs);
        if (
            lists.Sum(l => l.Items.Sum(i => 1 + i.Children.Count)) > TooManyRows.Most
            && lists.Where(l => l.LeftOut is null).Sum(l => l.Items.Count) > TooManyRows.Most
        )
            return new TooManyRows();
        var headings = root.All()
            .Where(s => s.Heading is not null)
            .Select(s => new ReportHeading(s.Heading!.Value.Number, Depth(s), s.Title!, s.Runs.Sum(r => r.Entries.Count)));
        return new ReportContents([.. lists.Where(l => l.LeftOut is null)], [.. lists.Where(l => l.LeftOut is not null)], [.. headings]);
    }

    private static int Depth(ReportSection section) => section.Parent is { Heading: not null } above ? Depth(above) + 1 : 1;

    /// <summary>Numbers that go on from heading to heading over long paragraphs, and began under one that says nothing of what was agreed,
    /// are those of paragraphs.</summary>
    private static List<ReportLine> WithoutNumberedParagraphs(List<ReportLine> lines)
    {
        var (numbered, headings, next, isAgreed) = (new List<int>(), new HashSet<int>(), 1, false);
        var (heading, length) = (-1, 0L);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.Heading)
                (heading, isAgreed) = (i, isAgreed || SectionWords.IsAgreed(ReportText.WithoutNumber(lines[i].Text)));
            if (
                lines[i] is not { Kind: LineKind.Item, Mark: MarkKind.Number, Label: { } label }
                || !int.TryParse(label, CultureInfo.InvariantCulture, out var number)
                || number < next
                || number > next + 3
            )
                continue;
            if (number == 1 && isAgreed)
                return lines;
            numbered.Add(i);
            headings.Add(heading);
            (next, length) = (number + 1, length + lines[i].Text.Length);
        }

        if (numbered.Count < FewestParagraphs || headings.Count < 3 || length / numbered.Count < LongParagraph)
            return lines;
        var copy = lines.ToList();
        foreach (var i in numbered)
            copy[i] = copy[i] with { Kind = LineKind.Text };
        return copy;
    }
}
