using AutoMapper;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Answers;
using Priorities.Domain;

namespace Priorities.Api.Features.Forums;

/// <summary>A heading under which a forum put its priorities.</summary>
public sealed record AreaResponse : IVersioned
{
    /// <summary>Its id, a UUID that never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>A short reference for people, such as `services`. Unique in the forum, and never used again.</summary>
    public required string Key { get; init; }

    /// <summary>The letter or letters that stand for the area in the keys of its actions.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called, in the language asked for.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Its place among the areas of the forum, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>How many published actions it holds, suggestions among them.</summary>
    public required int ActionCount { get; init; }

    /// <summary>Counts up by one with every edit of the area.</summary>
    public required int Version { get; init; }

    public static AreaResponse From(AreaRead area) =>
        new()
        {
            Id = area.Id,
            Key = area.Key,
            Code = area.Code,
            Title = new(area.TitleEn, area.TitleFr),
            Position = area.Position,
            ActionCount = area.ActionCount,
            Version = area.Version,
        };

    internal sealed class Mapping : Profile
    {
        public Mapping() =>
            CreateProjection<AreaRead, AreaResponse>()
                .ForMember(a => a.Title, from => from.MapFrom(a => new LocalizedText(a.TitleEn, a.TitleFr)));
    }
}
