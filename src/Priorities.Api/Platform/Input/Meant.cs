namespace Priorities.Api.Platform.Input;

/// <summary>Which of the words that there are was meant by one that there is not.</summary>
internal static class Meant
{
    private const int MostEdits = 2;

    /// <summary>
    /// The nearest word: the same but for its case, or at most two letters off (one in words of four letters or fewer). None where nothing
    /// is that near.
    /// </summary>
    public static string? Among(IEnumerable<string> words, string word) =>
        word.Length > 40
            ? null
            : words
                .Select(known =>
                    (
                        Word: known,
                        Edits: known.Equals(word, StringComparison.OrdinalIgnoreCase)
                            ? 0
                            : Edits(known.ToLowerInvariant(), word.ToLowerInvariant())
                    )
                )
                .Where(near => near.Edits <= (near.Word.Length > 4 ? MostEdits : 1))
                .OrderBy(near => near.Edits)
                .Select(near => near.Word)
                .FirstOrDefault();

    /// <summary>
    /// How many letters have to be put in, taken out, changed or swapped with their neighbour (optimal string alignment).
    /// </summary>
    private static int Edits(string from, string to)
    {
        var table = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            table[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            table[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        for (var j = 1; j <= to.Length; j++)
        {
            var change = from[i - 1] == to[j - 1] ? 0 : 1;
            table[i, j] = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + change);
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
        }

        return table[from.Length, to.Length];
    }
}
