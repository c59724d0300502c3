using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>Lists imports, newest first. Coordinators and admins may.</summary>
public static class ListImports
{
    /// <summary>Which imports.</summary>
    public sealed record Parameters : PageParameters
    {
        /// <summary>Only imports that stand there.</summary>
        [FromQuery(Name = "state"), OneOf(typeof(ImportStatus))]
        public string[]? State { get; init; }

        /// <summary>Only imports that made or changed this action, by its id or key: where it came from. Each says in which row.</summary>
        [FromQuery(Name = "action"), IdOrKey]
        public string? Action { get; init; }
    }

    /// <summary>An import, without its rows.</summary>
    public sealed record Item
    {
        /// <summary>Its id.</summary>
        public required Guid Id { get; init; }

        /// <summary>What kind of file it was.</summary>
        public required ImportKind Kind { get; init; }

        /// <summary>Where it stands.</summary>
        public required ImportStatus Status { get; init; }

        /// <summary>What the file is called, where that was said.</summary>
        public string? FileName { get; init; }

        /// <summary>The key of the forum that was named with the file.</summary>
        public string? Forum { get; init; }

        /// <summary>With `action`: the row that the action came from.</summary>
        public int? Line { get; init; }

        /// <summary>Who sent it.</summary>
        public required string CreatedBy { get; init; }

        /// <summary>When it was sent (UTC).</summary>
        public required DateTimeOffset CreatedAt { get; init; }

        /// <summary>Who applied it.</summary>
        public string? AppliedBy { get; init; }

        /// <summary>When it was applied (UTC).</summary>
        public DateTimeOffset? AppliedAt { get; init; }

        /// <summary>Who took back what it made.</summary>
        public string? UndoneBy { get; init; }

        /// <summary>When that was taken back (UTC).</summary>
        public DateTimeOffset? UndoneAt { get; init; }
    }

    private static readonly Keyset<Import, Item> Newest = new Keyset<Import, Item, DateTimeOffset>(
        i => i.CreatedAt,
        i => i.Id,
        i => i.CreatedAt,
        i => i.Id
    );

    internal sealed record Query(Parameters Which) : IQuery<Page<Item>>;

    /// <summary>List imports</summary>
    /// <remarks>
    /// Files that were sent, what became of them, and by whom; without their rows. Newest first. Those that nobody applied go after 30
    /// days.
    /// </remarks>
    /// <param name="which">Which imports.</param>
    /// <response code="200">A page of imports.</response>
    public static async Task<Answer<Page<Item>>> Endpoint(
        [AsParameters] Parameters which,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(which), cancellationToken);

    internal sealed class Handler(PrioritiesContext db) : IRequestHandler<Query, Outcome<Page<Item>>>
    {
        public async Task<Outcome<Page<Item>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var which = request.Which;
            var list = Cursor.List("imports", which);
            var action = which.Action is null
                ? null
                : await db.ActionReads.Named(which.Action).Select(a => a.Key).SingleOrDefaultAsync(cancellationToken);
            if (which.Action is not null && action is null)
                return new Unknown($"action", which.Action, "action");
            var imports = action is null
                ? db.Imports
                : db.Imports.FromSql($"SELECT * FROM imports WHERE status = 'applied' AND results @> {Naming(action)}::jsonb");
            if (Values.Enums<ImportStatus>(which.State) is { } statuses)
                imports = imports.Where(i => statuses.Contains(i.Status));
            if (Newest.From(which.Cursor, list, imports, descending: true) is not { } rows)
                return Cursor.Invalid;
            var page = await rows.Take(which.Take() + 1)
                .Select(i => new Item
                {
                    Id = i.Id,
                    Kind = i.Kind,
                    Status = i.Status,
                    FileName = i.FileName,
                    Forum = db.Forums.IgnoreQueryFilters().Where(f => f.Id == i.ForumId).Select(f => f.Key).FirstOrDefault(),
                    CreatedBy = i.CreatedBy,
                    CreatedAt = i.CreatedAt,
                    AppliedBy = i.AppliedBy,
                    AppliedAt = i.AppliedAt,
                    UndoneBy = i.UndoneBy,
                    UndoneAt = i.UndoneAt,
                })
                .ToListAsync(cancellationToken);
            if (action is not null)
            {
                var ids = page.ConvertAll(i => i.Id);
                var lines = await db
                    .Imports.Where(i => ids.Contains(i.Id))
                    .Select(i => new { i.Id, i.Results })
                    .ToDictionaryAsync(i => i.Id, i => i.Results.First(r => r.Action == action).Line, cancellationToken);
                page = page.ConvertAll(i => i with { Line = lines[i.Id] });
            }

            return Page<Item>.From(page, which.Take(), last => Cursor.Encode(list, Newest.ValuesOf(last)));
        }

        private static string Naming(string action) => System.Text.Json.JsonSerializer.Serialize(new[] { new { action } });
    }
}
