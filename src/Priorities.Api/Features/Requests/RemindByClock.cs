using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Mailing;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Settings;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Requests;

namespace Priorities.Api.Features.Requests;

/// <summary>
/// Reminds one person of the requests to them that are due for it: one mail, with a new link for each. Where another instance was faster,
/// or they were written to within a day, nothing happens, and the links that they have stay good.
/// </summary>
public static class RemindByClock
{
    /// <param name="Requests">Requests to one person.</param>
    internal sealed record Command(IReadOnlyList<Guid> Requests) : ICommand<int>;

    /// <summary>Gives back of how many.</summary>
    internal sealed class Handler(PrioritiesContext db, Reader reader, PrioritiesSettings settings, Outbox outbox)
        : IRequestHandler<Command, Outcome<int>>
    {
        public async Task<Outcome<int>> Handle(Command request, CancellationToken cancellationToken)
        {
            var due = new List<UpdateRequest>();
            foreach (var id in request.Requests.Order())
                if (await db.LockRequestAsync(id, cancellationToken) is { NextReminderOn: { } day } found && day <= reader.Today)
                    due.Add(found);
            // All at once and in one order, since others lock several as well.
            var actions = due.SelectMany(r => r.Actions).Where(a => a.IsOpen).Select(a => $"{a.ActionId}").Distinct();
            await db.LockActionsAsync([.. actions], reader.Caller.Clearance, cancellationToken);
            var reminded = 0;
            foreach (var found in due)
            {
                if (await outbox.IsSwitchedOffAsync(found.Id, cancellationToken))
                {
                    found.StopReminding();
                    continue;
                }

                if (found.StateAt(reader.Now) is not (RequestState.Answered or RequestState.Withdrawn))
                {
                    if (!await outbox.MayRemindAsync(found, reader.Now, cancellationToken))
                        continue; // later, and by the link that they have
                    var token = found.Remind(TimeSpan.FromDays(settings.UpdateLinkDays), reader.Stamp);
                    var open = found.Actions.Where(a => a.IsOpen).Select(a => a.ActionId);
                    await db.TellAsync(found, open, RequestStep.Reminded, reader, cancellationToken);
                    await outbox.QueueAsync(MailKind.Reminder, found, token, reader.Now, cancellationToken);
                    reminded++;
                }

                found.PlanNext(reader.Stamp);
            }

            await db.SaveChangesAsync(cancellationToken);
            return reminded;
        }
    }
}
