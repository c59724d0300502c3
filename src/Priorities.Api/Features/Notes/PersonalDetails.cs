using System.Text.RegularExpressions;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Notes;

/// <summary>
/// Looks at a text that is about to be public for what may identify somebody: names, e-mail addresses, telephone numbers, street addresses,
/// numbers of passports and files. A help for the one who writes, not a guarantee: it misses things, and it is wrong at times.
/// Every pattern is matched in time linear in the text's length.
/// </summary>
internal static partial class PersonalDetails
{
    private const int Shown = 10;

    private const string GivenNames =
        "Adam|Ahmed|Ali|Alice|Amina|Ana|Andrea|Angela|Anna|Anne|Antoine|Benjamin|Camille|Carlos|Catherine|Charles|Charlotte|Chloé|Christine|Claire|Daniel|David|Diana|Elena|Elizabeth|"
        + "Emily|Emma|Eric|Fatima|Francis|François|Françoise|Gabriel|Grace|Guillaume|Hannah|Hassan|Isabelle|James|Jane|Jean|Jennifer|Jessica|Joanna|John|Jose|José|Joseph|Julia|Julie|Karen|"
        + "Laura|Leila|Linda|Louis|Louise|Lucas|Lucie|Lucy|Luis|Marc|Margaret|Maria|Marie|Martin|Mary|Maryam|Michael|Michel|Michelle|Mohamed|Mohammed|Monique|Natasha|Nathalie|Nicolas|Nina|"
        + "Olga|Omar|Patricia|Paul|Peter|Philippe|Pierre|Rachel|Rebecca|Robert|Rosa|Sandra|Sara|Sarah|Simon|Sofia|Sophia|Sophie|Stephanie|Susan|Sylvie|Thomas|Valérie|Victoria|William|Yasmin";

    private static readonly (string Kind, FormattableString Words, Regex Pattern)[] Kinds =
    [
        ("email", $"an e-mail address", Email()),
        ("phone", $"a telephone number", Phone()),
        ("address", $"a street address or postal code", Address()),
        ("fileNumber", $"the number of a passport, a file or the like", FileNumber()),
        ("name", $"a person's name", Name()),
    ];

    /// <summary>Something that was found: its kind, and where it stands in the text, counted in characters from 0.</summary>
    public sealed record Found(string Member, string Kind, int Start, int Length);

    /// <summary>What has to be confirmed before these texts are public; null where nothing was found, or nothing is public, or it was confirmed.</summary>
    public static Refusal? Refuse(NoteVisibility visibility, bool? confirmed, params IEnumerable<(string Member, string? Text)> texts)
    {
        if (visibility != NoteVisibility.Public || confirmed == true) return null;
        var found = texts.SelectMany(t => Find(t.Member, t.Text ?? "")).Take(Shown).ToList();
        return found.Count == 0 ? null : new Refusal("confirmationRequired",
            $"Everybody would read this, and it looks as if it had {found.Select(Place)}. Take it out; or, if it identifies nobody who must not be known, send it again with `confirmPublic: true`. This check is a help, not a guarantee.",
            found[0].Member)
        {
            Facts = new Dictionary<string, object?> { ["found"] = found },
        };
    }

    private static FormattableString Place(Found found) => $"{Kinds.First(k => k.Kind == found.Kind).Words} at character {found.Start + 1} of `{found.Member}`";

    public static IEnumerable<Found> Find(string member, string text) => Kinds
        .SelectMany(k => k.Pattern.Matches(text).Select(m => new Found(member, k.Kind, m.Index, m.Length))).OrderBy(f => f.Start);

    [GeneratedRegex(@"[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    /// <summary>North American with or without separators, and international with a plus.</summary>
    [GeneratedRegex(@"\b(1[ .-]?)?(\(\d{3}\)|\d{3})[ .-]?\d{3}[ .-]\d{4}\b|\(\d{3}\) ?\d{3}[ .-]?\d{4}\b|\b\d{10}\b|\+\d[\d ().-]{7,16}\d", RegexOptions.NonBacktracking)]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"\b\d{1,5}[A-Za-z]?,? (\p{L}[\p{L}.'’-]* ){1,3}(street|st|avenue|ave|road|rd|boulevard|blvd|drive|lane|crescent|court|terrace|highway)\b"
        + @"|\b\d{1,5}[A-Za-z]?,? (rue|avenue|boulevard|boul\.|chemin|ch\.|route|rang|impasse|allée|côte)[ -]\p{L}|\b[A-Z]\d[A-Z][ -]?\d[A-Z]\d\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"\b(passports?|passeports?|file|dossier|case|uci|iuc|sin|nas|visa|permit|permis|client id)\b( (number|no\.?|num[ée]ro|n[o°]\.?|de|is|est|#))*[ :#n°.-]{1,4}[a-z]{0,4}[ -]?\d{4,}"
        + @"|\b[a-z]{2}\d{6}\b|\b\d{2}-\d{4}-\d{4}\b|\b\d{3}[ -]\d{3}[ -]\d{3}\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex FileNumber();

    /// <summary>After a title, after words that give a name, or a common given name with another name behind it.</summary>
    [GeneratedRegex(
        @"\b(Mr|Mrs|Ms|Miss|Mme|Mlle|Madame|Monsieur|Dr|Dre|Me)\.? \p{Lu}[\p{L}'’-]+|\b(named|called|name is|name was|nommée?|appelée?|prénommée?|s['’]appelle|nom est) \p{Lu}\p{Ll}+"
        + @"|\b(" + GivenNames + @")(-\p{Lu}\p{Ll}+)? (\p{Lu}\.? )?\p{Lu}[\p{L}'’-]+",
        RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
