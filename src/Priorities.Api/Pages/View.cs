using System.Globalization;
using Priorities.Api.Features.Actions;
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
    public string? Forum { get; init; }

    public string? Area { get; init; }

    public string? Owner { get; init; }

    public ActionStatus? Status { get; init; }

    /// <summary><c>overdue</c> or <c>stale</c>.</summary>
    public string? Only { get; init; }

    public string? Words { get; init; }

    public DateOnly? AsOf { get; init; }

    public string? Cursor { get; init; }

    public bool IsNarrowed => (Area ?? Owner ?? Only ?? Words) is not null || Status is not null;

    public static View From(IQueryCollection query, DateOnly today)
    {
        return new()
        {
            Forum = Reference("forum"),
            Area = Reference("area"),
            Owner = Reference("owner"),
            Status = Text("status") is { } name ? Enum.GetValues<ActionStatus>().Where(s => Wire.Name(s) == name).Cast<ActionStatus?>().FirstOrDefault() : null,
            Only = Text("only") is "overdue" or "stale" ? Text("only") : null,
            Words = Text("q") is { Length: <= 200 } words && !words.Any(char.IsControl) ? words : null,
            AsOf = Text("asOf") is { } text && Values.TryDay(text, out var day) && day < today && day.Year >= 1900 ? day : null,
            Cursor = Text("cursor"),
        };

        string? Text(string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

        string? Reference(string name) => Text(name) is { Length: <= 96 } text && KeyAttribute.Pattern().IsWholeMatch(text) ? text : null;
    }

    internal ActionFilter Filter(string? forum, int staleAfterDays) => new()
    {
        Forum = forum is null ? null : [forum],
        Area = Area is null ? null : [Area],
        Owner = Owner is null ? null : [Owner],
        Status = Status is { } status ? [Wire.Name(status)] : null,
        Q = Words,
        Overdue = Only == "overdue" ? "true" : null,
        StaleDays = Only == "stale" ? staleAfterDays.ToString(CultureInfo.InvariantCulture) : null,
    };

    /// <summary>The same view, changed, as an address.</summary>
    public string Address(string path)
    {
        var query = new QueryString();
        foreach (var (name, value) in new[]
        {
            ("forum", Forum), ("area", Area), ("owner", Owner), ("status", Status is { } status ? Wire.Name(status) : null), ("only", Only), ("q", Words),
            ("asOf", AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("cursor", Cursor),
        })
            if (value is not null) query = query.Add(name, value);
        return path + query;
    }
}
