using System.Text;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>A line as it stands on the page, trimmed.</summary>
/// <param name="Gap">More room above it than between the lines of a paragraph, such as a blank line.</param>
/// <param name="Breaks">Its first word would have had room on the line before: the line was begun on purpose.</param>
/// <param name="Stressed">Set off as a title is: larger than the text around it, or bold where that is not.</param>
internal readonly record struct PageLine(int Number, string Text, double Indent, bool Gap, bool Breaks, bool Stressed = false);

/// <summary>Puts lines of a page together again to what they were: headings, entries of lists, and text.</summary>
internal sealed class Paragraphs(KnownWords words)
{
    private readonly StringBuilder text = new();
    private PageLine first;
    private MarkKind mark;
    private int lines;
    private bool stressed;

    /// <summary>An item that may turn out to be a heading with a number, once it is known what comes after.</summary>
    private ReportLine? held;

    public IEnumerable<ReportLine> Join(IEnumerable<PageLine> page)
    {
        foreach (var line in page)
        {
            var its = Mark.Of(line.Text);
            if (its.Kind != MarkKind.None && !IsMidSentence(line, its))
            {
                foreach (var done in End(line, its.Kind)) yield return done;
                Begin(line, its);
            }
            else if (lines > 0 && GoesOn(line))
            {
                ReportText.Append(text, line.Text, words);
                (lines, stressed) = (lines + 1, line.Stressed);
            }
            else
            {
                foreach (var done in End(line, MarkKind.None)) yield return done;
                Begin(line, new Mark(MarkKind.None, line.Text));
            }
        }

        foreach (var done in End(default, MarkKind.None)) yield return done;
    }

    private void Begin(PageLine line, Mark its)
    {
        (first, mark, lines, stressed) = (line, its.Kind, 1, line.Stressed);
        text.Clear().Append(its.Rest);
    }

    /// <summary>A dash or a number that a full line of running text happens to go on with.</summary>
    private bool IsMidSentence(PageLine line, Mark its) =>
        lines > 0 && mark == MarkKind.None && !line.Gap && !line.Breaks && !stressed && !ReportText.Ends(Tail()) && ReportText.BeginsSmall(its.Rest);

    private bool GoesOn(PageLine line)
    {
        var item = mark != MarkKind.None;
        if (item && text.Length == 0) return !line.Gap; // a bullet alone on its line
        if (item ? line.Stressed && !stressed : line.Stressed != stressed) return false;
        if (line.Gap && item && line.Indent > first.Indent && !ReportText.LooksLikeHeading(line.Text)) return true;
        var ended = ReportText.Ends(Tail());
        if (line.Gap) return !line.Stressed && !ended && ReportText.BeginsSmall(line.Text); // a page ended in the middle of it
        if (!line.Breaks || line.Indent > first.Indent || !char.IsUpper(line.Text[0])) return true;
        return !ended && !ReportText.LooksLikeHeading(line.Text) && line.Indent > first.Indent - Outline.SamePlace;
    }

    private string Tail() => text.ToString(Math.Max(0, text.Length - 10), Math.Min(10, text.Length));

    /// <summary>What is done with, now that <paramref name="next"/> begins something new.</summary>
    private IEnumerable<ReportLine> End(PageLine next, MarkKind nextMark)
    {
        if (held is { } waiting)
        {
            held = null;
            yield return mark == MarkKind.Bullet && first.Indent <= waiting.Indent ? waiting with { Kind = LineKind.Heading } : waiting;
        }

        if (lines == 0) yield break;
        var whole = text.ToString();
        var title = ReportText.LooksLikeHeading(whole) && (stressed || lines == 1);
        var kind = mark switch
        {
            MarkKind.None => title ? LineKind.Heading : LineKind.Text,
            MarkKind.Number or MarkKind.Letter when title && stressed => LineKind.Heading,
            _ => LineKind.Item,
        };
        var line = new ReportLine(first.Number, kind, whole, first.Indent, mark);
        lines = 0;
        if (kind == LineKind.Item && mark != MarkKind.Bullet && title && first.Gap && next.Gap && nextMark == MarkKind.Bullet) held = line;
        else yield return line;
    }
}
