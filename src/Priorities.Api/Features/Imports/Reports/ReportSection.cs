using Priorities.Api.Data;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>A part of a report: a heading, what stands right below it, and the parts under it.</summary>
internal sealed class ReportSection(ReportLine? heading, int level, ReportSection? parent)
{
    public ReportLine? Heading => heading;

    public int Level => level;

    public ReportSection? Parent => parent;

    /// <summary>The heading without its number; null at the root, which has none.</summary>
    public string? Title { get; } =
        heading is { } line ? ReportText.WithoutNumber(ReportText.Clean(line.Text)).TrimEnd(':', ' ', '\u00A0') : null;

    public List<ReportLine> Lines { get; } = [];

    public List<ReportSection> Parts { get; } = [];

    /// <summary>The entries that were found right in it.</summary>
    public List<EntryRun> Runs { get; } = [];

    public bool IsAgreed { get; set; }

    public LeftOutReason? NotAgreed { get; set; }

    public bool HasEntries => Runs.Count > 0 || Parts.Exists(p => p.HasEntries);

    public IEnumerable<ReportSection> All() => Parts.SelectMany(p => p.All()).Prepend(this);

    /// <summary>Puts each line under the heading that it stands below.</summary>
    public static ReportSection Tree(IEnumerable<ReportLine> lines)
    {
        var root = new ReportSection(null, 0, null);
        var (current, labelled) = (root, 0);
        foreach (var line in lines)
        {
            var level = line.Level > 0 ? line.Level : ReportLine.Unknown;
            if (line.Kind == LineKind.Heading && Label.Of(ReportText.Clean(line.Text), isHeading: true) is { IsPart: false })
            {
                // "Recommendation 3: …" is an entry, and what stands below explains it.
                while (current.Level > level)
                    current = current.Parent!;
                current.Lines.Add(line);
                labelled = level;
            }
            else if (line.Kind != LineKind.Heading || (labelled > 0 && level > labelled))
                current.Lines.Add(line.Kind == LineKind.Heading ? line with { Kind = LineKind.Text } : line);
            else
            {
                while (current.Level >= level)
                    current = current.Parent!;
                var part = new ReportSection(line, level, current);
                current.Parts.Add(part);
                (current, labelled) = (part, 0);
            }
        }

        return root;
    }
}
