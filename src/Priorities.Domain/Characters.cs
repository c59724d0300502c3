using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Priorities.Domain;

/// <summary>
/// Which characters a text may have, and which of them can be seen. The classes stand here once, as what goes between the brackets of a
/// pattern: they are enforced on every text that comes in, and published in the schema of each.
/// </summary>
public static partial class Characters
{
    /// <summary>
    /// No place in XML 1.0 (section 2.2), although Unicode counts them: one of them would break every feed and workbook that shows the
    /// text.
    /// </summary>
    public const string OutsideXml = @"\ufffe\uffff";

    public const string Controls = @"\u0000-\u001f\u007f-\u009f";

    public const string ControlsButLines = @"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f";

    /// <summary>
    /// What leaves no mark on a screen: white space (of .NET and of JavaScript), what Unicode calls default-ignorable (soft hyphen,
    /// zero-width, direction, Hangul fillers, variation selectors), and the Braille pattern without dots.
    /// </summary>
    public const string Invisible =
        @"\s\u0085\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8";

    /// <summary>
    /// Something to see: a character that is not one of those, or the first half of one beyond U+FFFF that is no tag or selector (U+E0000
    /// to U+E0FFF).
    /// </summary>
    public const string Seen = @"([^" + Invisible + @"\ud800-\udfff]|[\ud800-\udb3f\udb44-\udbff])";

    public static bool CanBeSeen(string text) => Visible().IsMatch(text);

    /// <summary>
    /// The first character that is not for texts (half a character too), or null. Control characters are asked for apart.
    /// </summary>
    public static FormattableString? Forbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]) || char.IsControl(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                return $"The character U+{(int)text[i]:X4} (number {i + 1} of this) stands for nothing that can be shown. Take it out.";
        }

        return null;
    }

    /// <summary>
    /// A text in a normal form of Unicode, for comparing. The framework's own way ends in an exception where there is half a character or
    /// one that is none; here a replacement character stands for it.
    /// </summary>
    public static string Normalized(string text, NormalizationForm form = NormalizationForm.FormC) =>
        (Forbidden(text) is null ? text : Clean(text, int.MaxValue)).Normalize(form);

    /// <summary>
    /// As much of a text as there is room for, in UTF-16 units; never half a character, which no file and no database takes.
    /// </summary>
    public static string Cut(string text, int max) =>
        text.Length <= max ? text : text[..(char.IsHighSurrogate(text[max - 1]) ? max - 1 : max)];

    /// <summary>
    /// A text that nobody could be asked to put right, with a replacement character for what may not be in one, cut between two characters.
    /// </summary>
    public static string Clean(string text, int max)
    {
        var clean = new StringBuilder(Math.Min(text.Length, max));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > max)
                break;
            var forbidden = Rune.IsControl(rune) || (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value));
            clean.Append(forbidden ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return clean.ToString();
    }

    [GeneratedRegex(Seen)]
    private static partial Regex Visible();
}
