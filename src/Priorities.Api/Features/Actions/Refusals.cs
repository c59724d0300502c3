using Priorities.Domain;

namespace Priorities.Api.Features.Actions;

/// <summary>A contributor's organization does not own the action.</summary>
public sealed record NotOwner(string Key)
    : Refusal("notOwner", $"Your organization does not own '{Key}'. Its owners report on it; a coordinator can make your organization one.");
