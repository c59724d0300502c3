using System.ComponentModel;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Forums;

/// <summary>Lists forums. Everybody may.</summary>
public static class ListForums
{
    private static readonly Keyset<ForumRead, ForumResponse> ByKey = Of(f => f.Key, f => f.Key);
    private static readonly Keyset<ForumRead, ForumResponse> ByDay = Of(f => f.HeldOn, f => f.HeldOn);
    private static readonly Keyset<ForumRead, ForumResponse> ByTitleEn = Of(f => f.SortTitleEn, f => f.Title.En ?? f.Title.Fr!);
    private static readonly Keyset<ForumRead, ForumResponse> ByTitleFr = Of(f => f.SortTitleFr, f => f.Title.Fr ?? f.Title.En!);

    /// <summary>How the list is sorted, and how much of it there is at a time.</summary>
    public sealed record Shape : PageParameters
    {
        /// <summary>The order; `-` in front for descending. Default: `-heldOn`, the latest forum first.</summary>
        [FromQuery(Name = "sort"), DefaultValue("-heldOn"), Sort("key", "heldOn", "title")]
        public string? Sort { get; init; }

        /// <summary>`true`: the answer says in `total` how many forums the whole list has.</summary>
        [FromQuery(Name = "total"), Flag]
        public string? Total { get; init; }
    }

    internal sealed record Query(Shape Shape) : IQuery<Page<ForumResponse>>;

    /// <summary>List forums</summary>
    /// <remarks>A page of forums, each with its areas. Follow `nextCursor`, or the `Link` header, to the end.</remarks>
    /// <response code="200">A page of forums.</response>
    public static async Task<Answer<Page<ForumResponse>>> Endpoint(
        [AsParameters] Shape shape,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(shape), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, IConfigurationProvider mapping)
        : IRequestHandler<Query, Outcome<Page<ForumResponse>>>
    {
        public async Task<Outcome<Page<ForumResponse>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var shape = request.Shape;
            var sort = shape.Sort ?? "-heldOn";
            var keyset = sort.TrimStart('-') switch
            {
                "key" => ByKey,
                "heldOn" => ByDay,
                _ => Languages.IsFrench ? ByTitleFr : ByTitleEn,
            };
            var list = Cursor.List("forums", new PageParameters(), sort, Languages.Current);
            if (keyset.From(shape.Cursor, list, db.ForumReads, sort.StartsWith('-')) is not { } rows)
                return Cursor.Invalid;
            var forums = await rows.Take(shape.Take() + 1).ProjectTo<ForumResponse>(mapping).ToListAsync(cancellationToken);
            long? total = Values.Flag(shape.Total) == true ? await db.ForumReads.LongCountAsync(cancellationToken) : null;
            return Page<ForumResponse>.From(forums, shape.Take(), last => Cursor.Encode(list, keyset.ValuesOf(last)), total);
        }
    }

    private static Keyset<ForumRead, ForumResponse, TValue> Of<TValue>(
        System.Linq.Expressions.Expression<Func<ForumRead, TValue>> by,
        Func<ForumResponse, TValue> value
    ) => new(by, f => f.Id, value, f => f.Id);
}
