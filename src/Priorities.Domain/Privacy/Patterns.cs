using System.Text.RegularExpressions;

namespace Priorities.Domain.Privacy;

/// <summary>Numbers and addresses as they are written in Canada, in France and abroad, in English and in French.</summary>
internal static partial class Patterns
{
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const RegexOptions AnyCase = Plainly | RegexOptions.IgnoreCase;

    public static IEnumerable<(int Start, int Length)> Emails(string text) => In(text, Email(), DisguisedEmail());

    /// <summary>But those that may be called free of charge: they are of a service, not of a person.</summary>
    public static IEnumerable<(int Start, int Length)> Phones(string text) =>
        In(text, Phone(), PhoneAbroad(), ShortPhone()).Where(at => !FreeOfCharge().IsMatch(text.AsSpan(at.Start, at.Length)));

    public static IEnumerable<(int Start, int Length)> Addresses(string text) =>
        In(text, Street(), FrenchStreet(), PostalCode(), PostBox());

    public static IEnumerable<(int Start, int Length)> FileNumbers(string text) =>
        In(
            NumberOfSomething().Matches(text).Where(m => OfOnePerson().IsMatch(m.Value) || !Years().IsMatch(m.Value)),
            NumberOfFile().Matches(text),
            DocumentNumber().Matches(text),
            NineDigits().Matches(text).Where(m => IsInsuranceNumber(m.Value))
        );

    public static IEnumerable<(int Start, int Length)> Births(string text) => In(text, Birth(), BirthLabel());

    /// <summary>Without the space or bracket before it.</summary>
    public static IEnumerable<(int Start, int Length)> Handles(string text) =>
        In(
                Handle().Matches(text),
                NameOnNetwork().Matches(text).Where(m => !WebAddress().IsMatch(m.Value)),
                NameInQuotes().Matches(text),
                PageOnNetwork().Matches(text)
            )
            .Select(at => "@" != text[at.Start..(at.Start + 1)] && !char.IsLetter(text[at.Start]) ? (at.Start + 1, at.Length - 1) : at);

    public static IEnumerable<(int Start, int Length)> Plates(string text) => In(text, Plate());

    private static IEnumerable<(int Start, int Length)> In(string text, params Regex[] patterns) =>
        In([.. patterns.Select(p => p.Matches(text))]);

    private static IEnumerable<(int Start, int Length)> In(params IEnumerable<Match>[] matches) =>
        matches.SelectMany(m => m).Select(m => (m.Index, m.Length));

    /// <summary>
    /// The last digit of a social insurance number proves the others (Luhn); a sum of money that does so too has round thousands.
    /// </summary>
    private static bool IsInsuranceNumber(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(c => c - '0').ToArray();
        var sum = digits.Select((digit, i) => i % 2 == 0 ? digit : digit * 2).Sum(d => d > 9 ? d - 9 : d);
        return sum % 10 == 0 && !text.EndsWith("000", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"[\p{L}\p{N}._%+'-]+ ?@ ?[\p{L}\p{N}-]+( ?\. ?[\p{L}\p{N}-]+)+", Plainly)]
    private static partial Regex Email();

    /// <summary>"name [at] example [dot] org", "nom arobase example point com", "name (à) example.net".</summary>
    [GeneratedRegex(
        @"[\p{L}\p{N}._+-]+ ?([\[({<] ?(at|@|à|a|chez|arobase|arrobas) ?[\])}>]|[ ]arobase[ ]|[ ]arrobas[ ]) ?[\p{L}\p{N}-]+ ?([\[({<] ?(dot|point|\.) ?[\])}>]|\.|[ ]dot[ ]|[ ]point[ ]) ?\p{L}{2,}"
            + @"|[\p{L}\p{N}._+-]+ (at|chez) [\p{L}\p{N}-]+ ([\[({<] ?)?(dot|point)( ?[\])}>])? \p{L}{2,}",
        AnyCase
    )]
    private static partial Regex DisguisedEmail();

    /// <summary>Three, three and four digits, with whatever people put between them.</summary>
    [GeneratedRegex(
        @"\b(1[ .-]{0,3})?(\(\d{3}\)|\d{3})[ ./-]{0,3}\d{3}[ ./-]{1,3}\d{2}[ .-]?\d{2}\b|\(\d{3}\) ?\d{3}[ .-]?\d{2}[ .-]?\d{2}\b|\b\d{10}\b",
        Plainly
    )]
    private static partial Regex Phone();

    /// <summary>With a plus; in pairs, as in France; after a zero, as in the United Kingdom.</summary>
    [GeneratedRegex(@"\+\d[\d ().-]{7,16}\d|\b0\d([ .-]\d\d){4}\b|\b0\d{2,4} \d{3,4} \d{3,4}\b|\b0\d{4} \d{6}\b", Plainly)]
    private static partial Regex PhoneAbroad();

    [GeneratedRegex(
        @"\b(tel|tél|phone|téléphone|telephone|cell|cellulaire|mobile|call|appelez|text|texto|fax)\b[.: ]{0,3}((is|est|no|number|numéro|le|au|her|him|them|at)[.: ]{1,2}){0,3}\d{3}[ .-]\d{4}\b",
        AnyCase
    )]
    private static partial Regex ShortPhone();

    [GeneratedRegex(@"^(\+?1[ .-]?)?\(?8(00|33|44|55|66|77|88)\b", Plainly)]
    private static partial Regex FreeOfCharge();

    [GeneratedRegex(
        @"\b\d{1,5}[A-Za-z]?,? ((\p{Lu}[\p{L}.'-]*|\d{1,3}(st|nd|rd|th)) ){1,3}(Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Crescent|Cres|Terrace|Court|Crt|Place|Way|Circle|Square|Parkway|Highway|Hwy)\b",
        Plainly
    )]
    private static partial Regex Street();

    [GeneratedRegex(
        @"\b\d{1,5}[ -]?([A-Za-z]|bis|ter)?,? (rue|avenue|av\.|boulevard|boul\.|chemin|ch\.|route|rang|impasse|allée|côte|montée|place|ruelle|croissant|terrasse|quai)[ -](de |des |du |de la |d'|de l'|la |le |les |l')?(\p{Lu}|\d)",
        Plainly
    )]
    private static partial Regex FrenchStreet();

    [GeneratedRegex(
        @"\b[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\bF-\d{5}\b|\b[A-Z]{2} \d{5}(-\d{4})?\b",
        AnyCase
    )]
    private static partial Regex PostalCode();

    [GeneratedRegex(@"\b(p\. ?o\.|po|c\. ?p\.|cp)( box)? ?(no|#)? ?\d{1,6}\b|\bpost office box \d", AnyCase)]
    private static partial Regex PostBox();

    /// <summary>Five digits or more behind the word for a document, or four behind "no." and the like.</summary>
    [GeneratedRegex(
        @"\b(passports?|passeports?|files?|dossiers?|cases?|uci|iuc|sin|nas|visas?|permits?|permis|clients?|clientes?|claims?|applications?|demandes?|policy|police d'assurance|account|compte|insurance|assurance( maladie)?|health card|carte( d'identité)?|licen[cs]e|id)\b"
            + @"([ ,.:'#-]|number|numéro|no|n[o°º]|is|was|est|porte|le|de|d'immigration|d'assurance|maladie|card|health|social|residence|study|work)*"
            + @"(([a-z]{1,4}[ -]?)?\d[\d -]{3,}\d|((number|numéro|no\.?|n[o°º]\.?|:|#) ?)([a-z]{1,4}[ -]?)?\d{4,})",
        AnyCase
    )]
    private static partial Regex NumberOfSomething();

    /// <summary>With words between that say whose file or claim it is: "dossier d'indemnisation IVAC nº 2024-118-0937".</summary>
    [GeneratedRegex(
        @"\b(files?|dossiers?|cases?|claims?|réclamation|référence|reference|plainte|complaint|certificate|certificat|carte|card|permis|permit)( [\p{L}'-]+){0,4},? ?(n[o°º]\.?|number|numéro|no\.?|#) ?:? ?[a-z]{0,4}[ -]?\d[a-z\d-]{2,}\d",
        AnyCase
    )]
    private static partial Regex NumberOfFile();

    [GeneratedRegex(@"(19|20)\d\d ?([-/] ?(19|20)?\d\d)?$|(\D|^)\d{1,3}( \d{3})+$", Plainly)]
    private static partial Regex Years();

    /// <summary>What nobody counts by the thousand: a number behind it is no sum and no year.</summary>
    [GeneratedRegex(@"^(passports?|passeports?|uci|iuc|sin|nas)\b", AnyCase)]
    private static partial Regex OfOnePerson();

    /// <summary>
    /// Shapes that are of one kind of document alone: passports, client identifiers, health cards of Quebec and of Ontario.
    /// </summary>
    [GeneratedRegex(
        @"\b[A-Z]{2}\d{6}\b|\b\d{2}-\d{4}-\d{4}\b|\b[A-Z]{4} ?\d{4} ?\d{4}\b|\b\d{4}[ -]\d{3}[ -]\d{3}([ -][A-Z]{2})\b",
        Plainly
    )]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(@"\b\d{3}[ -]\d{3}[ -]\d{3}\b", Plainly)]
    private static partial Regex NineDigits();

    private const string Month =
        "(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";

    private const string Day =
        @"(\d{1,2}(st|nd|rd|th|er)? (of )?" + Month + "|" + Month + @"\.? \d{1,2}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})";

    /// <summary>With the place between, and where the month alone is told: "née à Lagos le 3 mai 2001", "born in June 1999".</summary>
    [GeneratedRegex(
        @"\b(born|née?|birthday|anniversaire|fête)(( in| at| à| au| en) [\p{L}' ,()-]{2,40})?( is| est|,)?( on| in| le)?( the)? "
            + Day
            + @"|\b(born|née?)( in| en) "
            + Month
            + @",? (19|20)\d\d|\b(turn(s|ed|ing)?|will be|aura|avait|fêtera( ses)?) \d{1,2}( ans| years old)?( on| in| le) "
            + Day,
        AnyCase
    )]
    private static partial Regex Birth();

    [GeneratedRegex(
        @"\b(dob|d\.o\.b|ddn|d\.d\.n|date of birth|birth ?date|date de naissance|naissance)\b[ :.,]*(is |est |le |on )?" + Day,
        AnyCase
    )]
    private static partial Regex BirthLabel();

    private const string Registration =
        @"([A-Z]{1,4}[ -]?\d{2,4}[ -]?[A-Z]{0,3}|[A-Z]\d{2}[ -]?[A-Z]{3}|\d{2,4}[ -]?[A-Z]{2,3}[ -]?\d{0,3})\b";

    /// <summary>At the beginning of a word: what stands before the at sign would make it an e-mail address.</summary>
    [GeneratedRegex(@"(^|[\s(\[,;:])@[a-z0-9_][a-z0-9_.]{2,30}", AnyCase)]
    private static partial Regex Handle();

    [GeneratedRegex(
        @"\b(instagram|insta|snapchat|snap|facebook|fb|tiktok|telegram|whatsapp|signal|twitter|discord|kik|skype|messenger)\b([ :,(«""“]+[\p{L}']+){0,6}[ :,(«""“]+[a-z]+[\d_.]+[a-z0-9_.]*[a-z0-9_]",
        AnyCase
    )]
    private static partial Regex NameOnNetwork();

    [GeneratedRegex(@"\.(com|org|net|ca|fr|info|qc|gc|me|io|html?|pdf)\b", AnyCase)]
    private static partial Regex WebAddress();

    /// <summary>Behind the word for such a name: with a digit, a dot or an underscore, or in quotation marks.</summary>
    [GeneratedRegex(
        @"\b(pseudo(nyme)?|user ?name|handle|screen name|nom d'utilisat(eur|rice)|identifiant|alias)s?\b[ :,]*(is |est |as )?([«""“'(] ?[a-z][a-z0-9_.-]{2,30} ?[»""”')]|[a-z][a-z0-9]*[\d_.][a-z0-9_.]*)",
        AnyCase
    )]
    private static partial Regex NameInQuotes();

    /// <summary>The address of somebody's page on a network, where it is written with an at sign.</summary>
    [GeneratedRegex(
        @"\b(tiktok|instagram|facebook|youtube|twitter|threads|snapchat|telegram|x)\.(com|net|me)/(add/)?@[a-z0-9_.]{3,30}",
        AnyCase
    )]
    private static partial Regex PageOnNetwork();

    /// <summary>Letters and digits in capitals, a few words behind the word for a plate or a vehicle.</summary>
    [GeneratedRegex(
        @"\b([Pp]lates?|[Pp]laques?|[Ii]mmatricul\p{L}+|[Ll]icen[cs]e)\b([^.;!?\n]{0,50}[ («""“:#])?"
            + Registration
            + @"|\b(van|car|truck|SUV|sedan|pickup|minivan|vehicle|voiture|fourgonnette|camionnette|véhicule|berline|auto)\b[^.;:!?]{0,40}[ («""“](\p{Lu}{3,4}[ -]?\d{3}|\d{3} \p{Lu}{3}|\p{Lu}\d{2} \p{Lu}{3})\b",
        Plainly
    )]
    private static partial Regex Plate();
}
