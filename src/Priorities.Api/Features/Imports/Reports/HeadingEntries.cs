using System.Text.RegularExpressions;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Headings that are themselves what was agreed: numbered one after the other, each with paragraphs that explain it; or goals
/// with nothing under them but text.</summary>
internal static partial class HeadingEntries
{
    private const int Fewest = 3;

    public static void Find(ReportSection root)
    {
        foreach (var section in root.All().Where(s => s.Parts.Count >= Fewest).ToList())
        {
            if (section.Title is not { } title || !SectionWords.IsAgreed(title))
                continue;
            var parts = section.Parts.Where(IsEntry).ToList();
            if (parts.Count < Fewest || parts.Count * 10 < section.Parts.Count * 6)
                continue;
            var run = new EntryRun(section, null) { IsNamed = true };
            foreach (var part in section.Parts.Where(p => p.Parts.Count == 0 && IsNumbered(p)))
            {
                run.Entries.Add(Entry(part));
                part.Runs.Clear();
            }

            section.Runs.Insert(0, run);
        }
    }

    /// <summary>It has a number, no parts, and more text than lists.</summary>
    private static bool IsEntry(ReportSection part)
    {
        if (part.Parts.Count > 0 || part.Lines.Count == 0 || !IsNumbered(part))
            return false;
        var text = part.Lines.Where(l => l.Kind == LineKind.Text).Sum(l => l.Text.Length);
        return part.Lines[0].Kind == LineKind.Text
            && text > part.Lines.Where(l => l.Kind != LineKind.Text).Sum(l => l.Text.Length) / 2
            && text > 80;
    }

    private static bool IsNumbered(ReportSection part) =>
        Numbered().IsMatch(part.Heading!.Value.Text) || Label.Of(part.Heading!.Value.Text, isHeading: true) is not null;

    private static Entry Entry(ReportSection part)
    {
        var heading = part.Heading!.Value;
        var label = Label.Of(heading.Text, isHeading: true);
        var entry = new Entry(
            heading,
            label?.Rest ?? part.Title!,
            label?.Name ?? Numbered().Match(heading.Text).Value.Trim(' ', '.', ')', '(')
        );
        foreach (var line in part.Lines.Where(l => l.Kind != LineKind.Row))
            entry.Explain((line.Kind == LineKind.Item ? "• " : "") + ReportText.Clean(line.Text));
        return entry;
    }

    [GeneratedRegex(@"^\(?[0-9]{1,2}(?:[.)]|\s?[-–:])\s*(?=\p{L})")]
    private static partial Regex Numbered();
}
