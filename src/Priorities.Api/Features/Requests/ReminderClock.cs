using System.Security.Claims;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Mailing;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Requests;

/// <summary>
/// Looks every ten minutes, by day, who is to be reminded, and reminds them by the same rules as a coordinator. Every instance does; the
/// rows are locked, so that one of them does it.
/// </summary>
internal sealed class ReminderClock(
    IServiceScopeFactory scopes,
    IHttpContextAccessor accessor,
    MailSettings mail,
    LocalCalendar calendar,
    TimeProvider clock,
    ILogger<ReminderClock> logger
) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);
    private const int People = 200;
    private const int RequestsEach = 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!mail.IsSetUp)
            return; // nobody would learn the new link
        try
        {
            while (true)
            {
                await Task.Delay(Between, clock, stoppingToken);
                var now = clock.GetUtcNow();
                if (mail.IsDaytime(calendar.HourOf(now)))
                    await RoundAsync(calendar.DayOf(now), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private async Task RoundAsync(DateOnly today, CancellationToken cancellationToken)
    {
        try
        {
            var (last, more) = ("", true);
            while (more)
            {
                var people = await PeopleAsync(today, last, cancellationToken);
                foreach (var person in people)
                    await TryAsync(today, person, cancellationToken);
                more = people.Count == People;
                last = people.LastOrDefault() ?? last;
            }
        }
        catch (Exception fault) when (DatabaseFaults.Of(fault) is not null)
        {
            logger.LogWarning("Reminders could not be made for now; they are in ten minutes.");
        }
    }

    /// <summary>What goes wrong for one person keeps nobody else from being reminded, and does not end the service.</summary>
    private async Task TryAsync(DateOnly today, string person, CancellationToken cancellationToken)
    {
        try
        {
            await RemindAsync(today, person, cancellationToken);
        }
        catch (Exception fault) when (DatabaseFaults.Of(fault) is null && !cancellationToken.IsCancellationRequested)
        {
            // The kind alone: what a failure says may repeat an address.
            logger.LogWarning("Somebody could not be reminded for now: {Failure}", fault.GetBaseException().GetType().Name);
        }
    }

    /// <summary>The addresses that have something to be reminded of, in their order, after one of them.</summary>
    private async Task<List<string>> PeopleAsync(DateOnly today, string after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<PrioritiesContext>()
            .Database.SqlQuery<string>(
                $"""
                SELECT DISTINCT lower("to") COLLATE "C" AS "Value" FROM update_requests
                WHERE next_reminder_on <= {today} AND lower("to") COLLATE "C" > {after} ORDER BY 1 LIMIT {People}
                """
            )
            .ToListAsync(cancellationToken);
    }

    private async Task RemindAsync(DateOnly today, string person, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PrioritiesContext>();
        var due = await db
            .Database.SqlQuery<Guid>(
                $"""
                SELECT id AS "Value" FROM update_requests
                WHERE next_reminder_on <= {today} AND lower("to") = {person} ORDER BY next_reminder_on, id LIMIT {RequestsEach}
                """
            )
            .ToListAsync(cancellationToken);
        // As the service itself, with the rights of who asks.
        accessor.HttpContext = new DefaultHttpContext
        {
            RequestServices = scope.ServiceProvider,
            User = new ClaimsPrincipal(
                new ClaimsIdentity(Caller.Claims(Actor.System.Id, Actor.System.Name, Role.Coordinator, null), "clock")
            ),
        };
        try
        {
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RemindByClock.Command(due), cancellationToken);
        }
        finally
        {
            accessor.HttpContext = null;
        }
    }
}
