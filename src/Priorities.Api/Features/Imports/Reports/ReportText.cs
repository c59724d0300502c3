using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Looks at texts of a report, and tidies them.</summary>
internal static partial class ReportText
{
    /// <summary>The longest text that is kept of an item.</summary>
    public const int Longest = 20_000;

    private const int LongestHeading = 100,
        LongestStressed = 160;

    /// <summary>Behind these a hyphen stays, and so does the space: "short- and long-term".</summary>
    private static readonly string[] Suspended = ["and", "or", "to", "et", "ou", "à"];

    private const char SoftHyphen = '\u00AD';

    /// <summary>Trimmed, blanks made one space each, without what cannot be seen; accents and ligatures as one would type them.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        var blank = false;
        foreach (var c in text)
        {
            if (clean.Length > Longest)
                break;
            var kind = char.GetUnicodeCategory(c);
            if (char.IsWhiteSpace(c))
                blank = clean.Length > 0;
            else if (
                kind is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse)
                && c is not ('\ufffe' or '\uffff')
            )
            {
                if (blank)
                    clean.Append(' ');
                blank = false;
                if (c is >= '\uFB00' and <= '\uFB06')
                    clean.Append(c.ToString().Normalize(NormalizationForm.FormKC));
                else
                    clean.Append(c);
            }
        }

        return Cut(Characters.Normalized(clean.ToString())).Trim();
    }

    /// <summary>Short, with a letter in it, and without the punctuation that ends a sentence or announces something.</summary>
    public static bool LooksLikeHeading(string text, bool isStressed = false) =>
        text.Length <= (isStressed ? LongestStressed : LongestHeading) && text.Any(char.IsLetter) && !Ends(text);

    /// <summary>It ends with punctuation, maybe behind a quotation mark or bracket.</summary>
    public static bool Ends(string text) =>
        text.AsSpan().TrimEnd("\"'”’»)] \u00A0") is { Length: > 0 } body && ".:;,!?…".Contains(body[^1], StringComparison.Ordinal);

    public static bool BeginsSmall(string text) => text.Length > 0 && char.IsLower(text[0]);

    /// <summary>Only a page's number: "12", "- 12 -", "Page 3 of 10".</summary>
    public static bool IsPageNumber(string line) => line.Length is > 0 and <= 40 && !char.IsLetter(line[^1]) && PageNumber().IsMatch(line);

    /// <summary>A heading without the number before it: "2. Services", "1.2 Services", "B. Services".</summary>
    public static string WithoutNumber(string heading) =>
        HeadingNumber().Match(heading) is { Success: true } number ? heading[number.Length..] : heading;

    /// <summary>Puts a line behind the one that it goes on from. A word that was divided at the end of the line becomes one
    /// again.</summary>
    public static void Append(StringBuilder text, string line, KnownWords words)
    {
        if (text.Length > Longest)
            return;
        if (text.Length > 0 && text[^1] == SoftHyphen)
            text.Length--;
        else if (
            text.Length > 1
            && text[^1] is '-' or '\u2010'
            && char.IsLetter(text[^2])
            && FirstWord(line) is { Length: > 0 } word
            && !Suspended.Contains(word)
        )
        {
            if (char.IsLower(word[0]) && words.IsOneWord(LastWord(text), word))
                text.Length--;
        }
        else if (text.Length > 0)
            text.Append(' ');

        text.Append(line);
    }

    private static string LastWord(StringBuilder text)
    {
        var start = text.Length - 1;
        while (start > 0 && text.Length - start < 50 && char.IsLetter(text[start - 1]))
            start--;
        return text.ToString(start, text.Length - 1 - start);
    }

    private static string FirstWord(string line)
    {
        var end = 0;
        while (end < line.Length && end < 50 && char.IsLetter(line[end]))
            end++;
        return line[..end];
    }

    public static string Cut(string text) => Characters.Cut(text, Longest);

    /// <summary>A line of a table of contents: dots lead to a page.</summary>
    public static bool IsLineOfContents(string text) => ContentsLine().IsMatch(text);

    /// <summary>An entry of a programme begins with a time.</summary>
    public static bool IsTime(string text) => Time().IsMatch(text);

    /// <summary>It is, or ends with, an address of a page or of a person, or a telephone number.</summary>
    public static bool IsAddress(string text) => Address().IsMatch(text);

    [GeneratedRegex(@"(?:[.…·_]\s?){4,}\s*[0-9ivx]{0,4}$|…{2,}")]
    private static partial Regex ContentsLine();

    [GeneratedRegex(
        @"^\(?(?:[0-9]{1,2}\s?[:hH]\s?[0-9]{2}|[0-9]{4}\s?[-–]\s?[0-9]{4}|[0-9]{1,3}\s*min\b"
            + @"|[0-9]{1,2}(?:[:.][0-9]{2})?\s?[ap]\.?m\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Time();

    [GeneratedRegex(
        @"^\S+@\S+$|https?://\S+\s*$|^https?://|^www\.|\(?[0-9]{3}\)?[-. ][0-9]{3}[-. ][0-9]{4}$|^(?:tel|fax|courriel" + @"|e-?mail)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Address();

    [GeneratedRegex(@"^[-–—]?\s*(?:p(?:age|\.)?\s*)?[0-9]{1,3}(?:\s*(?:of|de|sur|/)\s*[0-9]{1,3})?\s*[-–—]?$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?:[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]|[0-9]{1,2}(?:\.[0-9]{1,2})+|[A-Z][.)]|[IVX]{2,4}[.)])\s+(?=\p{L})")]
    private static partial Regex HeadingNumber();
}
