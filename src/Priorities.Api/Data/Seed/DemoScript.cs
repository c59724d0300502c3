using System.Text.Json;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Data.Seed;

/// <summary>The demonstration as it stands in <c>demo.json</c>.</summary>
internal sealed record DemoScript(
    IReadOnlyList<DemoArea> Areas,
    IReadOnlyList<DemoOrganization> Organizations,
    IReadOnlyDictionary<string, JsonElement[][]> Stories,
    IReadOnlyList<DemoAction> Actions,
    IReadOnlyList<LocalizedText> Milestones,
    IReadOnlyDictionary<string, IReadOnlyList<LocalizedText>> Phrases
);

internal sealed record DemoArea(string Key, string Code, LocalizedText Title);

internal sealed record DemoOrganization(string Key, LocalizedText Name, OrganizationKind Kind, IReadOnlyList<string> Regions);

internal sealed record DemoAction(
    string Area,
    string Story,
    LocalizedText Title,
    int? Parent,
    string? Lead,
    IReadOnlyList<string>? Supporting,
    IReadOnlyList<Audience> Audience,
    IReadOnlyList<string> Tags,
    Jurisdiction? Jurisdiction,
    int? Target,
    int? Moved,
    bool Milestones
);
