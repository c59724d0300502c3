using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Notes;

/// <summary>What can be said about an action.</summary>
internal static class NotesEndpoints
{
    public static void MapNotes(this RouteGroupBuilder api)
    {
        var action = api.MapGroup("/actions/{action}");
        var notes = action.MapGroup("/notes").WithTags("Notes");
        notes.MapGet("", ListNotes.Endpoint).Named(nameof(ListNotes)).MayBeGivenAgain().Requires(Policies.Read);
        notes.MapPost("", AddNote.Endpoint).Named(nameof(AddNote)).Requires(Policies.Report).Refuses("notOwner", "confirmationRequired");
        notes.MapGet("/{note}", GetNote.Endpoint).Named(nameof(GetNote)).MayBeGivenAgain().Requires(Policies.Read);
        notes
            .MapPost("/{note}/corrections", CorrectNote.Endpoint)
            .Named(nameof(CorrectNote))
            .Requires(Policies.Report)
            .Refuses("notAuthor", "confirmationRequired");
        notes
            .MapPost("/{note}/redact", RedactNote.Endpoint)
            .Named(nameof(RedactNote))
            .Requires(Policies.Administer)
            .Refuses("confirmationRequired");
        var assessments = action.MapGroup("/assessments").WithTags("Assessments");
        assessments.MapGet("", ListAssessments.Endpoint).Named(nameof(ListAssessments)).Requires(Policies.Read);
        assessments
            .MapPost("", RecordAssessment.Endpoint)
            .Named(nameof(RecordAssessment))
            .Requires(Policies.Assess)
            .Refuses("ownAction", "confirmationRequired");
        assessments
            .MapPost("/{assessment}/redact", RedactAssessment.Endpoint)
            .Named(nameof(RedactAssessment))
            .Requires(Policies.Administer)
            .Refuses("confirmationRequired");
    }
}
