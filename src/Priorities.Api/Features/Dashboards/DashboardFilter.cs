using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Dashboards;

/// <summary>Which actions are counted. Several values of one filter mean "any of"; several filters mean "and".</summary>
public record SelectionFilter : IQueryParameters
{
    /// <summary>Of these forums (keys or ids), such as `ccr-2016`.</summary>
    [FromQuery(Name = "forum"), IdOrKey]
    public string[]? Forum { get; init; }

    /// <summary>
    /// In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`.
    /// </summary>
    [FromQuery(Name = "area"), IdOrKey]
    public string[]? Area { get; init; }

    /// <summary>Owned by these organizations (keys or ids, such as `ccr`), as lead or supporting, on the day that is counted.</summary>
    [FromQuery(Name = "owner"), IdOrKey]
    public string[]? Owner { get; init; }

    /// <summary>With one of these tags, such as `housing`.</summary>
    [
        FromQuery(Name = "tag"),
        Words(
            "^[a-z0-9]+(-[a-z0-9]+)*(,[a-z0-9]+(-[a-z0-9]+)*)*$",
            1_000,
            "Tags: lower-case letters and digits with single hyphens between them, such as housing."
        )
    ]
    public string[]? Tag { get; init; }

    /// <summary>What is asked for, in one text: the same for whoever asks the same.</summary>
    internal virtual string Question =>
        string.Join(
            '\n',
            new[] { Forum, Area, Owner, Tag }.Select(values => string.Join(',', Values.Split(values ?? []).Order(StringComparer.Ordinal)))
        );

    /// <summary>Finds what is named, or says what does not exist.</summary>
    internal Outcome<Selection> In(Facts facts)
    {
        var (forums, areas) = (
            Indices(Forum, facts.Forums, f => (f.Id, f.Key, f.IsRemoved)),
            Indices(Area, facts.Areas, a => (a.Id, a.Key, a.IsRemoved))
        );
        var owners = Indices(Owner, facts.Organizations, o => (o.Id, o.Key, o.IsRemoved));
        if (forums.Unknown is { } forum)
            return new Unknown($"forum", forum, "forum");
        if (areas.Unknown is { } area)
            return new Unknown($"area", area, "area");
        if (owners.Unknown is { } owner)
            return new Unknown($"organization", owner, "owner");
        var counted = facts.Areas.Select(
            (a, i) =>
                !a.IsRemoved
                && !facts.Forums[a.Forum].IsRemoved
                && (forums.Found?.Contains(a.Forum) ?? true)
                && (areas.Found?.Contains(i) ?? true)
        );
        return new Selection([.. counted], owners.Found, Tag is { Length: > 0 } ? [.. Values.Split(Tag)] : null);
    }

    private static (HashSet<int>? Found, string? Unknown) Indices<T>(
        string[]? references,
        IReadOnlyList<T> rows,
        Func<T, (Guid Id, string Key, bool IsRemoved)> name
    )
    {
        if (references is not { Length: > 0 })
            return (null, null);
        var found = new HashSet<int>();
        foreach (var reference in IdOrKey.All(references))
        {
            var before = found.Count;
            for (var i = 0; i < rows.Count; i++)
            {
                var row = name(rows[i]);
                if (!row.IsRemoved && reference.Names(row.Id, row.Key))
                    found.Add(i);
            }

            if (found.Count == before)
                return (null, $"{reference}");
        }

        return (found, null);
    }
}

/// <summary>Which actions are counted, and as of when.</summary>
public record DashboardFilter : SelectionFilter
{
    /// <summary>
    /// As it stood at the end of this day, on the clock of what happened: a report counts from the day from which it holds (`effectiveOn`),
    /// also where it came later. Not in the future. Default: `knownOn`, or today, in the `timeZone` of the answer.
    /// </summary>
    [FromQuery(Name = "asOf"), Day]
    public string? AsOf { get; init; }

    /// <summary>
    /// By what was on record at the end of this day, on the clock of when we heard: a report that arrived later is not in it.
    /// Not in the future. Default: everything that is on record now.
    /// </summary>
    [FromQuery(Name = "knownOn"), Day]
    public string? KnownOn { get; init; }

    internal override string Question => $"{base.Question}\n{AsOf}\n{KnownOn}";
}

/// <summary>The actions that a filter is about, by their places in <see cref="Facts"/>. What is null narrows nothing.</summary>
internal sealed record Selection(bool[] Areas, HashSet<int>? Owners, HashSet<string>? Tags)
{
    /// <summary>Whether an action of one of the areas may be in the figures; whose it is, is asked for each day.</summary>
    public bool Includes(ActionFacts action) => Tags is null || action.Tags.Any(Tags.Contains);

    public bool IsOwned(int[] owners) => Owners is null || Array.Exists(owners, Owners.Contains);
}
