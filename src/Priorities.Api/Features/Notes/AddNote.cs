using MediatR;
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

/// <summary>Adds a note to an action. Contributors may on actions that their organization owns; coordinators and admins on any.</summary>
public static class AddNote
{
    /// <summary>What there is to say about an action, when its status stays what it is.</summary>
    public sealed record Text : IMayBePublic
    {
        /// <summary>The text.</summary>
        [Needed, Text(20_000, Lines = true)]
        public string? Body { get; init; }

        /// <summary>The language that it is written in. Default: `en`.</summary>
        public NoteLanguage? Language { get; init; }

        /// <summary>Who may read it. Default: `network`.</summary>
        public NoteVisibility? Visibility { get; init; }

        /// <summary>
        /// `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
        /// answered with `confirmationRequired`.
        /// </summary>
        public bool? ConfirmPublic { get; init; }

        /// <summary>How far the action is now, in percent. Left out, it stays as it is.</summary>
        [Between(0, 100)]
        public int? Progress { get; init; }

        /// <summary>Documents or pages that show it.</summary>
        [Entries(20)]
        public IReadOnlyList<EvidenceBody>? Evidence { get; init; }

        internal NoteDraft Draft =>
            new(Body!, Language ?? NoteLanguage.En, Visibility ?? NoteVisibility.Network, Progress, EvidenceBody.Read(Evidence));

        internal Refusal? Doubt => Visibility == NoteVisibility.Public ? PublicTexts.Doubt(this) : null;
    }

    internal sealed record Command(string Action, Text Note) : ICommand<NoteResponse>;

    /// <summary>Add a note</summary>
    /// <remarks>
    /// Says something about an action without moving it. Notes are append-only: what is wrong in one is put right by a correction, which
    /// keeps the first text readable. Send an `Idempotency-Key`, so that a call repeated on a bad line counts once.
    /// </remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <response code="201">The note, as it is kept.</response>
    public static async Task<Created<NoteResponse>> Endpoint(
        [IdOrKey] string action,
        Body<Text> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        new(
            await mediator.Send(new Command(action, body.Value), cancellationToken),
            note => $"/api/v1/actions/{note.Action}/notes/{note.Id}"
        );

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Command, Outcome<NoteResponse>>
    {
        public async Task<Outcome<NoteResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockActionAsync(request.Action, reader.Caller.Clearance, cancellationToken) is not var (action, isOwn))
                return new NotFound($"action", request.Action);
            if (!reader.Caller.MayReport(isOwn))
                return new NotOwner(action.Key);
            if (request.Note.Doubt is { } doubt)
                return doubt;

            var note = action.AddNote(request.Note.Draft, reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return NoteResponse.Of(note, action.Key, reader.Caller);
        }
    }
}
