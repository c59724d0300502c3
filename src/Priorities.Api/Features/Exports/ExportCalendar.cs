using AutoMapper.QueryableExtensions;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Features.Actions;
using Priorities.Api.Features.Statuses;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Exports;

/// <summary>Target dates as a calendar to subscribe to. Everybody may; each reader gets the actions that they may see.</summary>
public static class ExportCalendar
{
    internal sealed record Query(FileFilter Filter, string Root) : IQuery<EventStream>;

    internal sealed record EventStream(IAsyncEnumerable<CalendarEvent> Events);

    /// <summary>Follow target dates in a calendar</summary>
    /// <remarks>
    /// One whole-day event (iCalendar, RFC 5545) for each action that has a target date, with the filters of the list of actions. Subscribe
    /// to the address: an event keeps its `UID`, and its `SEQUENCE` grows with every change of the action, so that a new date moves the
    /// event. What is done has a ✓.
    /// </remarks>
    /// <response code="200">The calendar.</response>
    internal static async Task<CalendarFile> Endpoint(
        [AsParameters] FileFilter filter,
        HttpRequest request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Query(filter, request.Root()), cancellationToken));

    internal sealed class Handler(PrioritiesContext db, Reader reader, KnownIds known, IConfigurationProvider mapping)
        : IRequestHandler<Query, Outcome<EventStream>>
    {
        public async Task<Outcome<EventStream>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await request.Filter.FaultAsync(db, reader, cancellationToken) is { } fault)
                return fault;
            var actions = (await request.Filter.ApplyAsync(db, reader, known, cancellationToken)).Where(a => a.TargetDate != null);
            var rows = await Batches.ReadAsync<ActionResponse>(
                last =>
                    After(actions, last?.TargetDate, last?.Id)
                        .ProjectTo<ActionResponse>(mapping, null, ActionResponse.Needed(["owners"], null)),
                cancellationToken
            );
            return new EventStream(rows.Select(action => EventOf(action.For(reader), request.Root)));
        }

        private static IQueryable<ActionRead> After(IQueryable<ActionRead> actions, DateOnly? date, Guid? id)
        {
            if (date is { } day && id is { } last)
                actions = actions.Where(a =>
                    EF.Functions.GreaterThan(ValueTuple.Create(a.SortTargetDate, a.Id), ValueTuple.Create(day, last))
                );
            return actions.OrderBy(a => a.SortTargetDate).ThenBy(a => a.Id);
        }

        private static CalendarEvent EventOf(ActionResponse action, string root)
        {
            var title = $"{action.Key}: {Languages.In(action.Title)}";
            var address = PublicAddress.Action(root, action.Key);
            var owners = string.Join(", ", action.Owners.Select(o => Languages.In(o.Name)));
            return new CalendarEvent
            {
                Uid = $"{action.Id}@priorities",
                Sequence = action.Version,
                DtStamp = new CalDateTime(action.UpdatedAt.UtcDateTime, "UTC", hasTime: true),
                Created = new CalDateTime(action.CreatedAt.UtcDateTime, "UTC", hasTime: true),
                LastModified = new CalDateTime(action.UpdatedAt.UtcDateTime, "UTC", hasTime: true),
                DtStart = new CalDateTime(action.TargetDate!.Value),
                Summary = StatusWorkflow.CountsAsDone(action.Status) ? $"✓ {title}" : title,
                Description = string.Join(
                    "\n",
                    new[] { Languages.In(StatusWords.LabelOf(action.Status)), owners, address }.Where(line => line.Length > 0)
                ),
                Url = new Uri(address),
                Categories = [action.Forum, action.Area],
                Transparency = "TRANSPARENT",
            };
        }
    }
}
