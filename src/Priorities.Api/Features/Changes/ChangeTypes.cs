using Priorities.Api.Platform.Input;

namespace Priorities.Api.Features.Changes;

/// <summary>Types of changes; in a query repeated or separated by commas.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChangeTypesAttribute() : OneOfAttribute(All)
{
    /// <summary>Everything that can happen, as the feed names it, and what it means.</summary>
    public static readonly IReadOnlyDictionary<string, string> Meanings = new Dictionary<string, string>
    {
        ["action.archived"] = "An action was archived: only coordinators and admins see it now",
        ["action.assessed"] = "An assessor recorded where an action stands",
        ["action.ownerAssigned"] = "An organization was made an owner of an action, or given another part in it",
        ["action.ownerRemoved"] = "An organization is no owner of an action any more",
        ["action.proposed"] = "An action was put on record",
        ["action.published"] = "An action that was a draft is now open to all",
        ["action.redacted"] = "The words of some members of an action were taken out",
        ["action.restored"] = "An archived action was restored",
        ["action.revised"] = "Something about an action was edited, or its progress was reported",
        ["action.statusChanged"] = "An action has another status",
        ["action.updateAnswered"] = "An owner answered a request for an update",
        ["action.updateAsked"] = "An owner was asked for an update",
        ["action.updatePostponed"] = "An owner who was asked for an update wants to be asked later",
        ["action.updateReminded"] = "An owner was reminded of a request for an update",
        ["action.updateWithdrawn"] = "A request for an update was withdrawn",
        ["assessment.redacted"] = "The words of an assessment were taken out",
        ["forum.areaAdded"] = "A forum has a new area",
        ["forum.areaRemoved"] = "An area was taken away",
        ["forum.areaRedacted"] = "The words of an area were taken out",
        ["forum.areaRevised"] = "An area was edited",
        ["forum.convened"] = "A forum was put on record",
        ["forum.redacted"] = "The words of some members of a forum were taken out",
        ["forum.removed"] = "A forum was taken away",
        ["forum.revised"] = "A forum was edited",
        ["milestone.added"] = "An action has a new milestone",
        ["milestone.redacted"] = "The words of a milestone were taken out",
        ["milestone.removed"] = "A milestone was taken away",
        ["milestone.revised"] = "A milestone was edited, ticked or opened again",
        ["note.added"] = "A note was added to an action",
        ["note.corrected"] = "A note was corrected",
        ["note.redacted"] = "The words of a note were taken out",
        ["organization.registered"] = "An organization was put on record",
        ["organization.redacted"] = "The words of some members of an organization were taken out",
        ["organization.removed"] = "An organization was taken away",
        ["organization.revised"] = "An organization was edited",
    };

    public static readonly string[] All = [.. Meanings.Keys];
}
