using System.Text.RegularExpressions;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>A word and a number that a heading or paragraph begins with: "Recommendation 12:", "Action A", "Mesure 3.1 –".</summary>
/// <param name="Name">Both as they stand there.</param>
/// <param name="Rest">The text behind them.</param>
/// <param name="IsPart">The word is one for a part that has several things under it, such as a goal.</param>
internal readonly partial record struct Label(string Name, string Word, string Number, string Rest, bool IsPart)
{
    private const string Entries =
        "recommendations?|recommandations?|actions?|measures?|mesures?|commitments?|engagements?|calls? to action|appels? à l[’']action|proposals?|propositions?"
        + "|resolutions?|résolutions?|initiatives?|steps?|étapes?|tasks?|tâches?|activit(?:y|é)|pistes?(?: d[’']action| de solution)?|demandes?";

    private const string Parts =
        "goals?|buts?|objectives?|objectifs?|strateg(?:y|ies)|stratégies?|priorit(?:y|ies)|priorités?|pillars?|piliers?|themes?|thèmes?|axes?|axis|orientations?|volets?|areas?|domaines?|outcomes?";

    public static Label? Of(string text, bool isHeading)
    {
        if (text.Length < 5 || !char.IsLetter(text[0]) || Pattern().Match(text) is not { Success: true } match)
            return null;
        // In running text a colon or the like stands behind the number, or the word is in capitals.
        var isSetOff = isHeading || match.Groups["end"].Value.Trim().Length > 0 || match.Groups["word"].Value.All(char.IsUpper);
        if (!isSetOff)
            return null;
        var rest = text[match.Length..].TrimStart(' ', ':', '.', '–', '—', '-', '\t');
        return new(
            match.Groups["name"].Value,
            match.Groups["word"].Value,
            match.Groups["number"].Value,
            rest,
            match.Groups["part"].Success
        );
    }

    /// <summary>Whether it hangs under the other: its number begins with that one's.</summary>
    public bool IsUnder(Label other) =>
        Number.Length > other.Number.Length
        && Number.StartsWith(other.Number, StringComparison.OrdinalIgnoreCase)
        && Number[other.Number.Length] is '.' or '-' or >= 'a' and <= 'z';

    [GeneratedRegex(
        $@"^(?<name>(?<word>(?:{Entries})|(?<part>{Parts}))\b\s*(?:no\.?|n[o°º]\.?|numéro|number|\#)?\s*(?<number>(?-i:[0-9]{{1,3}}(?:[.-][0-9]{{1,3}})*[a-z]?|[A-Z]\w{{0,11}}-[0-9]{{1,3}}(?:\.[0-9]{{1,3}})*|[A-Z][0-9]{{0,2}}(?:\.[0-9]{{1,2}})*|[IVX]{{1,5}}))(?![\w'’]))(?<end>\s*(?:[:.)]|[–—-](?=\s))|$|\s+(?=(?-i:\p{{Lu}})))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Pattern();
}
