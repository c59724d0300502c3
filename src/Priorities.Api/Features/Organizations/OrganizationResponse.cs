using AutoMapper;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Answers;
using Priorities.Domain;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Features.Organizations;

/// <summary>Someone who can own an action.</summary>
public sealed class OrganizationResponse : IVersioned
{
    /// <summary>Its id, a UUID that never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>A short reference for people, such as `ccr`. Unique, and never used again.</summary>
    public required string Key { get; init; }

    /// <summary>What it is called, in the language asked for.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What it is called in French, whatever language was asked for.</summary>
    public string? NameFr { get; init; }

    /// <summary>What kind of organization it is.</summary>
    public required OrganizationKind Kind { get; init; }

    /// <summary>Where it works: the letters of ISO 3166-2 subdivisions, such as ON.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Its web site.</summary>
    public string? Website { get; init; }

    /// <summary>How many published actions it owns.</summary>
    public required ActionCounts ActionCounts { get; init; }

    /// <summary>Counts up by one with every change of the organization itself.</summary>
    public required int Version { get; init; }

    /// <summary>When it was put on record.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    internal sealed class Mapping : Profile
    {
        public Mapping() =>
            CreateProjection<OrganizationRead, OrganizationResponse>()
                .ForMember(o => o.Name, from => from.MapFrom(o => new LocalizedText(o.NameEn, o.NameFr)))
                .ForMember(o => o.ActionCounts, from => from.MapFrom(o => new ActionCounts(o.LeadCount, o.SupportingCount)));
    }
}

/// <summary>How many published actions an organization owns.</summary>
/// <param name="Lead">How many it leads.</param>
/// <param name="Supporting">How many it supports.</param>
public sealed record ActionCounts(int Lead, int Supporting);
