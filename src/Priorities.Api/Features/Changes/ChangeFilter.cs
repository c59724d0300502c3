using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Changes;

namespace Priorities.Api.Features.Changes;

/// <summary>Which changes. Several values of one filter mean "any of"; several filters mean "and".</summary>
public record ChangeFilter : IQueryParameters
{
    /// <summary>Only changes of these types, such as `action.statusChanged`.</summary>
    [FromQuery(Name = "type"), ChangeTypes]
    public string[]? Type { get; init; }

    /// <summary>Only changes in these forums (keys or ids), such as `ccr-2016`.</summary>
    [FromQuery(Name = "forum"), IdOrKey]
    public string[]? Forum { get; init; }

    /// <summary>Only changes of these actions (keys or ids), such as `ccr-2016-s2`.</summary>
    [FromQuery(Name = "action"), IdOrKey]
    public string[]? Action { get; init; }

    /// <summary>The filter with ids for keys, or which reference is to nothing that the caller may know of.</summary>
    internal async Task<Outcome<ChangeCriteria>> ResolveAsync(PrioritiesContext db, Caller caller, CancellationToken cancellationToken)
    {
        var forums = await FindAsync(
            Forum,
            (ids, keys) => db.Forums.Where(f => ids.Contains(f.Id) || keys.Contains(f.Key)).Select(f => new Named(f.Id, f.Key))
        );
        if (forums.Missing is { } forum)
            return new Unknown($"forum", forum, "forum");

        // One that went out of sight is still followed by those who saw it: they are told that it went.
        var known = db.Actions.Where(MayKnow.Action.For<Action>(caller.Clearance));
        var actions = await FindAsync(
            Action,
            (ids, keys) =>
                db
                    .Actions.Where(a => ids.Contains(a.Id) || keys.Contains(a.Key))
                    .Where(a =>
                        known.Any(k => k.Id == a.Id) || db.Changes.Any(c => c.SubjectId == a.Id && c.Audience == ChangeAudience.Public)
                    )
                    .Select(a => new Named(a.Id, a.Key))
        );
        if (actions.Missing is { } action)
            return new Unknown($"action", action, "action");
        return new ChangeCriteria(Type is { Length: > 0 } ? [.. Values.Split(Type)] : null, forums.Ids, actions.Ids);

        async Task<(Guid[]? Ids, string? Missing)> FindAsync(string[]? references, Func<Guid[], string[], IQueryable<Named>> find)
        {
            if (references is not { Length: > 0 })
                return (null, null);
            var asked = IdOrKey.All(references);
            var (ids, keys) = asked.Part();
            var found = await find(ids, keys).ToListAsync(cancellationToken);
            return (
                [.. found.Select(f => f.Id)],
                asked.Where(a => !found.Exists(f => a.Names(f.Id, f.Key))).Select(a => $"{a}").FirstOrDefault()
            );
        }
    }

    private sealed record Named(Guid Id, string Key);
}

/// <summary>A filter, ready to be applied: to rows in the database, and to rows in memory.</summary>
public sealed record ChangeCriteria(
    IReadOnlyList<string>? Types = null,
    IReadOnlyList<Guid>? Forums = null,
    IReadOnlyList<Guid>? Actions = null
)
{
    public static readonly ChangeCriteria Everything = new();

    public bool Includes(ChangeRead change) =>
        (Types is null || Types.Contains(change.Type))
        && (Forums is null || (change.ForumId is { } forum && Forums.Contains(forum)))
        && (Actions is null || Actions.Contains(change.SubjectId));

    /// <summary>One value is compared as one, so that an index can give its rows in order.</summary>
    public IQueryable<ChangeRead> Apply(IQueryable<ChangeRead> changes)
    {
        if (Types is [var type])
            changes = changes.Where(c => c.Type == type);
        else if (Types is not null)
            changes = changes.Where(c => Types.Contains(c.Type));
        if (Forums is [var forum])
            changes = changes.Where(c => c.ForumId == forum);
        else if (Forums is not null)
            changes = changes.Where(c => Forums.Contains(c.ForumId!.Value));
        if (Actions is [var action])
            changes = changes.Where(c => c.SubjectId == action);
        else if (Actions is not null)
            changes = changes.Where(c => Actions.Contains(c.SubjectId));
        return changes;
    }
}
