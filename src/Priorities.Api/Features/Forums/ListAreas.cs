using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Forums;

/// <summary>Lists the areas of a forum. Everybody may.</summary>
public static class ListAreas
{
    private static readonly Keyset<AreaRead, AreaResponse, int> InOrder = new(a => a.Position, a => a.Id, a => a.Position, a => a.Id);

    internal sealed record Query(string Forum, PageParameters Page) : IQuery<Page<AreaResponse>>;

    /// <summary>List a forum's areas</summary>
    /// <remarks>In their order, each with the number of its published actions.</remarks>
    /// <param name="forum">The forum's id or key, such as `ccr-2016`.</param>
    /// <response code="200">A page of areas.</response>
    public static async Task<Answer<Page<AreaResponse>>> Endpoint(
        [IdOrKey] string forum,
        [AsParameters] PageParameters page,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(forum, page), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, IConfigurationProvider mapping)
        : IRequestHandler<Query, Outcome<Page<AreaResponse>>>
    {
        public async Task<Outcome<Page<AreaResponse>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var list = Cursor.List("areas", request.Page, request.Forum);
            if (InOrder.From(request.Page.Cursor, list, db.AreaReads.OfForum(request.Forum), descending: false) is not { } rows)
                return Cursor.Invalid;
            var areas = await rows.Take(request.Page.Take() + 1).ProjectTo<AreaResponse>(mapping).ToListAsync(cancellationToken);
            if (areas.Count == 0 && !await db.ForumReads.Named(request.Forum).AnyAsync(cancellationToken))
                return new NotFound($"forum", request.Forum);
            return Page<AreaResponse>.From(areas, request.Page.Take(), last => Cursor.Encode(list, InOrder.ValuesOf(last)));
        }
    }
}
