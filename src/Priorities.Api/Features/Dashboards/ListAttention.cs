using MediatR;
using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Dashboards;

/// <summary>Lists what needs somebody's attention, worst first. Everybody may read it.</summary>
public static class ListAttention
{
    /// <summary>An action that needs attention, and why.</summary>
    public sealed record Entry
    {
        /// <summary>Its id.</summary>
        public required Guid Id { get; init; }

        /// <summary>Its key.</summary>
        public required string Key { get; init; }

        /// <summary>The key of its forum.</summary>
        public required string Forum { get; init; }

        /// <summary>The key of its area.</summary>
        public required string Area { get; init; }

        /// <summary>Its title, in the language asked for.</summary>
        public required LocalizedText Title { get; init; }

        /// <summary>Its status, as the owners report it.</summary>
        public required ActionStatus Status { get; init; }

        /// <summary>The worst of the reasons, which decides its place: `overdue`, then `stale`, `onHold`, `unowned`.</summary>
        public required AttentionReason Reason { get; init; }

        /// <summary>All the reasons, worst first.</summary>
        public required IReadOnlyList<AttentionReason> Reasons { get; init; }

        /// <summary>
        /// Since when the worst reason counts: the target date, the day of the last report, the day it was put on hold, or the first day it
        /// is counted.
        /// </summary>
        public required DateOnly Since { get; init; }

        /// <summary>Days since then.</summary>
        public required int Days { get; init; }

        /// <summary>The day by which it is to be done.</summary>
        public DateOnly? TargetDate { get; init; }

        /// <summary>When something was last heard of it that you may know of.</summary>
        public DateTimeOffset? LastReportedAt { get; init; }

        /// <summary>The keys of the organizations that own it.</summary>
        public required IReadOnlyList<string> Owners { get; init; }
    }

    internal sealed record Query(DashboardPage Page) : IQuery<Prepared<Page<Entry>>>;

    /// <summary>List what needs attention</summary>
    /// <remarks>
    /// Each action that is overdue, stale, on hold or without an owner, once, with all its reasons. Worst first: by the worst reason, and
    /// within one reason by how long it has been so. What is done or ended needs no attention.
    /// </remarks>
    /// <response code="200">A page of actions.</response>
    public static async Task<PreparedAnswer<Page<Entry>>> Endpoint(
        [AsParameters] DashboardPage page,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Query(page), cancellationToken));

    internal sealed class Handler(AnswerCache answers, BlockSums blockSums, Reader reader)
        : IRequestHandler<Query, Outcome<Prepared<Page<Entry>>>>
    {
        public Task<Outcome<Prepared<Page<Entry>>>> Handle(Query request, CancellationToken cancellationToken) =>
            answers.AnswerAsync<Page<Entry>>("attention", request.Page, reader, facts => Answer(facts, request.Page), cancellationToken);

        private Outcome<(Prepared, DateTime)> Answer(Facts facts, DashboardPage page)
        {
            var (selection, found) = (page.In(facts), PointInTime.Of(page, reader));
            if ((selection.Refusal ?? found.Refusal) is { } refusal)
                return refusal;
            var (point, list) = (found.Value, Cursor.List("attention", page, $"{reader.Caller.Circle}"));
            var after = AttentionPlace.First;
            if (page.Cursor is not null)
            {
                if (Cursor.Decode(list, page.Cursor) is not { } values || AttentionPlace.Read(values) is not { } place)
                    return Cursor.Invalid;
                after = place;
            }

            var (sums, until) = blockSums.Add(
                page.Question,
                facts,
                selection.Value,
                point,
                reader,
                (block, expiry) => Judge(block, expiry, selection.Value, point),
                found => found.Length * 96
            );
            var rows = AttentionPlace
                .Merge(sums.Select(s => s.Sum), e => e.Place, after, page.Take() + 1)
                .ConvertAll(e => Describe(e, point, facts, reader.Calendar));
            var entries = Page<(Entry Entry, AttentionPlace Place)>.From(rows, page.Take(), last => Cursor.Encode(list, last.Place.Values));
            return (
                Prepared.Json(
                    new Page<Entry>([.. entries.Items.Select(e => e.Entry)], entries.NextCursor, TimeZone: reader.Calendar.TimeZone)
                ),
                until
            );
        }
    }

    /// <summary>What there is in a block, worst first.</summary>
    private static Listed[] Judge(Block block, Expiry expiry, Selection selection, PointInTime point)
    {
        var listed = new List<Listed>();
        foreach (var (action, owners) in point.Counted(block, selection))
        {
            expiry.Add(action);
            if (Judge(action, owners, point, block.HeldOn) is { } entry)
                listed.Add(entry);
        }

        return [.. listed.OrderBy(e => e.Place)];
    }

    private static Listed? Judge(ActionFacts action, int[] owners, PointInTime point, DateOnly heldOn)
    {
        var step = point.StepOf(action);
        var status = step?.Status ?? action.FirstStatus;
        if (StatusWorkflow.IsTerminal(status))
            return null;
        if (point.IsOverdue(action, status))
            return At(AttentionReason.Overdue, point.TargetDateOf(action)!.Value.ToDateTime(TimeOnly.MinValue));
        if (point.IsStale(action, status))
            return At(AttentionReason.Stale, point.LastHeard(action));
        if (status == ActionStatus.OnHold)
            return At(AttentionReason.OnHold, step!.Value.EffectiveOn.ToDateTime(TimeOnly.MinValue));
        if (owners.Length > 0)
            return null;
        return At(AttentionReason.Unowned, action.ExistsFrom(heldOn, point.KnownBefore).ToDateTime(TimeOnly.MinValue));

        Listed At(AttentionReason reason, DateTime since) => new(action, owners, status, new(reason, since.Ticks, action.Id));
    }

    private static (Entry Entry, AttentionPlace Place) Describe(Listed listed, PointInTime point, Facts facts, LocalCalendar calendar)
    {
        var (action, owners, status, place) = listed;
        var area = facts.Areas[action.Area];
        // Silence begins at an instant, all else with a day.
        var since =
            place.Reason == AttentionReason.Stale
                ? calendar.DayOf(new DateTime(place.Since, DateTimeKind.Utc))
                : DateOnly.FromDateTime(new(place.Since));
        return (
            new()
            {
                Id = action.Id,
                Key = action.Key,
                Forum = facts.Forums[area.Forum].Key,
                Area = area.Key,
                Title = action.Title,
                Status = status,
                Reason = place.Reason,
                Reasons = [.. point.ReasonsOf(action, owners.Length, status)],
                Since = since,
                Days = point.Day.DayNumber - since.DayNumber,
                TargetDate = point.TargetDateOf(action),
                LastReportedAt = action.LastReport(point.Circle, point.Before),
                Owners = [.. owners.Select(o => facts.Organizations[o].Key).Order(StringComparer.Ordinal)],
            },
            place
        );
    }

    private sealed record Listed(ActionFacts Action, int[] Owners, ActionStatus Status, AttentionPlace Place);
}
