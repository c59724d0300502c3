using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>Which actions: what everything that gives out many actions can be narrowed by. Several values of one filter mean "any of"; several filters mean "and".</summary>
public record ActionFilter : IQueryParameters
{
    private const string NoParent = "none";

    /// <summary>The status that the actions have to be of to be late or silent: neither done nor ended.</summary>
    private static readonly ActionStatus[] Open = [.. StatusWorkflow.All.Where(s => !StatusWorkflow.IsTerminal(s))];

    /// <summary>These actions (keys or ids, such as `ccr-2016-s2`), for a copy that reads again what the feed named. One that you may not see, or that does not exist, is not in the list.</summary>
    [FromQuery(Name = "action"), IdOrKey]
    public string[]? Action { get; init; }

    /// <summary>Of these forums (keys or ids), such as `ccr-2016`.</summary>
    [FromQuery(Name = "forum"), IdOrKey]
    public string[]? Forum { get; init; }

    /// <summary>In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`.</summary>
    [FromQuery(Name = "area"), IdOrKey]
    public string[]? Area { get; init; }

    /// <summary>With this status, as the owners report it.</summary>
    [FromQuery(Name = "status"), OneOf(typeof(ActionStatus))]
    public string[]? Status { get; init; }

    /// <summary>With this status, as an assessor found it.</summary>
    [FromQuery(Name = "assessedStatus"), OneOf(typeof(ActionStatus))]
    public string[]? AssessedStatus { get; init; }

    /// <summary>Owned by these organizations (keys or ids), such as `ccr`.</summary>
    [FromQuery(Name = "owner"), IdOrKey]
    public string[]? Owner { get; init; }

    /// <summary>Owned in this role; with `owner`, by that organization in this role.</summary>
    [FromQuery(Name = "role"), OneOf(typeof(OwnerRole))]
    public string[]? Role { get; init; }

    /// <summary>With one of these tags, such as `housing`.</summary>
    [FromQuery(Name = "tag"), Words("^[a-z0-9]+(-[a-z0-9]+)*(,[a-z0-9]+(-[a-z0-9]+)*)*$", 1_000, "Tags: lower-case letters and digits with single hyphens between them, such as housing.")]
    public string[]? Tag { get; init; }

    /// <summary>Meant to guide one of these.</summary>
    [FromQuery(Name = "audience"), OneOf(typeof(Audience))]
    public string[]? Audience { get; init; }

    /// <summary>Addressed to this level of government.</summary>
    [FromQuery(Name = "jurisdiction"), OneOf(typeof(Jurisdiction))]
    public string[]? Jurisdiction { get; init; }

    /// <summary>Suggestions under these actions (keys or ids); `none` for actions that are not suggestions.</summary>
    [FromQuery(Name = "parent"), IdOrKey]
    public string[]? Parent { get; init; }

    /// <summary>Drafts and archived actions, for coordinators and admins; nobody else finds any. Default: `published`.</summary>
    [FromQuery(Name = "publication"), OneOf(typeof(Publication))]
    public string[]? Publication { get; init; }

    /// <summary>
    /// Words to look for in titles, descriptions and public notes, in English and French, whatever their ending and without regard to accents.
    /// All of them have to be there; "quotation marks" keep words together, `or` allows either, `-` excludes.
    /// </summary>
    [FromQuery(Name = "q"), Text(200)]
    public string? Q { get; init; }

    /// <summary>`true`: the target date is past and the action is neither done nor ended. `false`: all others.</summary>
    [FromQuery(Name = "overdue"), Flag]
    public string? Overdue { get; init; }

    /// <summary>Nothing was heard of it for this many days, 1 to 3650, and it is neither done nor ended.</summary>
    [FromQuery(Name = "staleDays"), WholeNumber(1, 3650)]
    public string? StaleDays { get; init; }

    /// <summary>With a target date before this day, such as `2027-12-31`.</summary>
    [FromQuery(Name = "targetBefore"), Day]
    public string? TargetBefore { get; init; }

    /// <summary>With a target date after this day, such as `2026-12-31`.</summary>
    [FromQuery(Name = "targetAfter"), Day]
    public string? TargetAfter { get; init; }

    /// <summary>Changed at this instant, such as `2026-11-23T14:00:00Z`, or later. A note alone does not change an action.</summary>
    [FromQuery(Name = "updatedSince"), Instant]
    public string? UpdatedSince { get; init; }

    internal IQueryable<ActionRead> Apply(PrioritiesContext db, Reader reader)
    {
        var actions = (Q is null ? db.ActionReads : Found(db, Q)).VisibleTo(reader.Caller);
        actions = InPublication(actions, Values.Enums<Publication>(Publication) ?? [Domain.Actions.Publication.Published]);
        if (References(Action) is { Length: > 0 } named)
        {
            var (ids, keys) = Split(named);
            actions = actions.Where(a => ids.Contains(a.Id) || keys.Contains(a.Key));
        }

        actions = InPlaces(actions, db, reader);
        actions = OfOwners(actions, db);
        if (Values.Enums<ActionStatus>(Status) is { } statuses) actions = actions.Where(a => statuses.Contains(a.Status));
        if (Values.Enums<ActionStatus>(AssessedStatus) is { } assessed) actions = actions.Where(a => a.AssessedStatus != null && assessed.Contains(a.AssessedStatus.Value));
        if (Values.Enums<Jurisdiction>(Jurisdiction) is { } levels) actions = actions.Where(a => a.Jurisdiction != null && levels.Contains(a.Jurisdiction.Value));
        if (Values.Enums<Audience>(Audience) is { } audiences) actions = actions.Where(a => a.Audience.Any(x => audiences.Contains(x)));
        if (Tag is { Length: > 0 })
        {
            var tags = Values.Split(Tag).ToArray();
            actions = actions.Where(a => a.Tags.Any(t => tags.Contains(t)));
        }

        return InTime(actions, reader);
    }

    /// <summary>A reference to something that does not exist, if there is one. Asked only when nothing was found: a filter that finds something is right.</summary>
    internal async Task<Refusal?> FaultAsync(PrioritiesContext db, CancellationToken cancellationToken)
    {
        foreach (var reference in References(Forum))
            if (!await db.Forums.AnyAsync(f => f.Key == reference.Key || f.Id == reference.Id, cancellationToken)) return new Unknown($"forum", reference.Text, "forum");
        foreach (var reference in References(Area))
            if (!await db.Areas.AnyAsync(f => f.Key == reference.Key || f.Id == reference.Id, cancellationToken)) return new Unknown($"area", reference.Text, "area");
        foreach (var reference in References(Owner))
            if (!await db.Organizations.AnyAsync(f => f.Key == reference.Key || f.Id == reference.Id, cancellationToken)) return new Unknown($"organization", reference.Text, "owner");
        return null;
    }

    private static IQueryable<ActionRead> InPublication(IQueryable<ActionRead> actions, Publication[] publications) =>
        publications is [var one] ? actions.Where(a => a.Publication == one) : actions.Where(a => publications.Contains(a.Publication));

    /// <summary>One value is compared as one, so that an index can give its rows in order.</summary>
    private IQueryable<ActionRead> InPlaces(IQueryable<ActionRead> actions, PrioritiesContext db, Reader reader)
    {
        var (forums, areas, parents) = (References(Forum), References(Area), References(Parent));
        if (forums is [var forum])
        {
            var forumId = db.Forums.Where(f => forum.Id == null ? f.Key == forum.Key : f.Id == forum.Id).Select(f => (Guid?)f.Id);
            if (areas is [{ Key: { } key }])
            {
                var areaId = db.Areas.Where(r => r.Key == key && r.ForumId == forumId.FirstOrDefault()).Select(r => (Guid?)r.Id);
                return OfParents(actions.Where(a => a.AreaId == areaId.FirstOrDefault()), db, parents, reader);
            }

            actions = actions.Where(a => a.ForumId == forumId.FirstOrDefault());
        }
        else if (forums.Length > 0)
        {
            var (ids, keys) = Split(forums);
            actions = actions.Where(a => db.Forums.Where(f => ids.Contains(f.Id) || keys.Contains(f.Key)).Select(f => f.Id).Contains(a.ForumId));
        }

        if (areas.Length > 0)
        {
            var (ids, keys) = Split(areas);
            actions = actions.Where(a => db.Areas.Where(r => ids.Contains(r.Id) || keys.Contains(r.Key)).Select(r => r.Id).Contains(a.AreaId));
        }

        return OfParents(actions, db, parents, reader);
    }

    private static IQueryable<ActionRead> OfParents(IQueryable<ActionRead> actions, PrioritiesContext db, Reference[] parents, Reader reader)
    {
        if (parents.Length == 0) return actions;
        if (parents is [{ Key: NoParent }]) return actions.Where(a => a.ParentId == null);
        var (ids, keys) = Split(parents);
        var none = keys.Contains(NoParent);
        // A guess at a hidden key is not confirmed.
        var seen = reader.Caller.Coordinates ? db.Actions : db.Actions.Where(p => p.Publication == Domain.Actions.Publication.Published);
        return actions.Where(a => (none && a.ParentId == null) || seen.Where(p => ids.Contains(p.Id) || keys.Contains(p.Key)).Select(p => (Guid?)p.Id).Contains(a.ParentId));
    }

    private IQueryable<ActionRead> OfOwners(IQueryable<ActionRead> actions, PrioritiesContext db)
    {
        var owners = References(Owner);
        var roles = Values.Enums<OwnerRole>(Role);
        if (owners.Length == 0 && roles is null) return actions;
        var owned = db.Ownerships.AsQueryable();
        if (roles is not null) owned = owned.Where(o => roles.Contains(o.Role));
        if (owners.Length > 0)
        {
            var (ids, keys) = Split(owners);
            owned = owned.Where(o => db.Organizations.Where(g => ids.Contains(g.Id) || keys.Contains(g.Key)).Select(g => g.Id).Contains(o.OrganizationId));
        }

        return actions.Where(a => owned.Any(o => o.ActionId == a.Id));
    }

    /// <summary>
    /// What was found comes as an array, so that its rows are fetched by their ids: as a join, the planner would rather read all actions than fetch many.
    /// </summary>
    private static IQueryable<ActionRead> Found(PrioritiesContext db, string q) => db.ActionReads.FromSql($"""
        SELECT * FROM action_reads WHERE id = ANY(ARRAY(
            SELECT id FROM actions WHERE search @@ (websearch_to_tsquery('priorities_en', {q}) || websearch_to_tsquery('priorities_fr', {q}))
            UNION SELECT action_id FROM notes WHERE visibility = 'public' AND search @@ (websearch_to_tsquery('priorities_en', {q}) || websearch_to_tsquery('priorities_fr', {q}))))
        """);

    private IQueryable<ActionRead> InTime(IQueryable<ActionRead> actions, Reader reader)
    {
        var today = reader.Today;
        if (Values.Flag(Overdue) is { } overdue)
            actions = overdue
                ? actions.Where(a => a.TargetDate < today && EF.Constant(Open).Contains(a.Status))
                : actions.Where(a => a.TargetDate == null || a.TargetDate >= today || !EF.Constant(Open).Contains(a.Status));
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

        if (Values.Day(TargetBefore) is { } before) actions = actions.Where(a => a.TargetDate < before);
        if (Values.Day(TargetAfter) is { } after) actions = actions.Where(a => a.TargetDate > after);
        if (Values.Instant(UpdatedSince) is { } since2) actions = actions.Where(a => a.UpdatedAt >= since2);
        return actions;
    }

    private static (Guid[] Ids, string[] Keys) Split(Reference[] references) =>
        ([.. references.Where(r => r.Id is not null).Select(r => r.Id!.Value)], [.. references.Where(r => r.Key is not null).Select(r => r.Key!)]);

    private static Reference[] References(string[]? texts) => texts is null ? [] :
        [.. Values.Split(texts).Select(t => Guid.TryParse(t, out var id) ? new Reference(t, id, null) : new Reference(t, null, t))];

    private sealed record Reference(string Text, Guid? Id, string? Key);
}
