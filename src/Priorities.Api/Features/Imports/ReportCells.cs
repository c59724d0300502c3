using Priorities.Api.Features.Imports.Reports;

namespace Priorities.Api.Features.Imports;

/// <summary>What the other cells of a row say, where a report has what was agreed in a table: who, by when, how it stands.</summary>
internal static class ReportCells
{
    private static readonly HashSet<string> Members =
    [
        "lead",
        "supporting",
        "startsOn",
        "targetDate",
        "status",
        "progress",
        "tags",
        "audience",
        "jurisdiction",
        ImportColumns.Comment,
    ];

    /// <summary>Puts them under the members that their columns are taken for.</summary>
    /// <returns>What is said about the entry besides, with the cells that no member is for; null where there is nothing.</returns>
    public static string? Take(ReportItem item, Dictionary<string, string> cells)
    {
        if (item.Cells.Count == 0)
            return item.Explanation;
        var more = new List<string>();
        foreach (var column in Headings.Take([.. item.Cells.Keys], new Dictionary<string, string>()))
        {
            var text = item.Cells[column.Heading];
            if (column.Member is { } member && Members.Contains(member))
                cells[member] = text;
            else if (text.Any(char.IsLetterOrDigit))
                more.Add($"{column.Heading}: {text}");
        }

        if (item.Explanation is { } explanation)
            more.Insert(0, explanation);
        return more.Count == 0 ? null : ReportText.Cut(string.Join('\n', more));
    }
}
