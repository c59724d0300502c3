using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Domain;
using Priorities.Domain.Forums;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Features.Redactions;

/// <summary>Something whose words can be taken out.</summary>
/// <param name="Subject">Whose log tells of it.</param>
/// <param name="Members">The members that hold text.</param>
/// <param name="NamesInLog">What a member is called in the log.</param>
/// <param name="Texts">What members say now.</param>
/// <param name="Redact">Takes their words out of the row.</param>
internal sealed record Redactable(
    Guid Subject,
    IReadOnlyList<string> Members,
    Func<string, string[]> NamesInLog,
    Func<IReadOnlyList<string>, IEnumerable<string?>> Texts,
    System.Action<IReadOnlyList<string>> Redact
);

/// <summary>Finds what a path names, locked; also what was removed or archived, since its words are still there.</summary>
internal sealed class Redactables(PrioritiesContext db, Reader reader, CancellationToken cancellationToken)
{
    public Task<Redactable?> FindAsync(string path) =>
        path.Split('/') switch
        {
            ["forums", var forum] => ForumAsync(forum, null),
            ["forums", var forum, "areas", var area] => ForumAsync(forum, area),
            ["organizations", var organization] => OrganizationAsync(organization),
            ["actions", var action] => ActionAsync(action, OfAction),
            ["actions", var action, "milestones", var milestone] when IdOrKey.IsId(milestone, out var id) => ActionAsync(
                action,
                found => OfMilestoneAsync(found, id)
            ),
            ["actions", var action, "owners", var organization] => ActionAsync(action, found => OfOwnerAsync(found, organization)),
            ["imports", var import] when IdOrKey.IsId(import, out var id) => ImportAsync(id),
            _ => Task.FromResult<Redactable?>(null),
        };

    private async Task<Redactable?> ActionAsync(string reference, Func<Action, Task<Redactable?>> what)
    {
        await db.LockAsync<Action>(reference, cancellationToken);
        var actions = IdOrKey.IsId(reference, out var id) ? db.Actions.Where(a => a.Id == id) : db.Actions.Where(a => a.Key == reference);
        return await actions.SingleOrDefaultAsync(cancellationToken) is { } action ? await what(action) : null;
    }

    private Task<Redactable?> OfAction(Action action) =>
        Task.FromResult<Redactable?>(
            Of(
                action.Id,
                new()
                {
                    ["title"] = action.Title.En,
                    ["titleFr"] = action.Title.Fr,
                    ["description"] = action.Description.En,
                    ["descriptionFr"] = action.Description.Fr,
                    ["sourceText"] = action.SourceText,
                    ["sourceRef"] = action.SourceRef.En,
                    ["sourceRefFr"] = action.SourceRef.Fr,
                    ["targetDateNote"] = action.TargetDateNote,
                },
                name => [name],
                members => action.Redact(members, reader.Stamp)
            )
        );

    private async Task<Redactable?> OfMilestoneAsync(Action action, Guid id)
    {
        var milestone = await db.Milestones.SingleOrDefaultAsync(m => m.Id == id && m.ActionId == action.Id, cancellationToken);
        var name = $"milestones.{id}";
        if (
            milestone is null
            && !await db
                .Database.SqlQuery<bool>(
                    $"SELECT EXISTS (SELECT FROM changes WHERE subject_id = {action.Id} AND members ? {name}) AS \"Value\""
                )
                .SingleAsync(cancellationToken)
        )
            return null;
        return Of(
            action.Id,
            new() { ["title"] = milestone?.Title.En, ["titleFr"] = milestone?.Title.Fr },
            member => [name, $"{name}.{member}"],
            members => action.RedactMilestone(milestone, id, members, reader.Stamp)
        );
    }

    private async Task<Redactable?> OfOwnerAsync(Action action, string reference)
    {
        var named = IdOrKey.Of(reference);
        var owner = await db.Ownerships.SingleOrDefaultAsync(
            o =>
                o.ActionId == action.Id
                && db.Organizations.IgnoreQueryFilters().Any(g => g.Id == o.OrganizationId && (g.Key == named.Key || g.Id == named.Id)),
            cancellationToken
        );
        return owner is null
            ? null
            : Of(
                action.Id,
                new() { ["contact.name"] = owner.ContactName, ["contact.email"] = owner.ContactEmail },
                _ => [],
                members => action.RedactContact(owner, members, reader.Stamp)
            );
    }

    private async Task<Redactable?> ForumAsync(string reference, string? areaReference)
    {
        await db.LockAsync<Forum>(reference, cancellationToken);
        var forums = db.Forums.IgnoreQueryFilters();
        forums = IdOrKey.IsId(reference, out var id) ? forums.Where(f => f.Id == id) : forums.Where(f => f.Key == reference);
        if (await forums.SingleOrDefaultAsync(cancellationToken) is not { } forum)
            return null;
        if (areaReference is null)
            return OfForum(forum);
        var named = IdOrKey.Of(areaReference);
        var area = await db.Set<Area>()
            .IgnoreQueryFilters()
            .SingleOrDefaultAsync(a => a.ForumId == forum.Id && (a.Key == named.Key || a.Id == named.Id), cancellationToken);
        return area is null
            ? null
            : Of(
                forum.Id,
                new() { ["title"] = area.Title.En, ["titleFr"] = area.Title.Fr },
                member => [$"areas.{area.Key}.{member}"],
                members => forum.RedactArea(area, members, reader.Stamp)
            );
    }

    private Redactable OfForum(Forum forum) =>
        Of(
            forum.Id,
            new()
            {
                ["title"] = forum.Title.En,
                ["titleFr"] = forum.Title.Fr,
                ["description"] = forum.Description.En,
                ["descriptionFr"] = forum.Description.Fr,
                ["host"] = forum.Host.En,
                ["hostFr"] = forum.Host.Fr,
                ["city"] = forum.City.En,
                ["cityFr"] = forum.City.Fr,
                ["participantNote"] = forum.ParticipantNote.En,
                ["participantNoteFr"] = forum.ParticipantNote.Fr,
                ["objectives"] = null,
                ["objectivesFr"] = null,
                ["topics"] = null,
                ["topicsFr"] = null,
                ["acknowledgement"] = forum.Acknowledgement.En,
                ["acknowledgementFr"] = forum.Acknowledgement.Fr,
                ["sourceTitle"] = forum.SourceTitle.En,
                ["sourceTitleFr"] = forum.SourceTitle.Fr,
                ["sourceUrl"] = forum.SourceUrl,
            },
            name =>
                [
                    name.StartsWith("objectives", StringComparison.Ordinal) ? "objectives"
                    : name.StartsWith("topics", StringComparison.Ordinal) ? "topics"
                    : name,
                ],
            members => forum.Redact(members, reader.Stamp),
            members =>
                [
                    .. members.Contains("objectives") ? forum.Objectives.Select(o => o.En) : [],
                    .. members.Contains("objectivesFr") ? forum.Objectives.Select(o => o.Fr) : [],
                    .. members.Contains("topics") ? forum.Topics.Select(t => t.En) : [],
                    .. members.Contains("topicsFr") ? forum.Topics.Select(t => t.Fr) : [],
                ]
        );

    private async Task<Redactable?> OrganizationAsync(string reference)
    {
        await db.LockAsync<Organization>(reference, cancellationToken);
        var organizations = db.Organizations.IgnoreQueryFilters();
        organizations = IdOrKey.IsId(reference, out var id)
            ? organizations.Where(o => o.Id == id)
            : organizations.Where(o => o.Key == reference);
        if (await organizations.SingleOrDefaultAsync(cancellationToken) is not { } organization)
            return null;
        return Of(
            organization.Id,
            new()
            {
                ["name"] = organization.Name.En,
                ["nameFr"] = organization.Name.Fr,
                ["website"] = organization.Website,
            },
            name => [name],
            members => organization.Redact(members, reader.Stamp)
        );
    }

    /// <summary>A file that was sent is forgotten as a whole; what it brought stays.</summary>
    private async Task<Redactable?> ImportAsync(Guid id) =>
        await db.Imports.SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } import
            ? null
            : new(id, ["rows"], _ => [], _ => [], _ => db.Remove(import));

    private static Redactable Of(
        Guid subject,
        Dictionary<string, string?> texts,
        Func<string, string[]> names,
        System.Action<IReadOnlyList<string>> redact,
        Func<IReadOnlyList<string>, IEnumerable<string?>>? more = null
    ) => new(subject, [.. texts.Keys], names, members => [.. members.Select(m => texts[m]), .. more?.Invoke(members) ?? []], redact);
}
