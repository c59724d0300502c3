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

/// <summary>Corrects a note. Contributors may correct what their own organization wrote; coordinators and admins any note.</summary>
public static class CorrectNote
{
    /// <summary>A corrected text.</summary>
    public sealed record Text : IMayBePublic
    {
        /// <summary>The whole text, as it should have been.</summary>
        [Needed, Text(20_000, Lines = true)]
        public string? Body { get; init; }

        /// <summary>Why it is corrected.</summary>
        [Text(2_000, Lines = true)]
        public string? Reason { get; init; }

        /// <summary>
        /// `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
        /// answered with `confirmationRequired`.
        /// </summary>
        public bool? ConfirmPublic { get; init; }
    }

    internal sealed record Command(string Action, Guid Note, Text Correction) : ICommand<NoteResponse>;

    /// <summary>Correct a note</summary>
    /// <remarks>Puts a corrected text in front; the one before stays readable behind it. Whom the note is for stays as it was.</remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <param name="note">The note's id.</param>
    /// <response code="201">The note with its correction.</response>
    public static async Task<Created<NoteResponse>> Endpoint(
        [IdOrKey] string action,
        [Id] string note,
        Body<Text> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        new(
            await mediator.Send(new Command(action, Guid.Parse(note), body.Value), cancellationToken),
            corrected => $"/api/v1/actions/{corrected.Action}/notes/{corrected.Id}"
        );

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<NoteResponse>>
    {
        public async Task<Outcome<NoteResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockActionAsync(request.Action, reader.Caller.Clearance, cancellationToken) is not { Action: var action })
                return new NotFound($"action", request.Action);
            var note = await db.Notes.SingleOrDefaultAsync(n => n.Id == request.Note && n.ActionId == action.Id, cancellationToken);
            if (
                note is null
                || !MayKnow.Statement.Allows(
                    reader.Caller.Clearance,
                    new Statement(action.Publication, note.Visibility, note.AuthorOrganizationId)
                )
            )
                return new NotFound($"note", $"{request.Note}");
            if (
                !reader.Caller.Coordinates
                && (note.AuthorOrganizationId is null || note.AuthorOrganizationId != reader.Caller.OrganizationId)
            )
                return new NotAuthor();
            if (note.Visibility == NoteVisibility.Public && PublicTexts.Doubt(request.Correction) is { } doubt)
                return doubt;

            action.CorrectNote(note, request.Correction.Body!, request.Correction.Reason, reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return await db.ReadNoteAsync(note.Id, reader.Caller, mapping, cancellationToken);
        }
    }
}

/// <summary>Another organization wrote the note.</summary>
public sealed record NotAuthor()
    : Refusal(
        "notAuthor",
        $"Another organization wrote this note. Its members correct it, or a coordinator; you can add a note of your own."
    );
