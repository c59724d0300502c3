using System.Text.RegularExpressions;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Tells whether a sentence says that somebody is to do something, in English or French.</summary>
internal static partial class ActionWords
{
    private static readonly HashSet<string> English = new(
        (
            "accede accept achieve acknowledge adapt address adhere adjust adopt advance advertise advise advocate affirm agree "
            + "align allocate allow amend analyse analyze appoint approve arrange ask assess assign assist assure audit augment "
            + "avoid ban be begin bolster bring broaden build call carry cease change check choose clarify close co-create co-design "
            + "co-ordinate collaborate collect combat commit communicate complete conclude conduct confirm connect conserve consider "
            + "consolidate construct consult continue contribute convene coordinate counter create cultivate deal decide decrease "
            + "dedicate define deliver demand deploy depoliticize design designate determine develop devote direct discourage "
            + "disseminate distribute diversify document double draft draw earmark educate elaborate eliminate embed emphasize "
            + "employ empower enable enact encourage end endorse enforce engage enhance enlarge enrich ensure entrust envisage equip "
            + "establish evaluate examine exclude expand expedite explore extend facilitate fight finalise finalize find finish "
            + "follow form formalize formulate fortify foster free fulfil fulfill fully fund further gather give grant guarantee "
            + "guide harden harmonize have help highlight hire hold honour host identify implement impose improve incentivize "
            + "include incorporate increase inform initiate install institute integrate intensify introduce invest investigate "
            + "invite involve issue join keep launch lead learn legislate lend let leverage lift limit link list lobby look lower "
            + "maintain make manage mandate map maximize meet minimize mobilize modernize modify monitor move name negotiate observe "
            + "obtain offer open operate oppose optimize ordain order organise organize oversee participate partner pass pay permit "
            + "pilot place plan prepare present preserve press pressure prevent prioritize produce prohibit promote propose "
            + "prosecute protect provide publicize publicly publish purchase pursue put raise ratify reach read reaffirm recognise "
            + "recognize recommend record recruit redesign redouble reduce refer refine reform refrain reframe refuse regulate "
            + "reinforce reintroduce reject release remain remove renew repair repeal replace report request require research "
            + "resolve respect respond restore restrict retain retrofit review revise reword run safeguard scale secure seek select "
            + "send set share show sign simplify speak speed spend sponsor spread standardize start step stop streamline strengthen "
            + "strive study submit subscribe supply support sustain take target teach tell test tighten track train transfer "
            + "transform translate treat turn uncover undertake unite update upgrade uphold urge use utilize validate value verify "
            + "visit welcome withdraw work write"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> NoVerbs = new(
        (
            "affaire atelier autre avenir budgetaire cadre calendrier centre chambre chantier communautaire contre courrier "
            + "dernier desir devoir dossier entre espoir faire-part fevrier formulaire frere histoire hiver horaire janvier lettre "
            + "livre loisir maire membre memoire mer mere mesure metier militaire ministre misere nombre notre ordre outre papier "
            + "pere plaisir pouvoir premier primaire quartier rapport registre salaire savoir secondaire soir sous-titre souvenir "
            + "territoire theatre titre votre"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>A verb alone, as "continue" has another behind it, and says little of itself.</summary>
    public static bool IsVerb(string word) => English.Contains(word);

    public static bool IsAction(string text)
    {
        if (text.Contains('?', StringComparison.Ordinal))
            return false;
        var words = Words().Matches(text.Length > 300 ? text[..300] : text).Select(m => m.Value).ToList();
        if (words.Count < 2)
            return false;
        var first = words.FindIndex(w => !IsBefore(w));
        return (first >= 0 && (English.Contains(words[first]) || IsFrench(words[first])))
            || IsDuty().IsMatch(string.Join(' ', words.Take(25)));
    }

    /// <summary>These stand before the verb: "to open", "actively seek", "ne pas publier", "d'ouvrir".</summary>
    private static bool IsBefore(string word) =>
        word.ToLowerInvariant()
            is "to"
                or "not"
                or "also"
                or "de"
                or "d"
                or "s"
                or "se"
                or "ne"
                or "pas"
                or "a"
                or "à"
                or "y"
                or "l"
                or "en"
                or "mieux"
        || (word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal) && word is not "apply" and not "supply" and not "comply");

    private static bool IsFrench(string word)
    {
        var plain = SectionWords.Plain(word);
        return plain.Length > 3
            && (
                plain.EndsWith("er", StringComparison.Ordinal)
                || plain.EndsWith("ir", StringComparison.Ordinal)
                || plain.EndsWith("re", StringComparison.Ordinal)
                || plain.EndsWith("ez", StringComparison.Ordinal)
            )
            && !NoVerbs.Contains(plain)
            && !plain.EndsWith("aire", StringComparison.Ordinal)
            && !plain.EndsWith("ier", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}-]*")]
    private static partial Regex Words();

    [GeneratedRegex(
        @"\b(?:will|shall|must|should|needs? to|ought to|calls? (?:up)?on|recommends?|recommended|urges?|commits? to"
            + @"|committed to|agreed? to|(?:is|are) to|doit|doivent|devraient|devrait|devra|devront|recommand\w+|demand\w+ (?:que|à|au)"
            + @"|s engage\w*|il faut|il faudrait|appel\w+ (?:à|au))\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex IsDuty();
}
