using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Notes;

/// <summary>Lists the assessments of an action, the newest first. Everybody who sees the action may.</summary>
public static class ListAssessments
{
    private static readonly Keyset<AssessmentRead, AssessmentResponse, DateTimeOffset> Newest = new(
        a => a.AssessedAt,
        a => a.Id,
        a => a.AssessedAt,
        a => a.Id
    );

    internal sealed record Query(string Action, PageParameters Page) : IQuery<Page<AssessmentResponse>>;

    /// <summary>List an action's assessments</summary>
    /// <remarks>What independent assessors found, the newest first; the first one is what the action shows in `assessment`.</remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <response code="200">A page of assessments.</response>
    public static async Task<Answer<Page<AssessmentResponse>>> Endpoint(
        [IdOrKey] string action,
        [AsParameters] PageParameters page,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(action, page), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Query, Outcome<Page<AssessmentResponse>>>
    {
        public async Task<Outcome<Page<AssessmentResponse>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var list = Cursor.List("assessments", request.Page, request.Action);
            var found = IdOrKey.IsId(request.Action, out var id)
                ? db.AssessmentReads.Where(a => a.ActionId == id)
                : db.AssessmentReads.Where(a => a.ActionKey == request.Action);
            found = found.Where(MayKnow.Action.For<AssessmentRead>(reader.Caller.Clearance));
            if (Newest.From(request.Page.Cursor, list, found, descending: true) is not { } rows)
                return Cursor.Invalid;
            var assessments = await rows.Take(request.Page.Take() + 1)
                .ProjectTo<AssessmentResponse>(mapping)
                .ToListAsync(cancellationToken);
            if (
                assessments.Count == 0
                && !await db.ActionReads.VisibleTo(reader.Caller.Clearance).Named(request.Action).AnyAsync(cancellationToken)
            )
                return new NotFound($"action", request.Action);
            return Page<AssessmentResponse>.From(
                [.. assessments.Select(a => a.For(reader.Caller))],
                request.Page.Take(),
                last => Cursor.Encode(list, Newest.ValuesOf(last))
            );
        }
    }
}
