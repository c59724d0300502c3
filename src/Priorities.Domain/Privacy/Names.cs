using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Priorities.Domain.Privacy;

/// <summary>
/// Finds what looks like a person's name: after a title, after words for persons, a common given name with another behind it, a surname in
/// capitals, initials, a name with an age. Not where it is the name of a place, a law or an organization.
/// Each word is looked at a bounded number of times.
/// </summary>
internal static partial class Names
{
    /// <summary>So many words may belong to one name.</summary>
    private const int Longest = 5;

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
            + "cliente clientes survivante survivant victime témoin femme fille garçon homme enfant fils sœur soeur frère mère père cousine tante oncle nièce neveu épouse époux mari conjoint conjointe amie ami proxénète trafiquant recruteur recruteuse employeur"
    );

    private static readonly FrozenSet<string> Calls = Set("named called nommé nommée appelé appelée surnommé surnommée appelle est is was");
    private static readonly FrozenSet<string> Called = Set("prénommé prénommée");
    private static readonly FrozenSet<string> Who = Set("she he who elle il qui lui name nom prénom her his");
    private static readonly FrozenSet<string> Particles = Set("al el de da di dos du del van von der bin ben ibn bint la le st o mac mc");
    private static readonly FrozenSet<string> Joints = Set("de du des la le les of");

    /// <summary>Initials that are no person's: states, provinces, statutes, courts, post-office boxes.</summary>
    private static readonly FrozenSet<string> Abbreviations = Set(
        "US USA UN UK EU BC NWT TNO CB PEI IPÉ ÎPÉ NS NB NL NÉ TN QC ON DC ÉU RSC SC LRC LC RSO SO LRO RLRQ SCC CSC CA QB BR PC CP PO NGO ONG CF AM PM RCMP GRC"
    );

    [GeneratedRegex(@"^,? \(?(aged? |âgée? de )?\d{1,2}\)?( |-)?(years?( |-)old|year old|yrs?\b|ans\b)")]
    private static partial Regex Age();

    public static IEnumerable<(int Start, int Length)> In(string text)
    {
        var words = Word.In(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (End(words, i, text) is not { } end)
                continue;
            yield return (words[i].Start, words[end].End - words[i].Start);
            i = end;
        }
    }

    /// <summary>The last word of the name that begins here, if one does.</summary>
    private static int? End(List<Word> words, int i, string text)
    {
        var word = words[i];
        if (!word.HasCapital || WordList.NotNames.Has(word.First))
            return null;
        var end = Run(words, i);
        var named =
            IsTitled(words, i)
            || IsIntroduced(words, i)
            || IsGivenName(words, i, end)
            || IsSurnameFirst(words, i)
            || IsInitials(words, i, ref end)
            || (
                Age().IsMatch(text[words[end].End..Math.Min(text.Length, words[end].End + 40)])
                && !word.IsInitial
                && (i == 0 || !IsWord(words[i - 1], "in at since à en au depuis of"))
            );
        return named && !IsOfPlaceOrBody(words, i, end) ? end : null;
    }

    /// <summary>The last of the words with a capital that follow each other directly, with particles between them.</summary>
    private static int Run(List<Word> words, int i)
    {
        var end = i;
        for (var next = i + 1; next < words.Count && next <= i + Longest; next++)
        {
            if (!IsNextTo(words[next]))
                break;
            if (words[next] is { HasCapital: true } or { HasParticle: true } && !WordList.NotNames.Has(words[next].First))
                end = next;
            else if (!Particles.Contains(words[next].Text.ToLowerInvariant()))
                break;
        }

        return end;
    }

    private static bool IsNextTo(Word word) =>
        word.Before is " " or "-" or ". " or "." or ".-" && (word.Before is " " or "-" || word.HasCapital);

    private static bool IsTitled(List<Word> words, int i)
    {
        if (i == 0 || words[i].Before is not (" " or ". "))
            return false;
        var before = words[i - 1].Text;
        if (Titles.Contains(before))
            return before is not "M" || words[i].Before == ". ";
        return words[i].Before == " " && Offices.Contains(before.ToLowerInvariant());
    }

    private static bool IsIntroduced(List<Word> words, int i)
    {
        if (i == 0 || words[i].Before is not (" " or ", "))
            return false;
        var before = words[i - 1].Text.ToLowerInvariant();
        if (Persons.Contains(before) || Called.Contains(before))
            return !char.IsUpper(words[i - 1].Text[0]) || i == 1 || words[i].Before == ", ";
        if (words[i].Before == ", ")
            return false;
        if (
            IsWord(words[i - 1], "demandez demander contactez")
            || (before == "for" && i > 1 && IsWord(words[i - 2], "ask asks asked asking"))
        )
            return true;
        return Calls.Contains(before)
            && Enumerable
                .Range(Math.Max(0, i - 4), Math.Min(4, i))
                .Any(w => Is(words[w], Persons) || (Is(words[w], Who) && (w == i - 2 || before is not ("is" or "was" or "est"))))
            && (before is not ("is" or "was" or "est") || (i > 1 && IsWord(words[i - 2], "name nom prénom")));
    }

    private static bool IsGivenName(List<Word> words, int i, int end) =>
        WordList.GivenNames.Has(words[i].First)
        && (end > i)
        && words[i + 1].Before is " "
        && (end > i + 1 || !WordList.NotNames.Has(words[end].First));

    private static bool IsSurnameFirst(List<Word> words, int i) =>
        words[i].IsInCapitals
        && i + 1 < words.Count
        && words[i + 1] is { Before: ", ", HasCapital: true } next
        && WordList.GivenNames.Has(next.First);

    /// <summary>"J.T.", "J. R. Whitcombe", "J. Whitcombe"; not "B.C.", "R.S.C. 1985" or "Plan B. The".</summary>
    private static bool IsInitials(List<Word> words, int i, ref int end)
    {
        if (!words[i].IsInitial || !words[i].After.StartsWith('.'))
            return false;
        if (i > 0 && words[i - 1].IsInitial && words[i].Before is "." or ". " or ".-")
            return false; // of initials that were looked at
        var last = i;
        while (
            last + 1 < words.Count
            && words[last + 1] is { IsInitial: true } next
            && next.Before is "." or ". " or ".-"
            && next.After.StartsWith('.')
        )
            last++;
        var letters = string.Concat(words[i..(last + 1)].Select(w => w.Text));
        if (Abbreviations.Contains(letters))
            return false;
        var surname =
            last + 1 < words.Count
            && words[last + 1] is { HasCapital: true, Before: ". ", Text.Length: > 2 } following
            && !WordList.NotNames.Has(following.First)
                ? last + 1
                : (int?)null;
        if (last == i && (surname is null || (i > 0 && words[i].Before == " " && words[i - 1].HasCapital)))
            return false;
        if (surname is null && words[last].After is ['.', ' ', >= '0' and <= '9', ..] or ['.', ' ', '(', ..])
            return false;
        end = surname is { } name ? Math.Max(end, name) : last;
        return true;
    }

    private static bool IsOfPlaceOrBody(List<Word> words, int i, int end)
    {
        if (words[i..(end + 1)].Any(w => w.Text.Split('-', '\'').Any(WordList.PlacesAndBodies.Has)))
            return true;
        // "Elizabeth Fry Society"; and "the Jane Finch corridor", where the name tells which.
        if (
            end + 1 < words.Count
            && words[end + 1] is { Before: " " } next
            && WordList.PlacesAndBodies.Has(next.First)
            && (next.HasCapital || (i > 0 && IsWord(words[i - 1], "the")))
        )
            return true;
        for (var before = i - 1; before >= 0 && before >= i - Longest; before--)
        {
            if (words[before + 1].Before is not (" " or "-" or "'" or ". "))
                return false;
            if (WordList.PlacesAndBodies.Has(words[before].First))
                return words[before].HasCapital || before + 1 == i || Joints.Contains(words[before + 1].Text);
            if (!words[before].HasCapital && !Joints.Contains(words[before].Text))
                return false;
        }

        return false;
    }

    private static bool Is(Word word, FrozenSet<string> words) => words.Contains(word.Text.ToLowerInvariant());

    private static bool IsWord(Word word, string oneOf) => oneOf.Split(' ').Contains(word.Text.ToLowerInvariant());

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
