using System.Text.Json.Serialization;
using AutoMapper;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Notes;

/// <summary>
/// What an independent assessor found, beside what the owners report. That it was assessed, when and how is for all who see the action; the
/// text for whom it is for.
/// </summary>
public sealed class AssessmentResponse : IStatement
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The key of the action.</summary>
    public required string Action { get; init; }

    /// <summary>The status as the assessor found it.</summary>
    public required ActionStatus Status { get; init; }

    /// <summary>What they say about it; absent for those whom it is not for.</summary>
    public string? Note { get; set; }

    /// <summary>The language that it is written in.</summary>
    public required NoteLanguage Language { get; init; }

    /// <summary>Who may read the text.</summary>
    public required NoteVisibility Visibility { get; init; }

    /// <summary>Documents or pages that show it; empty for those whom the text is not for.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; set; }

    /// <summary>Who assessed it.</summary>
    public AuthorResponse Assessor { get; private set; } = new(null, null);

    /// <summary>When.</summary>
    public required DateTimeOffset AssessedAt { get; init; }

    /// <summary>When its words were taken out, because they should not have been here; absent while they are there.</summary>
    public DateTimeOffset? RedactedAt { get; init; }

    /// <summary>Why they were taken out.</summary>
    public string? RedactionReason { get; init; }

    [JsonIgnore]
    public string AssessorName { get; init; } = "";

    [JsonIgnore]
    public Guid? AssessorOrganizationId { get; init; }

    [JsonIgnore]
    public string? AssessorOrganizationKey { get; init; }

    [JsonIgnore]
    public Publication Publication { get; init; }

    Guid? IStatement.AuthorOrganizationId => AssessorOrganizationId;

    /// <summary>Leaves out what is not for the one who reads.</summary>
    public AssessmentResponse For(Caller caller)
    {
        Assessor = new(AssessorOrganizationKey, MayKnow.People(caller.Clearance) ? AssessorName : null);
        if (!MayKnow.Statement.Allows(caller.Clearance, this))
            (Note, Evidence) = (null, []);
        return this;
    }

    internal sealed class Mapping : Profile
    {
        public Mapping() =>
            CreateProjection<AssessmentRead, AssessmentResponse>()
                .ForMember(a => a.Action, from => from.MapFrom(a => a.ActionKey))
                .ForMember(a => a.Note, from => from.MapFrom(a => a.Body))
                .ForMember(a => a.Assessor, from => from.Ignore());
    }
}
