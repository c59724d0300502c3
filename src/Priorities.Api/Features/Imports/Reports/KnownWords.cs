namespace Priorities.Api.Features.Imports.Reports;

/// <summary>The words of a report, which tell whether a hyphen at the end of a line belongs to its word. They are gathered when somebody
/// first asks.</summary>
internal sealed class KnownWords(IEnumerable<string> texts)
{
    /// <summary>More than a report has: a file that is made to be big shall not become bigger in memory.</summary>
    private const int Most = 100_000;

    /// <summary>These keep their hyphen before any word.</summary>
    private static readonly HashSet<string> Prefixes = new(
        ["anti", "non", "pan", "self", "ex", "mi", "demi", "vice"],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly Lazy<HashSet<string>> words = new(() => Gather(texts));

    /// <summary>As the report writes it elsewhere: as one word, or with the hyphen. Where it does not: two words that it has keep the
    /// hyphen, other parts are one.</summary>
    public bool IsOneWord(string before, string after)
    {
        if (words.Value.Contains(before + after))
            return true;
        if (words.Value.Contains(before + "-" + after) || Prefixes.Contains(before))
            return false;
        return !(words.Value.Contains(before) && words.Value.Contains(after));
    }

    private static HashSet<string> Gather(IEnumerable<string> texts)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var known = found.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            for (var start = 0; start < text.Length && found.Count < Most; start++)
            {
                var end = start;
                while (end < text.Length && (char.IsLetter(text[end]) || (text[end] is '-' or '\u2010' && end > start)))
                    end++;
                // The halves of a divided word are none: they stand at the end of a line with their hyphen, and at the beginning of the
                // next.
                if (end > start && text[end - 1] is not ('-' or '\u2010') && (start > 0 || end == text.Length || char.IsUpper(text[0])))
                    Add(text.AsSpan(start, end - start));
                start = Math.Max(end, start);
            }
        }

        return found;

        void Add(ReadOnlySpan<char> word)
        {
            if (word.Length <= 100)
                known.Add(word);
        }
    }
}
