using System.Text.Json.Serialization;
using AutoMapper;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Notes;

/// <summary>What was said about an action, by whom and when. It never changes; what is put right stands in `corrections`.</summary>
public sealed class NoteResponse
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The key of the action.</summary>
    public required string Action { get; init; }

    /// <summary>The text as it stands: the last correction's, or the first one.</summary>
    public required string Body { get; set; }

    /// <summary>The first text, where it was corrected since.</summary>
    public string? OriginalBody { get; set; }

    /// <summary>The corrections, oldest first.</summary>
    public IReadOnlyList<CorrectionResponse> Corrections { get; private set; } = [];

    /// <summary>The language that it is written in.</summary>
    public required NoteLanguage Language { get; init; }

    /// <summary>Who may read it.</summary>
    public required NoteVisibility Visibility { get; init; }

    /// <summary>How far the action was, in percent, 0 to 100, where the note said.</summary>
    public int? Progress { get; init; }

    /// <summary>Documents or pages that show it.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>Who wrote it.</summary>
    public AuthorResponse Author { get; private set; } = new(null, null);

    /// <summary>The change of status that it came with.</summary>
    public StatusChange? Status { get; init; }

    /// <summary>When it happened.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When its words were taken out, because they should not have been here; absent while they are there.</summary>
    public DateTimeOffset? RedactedAt { get; init; }

    /// <summary>Why they were taken out.</summary>
    public string? RedactionReason { get; init; }

    [JsonIgnore]
    public Guid ActionId { get; init; }

    [JsonIgnore]
    public string AuthorName { get; init; } = "";

    [JsonIgnore]
    public string? AuthorOrganizationKey { get; init; }

    [JsonIgnore]
    public IReadOnlyList<CorrectionRead> CorrectionRows { get; set; } = [];

    /// <summary>A note that the caller has just written: all that it will be read with is known.</summary>
    internal static NoteResponse Of(ProgressNote note, string action, Caller author) =>
        new NoteResponse
        {
            Id = note.Id,
            Action = action,
            Body = note.Body,
            Language = note.Language,
            Visibility = note.Visibility,
            Progress = note.Progress,
            Evidence = note.Evidence,
            EffectiveOn = note.EffectiveOn,
            RecordedAt = note.RecordedAt,
            AuthorName = note.AuthorName,
            AuthorOrganizationKey = author.OrganizationKey,
        }.For(author);

    /// <summary>Not public, and not of the caller's own organization either.</summary>
    internal bool IsAnothers(Caller caller) =>
        Visibility != NoteVisibility.Public && (AuthorOrganizationKey is null || AuthorOrganizationKey != caller.OrganizationKey);

    /// <summary>Fills in what depends on who reads: names of people are for signed-in readers.</summary>
    public NoteResponse For(Caller caller)
    {
        Author = new(AuthorOrganizationKey, MayKnow.People(caller.Clearance) ? AuthorName : null);
        Corrections =
        [
            .. CorrectionRows.Select(c => new CorrectionResponse(
                c.Id,
                c.Body,
                c.Reason,
                new(c.AuthorOrganizationKey, MayKnow.People(caller.Clearance) ? c.AuthorName : null),
                c.RecordedAt
            )),
        ];
        return this;
    }

    /// <summary>
    /// The note as it stood at an instant: what was corrected later is taken back. Words that were redacted since stay away.
    /// </summary>
    internal NoteResponse AsOf(DateTimeOffset then)
    {
        var first = OriginalBody ?? Body;
        CorrectionRows = [.. CorrectionRows.Where(c => c.RecordedAt <= then)];
        (Body, OriginalBody) = CorrectionRows.Count == 0 ? (first, null) : (CorrectionRows[^1].Body, first);
        return this;
    }

    internal sealed class Mapping : Profile
    {
        public Mapping() =>
            CreateMap<NoteRead, NoteResponse>()
                .ForMember(n => n.Action, from => from.MapFrom(n => n.ActionKey))
                .ForMember(n => n.Body, from => from.MapFrom(n => n.CorrectedBody ?? n.Body))
                .ForMember(n => n.OriginalBody, from => from.MapFrom(n => n.CorrectedBody == null ? null : n.Body))
                .ForMember(
                    n => n.Status,
                    from => from.MapFrom(n => n.StatusTo == null ? null : new StatusChange(n.StatusFrom!.Value, n.StatusTo!.Value))
                )
                .ForMember(n => n.CorrectionRows, from => from.MapFrom(n => n.Corrections))
                .ForMember(n => n.Corrections, from => from.Ignore())
                .ForMember(n => n.Author, from => from.Ignore());
    }
}

/// <summary>Who wrote something.</summary>
/// <param name="Organization">The key of the organization that they wrote for; absent for coordinators and admins without one.</param>
/// <param name="Name">Their name; for signed-in readers.</param>
public sealed record AuthorResponse(string? Organization, string? Name);

/// <summary>A step from one status to another.</summary>
/// <param name="From">The status before.</param>
/// <param name="To">The status after.</param>
public sealed record StatusChange(ActionStatus From, ActionStatus To);

/// <summary>A corrected text of a note.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Body">The text.</param>
/// <param name="Reason">Why it was corrected.</param>
/// <param name="Author">Who corrected it.</param>
/// <param name="RecordedAt">When.</param>
public sealed record CorrectionResponse(Guid Id, string Body, string? Reason, AuthorResponse Author, DateTimeOffset RecordedAt);
