using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Priorities.Domain.Privacy;

/// <summary>
/// A text as somebody reads it, whatever characters it is made of: composed and in one width (NFKC), spaces and hyphens of one kind, digits
/// of one script, without what cannot be seen. It knows where each of its characters stood, so that what is found can be pointed out.
/// </summary>
internal sealed partial class PlainText
{
    private readonly List<int> starts = [];

    private PlainText(string text)
    {
        var plain = new StringBuilder(text.Length);
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            foreach (var c in Characters.Normalized(elements.GetTextElement(), NormalizationForm.FormKC))
            {
                if (Typed(c) is not { } typed)
                    continue;
                plain.Append(typed);
                starts.Add(elements.ElementIndex);
            }
        }

        starts.Add(text.Length);
        Text = plain.ToString();
    }

    public string Text { get; }

    public static PlainText Of(string text) => new(text);

    /// <summary>Where in the text as it was sent a part of this begins, and how long it is there.</summary>
    public (int Start, int Length) Place(int start, int length) => (starts[start], Math.Max(1, starts[start + length] - starts[start]));

    /// <summary>As one would type it; null for what leaves no mark.</summary>
    private static char? Typed(char c) =>
        c switch
        {
            '\n' or '\r' => '\n',
            ' ' or '\t' => ' ',
            >= '!' and <= '~' => c,
            >= '\u2010' and <= '\u2015' or '\u2212' or '\u2043' => '-',
            '\u2018' or '\u2019' or '\u02bc' or '\u2032' or '\u00b4' => '\'',
            _ when char.IsWhiteSpace(c) => ' ',
            _ when CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit => (char)('0' + digit),
            _ when Unseen().IsMatch([c]) => null,
            _ => c,
        };

    [GeneratedRegex("[" + Characters.Invisible + "]")]
    private static partial Regex Unseen();
}
