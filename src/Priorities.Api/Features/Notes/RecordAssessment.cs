using AutoMapper.QueryableExtensions;
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

/// <summary>Records an assessment. Assessors and admins may, but nobody on an action that their own organization owns.</summary>
public static class RecordAssessment
{
    /// <summary>What an independent assessor found.</summary>
    public sealed record Body : IMayBePublic
    {
        /// <summary>The status as you found it, whatever the owners report.</summary>
        [Needed]
        public ActionStatus? Status { get; init; }

        /// <summary>What you saw, and why you judge it so.</summary>
        [Needed, Text(20_000, Lines = true)]
        public string? Note { get; init; }

        /// <summary>The language that the note is written in. Default: `en`.</summary>
        public NoteLanguage? Language { get; init; }

        /// <summary>Who may read the note; the status found is seen by all who see the action. Default: `network`.</summary>
        public NoteVisibility? Visibility { get; init; }

        /// <summary>
        /// `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
        /// answered with `confirmationRequired`.
        /// </summary>
        public bool? ConfirmPublic { get; init; }

        /// <summary>Documents or pages that show it.</summary>
        [Entries(20)]
        public IReadOnlyList<EvidenceBody>? Evidence { get; init; }

        internal NoteDraft Draft =>
            new(Note!, Language ?? NoteLanguage.En, Visibility ?? NoteVisibility.Network, null, EvidenceBody.Read(Evidence));

        internal Refusal? Doubt => Visibility == NoteVisibility.Public ? PublicTexts.Doubt(this) : null;
    }

    internal sealed record Command(string Action, Body Found) : ICommand<AssessmentResponse>;

    /// <summary>Record an assessment</summary>
    /// <remarks>
    /// What an independent assessor found. It stands beside the status that the owners report and never replaces it; dashboards show where
    /// the two differ.
    /// </remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <response code="201">The assessment, as it is kept.</response>
    public static async Task<Created<AssessmentResponse>> Endpoint(
        [IdOrKey] string action,
        Body<Body> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        new(
            await mediator.Send(new Command(action, body.Value), cancellationToken),
            assessment => $"/api/v1/actions/{assessment.Action}/assessments"
        );

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<AssessmentResponse>>
    {
        public async Task<Outcome<AssessmentResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockActionAsync(request.Action, reader.Caller.Clearance, cancellationToken) is not var (action, isOwn))
                return new NotFound($"action", request.Action);
            if (isOwn)
                return new OwnAction(action.Key);
            if (request.Found.Doubt is { } doubt)
                return doubt;

            var assessment = action.Assess(request.Found.Status!.Value, request.Found.Draft, reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return (
                await db
                    .AssessmentReads.Where(a => a.Id == assessment.Id)
                    .ProjectTo<AssessmentResponse>(mapping)
                    .SingleAsync(cancellationToken)
            ).For(reader.Caller);
        }
    }
}

/// <summary>Nobody assesses what their own organization took on.</summary>
public sealed record OwnAction(string Key)
    : Refusal("ownAction", $"Your organization owns '{Key}', so it cannot assess it. Someone of another organization can.");
