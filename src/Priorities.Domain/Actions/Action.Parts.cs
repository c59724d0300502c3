using Priorities.Domain.Changes;
using Priorities.Domain.Organizations;

namespace Priorities.Domain.Actions;

/// <summary>Who took it on, and the steps on the way.</summary>
public sealed partial class Action
{
    /// <summary>Gives an organization a role on the action, or another role than it had.</summary>
    public Ownership AssignOwner(Organization organization, OwnerRole role, string? contactName, string? contactEmail, Stamp stamp)
    {
        var owner = owners.Find(o => o.OrganizationId == organization.Id);
        var member = LoggedMember.Owner(organization.Key);
        if (owner is null)
        {
            owner = new Ownership(Id, organization.Id, role, contactName, contactEmail);
            owners.Add(owner);
            Touch(stamp);
            Tell("action.ownerAssigned", new Dictionary<string, MemberChange> { [member] = new(null, role) }, stamp);
        }
        else if (owner.Role != role || owner.ContactName != contactName || owner.ContactEmail != contactEmail)
        {
            // A contact is for the network; that it changed is told, never from what to what.
            var members = owner.Role == role ? Change.NoMembers : new Dictionary<string, MemberChange> { [member] = new(owner.Role, role) };
            owner.Take(role, contactName, contactEmail);
            Touch(stamp);
            Tell("action.ownerAssigned", members, stamp);
        }

        return owner;
    }

    public void RemoveOwner(Ownership owner, string organizationKey, Stamp stamp)
    {
        owners.Remove(owner);
        Touch(stamp);
        Tell(
            "action.ownerRemoved",
            new Dictionary<string, MemberChange> { [LoggedMember.Owner(organizationKey)] = new(owner.Role, null) },
            stamp
        );
    }

    /// <summary>
    /// Tells that an owner was asked how it stands, or answered. It changes nothing about the action itself; to whom was written, and what,
    /// is not told.
    /// </summary>
    public void TellOfRequest(string organizationKey, RequestStep step, Stamp stamp)
    {
        var type = step switch
        {
            RequestStep.Asked => "action.updateAsked",
            RequestStep.Reminded => "action.updateReminded",
            RequestStep.Answered => "action.updateAnswered",
            RequestStep.Postponed => "action.updatePostponed",
            RequestStep.Withdrawn => "action.updateWithdrawn",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Not a step."),
        };
        Tell(type, new Dictionary<string, MemberChange> { [LoggedMember.Request(organizationKey)] = new(null, step) }, stamp);
    }

    /// <summary>Takes the contact of an owner out.</summary>
    public void RedactContact(Ownership owner, IReadOnlyCollection<string> members, Stamp stamp)
    {
        owner.Take(
            owner.Role,
            members.Contains("contact.name") ? null : owner.ContactName,
            members.Contains("contact.email") ? null : owner.ContactEmail
        );
        Touch(stamp);
        Tell("action.redacted", Change.NoMembers, stamp);
    }

    public Milestone AddMilestone(MilestoneDetails details, Stamp stamp)
    {
        var milestone = new Milestone(OrderedId.Next(stamp.At), Id, details);
        milestones.Add(milestone);
        Tell("milestone.added", Revised(milestone, details.Title, null), stamp);
        return milestone;
    }

    public void ReviseMilestone(Milestone milestone, MilestoneDetails details, Stamp stamp)
    {
        var revision = milestone.Revise(details);
        if (revision.IsEmpty)
            return;
        Tell("milestone.revised", revision.Members.ToDictionary(m => LoggedMember.Milestone(milestone.Id, m.Key), m => m.Value), stamp);
    }

    public void RemoveMilestone(Milestone milestone, Stamp stamp)
    {
        milestones.Remove(milestone);
        Tell("milestone.removed", Revised(milestone, null, milestone.Title), stamp);
    }

    /// <summary>The same of a milestone. One that was removed stands in the log alone.</summary>
    public void RedactMilestone(Milestone? milestone, Guid id, IReadOnlyCollection<string> members, Stamp stamp)
    {
        milestone?.Redact(members);
        Tell("milestone.redacted", Redacted.Told(members, $"milestones.{id}."), stamp);
    }

    private static Dictionary<string, MemberChange> Revised(Milestone milestone, LocalizedText? to, LocalizedText? from) =>
        new() { [LoggedMember.Milestone(milestone.Id)] = new(from?.ToString(), to?.ToString()) };
}
