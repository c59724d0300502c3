using System.ComponentModel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Actions;

/// <summary>Lists actions. Everybody may; coordinators and admins find drafts and archived actions where they ask for them.</summary>
public static class ListActions
{
    /// <summary>How the list is sorted, how much of it there is at a time, and how much of each.</summary>
    public sealed record Shape : PageParameters
    {
        /// <summary>
        /// The order; `-` in front for descending. Default: `key`. Where the sorted member is absent, the action stands as if it were late
        /// (`targetDate`), never heard of (`lastReportedAt`) or below 0 (`progress`). An action whose sorted member changes between two
        /// pages moves with it; sorted by `key`, each action is on exactly one page.
        /// </summary>
        [
            FromQuery(Name = "sort"),
            DefaultValue("key"),
            Sort("key", "position", "title", "status", "targetDate", "updatedAt", "lastReportedAt", "progress")
        ]
        public string? Sort { get; init; }

        /// <summary>
        /// `notes`: the five newest notes of each action that you may read. `owners`: kind, regions and web site of each owner. `children`:
        /// the suggestions themselves, up to 50 an action. `updateRequests`: when its owners were asked for updates and answered, the five
        /// newest.
        /// </summary>
        [FromQuery(Name = "include"), OneOf(ActionIncludes.Notes, ActionIncludes.Owners, ActionIncludes.Children, ActionIncludes.Requests)]
        public string[]? Include { get; init; }

        /// <summary>Only these members of each action; `id` and `key` are always there. Default: all.</summary>
        [FromQuery(Name = "fields"), MembersOf(typeof(ActionResponse))]
        public string[]? Fields { get; init; }

        /// <summary>
        /// `true`: the answer says in `total` how many actions the whole list has. Costs a count; ask once, not with every page.
        /// </summary>
        [FromQuery(Name = "total"), Flag]
        public string? Total { get; init; }
    }

    internal sealed record Query(ActionFilter Filter, Shape Shape) : IQuery<Page<ActionResponse>>;

    /// <summary>List actions</summary>
    /// <remarks>
    /// A page of actions, narrowed by any of the filters. Follow `nextCursor`, or the `Link` header, to the end; every page costs the same.
    /// A key or id in a filter that does not exist is a 400 that names it.
    /// </remarks>
    /// <response code="200">A page of actions.</response>
    public static async Task<Answer<Page<ActionResponse>>> Endpoint(
        [AsParameters] ActionFilter filter,
        [AsParameters] Shape shape,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Query(filter, shape), cancellationToken), FieldSelection.Of(shape.Fields, shape.Include));

    /// <summary>The place behind an action in a list, as a cursor, whether a page ended there or not.</summary>
    internal static string Behind(ActionResponse action, ActionFilter filter, string sort, Reader reader) =>
        Cursor.Encode(ListOf(filter, sort, reader), ActionOrders.By(sort.TrimStart('-'), reader.Caller.Circle).ValuesOf(action));

    private static string ListOf(ActionFilter filter, string sort, Reader reader) =>
        Cursor.List("actions", filter, sort, Languages.Current, $"{reader.Caller.Circle}");

    internal sealed class Handler(
        PrioritiesContext db,
        Reader reader,
        KnownIds known,
        Selectivity selectivity,
        IConfigurationProvider mapping
    ) : IRequestHandler<Query, Outcome<Page<ActionResponse>>>
    {
        public async Task<Outcome<Page<ActionResponse>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (filter, shape) = (request.Filter, request.Shape);
            var sort = shape.Sort ?? "key";
            var (descending, keyset) = (sort.StartsWith('-'), ActionOrders.By(sort.TrimStart('-'), reader.Caller.Circle));
            var list = ListOf(filter, sort, reader);
            var found = await filter.ApplyAsync(db, reader, known, cancellationToken);
            var narrowed = filter.HasOrderedIndex
                ? found
                : await selectivity.FenceAsync(
                    db,
                    Cursor.List("found", filter, $"{reader.Caller.Circle}"),
                    found,
                    shape.Take() + 1,
                    cancellationToken
                );
            if (keyset.From(shape.Cursor, list, narrowed, descending) is not { } rows)
                return Cursor.Invalid;
            var wanted = FieldSelection.Of(shape.Fields, shape.Include);
            var page = rows.Take(shape.Take() + 1);
            var planning = filter.IsOneIndexBy(sort) ? Planning.Once : Planning.Afresh;
            var actions = await db.ReadPageAsync(page, planning, wanted, cancellationToken);
            if ((actions.Count == 0 || filter.HasSeveral) && await filter.FaultAsync(db, reader, cancellationToken) is { } fault)
                return fault;
            long? total = Values.Flag(shape.Total) == true ? await found.LongCountAsync(cancellationToken) : null;
            var answer = Page<ActionResponse>.From(
                [.. actions.Select(a => mapping.Whole(a).For(reader))],
                shape.Take(),
                last => Cursor.Encode(list, keyset.ValuesOf(last)),
                total
            );
            await db.IncludeAsync(answer.Items, shape.Include, reader, mapping, cancellationToken);
            return answer;
        }
    }
}
