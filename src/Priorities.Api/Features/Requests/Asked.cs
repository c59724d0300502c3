using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Requests;

namespace Priorities.Api.Features.Requests;

/// <summary>Who owns the actions that somebody wants to ask about, and who has been asked about them already.</summary>
internal sealed class Asked
{
    private readonly ILookup<Guid, Owner> owners;
    private readonly Guid? only;
    private readonly HashSet<(Guid Action, Guid Organization)> open;

    private Asked(IEnumerable<Owner> owners, Guid? only, IEnumerable<(Guid, Guid)> open) =>
        (this.owners, this.only, this.open) = (owners.ToLookup(o => o.Action), only, [.. open]);

    /// <param name="db">Where they are.</param>
    /// <param name="actions">The actions.</param>
    /// <param name="only">The organization to ask, where one is named.</param>
    /// <param name="now">A request whose link is too old by then does not stand in the way of a new one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Asked> ReadAsync(
        PrioritiesContext db,
        Guid[] actions,
        Guid? only,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var owners = await db
            .Ownerships.Where(o => actions.Contains(o.ActionId))
            .Join(
                db.Organizations,
                o => o.OrganizationId,
                o => o.Id,
                (o, organization) => new Owner(o.ActionId, organization.Id, organization.Key, o.Role, o.ContactEmail)
            )
            .ToListAsync(cancellationToken);
        var open = await db
            .RequestedActions.Where(a =>
                actions.Contains(a.ActionId) && a.OwnerId != null && (a.Reply == null || a.Reply == ReplyKind.Later)
            )
            .Where(a => db.UpdateRequests.Any(r => r.Id == a.RequestId && r.WithdrawnAt == null && r.ExpiresAt > now))
            .Select(a => new { a.ActionId, a.OwnerId })
            .ToListAsync(cancellationToken);
        return new(owners, only, open.Select(o => (o.ActionId, o.OwnerId!.Value)));
    }

    /// <summary>
    /// The organizations to ask about an action: the one that is named; else who leads it, or supports it where nobody leads.
    /// </summary>
    public IEnumerable<Guid> Of(Action action)
    {
        var all = owners[action.Id].ToList();
        if (only is not null)
            return all.Where(o => o.Organization == only).Select(o => o.Organization);
        var leads = all.FindAll(o => o.Role == OwnerRole.Lead);
        return (leads.Count > 0 ? leads : all).Select(o => o.Organization).Order();
    }

    /// <summary>Why nobody can be asked about an action; null where somebody can.</summary>
    public InvalidMember? Fault(Action action, string member, string? organization)
    {
        if (action.Publication != Publication.Published)
            return new(member, $"'{action.Key}' is not published, so its owners could not read about it. Publish it first.");
        if (!owners[action.Id].Any())
            return new(member, $"Nobody owns '{action.Key}', so there is nobody to ask. Assign an owner first.");
        if (!Of(action).Any())
            return new(member, $"'{organization}' does not own '{action.Key}'. Ask one of its owners, or leave `organization` out.");
        if (!Of(action).Any(o => open.Contains((action.Id, o))))
            return null;
        return new(
            member,
            $"An update of '{action.Key}' is asked for already, and the request is open. Send a reminder, or withdraw it first."
        );
    }

    public string KeyOf(Guid organization) => owners.SelectMany(o => o).First(o => o.Organization == organization).Key;

    /// <summary>Whom the organization named as its contact for the first of these actions that has one.</summary>
    public string? AddressOf(Guid organization, IEnumerable<Action> actions) =>
        actions.SelectMany(a => owners[a.Id]).FirstOrDefault(o => o.Organization == organization && o.Email is not null)?.Email;

    private sealed record Owner(Guid Action, Guid Organization, string Key, OwnerRole Role, string? Email);
}
