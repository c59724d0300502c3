using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Privacy;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Privacy;

namespace Priorities.Api.Features.Actions;

/// <summary>What everybody comes to read when an action is published, edited in the open or restored.</summary>
internal static class BecomingPublic
{
    /// <summary>What has to be confirmed first; null where nothing was found, or it was confirmed.</summary>
    /// <param name="db">Where the milestones are.</param>
    /// <param name="action">The action.</param>
    /// <param name="members">What it says then.</param>
    /// <param name="before">What everybody can read already; null where that is nothing, and its milestones come out with it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Refusal?> DoubtAsync(
        this PrioritiesContext db,
        Action action,
        ActionMembers members,
        ActionMembers? before,
        CancellationToken cancellationToken
    )
    {
        if (before is not null || members.ConfirmPublic == true)
            return PublicTexts.Doubt(members, before);
        var milestones = await db
            .Milestones.Where(m => m.ActionId == action.Id)
            .OrderBy(m => m.Position)
            .ThenBy(m => m.Id)
            .ToListAsync(cancellationToken);
        return PublicTexts.Refuse([.. PublicTexts.Find(members), .. InMilestones(milestones)]);
    }

    public static IEnumerable<PersonalDetails.Found> InMilestones(IEnumerable<Milestone> milestones) =>
        milestones
            .Index()
            .SelectMany(m =>
                PublicTexts.Find(MilestoneBody.Of(m.Item)).Select(found => found with { Member = $"milestones[{m.Index}].{found.Member}" })
            );
}
