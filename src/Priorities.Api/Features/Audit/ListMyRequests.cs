using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Audit;

/// <summary>Tells callers what became of their own requests. Everybody who is signed in may.</summary>
public static class ListMyRequests
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private static readonly Keyset<AuditEntry, Entry> Newest = new Keyset<AuditEntry, Entry, DateTimeOffset>(
        e => e.At,
        e => e.Id,
        e => e.At,
        e => e.Id
    );

    /// <summary>Which page.</summary>
    public sealed record Filter : PageParameters;

    /// <summary>One request of the caller.</summary>
    /// <param name="Id">Its id in the audit log.</param>
    /// <param name="At">When.</param>
    /// <param name="Method">The HTTP method.</param>
    /// <param name="Operation">The operation's id, such as `changeStatus`.</param>
    /// <param name="Subject">What it was for: the path below `/api/v1/`.</param>
    /// <param name="Status">The HTTP status of the answer.</param>
    /// <param name="Problem">The code of the problem that it was refused with; `GET /problems/{code}` explains it.</param>
    /// <param name="RequestId">The answer's `Request-Id`.</param>
    public sealed record Entry(
        Guid Id,
        DateTimeOffset At,
        string Method,
        string Operation,
        string Subject,
        int Status,
        string? Problem,
        string RequestId
    );

    internal sealed record Query(Filter Filter) : IQuery<Page<Entry>>;

    /// <summary>What became of my requests</summary>
    /// <remarks>
    /// Every change that was asked for with these credentials in the last 7 days, made or refused, and reads of what is not public; newest
    /// first. Where a key is in use by a tool, this tells what went wrong there and when. Other reads are not kept.
    /// </remarks>
    /// <response code="200">A page of requests.</response>
    public static async Task<Answer<Page<Entry>>> Endpoint(
        [AsParameters] Filter filter,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(filter), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Query, Outcome<Page<Entry>>>
    {
        public async Task<Outcome<Page<Entry>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (filter, caller, since) = (request.Filter, reader.Caller.Actor.Id, reader.Now - Kept);
            var list = Cursor.List("myRequests", filter, caller);
            var rows = db.Audit.Where(e => e.ActorId == caller && e.At >= since);
            if (Newest.From(filter.Cursor, list, rows, descending: true) is not { } found)
                return Cursor.Invalid;
            var entries = await found
                .Take(filter.Take() + 1)
                .Select(e => new Entry(e.Id, e.At, e.Method, e.Operation, e.Subject, e.Status, e.Problem, e.RequestId))
                .ToListAsync(cancellationToken);
            return Page<Entry>.From(entries, filter.Take(), last => Cursor.Encode(list, Newest.ValuesOf(last)));
        }
    }
}
