using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Says what a paragraph in Markdown is: text; a heading, which some write as a line in bold, in italics or underlined; or
/// entries with numbers that Markdown does not know.</summary>
internal static class MarkdownParagraph
{
    /// <summary>So far from its beginning the first words in bold are still what a paragraph is about.</summary>
    private const int FarthestLead = 110;

    public static IEnumerable<ReportLine> Lines(ParagraphBlock paragraph, string text)
    {
        var number = paragraph.Line + 1;
        if (
            IsEmphasis(paragraph.Inline) is > 0 and var level
            && !text.Trim().Contains('\n')
            && (
                ReportText.LooksLikeHeading(text.Trim())
                || SectionWords.IsHeadingWithColon(text)
                || Label.Of(text.Trim(), isHeading: true) is not null
            )
        )
        {
            yield return new(number, LineKind.Heading, text) { Level = level };
            yield break;
        }

        var lines = text.Split('\n');
        var (start, mark) = (0, Mark.Of(lines[0].Trim()));
        for (var i = 1; i <= lines.Length; i++)
        {
            var next = i < lines.Length && ReportText.Ends(lines[i - 1]) ? Mark.Of(lines[i].Trim()) : default;
            if (i < lines.Length && !IsEntry(next))
                continue;
            var rest = string.Join(' ', lines[(start + 1)..i].Prepend(IsEntry(mark) ? mark.Rest : lines[start]));
            yield return IsEntry(mark)
                ? new(number + start, LineKind.Item, rest, 0, mark.Kind) { Label = mark.Label }
                : new(number + start, LineKind.Text, rest) { Lead = start == 0 ? Lead(paragraph.Inline) : 0 };
            (start, mark) = (i, next);
        }
    }

    /// <summary>What Markdown itself takes for a list is one already; a dash in a paragraph is a dash.</summary>
    private static bool IsEntry(Mark mark) =>
        mark.Kind is MarkKind.Decimal or MarkKind.Number or MarkKind.Letter
        || (mark.Kind == MarkKind.Bullet && mark.Rest.Length > 0 && mark.Label is null && mark.IsSign);

    /// <summary>The level of a heading that is made so: bold stands above italics and what is underlined. 0 where it is none.</summary>
    private static int IsEmphasis(ContainerInline? inlines)
    {
        var shown =
            inlines
                ?.Where(i => i is not LineBreakInline && !(i is LiteralInline text && string.IsNullOrWhiteSpace(text.Content.ToString())))
                .ToList()
            ?? [];
        if (shown is [EmphasisInline whole])
            return whole.DelimiterCount == 2 ? ReportLine.Unknown : ReportLine.Unknown + 1;
        return
            shown is [HtmlInline { Tag: "<u>" or "<b>" or "<strong>" or "<i>" or "<em>" } first, .., HtmlInline last]
            && last.Tag.StartsWith("</", StringComparison.Ordinal)
            && shown.Count > 2
            ? (first.Tag is "<b>" or "<strong>" ? ReportLine.Unknown : ReportLine.Unknown + 1)
            : 0;
    }

    private static int Lead(ContainerInline? inlines)
    {
        var before = 0;
        foreach (var inline in inlines ?? [])
        {
            if (inline is EmphasisInline { DelimiterCount: 2 } bold)
                return bold.Descendants<LiteralInline>().Sum(l => l.Content.Length);
            before += inline is LiteralInline text ? text.Content.Length : 1;
            if (before > FarthestLead)
                break;
        }

        return 0;
    }
}
