using System.Globalization;
using System.Text;
using Priorities.Api.Data;
using Priorities.Api.Features.Imports.Reports;
using Priorities.Api.Platform;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Forums;

namespace Priorities.Api.Features.Imports;

/// <summary>Turns the lists of a report into rows of actions: a list under a heading is an area, its entries are actions, what is in an entry hangs under it.</summary>
internal static class ReportRows
{
    private const int LongestTitle = 300;
    private const int LongestAreaKey = 64;

    /// <summary>Areas that the forum does not have, and the rows.</summary>
    public sealed record Found(IReadOnlyList<ImportArea> Areas, IReadOnlyList<ImportRow> Rows)
    {
        public ImportTable? Table { get; init; }
    }

    public static Outcome<Found> Read(ImportFile file, Forum forum, string language, string[]? only)
    {
        var read = ReportReader.Read(file.Content, file.ReportFormat);
        if (read.Refusal is { } refusal) return refusal;
        var lists = read.Value.Where(l => l.Heading is not null).Select(l => (Key: KeyOf(l.Heading!), List: l)).Where(l => l.Key.Length > 0).ToList();
        if (lists.Count == 0)
            return new FileNotReadable($"No list that directly follows a heading was found. Put each area's name on a line of its own, and its priorities as a list right below it; or send a table.");
        if (only is { Length: > 0 })
        {
            var wanted = Platform.Input.Values.Split(only).ToList();
            if (wanted.Find(w => !lists.Exists(l => l.Key == w)) is { } missing)
                return new InvalidMember("area", $"No list has the heading '{missing}'. There are: {string.Join(", ", lists.Select(l => l.Key).Distinct())}.");
            lists = [.. lists.Where(l => wanted.Contains(l.Key))];
        }

        var (areas, rows) = (new List<ImportArea>(), new List<ImportRow>());
        foreach (var (key, list) in lists)
        {
            var heading = list.Heading!.Length > LongestTitle ? list.Heading[..LongestTitle] : list.Heading;
            var area = forum.Areas.FirstOrDefault(a => a.DeletedAt is null && (a.Key == key || Same(a.Title.En, heading) || Same(a.Title.Fr, heading)))?.Key ?? FreeKey(key);
            if (forum.Areas.All(a => a.DeletedAt is not null || a.Key != area) && areas.TrueForAll(a => a.Key != area)) areas.Add(new(area, language == Languages.French ? new(null, heading) : new(heading, null)));
            foreach (var (number, item) in list.Items.Index())
            {
                rows.Add(Row(item, area, $"{heading}, {number + 1}", language, null));
                rows.AddRange(item.Children.Select((child, index) => Row(child, area, $"{heading}, {number + 1}.{index + 1}", language, item.Line)));
            }
        }

        return rows.Count > TooManyRows.Most ? new TooManyRows() : new Found(areas, rows);

        // The key of an area that was removed is not used again.
        string FreeKey(string key) => Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? key : $"{key}-{n}").First(k => forum.Areas.All(a => a.Key != k));
    }

    /// <summary>A heading as a key: "Développement des connaissances" is developpement-des-connaissances.</summary>
    public static string KeyOf(string heading)
    {
        var letters = heading.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(char.ToLowerInvariant);
        var words = new string([.. letters.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var key = string.Join('-', words);
        return key.Length <= LongestAreaKey ? key : key[..LongestAreaKey].TrimEnd('-');
    }

    private static bool Same(string? title, string heading) => string.Equals(title?.Trim(), heading.Trim(), StringComparison.OrdinalIgnoreCase);

    private static ImportRow Row(ReportItem item, string area, string place, string language, int? under)
    {
        var inFrench = language == Languages.French;
        var sourceRef = place.Length > LongestTitle ? place[^LongestTitle..] : place;
        return new(item.Line, under, new Dictionary<string, string>
        {
            ["area"] = area,
            [inFrench ? "titleFr" : "title"] = TitleOf(item.Text),
            ["sourceText"] = item.Text,
            [inFrench ? "sourceRefFr" : "sourceRef"] = sourceRef,
            ["publication"] = Wire.Name(Publication.Draft),
        });
    }

    /// <summary>The whole entry where it is short; else its first sentence, or as many of its words as there is room for.</summary>
    public static string TitleOf(string text)
    {
        var title = text.ReplaceLineEndings(" ").Trim();
        if (title.Length > LongestTitle)
        {
            var end = title.IndexOf(". ", StringComparison.Ordinal);
            title = end is > 0 and < LongestTitle ? title[..end] : title[..(title.LastIndexOf(' ', LongestTitle - 2) is > 0 and var space ? space : LongestTitle - 1)] + "…";
        }

        return title.TrimEnd('.', ';', ',', ':', ' ');
    }
}
