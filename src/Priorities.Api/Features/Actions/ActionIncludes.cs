using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Features.Notes;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Input;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>
/// What can be embedded in actions. Each kind is one statement more for a whole page of them. "Not less and not more" stands where "equals"
/// would do: EF Core makes of an equality a numbering of all rows of the table, and of this a look into the index for each action.
/// </summary>
internal static class ActionIncludes
{
    public const string Notes = "notes";
    public const string Owners = "owners";
    public const string Children = "children";
    public const string Requests = "updateRequests";

    /// <summary>How many of the newest notes come with an action.</summary>
    public const int MostNotes = 5;

    /// <summary>How many suggestions come with an action.</summary>
    public const int MostChildren = 50;

    public static async Task IncludeAsync(
        this PrioritiesContext db,
        IReadOnlyList<ActionResponse> actions,
        string[]? include,
        Reader reader,
        IConfigurationProvider mapping,
        CancellationToken cancellationToken
    )
    {
        if (include is null || actions.Count == 0)
            return;
        var wanted = Values.Split(include).ToHashSet();
        var ids = actions.Select(a => a.Id).ToArray();
        if (wanted.Contains(Owners))
            foreach (var action in actions)
                action.DescribeOwners(reader.Caller);
        if (wanted.Contains(Notes))
        {
            var readable = db.NoteReads.ReadableBy(reader.Caller);
            var notes = await db
                .Actions.Where(a => ids.Contains(a.Id))
                .SelectMany(a =>
                    readable
                        .Where(n => n.ActionId >= a.Id && n.ActionId <= a.Id)
                        .OrderByDescending(n => n.RecordedAt)
                        .ThenByDescending(n => n.Id)
                        .Take(MostNotes)
                )
                .ProjectTo<NoteResponse>(mapping)
                .ToListAsync(cancellationToken);
            var byAction = notes.ToLookup(n => n.ActionId);
            foreach (var action in actions)
                action.Notes =
                [
                    .. byAction[action.Id]
                        .OrderByDescending(n => n.RecordedAt)
                        .ThenByDescending(n => n.Id)
                        .Select(n => n.For(reader.Caller)),
                ];
        }

        if (wanted.Contains(Requests))
        {
            var asked = await db.RequestsAsync(ids, null, cancellationToken);
            foreach (var action in actions)
                action.UpdateRequests = [.. asked[action.Id]];
        }

        if (wanted.Contains(Children) && actions.Any(a => a.Children is not null))
        {
            var children = (
                await db
                    .Actions.Where(a => ids.Contains(a.Id))
                    .SelectMany(a =>
                        db.ActionReads.Where(c => c.ParentId >= a.Id && c.ParentId <= a.Id && c.Publication == Publication.Published)
                            .OrderBy(c => c.Key)
                            .Take(MostChildren)
                    )
                    .ToListAsync(cancellationToken)
            ).ConvertAll(mapping.Whole);
            var byParent = children.ToLookup(c => c.ParentId);
            foreach (var action in actions.Where(a => a.Children is not null))
                action.Children = action.Children! with { Items = [.. byParent[action.Id].Select(c => c.For(reader))] };
        }
    }
}
