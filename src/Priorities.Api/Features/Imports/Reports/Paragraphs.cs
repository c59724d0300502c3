using System.Text;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>A line as it stands on the page, trimmed.</summary>
/// <param name="Gap">More room above it than between the lines of a paragraph, such as a blank line.</param>
/// <param name="Breaks">Its first word would have had room on the line before: the line was begun on purpose.</param>
/// <param name="Stressed">Set off as a title is: larger than the text around it, or bold where that is not.</param>
internal readonly record struct PageLine(int Number, string Text, double Indent, bool Gap, bool Breaks, bool Stressed = false)
{
    /// <summary>How large what is set off is, from 1, the largest; 0 where it is not known.</summary>
    public int Level { get; init; }

    /// <summary>As close to the line above as the lines of a title are.</summary>
    public bool IsNear { get; init; }

    public int? Page { get; init; }

    /// <summary>The length of the words in bold that it begins with.</summary>
    public int Lead { get; init; }

    /// <summary>Of a row of a table: the lines of each of its cells.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Cells { get; init; }

    /// <summary>The table that a row is of.</summary>
    public int Table { get; init; }
}

/// <summary>Puts lines of a page together again to what they were: headings, entries of lists, and text.</summary>
internal sealed class Paragraphs(KnownWords words)
{
    private readonly StringBuilder text = new();
    private PageLine first;
    private MarkKind mark;
    private string? label;
    private int lines;
    private bool stressed;

    /// <summary>An item that may turn out to be a heading with a number, once it is known what comes after.</summary>
    private ReportLine? held;

    public IEnumerable<ReportLine> Join(IEnumerable<PageLine> page)
    {
        foreach (var line in page)
        {
            if (line.Cells is { } cells)
            {
                foreach (var done in End(default, MarkKind.None))
                    yield return done;
                yield return new(line.Number, LineKind.Row, "")
                {
                    Cells = [.. cells.Select(Cell)],
                    Table = line.Table,
                    Page = line.Page,
                };
                continue;
            }

            var its = Mark.Of(line.Text);
            if (its.Kind != MarkKind.None && !IsMidSentence(line, its))
            {
                foreach (var done in End(line, its.Kind))
                    yield return done;
                Begin(line, its);
            }
            else if (lines > 0 && !(IsLabelled(line) && (line.Breaks || ReportText.Ends(Tail()))) && GoesOn(line))
            {
                ReportText.Append(text, line.Text, words);
                (lines, stressed) = (lines + 1, line.Stressed);
            }
            else
            {
                foreach (var done in End(line, MarkKind.None))
                    yield return done;
                Begin(line, new Mark(MarkKind.None, line.Text));
            }
        }

        foreach (var done in End(default, MarkKind.None))
            yield return done;
    }

    private string Cell(IReadOnlyList<string> lines)
    {
        var cell = new StringBuilder();
        foreach (var line in lines)
            ReportText.Append(cell, line, words);
        return cell.ToString();
    }

    private void Begin(PageLine line, Mark its)
    {
        (first, mark, label, lines, stressed) = (line, its.Kind, its.Label, 1, line.Stressed);
        text.Clear().Append(its.Rest);
    }

    /// <summary>A dash or a number that a full line of running text happens to go on with.</summary>
    private bool IsMidSentence(PageLine line, Mark its) =>
        lines > 0
        && mark == MarkKind.None
        && !line.Gap
        && !line.Breaks
        && !stressed
        && !ReportText.Ends(Tail())
        && ReportText.BeginsSmall(its.Rest);

    private bool GoesOn(PageLine line)
    {
        var item = mark != MarkKind.None;
        if (item && text.Length == 0)
            return true; // a bullet or number alone on its line
        if (stressed && line.Stressed && first.Level > 0)
            return line.IsNear && line.Level == first.Level && !(item && line.Gap && line.Breaks); // a title over two lines
        if (item ? line.Stressed && !stressed : line.Stressed != stressed)
            return false;
        if (line.Gap && item && line.Indent > first.Indent && !ReportText.LooksLikeHeading(line.Text))
            return true;
        var ended = ReportText.Ends(Tail());
        if (line.Gap)
            return !line.Stressed && !ended && ReportText.BeginsSmall(line.Text); // a page ended in the middle of it
        if (!line.Breaks || line.Indent > first.Indent || !char.IsUpper(line.Text[0]))
            return true;
        return !ended && !ReportText.LooksLikeHeading(line.Text) && line.Indent > first.Indent - Outline.SamePlace;
    }

    /// <summary>"Recommendation 2: …" begins something, wherever it stands.</summary>
    private static bool IsLabelled(PageLine line) => Label.Of(line.Text, isHeading: false) is not null;

    private string Tail() => text.ToString(Math.Max(0, text.Length - 10), Math.Min(10, text.Length));

    /// <summary>What is done with, now that <paramref name="next"/> begins something new.</summary>
    private IEnumerable<ReportLine> End(PageLine next, MarkKind nextMark)
    {
        if (held is { } waiting)
        {
            held = null;
            yield return mark == MarkKind.Bullet && first.Indent <= waiting.Indent ? waiting with { Kind = LineKind.Heading } : waiting;
        }

        if (lines == 0)
            yield break;
        var whole = text.ToString();
        var number = mark is MarkKind.None or MarkKind.Bullet ? "" : first.Text[..^Mark.Of(first.Text).Rest.Length];
        var title = ReportText.LooksLikeHeading(whole, stressed) && (stressed || lines == 1) && !ReportText.IsLineOfContents(whole);
        var announced =
            mark == MarkKind.None && lines == 1 && (stressed || nextMark != MarkKind.None) && SectionWords.IsHeadingWithColon(whole);
        var kind = mark switch
        {
            // A line of a sentence that goes on.
            MarkKind.None when nextMark == MarkKind.None && !next.Gap && ReportText.BeginsSmall(next.Text ?? "") => LineKind.Text,
            MarkKind.None => title || announced ? LineKind.Heading : LineKind.Text,
            MarkKind.Number or MarkKind.Letter when title && stressed => LineKind.Heading,
            _ => LineKind.Item,
        };
        var level =
            first.Level > 0 ? first.Level
            : announced ? ReportLine.Unknown + 1
            : IsInCapitals(whole) ? ReportLine.Unknown - 1
            : ReportLine.Unknown;
        var shown = kind == LineKind.Heading ? number + whole : whole;
        var line = new ReportLine(first.Number, kind, shown, first.Indent, mark)
        {
            Label = label,
            Level = level,
            Page = first.Page,
            Lead = kind == LineKind.Text && mark == MarkKind.None ? first.Lead : 0,
        };
        lines = 0;
        if (kind == LineKind.Item && mark != MarkKind.Bullet && title && first.Gap && next.Gap && nextMark == MarkKind.Bullet)
            held = line;
        else
            yield return line;
    }

    private static bool IsInCapitals(string heading) => heading.Count(char.IsUpper) > 3 && !heading.Any(char.IsLower);
}
