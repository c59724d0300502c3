using Priorities.Api.Data;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>A list of a report that is not proposed as what was agreed.</summary>
public sealed record LeftOutListResponse
{
    private const int Shown = 3;
    private const int LongestShown = 200;

    /// <summary>The key that its area has or would get: what `lists` names it by.</summary>
    public required string Area { get; init; }

    /// <summary>Its heading in the report.</summary>
    public required string Heading { get; init; }

    /// <summary>Why it is left out.</summary>
    public required LeftOutReason Reason { get; init; }

    /// <summary>How many entries it has, with those under them.</summary>
    public required int Entries { get; init; }

    /// <summary>The line, or the paragraph of a Word document, where its first entry stands.</summary>
    public required int Line { get; init; }

    /// <summary>Its first entries, at most three, to tell what it is.</summary>
    public required IReadOnlyList<string> First { get; init; }

    /// <summary>Whether somebody brought it in: its rows are among `rows` then.</summary>
    public required bool IsIn { get; init; }

    internal static IReadOnlyList<LeftOutListResponse>? Of(Import import)
    {
        var lists = import
            .Rows.Where(r => r.LeftOut is not null)
            .GroupBy(r => (Area: r.Cells["area"], r.LeftOut))
            .Select(list => new LeftOutListResponse
            {
                Area = list.Key.Area,
                Heading = list.First().Heading ?? list.Key.Area,
                Reason = list.Key.LeftOut!.Value,
                Entries = list.Count(),
                Line = list.First().Line,
                First = [.. list.Take(Shown).Select(r => Characters.Cut(r.Cells["sourceText"], LongestShown))],
                IsIn = import.Options.Lists.Contains(list.Key.Area),
            })
            .ToList();
        return lists.Count > 0 ? lists : null;
    }
}
