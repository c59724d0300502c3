using System.Globalization;
using System.Text;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>Names as they are compared: without case, accents and marks, so that "Échéancier :" is "echeancier".</summary>
internal static class Words
{
    private const int MostCompared = 100;
    private const int LongestKey = 56;

    public static string Plain(string text)
    {
        var letters = Characters
            .Normalized(text, NormalizationForm.FormKD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant);
        var words = new string([.. letters.Select(c => char.IsLetterOrDigit(c) || c is '#' or '%' ? c : ' ')]).Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries
        );
        return string.Join(' ', words).Replace("œ", "oe", StringComparison.Ordinal);
    }

    /// <summary>A text as it is looked for: however its accents are composed, and whatever blanks stand in it.</summary>
    public static string Text(string text) =>
        string.Join(' ', Exports.Cells.Canonical(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A name as a key, with a number behind it where that is taken: "Aide au port" is aide-au-port.</summary>
    public static string Key(string name, string otherwise, Func<string, bool> isTaken)
    {
        var words = new string([.. Plain(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries
        );
        var key = string.Join('-', words);
        if (key.Length > LongestKey)
            key = key[..LongestKey].TrimEnd('-');
        if (key.Length == 0)
            key = otherwise;
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? key : $"{key}-{n}").First(k => !isTaken(k));
    }

    /// <summary>Whether two names are so alike that one may be the other misspelled: a letter in six is another one.</summary>
    public static bool AreClose(string one, string other)
    {
        if (one.Length is < 4 or > MostCompared || other.Length is < 4 or > MostCompared)
            return false;
        var allowed = Math.Max(1, Math.Min(one.Length, other.Length) / 6);
        return Math.Abs(one.Length - other.Length) <= allowed && Distance(one, other) <= allowed;
    }

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (corner, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j]) + 1, corner + (one[i - 1] == other[j - 1] ? 0 : 1));
                (corner, row[j]) = (row[j], left);
            }
        }

        return row[^1];
    }
}
