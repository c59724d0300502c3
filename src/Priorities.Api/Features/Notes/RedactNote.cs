using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Privacy;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Notes;

/// <summary>Takes the words of a note out of the database. Admins may.</summary>
public static class RedactNote
{
    internal sealed record Command(string Action, Guid Note, Redaction Redaction) : ICommand<NoteResponse>;

    /// <summary>Redact a note</summary>
    /// <remarks>
    /// Takes the text, its corrections and its evidence out of the database, out of search, and out of the answers that are kept for
    /// retries. There is no way back. That there was a note, who wrote it, when, and what change of status it came with stay. Backups made
    /// before still hold the words: see the documentation.
    /// </remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <param name="note">The note's id.</param>
    /// <response code="200">The note, without its words.</response>
    public static async Task<Answer<NoteResponse>> Endpoint(
        [IdOrKey] string action,
        [Id] string note,
        Body<Redaction> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(action, Guid.Parse(note), body.Value), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<NoteResponse>>
    {
        public async Task<Outcome<NoteResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockActionAsync(request.Action, reader.Caller.Clearance, cancellationToken) is not { Action: var action })
                return new NotFound($"action", request.Action);
            var note = await db
                .Notes.Include(n => n.Corrections)
                .SingleOrDefaultAsync(n => n.Id == request.Note && n.ActionId == action.Id, cancellationToken);
            if (note is null)
                return new NotFound($"note", $"{request.Note}");

            if (note.Visibility == NoteVisibility.Public && PublicTexts.Doubt(request.Redaction) is { } doubt)
                return doubt;
            List<string?> texts =
            [
                note.Body,
                note.CorrectedBody,
                .. note.Evidence.SelectMany(e => (string[])[e.Title, e.Url]),
                .. note.Corrections.SelectMany(c => (string?[])[c.Body, c.Reason]),
            ];
            action.RedactNote(note, request.Redaction.Reason!, reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            var redacted = await db.ReadNoteAsync(note.Id, reader.Caller, mapping, cancellationToken);
            await db.EraseCopiesAsync(texts, cancellationToken);
            return redacted;
        }
    }
}
