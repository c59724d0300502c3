namespace Priorities.Domain.Privacy;

/// <summary>
/// Finds what looks like a person's name: after a title, after words for persons, a common given name with another behind it, a surname in
/// capitals, initials, a name with an age. Not where it is of a place, a law or an organization. Each word is looked at so many times.
/// </summary>
internal static partial class Names
{
    /// <summary>So many words may belong to one name.</summary>
    private const int Longest = 5;

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
        if (!word.HasCapital || (WordList.NotNames.Has(word.First) && !(word.IsInitial && word.After.StartsWith('.'))))
            return null;
        var end = Run(words, i);
        var named =
            IsTitled(words, i)
            || IsIntroduced(words, i)
            || IsGivenName(words, i, end)
            || IsGivenNameAlone(words, i, ref end)
            || IsWithParticle(words, i, end)
            || IsWithSurname(words, i, ref end)
            || IsWithDoubleSurname(words, i)
            || IsPossessor(words, i)
            || IsSurnameFirst(words, i, ref end)
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
        if (Epithets.Contains(before) && char.IsLower(words[i - 1].Text[0]) && !OfAPeople().IsMatch(words[i].Text))
            return true;
        if (i > 1 && before is "de" or "of" && Kin.Contains(words[i - 2].Text.ToLowerInvariant()))
            return true;
        if (before is "one" && i > 1 && IsWord(words[i - 2], "is was by to with from"))
            return true;
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
        && !words[i].Text.Contains('\'', StringComparison.Ordinal) // "Robert's Rules"
        && words[i + 1].Before is " "
        && (end > i + 1 || !WordList.NotNames.Has(words[end].First));

    /// <summary>In a sentence, where a capital is no accident: "accompanying Blessing to her hearing", "Analyn V.".</summary>
    private static bool IsGivenNameAlone(List<Word> words, int i, ref int end)
    {
        if (!WordList.GivenNames.Has(words[i].First) || words[i].IsInCapitals)
            return false;
        if (i + 1 < words.Count && words[i + 1] is { IsInitial: true, Before: " " } initial && initial.After.StartsWith('.'))
        {
            end = i + 1;
            return true;
        }

        if (end > i)
            return false;
        // "Thanh has moved", not "Frank discussion".
        if (i == 0 || words[i].Before is ". " or "\n" or ": " or " : ")
            return i + 1 < words.Count && words[i + 1].Before == " " && Is(words[i + 1], Doings);
        return words[i].Before is " " or " d'"
            && (char.IsLower(words[i - 1].Text[0]) || (i == 1 && Epithets.Contains(words[0].Text.ToLowerInvariant())))
            && !IsWord(words[i - 1], "in near at outside dans the la le les du aux au un une a an this cette ce of and et or ou");
    }

    /// <summary>"Meilin Chen", "Chen Meilin", "Bohdana Tymoshenko": one of the two is known for a surname.</summary>
    private static bool IsWithSurname(List<Word> words, int i, ref int end)
    {
        if (i + 1 >= words.Count || words[i + 1] is not { HasCapital: true, Before: " " } next || WordList.NotNames.Has(next.First))
            return false;
        if (next.IsInCapitals || !(IsSurname(words[i]) || (IsSurname(next) && !words[i].IsInCapitals)))
            return false;
        end = Math.Max(end, i + 1);
        return true;
    }

    /// <summary>"Mikisiw Awashish-Dubé", whatever the names.</summary>
    private static bool IsWithDoubleSurname(List<Word> words, int i) =>
        i + 1 < words.Count
        && !words[i].IsInCapitals
        && words[i + 1] is { Before: " " } next
        && next.Text.Split('-') is [{ Length: > 2 } first, { Length: > 2 } second]
        && char.IsUpper(first[0])
        && char.IsUpper(second[0])
        && char.IsLower(second[1])
        && !new[] { words[i].First, first, second }.Any(WordList.NotNames.Has);

    /// <summary>"Abdelrahman's uncle".</summary>
    private static bool IsPossessor(List<Word> words, int i) =>
        words[i].Text.EndsWith("'s", StringComparison.Ordinal)
        && i + 1 < words.Count
        && words[i + 1].Before == " "
        && Is(words[i + 1], Kin);

    private static bool IsSurname(Word word) => WordList.Surnames.Has(word.First) || SurnameEnding().IsMatch(WordList.Plain(word.First));

    /// <summary>"Dariusz van der Wielen", whatever the first name.</summary>
    private static bool IsWithParticle(List<Word> words, int i, int end) =>
        end > i + 1
        && words[i + 1].Before is " "
        && FamilyParticles.Contains(words[i + 1].Text)
        && !WordList.NotNames.Has(words[end].First);

    /// <summary>"TREMBLAY, Josiane", and in a list "Gill, Manpreet (Mme)".</summary>
    private static bool IsSurnameFirst(List<Word> words, int i, ref int end)
    {
        if (i + 1 >= words.Count || words[i + 1] is not { Before: ", ", HasCapital: true } next || next.IsInCapitals)
            return false;
        var isKnown = WordList.GivenNames.Has(next.First);
        var isListed =
            i == 0 || words[i].Before.Contains('\n', StringComparison.Ordinal) || words[i].Before is ": " or "; " or " : " or " ; ";
        var isAlone = next.After.TrimStart() is [] or ['(' or '-' or ':' or ';' or '/', ..];
        var isDouble = words[i].Text.Contains('-', StringComparison.Ordinal);
        if (!(words[i].IsInCapitals && (isKnown || isDouble)) && !(isListed && isAlone && (isKnown || isDouble)))
            return false;
        end = i + 1;
        return true;
    }

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
                return words[before].HasCapital
                    || before + 1 == i
                    || Joints.Contains(words[before + 1].Text)
                    || IsWord(words[i - 1], "et and"); // "la fondation Lucie et André Chagnon"
            if (!words[before].HasCapital && !Joints.Contains(words[before].Text))
                return false;
        }

        return false;
    }
}
