using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Forums;

namespace Priorities.Api.Features.Actions;

/// <summary>Finds where an action is to hang.</summary>
internal static class Places
{
    /// <summary>
    /// The parent is locked, and the area too where an action comes into it: two that are proposed at the same moment get different
    /// numbers, and an area is not removed while one comes in. What is named and does not exist is refused by name.
    /// </summary>
    public static async Task<Outcome<Placement>> FindPlaceAsync(
        this PrioritiesContext db,
        Forum forum,
        ActionMembers members,
        bool lockArea,
        CancellationToken cancellationToken
    )
    {
        var areas = IdOrKey.IsId(members.Area, out var areaId)
            ? db.Areas.Where(a => a.Id == areaId)
            : db.Areas.Where(a => a.ForumId == forum.Id && a.Key == members.Area);
        if (lockArea && IdOrKey.IsId(members.Area, out _))
            await db.LockAsync<Area>(areaId, cancellationToken);
        else if (lockArea)
            await db.LockWhereAsync<Area>("forum_id = {0} AND key = {1}", [forum.Id, members.Area ?? ""], cancellationToken);
        if (await areas.SingleOrDefaultAsync(cancellationToken) is not { } area)
            return new Unknown($"area", members.Area!, "area");

        var above = new List<Guid>();
        Action? parent = null;
        if (members.Parent is not null)
        {
            await db.LockAsync<Action>(members.Parent, cancellationToken);
            parent = await db.Actions.SingleOrDefaultAsync(Is(members.Parent), cancellationToken);
            if (parent is null)
                return new Unknown($"action", members.Parent, "parent");
            for (
                Guid? next = parent.Id;
                next is { } id && !above.Contains(id);
                next = await db.Actions.Where(a => a.Id == id).Select(a => a.ParentId).SingleAsync(cancellationToken)
            )
                above.Add(id);
        }

        Action? continues = null;
        if (members.Continues is not null)
        {
            continues = await db.Actions.SingleOrDefaultAsync(Is(members.Continues), cancellationToken);
            if (continues is null)
                return new Unknown($"action", members.Continues, "continues");
        }

        var earlier = continues is null ? null : await db.Forums.SingleAsync(f => f.Id == continues.ForumId, cancellationToken);
        return new Placement(area, parent, continues) { Above = above, ContinuesForum = earlier };
    }

    /// <summary>Where the action hangs now.</summary>
    public static async Task<Placement> PlaceOfAsync(this PrioritiesContext db, Action action, CancellationToken cancellationToken) =>
        new(
            await db.Areas.SingleAsync(a => a.Id == action.AreaId, cancellationToken),
            action.ParentId is null ? null : await db.Actions.SingleAsync(a => a.Id == action.ParentId, cancellationToken),
            action.ContinuesId is null ? null : await db.Actions.SingleAsync(a => a.Id == action.ContinuesId, cancellationToken)
        );

    private static System.Linq.Expressions.Expression<Func<Action, bool>> Is(string reference) =>
        IdOrKey.IsId(reference, out var id) ? a => a.Id == id : a => a.Key == reference;
}
