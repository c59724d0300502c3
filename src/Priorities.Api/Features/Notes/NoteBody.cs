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

    /// <summary>A note's texts, by the names of their members.</summary>
    internal static IEnumerable<(string Member, string? Text)> Texts(string member, string? text, IReadOnlyList<EvidenceBody>? evidence) =>
        (evidence ?? []).Select((e, index) => ($"evidence[{index}].title", e.Title)).Prepend((member, text));

    public static IReadOnlyList<Evidence> Read(IReadOnlyList<EvidenceBody>? evidence) => [.. (evidence ?? []).Select(e => new Evidence(e.Title!, e.Url!))];
}
