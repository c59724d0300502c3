using Priorities.Domain;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Reads a report in plain text.</summary>
internal static class TextReport
{
    private const int Tab = 4;

    /// <summary>Where nine lines of ten are no longer than this, the text was wrapped; else a line is a paragraph.</summary>
    private const int WidestPage = 120;

    /// <summary>So many lines tell how a text was wrapped.</summary>
    private const int Measured = 10_000;

    public static Outcome<ReportContents> Read(byte[] content)
    {
        var text = Texts.Decode(content);
        if (text.Refusal is { } refusal)
            return refusal;
        var lines = Lines(text.Value);
        return Outline.Of(new Paragraphs(new KnownWords(lines.Select(l => l.Trim()))).Join(Placed(lines)));
    }

    /// <summary>As an editor counts them: LF, CR LF or CR ends a line.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start <= text.Length; )
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0)
                length = text.Length - start;
            lines.Add(text.Substring(start, length));
            start += length + (text.AsSpan(start + length).StartsWith("\r\n") ? 2 : 1);
        }

        return lines;
    }

    private static IEnumerable<PageLine> Placed(List<string> lines)
    {
        var width = Width(lines);
        var (gap, before) = (true, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (IsRuler(line) || (ReportText.IsPageNumber(line) && IsBlank(lines, i - 1) && IsBlank(lines, i + 1)))
            {
                gap = true;
                continue;
            }

            var word = line.AsSpan().IndexOfAny(' ', '\t') is >= 0 and var end ? end : line.Length;
            yield return new PageLine(i + 1, line, Indent(lines[i]), gap, before > width || before + 1 + word <= width);
            (gap, before) = (false, lines[i].Length);
        }
    }

    /// <summary>Blank, or a line of dashes or the like between parts. A bullet alone is not one: its text is on the next line.</summary>
    private static bool IsRuler(string line) => line.Length == 0 || (line.Length > 1 && !line.Any(char.IsLetterOrDigit));

    private static bool IsBlank(List<string> lines, int at) => at < 0 || at >= lines.Count || string.IsNullOrWhiteSpace(lines[at]);

    private static int Width(List<string> lines)
    {
        var lengths = lines.Select(l => l.Length).Where(l => l > 0).Take(Measured).Order().ToList();
        var most = lengths[lengths.Count * 9 / 10];
        return most <= WidestPage ? most : lengths[^1];
    }

    private static int Indent(string line)
    {
        var columns = 0;
        foreach (var c in line)
        {
            if (c == '\t')
                columns += Tab - (columns % Tab);
            else if (c is ' ' or '\u00A0')
                columns++;
            else if (c != '\f')
                break;
        }

        return columns;
    }
}
