using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Audit;

/// <summary>Reads the audit log, newest first. Admins may.</summary>
public static class ListAudit
{
    private static readonly Keyset<AuditEntry, Entry> Newest = new Keyset<AuditEntry, Entry, DateTimeOffset>(
        e => e.At,
        e => e.Id,
        e => e.At,
        e => e.Id
    );

    /// <summary>Which entries.</summary>
    public sealed record Filter : PageParameters
    {
        /// <summary>Of this actor, as entries name them: `key:…`, `oidc:…`, `anonymous`.</summary>
        [FromQuery(Name = "actor"), Text(300)]
        public string? Actor { get; init; }

        /// <summary>Of this operation, such as `changeStatus`.</summary>
        [FromQuery(Name = "operation"), Text(100)]
        public string? Operation { get; init; }

        /// <summary>With this HTTP status: 401 for sign-ins that failed, 403 for what a role did not allow.</summary>
        [FromQuery(Name = "status"), WholeNumber(100, 599)]
        public string? Status { get; init; }

        /// <summary>At this instant, such as `2026-11-23T14:00:00Z`, or later.</summary>
        [FromQuery(Name = "since"), Instant]
        public string? Since { get; init; }

        /// <summary>Before this instant, such as `2026-11-24T00:00:00Z`.</summary>
        [FromQuery(Name = "until"), Instant]
        public string? Until { get; init; }
    }

    /// <summary>One entry of the audit log.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="At">When.</param>
    /// <param name="Actor">Who: `key:…`, `oidc:…` or `anonymous`. For a sign-in that failed, the key that was claimed.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Role">The role that they had.</param>
    /// <param name="Organization">The key of the organization that they acted for.</param>
    /// <param name="Address">The network address that the request came from.</param>
    /// <param name="Method">The HTTP method.</param>
    /// <param name="Operation">The operation's id.</param>
    /// <param name="Subject">What it was done to: the path below `/api/v1/`.</param>
    /// <param name="Status">The HTTP status of the answer.</param>
    /// <param name="Problem">The code of the problem that it was refused with, such as `invalidRequest`.</param>
    /// <param name="RequestId">The answer's `Request-Id`.</param>
    public sealed record Entry(
        Guid Id,
        DateTimeOffset At,
        string Actor,
        string Name,
        string Role,
        string? Organization,
        string Address,
        string Method,
        string Operation,
        string Subject,
        int Status,
        string? Problem,
        string RequestId
    );

    internal sealed record Query(Filter Filter) : IQuery<Page<Entry>>;

    /// <summary>Read the audit log</summary>
    /// <remarks>
    /// Every write and every read that was refused, every sign-in that failed, who read what is not public, who read keys and this log, and
    /// commands that were run on the server; newest first. Entries cannot be altered or deleted, and hold no word of what was written.
    /// </remarks>
    /// <response code="200">A page of entries.</response>
    public static async Task<Answer<Page<Entry>>> Endpoint(
        [AsParameters] Filter filter,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(filter), cancellationToken);

    internal sealed class Handler(PrioritiesContext db) : IRequestHandler<Query, Outcome<Page<Entry>>>
    {
        public async Task<Outcome<Page<Entry>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var filter = request.Filter;
            var list = Cursor.List("audit", filter);
            var rows = db.Audit.AsQueryable();
            if (filter.Actor is { } actor)
                rows = rows.Where(e => e.ActorId == actor);
            if (filter.Operation is { } operation)
                rows = rows.Where(e => e.Operation == operation);
            if (Values.Number(filter.Status) is { } status)
                rows = rows.Where(e => e.Status == status);
            if (Values.Instant(filter.Since) is { } since)
                rows = rows.Where(e => e.At >= since);
            if (Values.Instant(filter.Until) is { } until)
                rows = rows.Where(e => e.At < until);
            if (Newest.From(filter.Cursor, list, rows, descending: true) is not { } found)
                return Cursor.Invalid;
            var entries = await found
                .Take(filter.Take() + 1)
                .Select(e => new Entry(
                    e.Id,
                    e.At,
                    e.ActorId,
                    e.ActorName,
                    e.Role,
                    db.Organizations.IgnoreQueryFilters().Where(o => o.Id == e.OrganizationId).Select(o => o.Key).FirstOrDefault(),
                    e.Address,
                    e.Method,
                    e.Operation,
                    e.Subject,
                    e.Status,
                    e.Problem,
                    e.RequestId
                ))
                .ToListAsync(cancellationToken);
            return Page<Entry>.From(entries, filter.Take(), last => Cursor.Encode(list, Newest.ValuesOf(last)));
        }
    }
}
