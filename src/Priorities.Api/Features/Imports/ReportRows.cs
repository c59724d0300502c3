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
    private const int LongestNamed = 80;

    /// <summary>The rows; of a report, those of the lists that are left out too.</summary>
    public sealed record Found(IReadOnlyList<ImportRow> Rows)
    {
        public ImportTable? Table { get; init; }

        public IReadOnlyList<ImportGone> Gone { get; init; } = [];
    }

    public static Outcome<Found> Of(ReportContents contents, Forum forum, string language, string[]? only)
    {
        var keys = new AreaKeys(forum, language);
        var lists = contents.Lists.Concat(contents.LeftOut).Select(l => (Key: keys.Of(l.Heading), List: l)).ToList();
        if (lists.Count == 0)
            return contents.Headings.Count == 0 ? NoList() : NoListUnder(contents.Headings);
        if (only is { Length: > 0 })
        {
            var wanted = Platform.Input.Values.Split(only).ToList();
            if (wanted.Find(w => !lists.Exists(l => IsCalled(l, w))) is { } missing)
                return new InvalidMember(
                    "area",
                    $"No list has the heading '{missing}'. There are: {string.Join(", ", lists.Select(l => l.Key).Distinct())}."
                );
            lists = lists.ConvertAll(l =>
                (l.Key, l.List with { LeftOut = wanted.Exists(w => IsCalled(l, w)) ? null : l.List.LeftOut ?? LeftOutReason.NotChosen })
            );
        }

        if (lists.TrueForAll(l => l.List.LeftOut is not null))
            return new FileNotReadable(
                $"Nothing in this report says that it was agreed. Its lists are: {Named(contents.LeftOut, keys)}. Choose those that you want by ?area=… with the word in front; several go with commas between them."
            );
        var rows = new List<ImportRow>();
        foreach (var (key, list) in lists)
        {
            foreach (var (number, item) in list.Items.Index())
            {
                var place = item.Number ?? $"{number + 1}";
                rows.Add(Row(item, key, list, place, language, null));
                rows.AddRange(
                    item.Children.Select(
                        (child, index) =>
                            Row(child, key, list, child.Number is { } own ? $"{place} {own}" : $"{place}.{index + 1}", language, item.Line)
                    )
                );
            }
        }

        return rows.Count(r => r.LeftOut is null) > TooManyRows.Most ? new TooManyRows() : new Found([.. rows.OrderBy(r => r.Line)]);
    }

    private static FileNotReadable NoList() =>
        new(
            $"No list was found, and no heading that says 'Recommendation 1' or the like. Put each area's name on a line of its own, and its priorities as a list below it; or send a table."
        );

    private static FileNotReadable NoListUnder(IReadOnlyList<ReportHeading> headings) =>
        new(
            $"No list was found, and no heading that says 'Recommendation 1' or the like. Headings that were seen: {headings.Count}, namely {Headings(headings)}. Put the priorities as a list below the one that they belong to; or send a table."
        );

    private static string Headings(IReadOnlyList<ReportHeading> headings) =>
        string.Join("; ", headings.Take(MostNamed).Select(h => Characters.Cut(h.Text, LongestNamed)))
        + (headings.Count > MostNamed ? "; …" : "");

    /// <summary>By the key of its area, or by its heading, where the forum's area of that name has another key.</summary>
    private static bool IsCalled((string Key, ReportList List) list, string name) =>
        list.Key == name || (list.List.Heading is { } heading && AreaKeys.KeyOf(heading) == name);

    private static string Named(IReadOnlyList<ReportList> lists, AreaKeys keys) =>
        string.Join(", ", lists.GroupBy(l => keys.Of(l.Heading)).Take(MostNamed).Select(g => $"{g.Key} ({g.Sum(l => l.Items.Count)})"))
        + (lists.Count > MostNamed ? ", …" : "");

    private static ImportRow Row(ReportItem item, string area, ReportList list, string place, string language, int? under)
    {
        var inFrench = language == Languages.French;
        var sourceRef = list.Heading is null ? place : $"{list.Heading}, {place}";
        if (item.Page is { } page)
            sourceRef += $", p. {page}";
        var cells = new Dictionary<string, string>
        {
            ["area"] = area,
            [inFrench ? "titleFr" : "title"] = TitleOf(item.Title ?? item.Text),
            ["sourceText"] = item.Text,
            [inFrench ? "sourceRefFr" : "sourceRef"] = sourceRef.Length > LongestTitle ? sourceRef[^LongestTitle..] : sourceRef,
            ["publication"] = Wire.Name(Publication.Draft),
        };
        if (ReportCells.Take(item, cells) is { } explanation)
            cells[inFrench ? "descriptionFr" : "description"] = explanation;
        return new(item.Line, under, cells)
        {
            Heading = AreaKeys.TitleOf(list.Heading, language),
            LeftOut = list.LeftOut,
            AlsoAt = item.AlsoAt.Count > 0 ? item.AlsoAt : null,
            IsRepeated = item.Doubt == ReportDoubt.Repeated,
            Number = item.Number,
            IsMisread = item.Doubt == ReportDoubt.MisreadBullet,
        };
    }

    /// <summary>The whole entry where it is short; else its first sentence, or as many of its words as there is room for.</summary>
    public static string TitleOf(string text)
    {
        var title = text.ReplaceLineEndings(" ").Trim();
        if (title.Length > LongestTitle)
        {
            var end = title.IndexOf(". ", StringComparison.Ordinal);
            title = end is > 0 and < LongestTitle
                ? title[..end]
                : Characters.Cut(title, title.LastIndexOf(' ', LongestTitle - 2) is > 0 and var space ? space : LongestTitle - 1) + "…";
        }

        return title.TrimEnd('.', ';', ',', ':', ' ');
    }
}
