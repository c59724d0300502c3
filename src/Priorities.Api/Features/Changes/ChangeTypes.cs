using Priorities.Api.Platform.Input;

namespace Priorities.Api.Features.Changes;

/// <summary>Types of changes; in a query repeated or separated by commas.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChangeTypesAttribute() : OneOfAttribute(All)
{
    /// <summary>Everything that can happen, as the feed names it.</summary>
    public static readonly string[] All =
    [
        "action.archived", "action.assessed", "action.ownerAssigned", "action.ownerRemoved", "action.proposed", "action.published",
        "action.restored", "action.revised", "action.statusChanged",
        "forum.areaAdded", "forum.areaRemoved", "forum.areaRevised", "forum.convened", "forum.removed", "forum.revised",
        "milestone.added", "milestone.removed", "milestone.revised",
        "note.added", "note.corrected", "note.redacted",
        "organization.registered", "organization.removed", "organization.revised",
    ];
}
