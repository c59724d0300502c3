using System.Text.RegularExpressions;

namespace Priorities.Domain.Privacy;

/// <summary>
/// Looks at a text for what may identify somebody or tell how to reach them. A help for the one who writes, not a guarantee: it misses
/// things, and it is wrong at times. How often, <c>PersonalDetailsCorpusTests</c> measures. Every pattern is matched in time linear in the
/// text's length.
/// </summary>
public static partial class PersonalDetails
{
    private static readonly (string Kind, FormattableString Words, Func<string, IEnumerable<(int Start, int Length)>> In)[] Kinds =
    [
        ("email", $"an e-mail address", Patterns.Emails),
        ("phone", $"a telephone number", Patterns.Phones),
        ("address", $"a street address or postal code", Patterns.Addresses),
        ("fileNumber", $"the number of a passport, a file or the like", Patterns.FileNumbers),
        ("birth", $"a date of birth", Patterns.Births),
        ("handle", $"somebody's name on a network", Patterns.Handles),
        ("plate", $"a licence plate", Patterns.Plates),
        ("name", $"a person's name", Names.In),
    ];

    /// <summary>Something that was found: its kind, and where it stands in the text, counted in characters from 0.</summary>
    public sealed record Found(string Member, string Kind, int Start, int Length);

    public static FormattableString WordsOf(string kind) => Kinds.First(k => k.Kind == kind).Words;

    public static IEnumerable<Found> Find(string member, string text)
    {
        var plain = PlainText.Of(text);
        return Kinds
            .SelectMany(kind =>
                kind.In(plain.Text)
                    .Select(at => plain.Place(at.Start, at.Length))
                    .Select(at => new Found(member, kind.Kind, at.Start, at.Length))
            )
            .OrderBy(f => f.Start);
    }

    /// <summary>In a web address, where hyphens and slashes stand for spaces. A long number in one is the number of a page.</summary>
    public static IEnumerable<Found> FindInAddress(string member, string address)
    {
        var plain = Uri.UnescapeDataString(address);
        var readable = Separators().Replace(plain, " ");
        return Find(member, readable)
            .Where(f => f.Kind != "address" && !readable.AsSpan(f.Start, f.Length).ContainsOnlyDigits())
            .Select(f => plain.Length == address.Length ? f : f with { Start = 0, Length = address.Length });
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    [GeneratedRegex("[-_/+?=&#]", RegexOptions.NonBacktracking)]
    private static partial Regex Separators();
}
