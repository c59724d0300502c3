using System.Globalization;
using System.Text;
using Priorities.Api.Platform;
using Priorities.Domain;
using Priorities.Domain.Forums;

namespace Priorities.Api.Features.Imports;

/// <summary>Gives each heading of a report the key of the forum's area that is called so, or a free one.</summary>
internal sealed class AreaKeys(Forum forum, string language)
{
    private const int Longest = 64;
    private const int LongestTitle = 300;

    /// <summary>Letters that are no letter with an accent, as one types them without.</summary>
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['œ'] = "oe",
        ['æ'] = "ae",
        ['ß'] = "ss",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ħ'] = "h",
        ['ı'] = "i",
        ['ŋ'] = "n",
        ['ŧ'] = "t",
    };

    private readonly Dictionary<string, string> keys = new(StringComparer.OrdinalIgnoreCase);

    public string Of(string? heading)
    {
        var title = TitleOf(heading, language);
        if (!keys.TryGetValue(title, out var key))
            keys[title] = key = Existing(title) ?? Free(KeyOf(title));
        return key;
    }

    /// <summary>A heading as a key: "Développement des connaissances" is developpement-des-connaissances. What has no Latin letters is
    /// "area".</summary>
    public static string KeyOf(string heading)
    {
        var letters = Characters
            .Normalized(heading.ToLowerInvariant(), NormalizationForm.FormKD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        var latin = string.Concat(letters.Select(c => Plain.GetValueOrDefault(c) ?? (char.IsAsciiLetterOrDigit(c) ? c.ToString() : " ")));
        var key = string.Join('-', latin.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (key.Length > Longest)
            key = key[..Longest].TrimEnd('-');
        return key.Length > 0 ? key : "area";
    }

    /// <summary>What the area of a heading is called; where there is none, priorities.</summary>
    public static string TitleOf(string? heading, string language) =>
        Characters.Cut(heading ?? (language == Languages.French ? "Priorités" : "Priorities"), LongestTitle);

    private string? Existing(string title) =>
        forum
            .Areas.FirstOrDefault(a =>
                a.DeletedAt is null && (Same(a.Title.En, title) || Same(a.Title.Fr, title)) && !keys.ContainsValue(a.Key)
            )
            ?.Key
        ?? forum
            .Areas.FirstOrDefault(a => a.DeletedAt is null && a.Key == KeyOf(title) && a.Key != "area" && !keys.ContainsValue(a.Key))
            ?.Key;

    /// <summary>The key of an area that was removed is not used again.</summary>
    private string Free(string key) =>
        Enumerable
            .Range(1, int.MaxValue)
            .Select(n => n == 1 ? key : $"{key}-{n}")
            .First(k => forum.Areas.All(a => a.Key != k) && !keys.ContainsValue(k));

    private static bool Same(string? title, string heading) =>
        string.Equals(title?.Trim(), heading.Trim(), StringComparison.OrdinalIgnoreCase);
}
