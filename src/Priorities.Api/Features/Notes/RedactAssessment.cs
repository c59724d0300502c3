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

/// <summary>Takes the words of an assessment out of the database. Admins may.</summary>
public static class RedactAssessment
{
    internal sealed record Command(string Action, Guid Assessment, Redaction Redaction) : ICommand<AssessmentResponse>;

    /// <summary>Redact an assessment</summary>
    /// <remarks>
    /// Takes the text and its evidence out of the database, and out of the answers that are kept for retries. There is no way back.
    /// That there was an assessment, who made it, when, and what status it found stay. Backups made before still hold the words: see the
    /// documentation.
    /// </remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <param name="assessment">The assessment's id.</param>
    /// <response code="200">The assessment, without its words.</response>
    public static async Task<Answer<AssessmentResponse>> Endpoint(
        [IdOrKey] string action,
        [Id] string assessment,
        Body<Redaction> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(action, Guid.Parse(assessment), body.Value), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<AssessmentResponse>>
    {
        public async Task<Outcome<AssessmentResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockActionAsync(request.Action, reader.Caller.Clearance, cancellationToken) is not { Action: var action })
                return new NotFound($"action", request.Action);
            var assessment = await db.Assessments.SingleOrDefaultAsync(
                a => a.Id == request.Assessment && a.ActionId == action.Id,
                cancellationToken
            );
            if (assessment is null)
                return new NotFound($"assessment", $"{request.Assessment}");

            if (assessment.Visibility == NoteVisibility.Public && PublicTexts.Doubt(request.Redaction) is { } doubt)
                return doubt;
            List<string?> texts = [assessment.Body, .. assessment.Evidence.SelectMany(e => (string[])[e.Title, e.Url])];
            action.RedactAssessment(assessment, request.Redaction.Reason!, reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            var redacted = (
                await db
                    .AssessmentReads.Where(a => a.Id == assessment.Id)
                    .ProjectTo<AssessmentResponse>(mapping)
                    .SingleAsync(cancellationToken)
            ).For(reader.Caller);
            await db.EraseCopiesAsync(texts, cancellationToken);
            return redacted;
        }
    }
}
