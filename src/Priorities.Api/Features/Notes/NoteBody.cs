using Priorities.Api.Platform.Input;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Notes;

/// <summary>A document or a page that shows what was done.</summary>
public sealed record EvidenceBody
{
    /// <summary>What it is, for people to read.</summary>
    [Needed, Text(300)]
    public string? Title { get; init; }

    /// <summary>Where it is: a web address, http or https.</summary>
    [Needed, WebAddress]
    public string? Url { get; init; }

    public static IReadOnlyList<Evidence> Read(IReadOnlyList<EvidenceBody>? evidence) =>
        [.. (evidence ?? []).Select(e => new Evidence(e.Title!, e.Url!))];
}
