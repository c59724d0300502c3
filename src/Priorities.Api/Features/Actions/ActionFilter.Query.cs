using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>What the filters mean in the database.</summary>
public partial record ActionFilter
{
    internal async Task<IQueryable<ActionRead>> ApplyAsync(
        PrioritiesContext db,
        Reader reader,
        KnownIds known,
        CancellationToken cancellationToken
    )
    {
        var actions = (Q is null ? db.ActionReads : Found(db, Q)).VisibleTo(reader.Caller.Clearance);
        actions = InPublication(actions, Values.Enums<Publication>(Publication) ?? [Domain.Actions.Publication.Published]);
        if (IdOrKey.All(Action) is { Length: > 0 } named)
        {
            var (ids, keys) = named.Part();
            actions = actions.Where(a => ids.Contains(a.Id) || keys.Contains(a.Key));
        }

        actions = OfParents(await InPlacesAsync(actions, db, known, cancellationToken), db, IdOrKey.All(Parent), reader);
        actions = await OfOwnersAsync(actions, db, known, cancellationToken);
        if (Values.Enums<ActionStatus>(Status) is { } statuses)
            actions = statuses is [var status] ? actions.Where(a => a.Status == status) : actions.Where(a => statuses.Contains(a.Status));
        if (Values.Enums<ActionStatus>(AssessedStatus) is { } assessed)
            actions = actions.Where(a => a.AssessedStatus != null && assessed.Contains(a.AssessedStatus.Value));
        if (Values.Enums<Jurisdiction>(Jurisdiction) is { } levels)
            actions = actions.Where(a => a.Jurisdiction != null && levels.Contains(a.Jurisdiction.Value));
        if (Values.Enums<Audience>(Audience) is { } audiences)
            actions = actions.Where(a => a.Audience.Any(x => audiences.Contains(x)));
        if (Tag is { Length: > 0 })
        {
            var tags = Values.Split(Tag).ToArray();
            actions = actions.Where(a => a.Tags.Any(t => tags.Contains(t)));
        }

        return InTime(actions, reader);
    }

    /// <summary>
    /// What names a forum, an area, an organization or a parent that the caller does not know of, if something does. One value that finds
    /// something is right, so it is asked where nothing was found, or where several values were given and some of them found it.
    /// </summary>
    internal async Task<Refusal?> FaultAsync(PrioritiesContext db, Reader reader, CancellationToken cancellationToken)
    {
        foreach (var forum in IdOrKey.All(Forum))
            if (!await db.Forums.AnyAsync(f => f.Key == forum.Key || f.Id == forum.Id, cancellationToken))
                return new Unknown($"forum", $"{forum}", "forum");
        foreach (var area in IdOrKey.All(Area))
            if (!await db.Areas.AnyAsync(a => a.Key == area.Key || a.Id == area.Id, cancellationToken))
                return new Unknown($"area", $"{area}", "area");
        foreach (var owner in IdOrKey.All(Owner))
            if (!await db.Organizations.AnyAsync(o => o.Key == owner.Key || o.Id == owner.Id, cancellationToken))
                return new Unknown($"organization", $"{owner}", "owner");
        var known = db.Actions.Where(MayKnow.Action.For<Action>(reader.Caller.Clearance));
        foreach (var parent in IdOrKey.All(Parent).Where(p => p.Key != NoParent))
            if (!await known.AnyAsync(a => a.Key == parent.Key || a.Id == parent.Id, cancellationToken))
                return new Unknown($"action", $"{parent}", "parent");
        return null;
    }

    /// <summary>Whether one value of a filter may have found something, and another be wrong.</summary>
    internal bool HasSeveral => new[] { Forum, Area, Owner, Parent }.Any(values => values is not null && IdOrKey.All(values).Length > 1);

    /// <summary>Whether it asks for no more than what indexes have together with an order: forums, areas and statuses.</summary>
    internal bool HasOrderedIndex =>
        Cursor.List("", this)
        == Cursor.List(
            "",
            new ActionFilter
            {
                Forum = Forum,
                Area = Area,
                Status = Status,
            }
        );

    /// <summary>Whether one index has all that is asked for in this order: a forum, newest first, or one status of it.</summary>
    internal bool IsOneIndexBy(string sort) =>
        sort.TrimStart('-') == "updatedAt"
        && HasOrderedIndex
        && IdOrKey.All(Forum).Length == 1
        && IdOrKey.All(Area).Length == 0
        && (Values.Enums<ActionStatus>(Status)?.Length ?? 0) <= 1;

    private static IQueryable<ActionRead> InPublication(IQueryable<ActionRead> actions, Publication[] publications) =>
        publications is [var one] ? actions.Where(a => a.Publication == one) : actions.Where(a => publications.Contains(a.Publication));

    /// <summary>
    /// Ids stand for what is named: PostgreSQL knows of each of them how many rows it has, and of a question within the question nothing.
    /// One value is compared as one, so that an index can give its rows in order.
    /// </summary>
    private async Task<IQueryable<ActionRead>> InPlacesAsync(
        IQueryable<ActionRead> actions,
        PrioritiesContext db,
        KnownIds known,
        CancellationToken cancellationToken
    )
    {
        var (forums, areas) = (IdOrKey.All(Forum), IdOrKey.All(Area));
        Guid[]? inForums = forums.Length == 0 ? null : await known.ForumsAsync(db, forums, cancellationToken);
        if (areas.Length > 0)
        {
            var inAreas = await known.AreasAsync(db, areas, inForums, cancellationToken);
            return inAreas is [var area] ? actions.Where(a => a.AreaId == area) : actions.Where(a => inAreas.Contains(a.AreaId));
        }

        return inForums switch
        {
            null => actions,
            [var forum] => actions.Where(a => a.ForumId == forum),
            _ => actions.Where(a => inForums.Contains(a.ForumId)),
        };
    }

    /// <summary>For whoever may not know of a parent, its suggestions stand on their own, here as in every answer.</summary>
    private static IQueryable<ActionRead> OfParents(IQueryable<ActionRead> actions, PrioritiesContext db, IdOrKey[] parents, Reader reader)
    {
        if (parents.Length == 0)
            return actions;
        var seesAll = MayKnow.HiddenRelatives(reader.Caller.Clearance);
        if (parents is [{ Key: NoParent }])
            return seesAll ? actions.Where(a => a.ParentId == null) : actions.Where(a => a.ParentId == null || a.ParentKey == null);
        var (ids, keys) = parents.Part();
        var none = keys.Contains(NoParent);
        // A guess at a key that is hidden is not confirmed.
        var known = db.Actions.Where(MayKnow.Action.For<Action>(reader.Caller.Clearance));
        return actions.Where(a =>
            (none && (a.ParentId == null || (!seesAll && a.ParentKey == null)))
            || known.Where(p => ids.Contains(p.Id) || keys.Contains(p.Key)).Select(p => (Guid?)p.Id).Contains(a.ParentId)
        );
    }

    private async Task<IQueryable<ActionRead>> OfOwnersAsync(
        IQueryable<ActionRead> actions,
        PrioritiesContext db,
        KnownIds known,
        CancellationToken cancellationToken
    )
    {
        var owners = IdOrKey.All(Owner);
        var roles = Values.Enums<OwnerRole>(Role);
        if (owners.Length == 0 && roles is null)
            return actions;
        var owned = db.Ownerships.AsQueryable();
        if (roles is not null)
            owned = owned.Where(o => roles.Contains(o.Role));
        if (owners.Length > 0)
        {
            var ids = await known.OrganizationsAsync(db, owners, cancellationToken);
            owned = ids is [var one] ? owned.Where(o => o.OrganizationId == one) : owned.Where(o => ids.Contains(o.OrganizationId));
        }

        return actions.Where(a => owned.Any(o => o.ActionId == a.Id));
    }

    private static IQueryable<ActionRead> Found(PrioritiesContext db, string q) =>
        db.ActionReads.FromSql(
            $"""
            SELECT * FROM action_reads WHERE id IN (SELECT action_id FROM action_search WHERE document @@ search_query({q}))
            """
        );

    private IQueryable<ActionRead> InTime(IQueryable<ActionRead> actions, Reader reader)
    {
        var today = reader.Today;
        if (Values.Flag(Overdue) is { } overdue)
            actions = overdue
                ? actions.Where(a => a.SortTargetDate < today && EF.Constant(Open).Contains(a.Status))
                : actions.Where(a => a.SortTargetDate >= today || !EF.Constant(Open).Contains(a.Status));
        if (Values.Number(StaleDays) is { } days)
        {
            var since = reader.Now.AddDays(-days);
            actions = actions.Where(a => EF.Constant(Open).Contains(a.Status));
            actions = reader.Caller.Circle switch
            {
                Circle.Public => actions.Where(a => (a.PublicReportsLastAt ?? a.CreatedAt) < since),
                Circle.Network => actions.Where(a => (a.NetworkReportsLastAt ?? a.CreatedAt) < since),
                Circle.Everything => actions.Where(a => (a.AllReportsLastAt ?? a.CreatedAt) < since),
                _ => throw new InvalidOperationException("Not a circle."),
            };
        }

        if (Values.Day(TargetBefore) is { } before)
            actions = actions.Where(a => a.SortTargetDate < before);
        if (Values.Day(TargetAfter) is { } after)
            actions = actions.Where(a => a.TargetDate != null && a.SortTargetDate > after);
        if (Values.Instant(UpdatedSince) is { } since2)
            actions = actions.Where(a => a.UpdatedAt >= since2);
        return actions;
    }
}
