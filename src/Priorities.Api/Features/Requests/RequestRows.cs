using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Problems;
using Priorities.Domain.Actions;
using Priorities.Domain.Requests;

namespace Priorities.Api.Features.Requests;

/// <summary>Finds requests, and reads them as they are answered.</summary>
internal static class RequestRows
{
    /// <summary>How long after the end of its link somebody may still want to know to whom an unanswered request went.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public static NotFound Missing(string request) => new($"request for an update", request);

    /// <summary>A request for writing: locked, so that a reminder and an answer take turns.</summary>
    public static async Task<UpdateRequest?> LockRequestAsync(this PrioritiesContext db, Guid id, CancellationToken cancellationToken)
    {
        await db.LockAsync<UpdateRequest>(id, cancellationToken);
        var request = await db.UpdateRequests.AsTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (request is not null)
            await db.RequestedActions.AsTracking().Where(a => a.RequestId == id).OrderBy(a => a.Position).LoadAsync(cancellationToken);
        return request;
    }

    /// <summary>
    /// Forgets the address and the message of requests that have nothing to answer any more, or whose link ended long ago. One that
    /// somebody is writing to is left for the next time.
    /// </summary>
    public static Task<int> ForgetAsync(this PrioritiesContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            UPDATE update_requests SET "to" = NULL, message = NULL, next_reminder_on = NULL WHERE id IN (
                SELECT r.id FROM update_requests r
                WHERE (r."to" IS NOT NULL OR r.message IS NOT NULL) AND (r.expires_at < {now - Kept} OR NOT EXISTS (
                    SELECT FROM requested_actions i WHERE i.request_id = r.id AND i.owner_id IS NOT NULL AND (i.reply IS NULL OR i.reply = 'later')))
                FOR UPDATE SKIP LOCKED)
            """,
            cancellationToken
        );

    /// <summary>Tells of a step in the history of each action that may still be answered for.</summary>
    public static async Task TellAsync(
        this PrioritiesContext db,
        UpdateRequest request,
        IEnumerable<Guid> actions,
        RequestStep step,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        var key = await db
            .Organizations.IgnoreQueryFilters()
            .Where(o => o.Id == request.OrganizationId)
            .Select(o => o.Key)
            .SingleAsync(cancellationToken);
        foreach (var locked in await db.LockActionsAsync([.. actions.Select(a => $"{a}")], reader.Caller.Clearance, cancellationToken))
            locked.Action.TellOfRequest(key, step, reader.Stamp);
    }

    /// <summary>Requests as they are answered, in the order given.</summary>
    public static async Task<List<UpdateRequestResponse>> ReadAsync(
        this PrioritiesContext db,
        IReadOnlyList<UpdateRequest> requests,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        Guid[] organizations = [.. requests.Select(r => r.OrganizationId).Distinct()];
        Guid[] actions = [.. requests.SelectMany(r => r.Actions).Select(a => a.ActionId).Distinct()];
        var keys = await db
            .Organizations.IgnoreQueryFilters()
            .Where(o => organizations.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Key, cancellationToken);
        var actionKeys = await db
            .Actions.Where(a => actions.Contains(a.Id))
            .Select(a => new { a.Id, a.Key })
            .ToDictionaryAsync(a => a.Id, a => a.Key, cancellationToken);
        var mails = await RequestMail.OfAsync(db, [.. requests.Select(r => r.Id)], cancellationToken);
        return
        [
            .. requests.Select(r => Told(r, keys[r.OrganizationId], actionKeys, mails.GetValueOrDefault(r.Id) ?? new(MailState.None), now)),
        ];
    }

    private static UpdateRequestResponse Told(
        UpdateRequest request,
        string organization,
        Dictionary<Guid, string> actionKeys,
        RequestMail mail,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = request.Id,
            Organization = organization,
            State = request.StateAt(now),
            To = request.To,
            Mail = mail,
            Language = request.Language,
            DueOn = request.DueOn,
            Message = request.Message,
            Actions =
            [
                .. request
                    .Actions.OrderBy(a => a.Position)
                    .Select(a => new AskedAction(actionKeys[a.ActionId], a.Reply, a.RepliedAt, a.OwnerId is not null)),
            ],
            AskedAt = request.AskedAt,
            AskedBy = request.AskedBy,
            RemindedAt = request.RemindedAt,
            Reminders = request.Reminders,
            ReminderDays = request.Plan is { } plan
                ? new()
                {
                    BeforeDays = plan.BeforeDays,
                    AfterDays = plan.AfterDays,
                    EveryDays = plan.EveryDays,
                }
                : null,
            NextReminderOn = request.NextReminderOn,
            ExpiresAt = request.ExpiresAt,
            OpenedAt = request.OpenedAt,
            AnsweredAt = request.AnsweredAt,
            WithdrawnAt = request.WithdrawnAt,
        };

    /// <summary>The same with its link; and why no mail goes out with it, where none does.</summary>
    public static UpdateRequestWithLink With(this UpdateRequestResponse told, string link, FormattableString? noMail) =>
        new()
        {
            Id = told.Id,
            Organization = told.Organization,
            State = told.State,
            To = told.To,
            Mail = noMail is null ? told.Mail : RequestMail.None(noMail),
            Language = told.Language,
            DueOn = told.DueOn,
            Message = told.Message,
            Actions = told.Actions,
            AskedAt = told.AskedAt,
            AskedBy = told.AskedBy,
            RemindedAt = told.RemindedAt,
            Reminders = told.Reminders,
            ReminderDays = told.ReminderDays,
            NextReminderOn = told.NextReminderOn,
            ExpiresAt = told.ExpiresAt,
            OpenedAt = told.OpenedAt,
            AnsweredAt = told.AnsweredAt,
            WithdrawnAt = told.WithdrawnAt,
            Link = link,
        };
}
