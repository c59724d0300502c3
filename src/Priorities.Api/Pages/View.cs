using Priorities.Api.Features.Actions;
using Priorities.Api.Features.Dashboards;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Input;
using Priorities.Domain.Actions;

namespace Priorities.Api.Pages;

/// <summary>
/// What the address of the page asks for. Forms send empty fields, and people edit addresses: what makes no sense is left out,
/// and the page shows what it went by.
/// </summary>
public sealed record View
{
    public const string Differs = "differs";

    public string? Forum { get; init; }

    public string? Area { get; init; }

    public string? Owner { get; init; }

    public ActionStatus? Status { get; init; }

    /// <summary>
    /// What needs attention for this reason; or <c>differs</c>, what an assessor found to be otherwise than its owners report.
    /// </summary>
    public string? Only { get; init; }

    public string? Words { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>The day after whose end something is new.</summary>
    public DateOnly? Since { get; init; }

    public string? Cursor { get; init; }

    public bool IsNarrowed => (Area ?? Owner ?? Only ?? Words) is not null || Status is not null;

    public static View From(IQueryCollection query, DateOnly today)
    {
        return new()
        {
            Forum = Reference("forum"),
            Area = Reference("area"),
            Owner = Reference("owner"),
            Status = Text("status") is { } name
                ? Enum.GetValues<ActionStatus>().Where(s => Wire.Name(s) == name).Cast<ActionStatus?>().FirstOrDefault()
                : null,
            Only = Text("only") is Differs or "overdue" or "stale" or "onHold" or "unowned" ? Text("only") : null,
            Words = Text("q") is { Length: <= 200 } words && !words.Any(char.IsControl) ? words : null,
            AsOf = Past("asOf"),
            Since = Past("since"),
            Cursor = Text("cursor"),
        };

        DateOnly? Past(string name) => DayOf(Text(name)) is { } day && day < today ? day : null;

        string? Text(string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

        string? Reference(string name) => Text(name) is { Length: <= 96 } text && KeyAttribute.Pattern().IsWholeMatch(text) ? text : null;
    }

    /// <summary>Whether the list is that of the figures, which know what an action was and why it needs attention.</summary>
    public bool IsOfFigures => AsOf is not null || Only is not null;

    internal static DateOnly? DayOf(string? text) => text is not null && Values.TryDay(text, out var day) && day.Year >= 1900 ? day : null;

    internal ActionFilter Filter(string? forum) =>
        new()
        {
            Forum = Any(forum),
            Area = Any(Area),
            Owner = Any(Owner),
            Status = Any(Status is { } status ? Wire.Name(status) : null),
            Q = Words,
        };

    internal ListCounted.Parameters Counted(string? forum, int limit) =>
        new()
        {
            Forum = Any(forum),
            Area = Any(Area),
            Owner = Any(Owner),
            Status = Any(Status is { } status ? Wire.Name(status) : null),
            AsOf = AsOf is { } day ? Wording.Iso(day) : null,
            Attention = Only is Differs ? null : Any(Only),
            AssessedDifferently = Only is Differs ? "true" : null,
            Limit = $"{limit}",
            Cursor = Cursor,
        };

    private static string[]? Any(string? value) => value is null ? null : [value];

    /// <summary>The same view, changed, as an address.</summary>
    public string Address(string path)
    {
        var query = new QueryString();
        foreach (
            var (name, value) in new[]
            {
                ("forum", Forum),
                ("area", Area),
                ("owner", Owner),
                ("status", Status is { } status ? Wire.Name(status) : null),
                ("only", Only),
                ("q", Words),
                ("asOf", AsOf is { } day ? Wording.Iso(day) : null),
                ("since", Since is { } since ? Wording.Iso(since) : null),
                ("cursor", Cursor),
            }
        )
            if (value is not null)
                query = query.Add(name, value);
        return path + query;
    }
}
