using System.Text.Json.Serialization;
using AutoMapper;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Answers;
using Priorities.Domain;
using Priorities.Domain.Forums;

namespace Priorities.Api.Features.Forums;

/// <summary>Where and when priorities were agreed.</summary>
public sealed class ForumResponse : IVersioned
{
    /// <summary>Its id, a UUID that never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>A short reference for people, such as `ccr-2016`. Unique, and never used again.</summary>
    public required string Key { get; init; }

    /// <summary>What it was called, in the language asked for.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What it was about and who was there, in the language asked for.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>Who held it.</summary>
    public LocalizedText? Host { get; init; }

    /// <summary>The day it was held; the first one where it took several.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>The last day, where it took several.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Where it was held.</summary>
    public LocationResponse? Location { get; init; }

    /// <summary>How many people took part.</summary>
    public ParticipantsResponse? Participants { get; init; }

    /// <summary>Where the participants mainly came from: the letters of ISO 3166-2 subdivisions, such as ON.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>What it was to achieve.</summary>
    public required IReadOnlyList<LocalizedText> Objectives { get; init; }

    /// <summary>How many sessions of each kind it had.</summary>
    public required IReadOnlyList<ProgrammeItem> Programme { get; init; }

    /// <summary>What the sessions were about.</summary>
    public required IReadOnlyList<LocalizedText> Topics { get; init; }

    /// <summary>Who made it possible.</summary>
    public LocalizedText? Acknowledgement { get; init; }

    /// <summary>The report that its priorities were taken from.</summary>
    public SourceResponse? Source { get; init; }

    /// <summary>The headings under which it put its priorities, in their order.</summary>
    public IReadOnlyList<AreaResponse> Areas => [.. AreaRows.Select(AreaResponse.From)];

    /// <summary>Counts up by one with every change of the forum itself or of its areas.</summary>
    public required int Version { get; init; }

    /// <summary>When it was put on record.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    [JsonIgnore]
    public IReadOnlyList<AreaRead> AreaRows { get; init; } = [];

    internal sealed class Mapping : Profile
    {
        public Mapping() =>
            CreateProjection<ForumRead, ForumResponse>()
                .ForMember(f => f.Title, from => from.MapFrom(f => new LocalizedText(f.TitleEn, f.TitleFr)))
                .ForMember(f => f.Description, from => from.MapFrom(f => new LocalizedText(f.DescriptionEn, f.DescriptionFr)))
                .ForMember(f => f.Host, from => from.MapFrom(f => new LocalizedText(f.HostEn, f.HostFr)))
                .ForMember(
                    f => f.Location,
                    from =>
                        from.MapFrom(f =>
                            (f.CityEn ?? f.CityFr ?? f.Region ?? f.Country) == null
                                ? null
                                : new LocationResponse(new(f.CityEn, f.CityFr), f.Region, f.Country)
                        )
                )
                .ForMember(
                    f => f.Participants,
                    from =>
                        from.MapFrom(f =>
                            f.ParticipantCount == null && (f.ParticipantNoteEn ?? f.ParticipantNoteFr) == null
                                ? null
                                : new ParticipantsResponse(f.ParticipantCount, new(f.ParticipantNoteEn, f.ParticipantNoteFr))
                        )
                )
                .ForMember(f => f.Acknowledgement, from => from.MapFrom(f => new LocalizedText(f.AcknowledgementEn, f.AcknowledgementFr)))
                .ForMember(
                    f => f.Source,
                    from =>
                        from.MapFrom(f =>
                            (f.SourceTitleEn ?? f.SourceTitleFr ?? f.SourceUrl) == null
                                ? null
                                : new SourceResponse(new(f.SourceTitleEn, f.SourceTitleFr), f.SourceUrl, f.SourcePublishedOn)
                        )
                )
                .ForMember(f => f.AreaRows, from => from.MapFrom(f => f.Areas));
    }
}

/// <summary>A place.</summary>
/// <param name="City">The city.</param>
/// <param name="Region">The letters of its ISO 3166-2 subdivision, such as QC.</param>
/// <param name="Country">The letters of its ISO 3166-1 country, such as CA.</param>
public sealed record LocationResponse(LocalizedText? City, string? Region, string? Country);

/// <summary>The people who took part.</summary>
/// <param name="Count">How many, or the least that is known of.</param>
/// <param name="Note">What is to be said about the number, and about who they were.</param>
public sealed record ParticipantsResponse(int? Count, LocalizedText? Note);

/// <summary>The report of a forum.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="PublishedOn">The day it came out.</param>
public sealed record SourceResponse(LocalizedText? Title, string? Url, DateOnly? PublishedOn);
