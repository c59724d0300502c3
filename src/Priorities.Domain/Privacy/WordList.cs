using System.Globalization;
using System.Text;

namespace Priorities.Domain.Privacy;

/// <summary>Words of a file beside this one, compared in lower case and without accents.</summary>
internal sealed class WordList
{
    public static readonly WordList GivenNames = new("given-names");
    public static readonly WordList Surnames = new("surnames");
    public static readonly WordList PlacesAndBodies = new("places-and-bodies");
    public static readonly WordList NotNames = new("not-names");

    private readonly HashSet<string> words = [];

    private WordList(string name)
    {
        using var file = new StreamReader(typeof(WordList).Assembly.GetManifestResourceStream($"Priorities.Domain.Privacy.{name}.txt")!);
        while (file.ReadLine() is { } line)
            if (!line.StartsWith('#'))
                words.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    public bool Has(string word) => words.Contains(Plain(word));

    /// <summary>In lower case, without accents.</summary>
    public static string Plain(string word) =>
        new([
            .. Characters
                .Normalized(word.ToLowerInvariant(), NormalizationForm.FormD)
                .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark),
        ]);
}
