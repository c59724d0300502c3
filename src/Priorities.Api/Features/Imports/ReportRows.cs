using Priorities.Api.Data;
using Priorities.Api.Features.Imports.Reports;
using Priorities.Api.Platform;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Forums;

namespace Priorities.Api.Features.Imports;

/// <summary>Turns the lists of a report into rows of actions: a list under a heading is an area, its entries are actions, what is in an
/// entry hangs under it.</summary>
internal static class ReportRows
{
    private const int LongestTitle = 300;
    private const int MostNamed = 50;

    /// <summary>Areas that the forum does not have, the rows, and all that was seen in the report; null where the file is a
    /// table.</summary>
    public sealed record Found(IReadOnlyList<ImportArea> Areas, IReadOnlyList<ImportRow> Rows, ReportContents? Contents = null)
    {
        public ImportTable? Table { get; init; }
    }

    public static Outcome<Found> Of(ReportContents contents, Forum forum, string language, string[]? only)
    {
        var keys = new AreaKeys(forum, language);
        var lists = contents.Lists.Concat(contents.LeftOut).Select(l => (Key: keys.Of(l.Heading), List: l)).ToList();
        if (lists.Count == 0)
            return new FileNotReadable($"No list was found, and no heading that says 'Recommendation 1' or the like. Put each area's name on a line of its own, and its priorities as a list below it; or send a table.");
        if (only is not { Length: > 0 }) lists = [.. lists.Where(l => l.List.LeftOut is null)];
        else
        {
            var wanted = Platform.Input.Values.Split(only).ToList();
            if (wanted.Find(w => !lists.Exists(l => IsCalled(l, w))) is { } missing)
                return new InvalidMember("area", $"No list has the heading '{missing}'. There are: {string.Join(", ", lists.Select(l => l.Key).Distinct())}.");
            lists = [.. lists.Where(l => wanted.Exists(w => IsCalled(l, w)))];
        }

        if (lists.Count == 0)
            return new FileNotReadable($"Nothing in this report says that it was agreed. Its lists are: {Named(contents.LeftOut, keys)}. Choose those that you want by ?area=… with the word in front; several go with commas between them.");
        var rows = new List<ImportRow>();
        foreach (var (key, list) in lists)
        {
            foreach (var (number, item) in list.Items.Index())
            {
                var place = item.Number ?? $"{number + 1}";
                rows.Add(Row(item, key, list.Heading, place, language, null));
                rows.AddRange(item.Children.Select((child, index) =>
                    Row(child, key, list.Heading, child.Number is { } own ? $"{place} {own}" : $"{place}.{index + 1}", language,
                    item.Line)));
            }
        }

        return rows.Count > TooManyRows.Most ? new TooManyRows() : new Found(keys.New(lists.Select(l => l.Key)), rows, contents);
    }

    /// <summary>By the key of its area, or by its heading, where the forum's area of that name has another key.</summary>
    private static bool IsCalled((string Key, ReportList List) list, string name) => list.Key == name || (list.List.Heading is { } heading && AreaKeys.KeyOf(heading) == name);

    private static string Named(IReadOnlyList<ReportList> lists, AreaKeys keys) =>
        string.Join(", ", lists.GroupBy(l => keys.Of(l.Heading)).Take(MostNamed)
            .Select(g => $"{g.Key} ({g.Sum(l => l.Items.Count)})")) + (lists.Count > MostNamed ? ", …" : "");

    private static ImportRow Row(ReportItem item, string area, string? heading, string place, string language, int? under)
    {
        var inFrench = language == Languages.French;
        var sourceRef = heading is null ? place : $"{heading}, {place}";
        if (item.Page is { } page) sourceRef += $", p. {page}";
        var cells = new Dictionary<string, string>
        {
            ["area"] = area,
            [inFrench ? "titleFr" : "title"] = TitleOf(item.Title ?? item.Text),
            ["sourceText"] = item.Text,
            [inFrench ? "sourceRefFr" : "sourceRef"] = sourceRef.Length > LongestTitle ? sourceRef[^LongestTitle..] : sourceRef,
            ["publication"] = Wire.Name(Publication.Draft),
        };
        if (item.Explanation is { } explanation) cells[inFrench ? "descriptionFr" : "description"] = explanation;
        return new(item.Line, under, cells);
    }

    /// <summary>The whole entry where it is short; else its first sentence, or as many of its words as there is room for.</summary>
    public static string TitleOf(string text)
    {
        var title = text.ReplaceLineEndings(" ").Trim();
        if (title.Length > LongestTitle)
        {
            var end = title.IndexOf(". ", StringComparison.Ordinal);
            title = end is > 0 and < LongestTitle ? title[..end]
                : Characters.Cut(title, title.LastIndexOf(' ', LongestTitle - 2) is > 0 and var space ? space : LongestTitle - 1) + "…";
        }

        return title.TrimEnd('.', ';', ',', ':', ' ');
    }
}
