using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Domain;
using Priorities.Domain.Requests;

namespace Priorities.Api.Features.Actions;

/// <summary>
/// That an owner was asked for an update, and whether they answered. Of whom it was asked by name or address, and what was said, is not
/// here.
/// </summary>
/// <param name="Organization">The key of the organization that was asked.</param>
/// <param name="Name">Its name, in the language asked for.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="RemindedAt">When it was last reminded; absent where it was not.</param>
/// <param name="AnsweredAt">When it answered; absent while it has not.</param>
public sealed record ActionRequest(
    string Organization,
    LocalizedText Name,
    DateTimeOffset AskedAt,
    DateTimeOffset? RemindedAt,
    DateTimeOffset? AnsweredAt
);

/// <summary>Reads the last requests for updates of actions, as everybody may know them.</summary>
internal static class ActionRequests
{
    /// <summary>How many of the newest come with an action.</summary>
    public const int Most = 5;

    /// <param name="db">Where they are.</param>
    /// <param name="actions">The actions.</param>
    /// <param name="then">What came later is left out; null for none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ILookup<Guid, ActionRequest>> RequestsAsync(
        this PrioritiesContext db,
        Guid[] actions,
        DateTimeOffset? then,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from action in db.Actions
            where actions.Contains(action.Id)
            from asked in (
                from item in db.RequestedActions
                where
                    item.ActionId >= action.Id
                    && item.ActionId <= action.Id
                    && (item.OwnerId != null || (item.Reply != null && item.Reply != ReplyKind.Later))
                join request in db.UpdateRequests on item.RequestId equals request.Id
                where request.WithdrawnAt == null && (then == null || request.AskedAt <= then)
                orderby request.AskedAt descending, request.Id descending
                select new
                {
                    request.OrganizationId,
                    request.AskedAt,
                    request.RemindedAt,
                    AnsweredAt = item.Reply == null || item.Reply == ReplyKind.Later ? null : item.RepliedAt,
                }
            ).Take(Most)
            join organization in db.Organizations.IgnoreQueryFilters() on asked.OrganizationId equals organization.Id
            select new
            {
                action.Id,
                organization.Key,
                organization.Name.En,
                organization.Name.Fr,
                asked.AskedAt,
                asked.RemindedAt,
                asked.AnsweredAt,
            }
        ).ToListAsync(cancellationToken);
        return rows.OrderByDescending(r => r.AskedAt)
            .ThenBy(r => r.Key, StringComparer.Ordinal)
            .ToLookup(r => r.Id, r => new ActionRequest(r.Key, new(r.En, r.Fr), r.AskedAt, Before(r.RemindedAt), Before(r.AnsweredAt)));

        DateTimeOffset? Before(DateTimeOffset? at) => at > then ? null : at;
    }
}
