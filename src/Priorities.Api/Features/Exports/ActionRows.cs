using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Features.Actions;
using Priorities.Api.Platform.Access;
using Priorities.Domain;

namespace Priorities.Api.Features.Exports;

/// <summary>An action as a row of a file.</summary>
internal sealed record ActionRow(ActionResponse Action, LocalizedText Forum, LocalizedText Area);

/// <summary>Actions as a table. The same rows are the CSV file and the workbook; an import reads them back.</summary>
internal static class ActionRows
{
    /// <summary>The actions that a filter finds, by their keys.</summary>
    internal static async Task<Outcome<Table<ActionRow>>> ReadActionTableAsync(
        this PrioritiesContext db,
        ActionFilter filter,
        Reader reader,
        KnownIds known,
        IConfigurationProvider mapping,
        CancellationToken cancellationToken
    )
    {
        if (await filter.FaultAsync(db, reader, cancellationToken) is { } fault)
            return fault;
        var areas = await db
            .Areas.Join(
                db.Forums,
                a => a.ForumId,
                f => f.Id,
                (a, f) =>
                    new
                    {
                        Forum = f.Key,
                        Area = a.Key,
                        ForumTitle = f.Title,
                        AreaTitle = a.Title,
                    }
            )
            .ToDictionaryAsync(a => (a.Forum, a.Area), a => (a.ForumTitle, a.AreaTitle), cancellationToken);
        var found = await filter.ApplyAsync(db, reader, known, cancellationToken);
        var rows = await Batches.ReadAsync<ActionResponse>(
            last => found.AfterKey(last?.Key).ProjectTo<ActionResponse>(mapping, null, ActionResponse.Needed(null, null)),
            cancellationToken
        );
        return new Table<ActionRow>(
            "actions",
            ActionTable.Columns,
            rows.Select(action =>
            {
                var (forum, area) = areas.GetValueOrDefault((action.Forum, action.Area), (LocalizedText.None, LocalizedText.None));
                return new ActionRow(action.For(reader), forum, area);
            })
        );
    }

    /// <summary>Actions in the order of their keys: from the first one on, or after a key.</summary>
    internal static IQueryable<ActionRead> AfterKey(this IQueryable<ActionRead> actions, string? key) =>
        (key is null ? actions : actions.Where(a => a.Key.CompareTo(key) > 0)).OrderBy(a => a.Key);
}
