namespace Priorities.Domain.Privacy;

/// <summary>A word of a text.</summary>
/// <param name="Text">Letters, with apostrophes and hyphens between them; without the article that is elided before it.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Before">What stands between the word before and this one.</param>
/// <param name="After">What stands between this one and the next.</param>
internal sealed record Word(string Text, int Start, string Before, string After)
{
    public int End => Start + Text.Length;

    public bool HasCapital => char.IsUpper(Text[0]);

    /// <summary>"al-Rashidi", "el-Masri".</summary>
    public bool HasParticle => Text.IndexOf('-') is > 0 and < 4 and var hyphen && char.IsUpper(Text[hyphen + 1]);

    public bool IsInitial => Text.Length == 1 && HasCapital;

    public bool IsInCapitals => Text.Length > 2 && !Text.Any(char.IsLower);

    /// <summary>The first of several that are joined by hyphens, without a possessive.</summary>
    public string First => Text.Split('-')[0].Split('\'')[0];

    /// <summary>Words of a text, cut where other characters stand.</summary>
    public static List<Word> In(string text)
    {
        var places = new List<(int Start, int End)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
                continue;
            var start = i;
            while (
                i < text.Length && (char.IsLetter(text[i]) || (text[i] is '\'' or '-' && i + 1 < text.Length && char.IsLetter(text[i + 1])))
            )
                i++;
            places.Add((start + Elided(text.AsSpan(start, i - start)), i));
        }

        return
        [
            .. places.Select(
                (place, index) =>
                    new Word(
                        text[place.Start..place.End],
                        place.Start,
                        text[(index == 0 ? 0 : places[index - 1].End)..place.Start],
                        text[place.End..(index + 1 < places.Count ? places[index + 1].Start : text.Length)]
                    )
            ),
        ];
    }

    /// <summary>How long the article is that is elided before a word: "l'agente", but not "O'Malley" or "D'Amours".</summary>
    private static int Elided(ReadOnlySpan<char> word)
    {
        var end = word.IndexOf('\'');
        if (end < 1 || end + 1 >= word.Length)
            return 0;
        var isName = char.IsUpper(word[end + 1]) && word[..end] is "D" or "M" or "N" or "O" or "T";
        return !isName && word[..end].ToString().ToLowerInvariant() is "l" or "d" or "j" or "n" or "s" or "m" or "t" or "c" or "qu"
            ? end + 1
            : 0;
    }
}
