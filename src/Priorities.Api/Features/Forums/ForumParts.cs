using Priorities.Api.Platform.Input;
using Priorities.Domain.Forums;

namespace Priorities.Api.Features.Forums;

/// <summary>A place.</summary>
public sealed record LocationBody
{
    public const string RegionShape = "^[A-Z0-9]{1,3}$";

    /// <summary>The city, in English.</summary>
    [Text(300)]
    public string? City { get; init; }

    /// <summary>The city, in French.</summary>
    [Text(300)]
    public string? CityFr { get; init; }

    /// <summary>The letters of its ISO 3166-2 subdivision, such as QC.</summary>
    [Words(RegionShape, 3, "The letters of an ISO 3166-2 subdivision, without the country's, such as QC.")]
    public string? Region { get; init; }

    /// <summary>The letters of its ISO 3166-1 country, such as CA.</summary>
    [Words("^[A-Z]{2}$", 2, "The two letters of an ISO 3166-1 country, such as CA.")]
    public string? Country { get; init; }
}

/// <summary>The people who took part.</summary>
public sealed record ParticipantsBody
{
    /// <summary>How many, or the least that is known of.</summary>
    [Between(0, 1_000_000)]
    public int? Count { get; init; }

    /// <summary>What is to be said about the number, and about who they were, in English.</summary>
    [Text(300)]
    public string? Note { get; init; }

    /// <summary>The same in French.</summary>
    [Text(300)]
    public string? NoteFr { get; init; }
}

/// <summary>How many sessions of a kind there were.</summary>
public sealed record ProgrammeItemBody
{
    /// <summary>The kind.</summary>
    [Needed]
    public SessionKind? Kind { get; init; }

    /// <summary>How many.</summary>
    [Needed, Between(1, 1_000)]
    public int? Count { get; init; }
}

/// <summary>The report of a forum.</summary>
public sealed record SourceBody
{
    /// <summary>What it is called, in English.</summary>
    [Text(300)]
    public string? Title { get; init; }

    /// <summary>What it is called, in French.</summary>
    [Text(300)]
    public string? TitleFr { get; init; }

    /// <summary>Where it can be read: a web address, http or https.</summary>
    [WebAddress]
    public string? Url { get; init; }

    /// <summary>The day it came out.</summary>
    [Day]
    public DateOnly? PublishedOn { get; init; }
}
