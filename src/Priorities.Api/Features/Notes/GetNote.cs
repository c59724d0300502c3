using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Notes;

/// <summary>Reads one note, for those whom it is for.</summary>
public static class GetNote
{
    internal sealed record Query(string Action, Guid Id) : IQuery<NoteResponse>;

    /// <summary>Read one note</summary>
    /// <remarks>With its corrections: `body` is the text as it stands, `originalBody` the first one where it was corrected since.</remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <param name="note">The note's id.</param>
    /// <response code="200">The note.</response>
    public static async Task<Answer<NoteResponse>> Endpoint(
        [IdOrKey] string action,
        [Id] string note,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(action, Guid.Parse(note)), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Query, Outcome<NoteResponse>>
    {
        public async Task<Outcome<NoteResponse>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = db
                .NoteReads.ReadableBy(reader.Caller)
                .OnAction(request.Action)
                .Where(n => n.Id == request.Id)
                .ProjectTo<NoteResponse>(mapping);
            if (await found.SingleOrDefaultAsync(cancellationToken) is not { } note)
                return new NotFound($"note", $"{request.Id}");
            reader.Saw(isNotPublic: note.IsAnothers(reader.Caller));
            return note.For(reader.Caller);
        }
    }
}
