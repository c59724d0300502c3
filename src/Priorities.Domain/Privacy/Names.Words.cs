using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Priorities.Domain.Privacy;

/// <summary>The words that stand around names, in English and French.</summary>
internal static partial class Names
{
    private static readonly FrozenSet<string> Titles = Set(
        "Mr Mrs Ms Miss Mx Dr Dre Sgt Cst Const Det Insp Cpl Rev Prof M Mme Mmes Mlle Me Madame Monsieur Mademoiselle Maître"
    );

    /// <summary>Offices that come before a name, and are nothing without one.</summary>
    private static readonly FrozenSet<string> Offices = Set(
        "constable detective inspector officer corporal sergeant judge pastor reverend father sister brother imam rabbi professor doctor "
            + "agent agente sergent sergente détective enquêteur enquêteuse juge inspecteur inspectrice caporal père sœur soeur frère pasteur pasteure docteur docteure professeur professeure"
    );

    /// <summary>Whom one may name next.</summary>
    private static readonly FrozenSet<string> Persons = Set(
        "client clients survivor survivors victim victims witness woman girl man boy daughter son sister brother mother father cousin aunt uncle niece nephew wife husband girlfriend boyfriend friend trafficker pimp recruiter employer "
            + "brother-in-law sister-in-law mother-in-law father-in-law stepfather stepmother stepdaughter stepson roommate neighbour coworker landlord nanny resident "
            + "beau-frère belle-sœur belle-soeur belle-mère beau-père gendre colocataire voisin voisine gouvernante résidente bénéficiaire "
            + "cliente clientes survivante survivant victime témoin femme fille garçon homme enfant fils sœur soeur frère mère père cousine tante oncle nièce neveu épouse époux mari conjoint conjointe amie ami proxénète trafiquant recruteur recruteuse employeur"
    );

    /// <summary>Whose relative one may name: "la tante de Mikisiw".</summary>
    private static readonly FrozenSet<string> Kin = Set(
        "daughter son sister brother mother father cousin aunt uncle niece nephew wife husband girlfriend boyfriend partner mum mom dad grandmother grandfather "
            + "fille fils sœur soeur frère mère père cousin cousine tante oncle nièce neveu épouse époux mari conjoint conjointe grand-mère grand-père marraine parrain"
    );

    /// <summary>What one calls somebody young, old or unknown before the name.</summary>
    private static readonly FrozenSet<string> Epithets = Set(
        "little young petit petite jeune p'tite p'tit vieux vieille certain certaine dénommé dénommée"
    );

    /// <summary>Particles that are of names alone: "de la" is of places too.</summary>
    private static readonly FrozenSet<string> FamilyParticles = Set("van von bin ibn bint del dos el al ter");

    /// <summary>What a person does, at the beginning of a sentence.</summary>
    private static readonly FrozenSet<string> Doings = Set(
        "is was has had will would can could said says told tells wants wanted needs needed moved left called calls asked went came got gets lives lived works worked started arrived returned received signed agreed met "
            + "est était a avait sera veut voulait dit vit vivait travaille travaillait arrive habite demande attend doit peut souhaite reçoit va vient"
    );

    /// <summary>How names of peoples and languages end, which an epithet may stand before as well.</summary>
    [GeneratedRegex("(an|ans|ien|ienne|iens|iennes|ois|oise|oises|ais|aise|aises|ish|ese|que|ques|s)$")]
    private static partial Regex OfAPeople();

    private static readonly FrozenSet<string> Calls = Set("named called nommé nommée appelé appelée surnommé surnommée appelle est is was");
    private static readonly FrozenSet<string> Called = Set("prénommé prénommée year-old");
    private static readonly FrozenSet<string> Who = Set("she he who elle il qui lui name nom prénom her his");
    private static readonly FrozenSet<string> Particles = Set("al el de da di dos du del van von der bin ben ibn bint la le st o mac mc");
    private static readonly FrozenSet<string> Joints = Set("de du des la le les of et and");

    /// <summary>Initials that are no person's: states, provinces, statutes, courts, post-office boxes.</summary>
    private static readonly FrozenSet<string> Abbreviations = Set(
        "US USA UN UK EU BC NWT TNO CB PEI IPÉ ÎPÉ NS NB NL NÉ TN QC ON DC ÉU RSC SC LRC LC RSO SO LRO RLRQ SCC CSC CA QB BR PC CP PO NGO ONG CF AM PM RCMP GRC"
    );

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Of Ukrainian, Polish, Serbian, Armenian, Georgian, Greek, Romanian and Turkish surnames.</summary>
    [GeneratedRegex("..(enko|chuk|ovych|evych|wicz|ski|ska|cki|cka|ovic|evic|yan|shvili|adze|oglu|poulos|akis|escu|eanu)$")]
    private static partial Regex SurnameEnding();

    [GeneratedRegex(
        @"^,? \(?(aged? |âgée? de )?\d{1,2}\)?( |-)?(years?( |-)old|year old|yrs?\b|ans\b)|^, \d{1,2}, \p{Ll}|^ \(\d{1,2}\)[ ,.]"
    )]
    private static partial Regex Age();

    private static bool Is(Word word, FrozenSet<string> words) => words.Contains(word.Text.ToLowerInvariant());

    private static bool IsWord(Word word, string oneOf) => oneOf.Split(' ').Contains(word.Text.ToLowerInvariant());
}
