using MediatR;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Dashboards;

/// <summary>Lists the actions behind the figures, as they stood on a day. Everybody may read them.</summary>
public static class ListCounted
{
    /// <summary>Which of the actions that are counted.</summary>
    public sealed record Parameters : DashboardPage
    {
        /// <summary>With this status on the day, as the owners reported it.</summary>
        [FromQuery(Name = "status"), OneOf(typeof(ActionStatus))]
        public string[]? Status { get; init; }

        /// <summary>That needed attention on the day, for one of these reasons.</summary>
        [FromQuery(Name = "attention"), OneOf(typeof(AttentionReason))]
        public string[]? Attention { get; init; }

        /// <summary>`true`: an assessor had found another status than the owners reported. `false`: all others.</summary>
        [FromQuery(Name = "assessedDifferently"), Flag]
        public string? AssessedDifferently { get; init; }
    }

    /// <summary>An action as it stood at the end of the day.</summary>
    public sealed record Row
    {
        /// <summary>Its id.</summary>
        public required Guid Id { get; init; }

        /// <summary>Its key.</summary>
        public required string Key { get; init; }

        /// <summary>The key of its forum.</summary>
        public required string Forum { get; init; }

        /// <summary>The key of its area.</summary>
        public required string Area { get; init; }

        /// <summary>The key of the published action that it is a suggestion under.</summary>
        public string? Parent { get; init; }

        /// <summary>Its title, in the language asked for.</summary>
        public required LocalizedText Title { get; init; }

        /// <summary>Where it stood, as its owners report it.</summary>
        public required ActionStatus Status { get; init; }

        /// <summary>The day from which that status holds; absent before the first change.</summary>
        public DateOnly? StatusSince { get; init; }

        /// <summary>Where it stood, as an assessor found it; absent where nobody had looked.</summary>
        public ActionStatus? AssessedStatus { get; init; }

        /// <summary>Whether an assessor found another status than the owners report.</summary>
        public required bool AssessedDifferently { get; init; }

        /// <summary>How far it was, in percent, 0 to 100.</summary>
        public int? Progress { get; init; }

        /// <summary>The day by which it was to be done.</summary>
        public DateOnly? TargetDate { get; init; }

        /// <summary>The first target date that had been set by then, so that a date that slips is seen to slip.</summary>
        public DateOnly? OriginalTargetDate { get; init; }

        /// <summary>When something was last heard of it that you may know of.</summary>
        public DateTimeOffset? LastReportedAt { get; init; }

        /// <summary>The keys of the organizations that owned it.</summary>
        public required IReadOnlyList<string> Owners { get; init; }

        /// <summary>Their names, in the same order, in the language asked for.</summary>
        public required IReadOnlyList<LocalizedText> OwnerNames { get; init; }

        /// <summary>Why it needed attention, worst first; empty where it needed none.</summary>
        public required IReadOnlyList<AttentionReason> Attention { get; init; }
    }

    internal sealed record Query(Parameters Parameters) : IQuery<Prepared<Page<Row>>>;

    /// <summary>List the actions behind the figures</summary>
    /// <remarks>
    /// Each action that the summary counts, with the same filters and the same two clocks, as it stood at the end of `asOf`: flat, and
    /// sorted by key. What the summary of a day counts can so be looked up one by one. Titles, area and tags are those of today.
    /// </remarks>
    /// <response code="200">A page of actions.</response>
    public static async Task<PreparedAnswer<Page<Row>>> Endpoint(
        [AsParameters] Parameters parameters,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Query(parameters), cancellationToken));

    internal sealed class Handler(AnswerCache answers, Reader reader) : IRequestHandler<Query, Outcome<Prepared<Page<Row>>>>
    {
        public Task<Outcome<Prepared<Page<Row>>>> Handle(Query request, CancellationToken cancellationToken) =>
            answers.AnswerAsync<Page<Row>>(
                "counted",
                request.Parameters,
                reader,
                facts => Answer(facts, request.Parameters),
                cancellationToken
            );

        private Outcome<(Prepared, DateTime)> Answer(Facts facts, Parameters parameters)
        {
            var (selection, point) = (parameters.In(facts), PointInTime.Of(parameters, reader));
            if ((selection.Refusal ?? point.Refusal) is { } refusal)
                return refusal;
            var list = Cursor.List("counted", parameters, $"{reader.Caller.Circle}");
            var after =
                parameters.Cursor is null ? ""
                : Cursor.Decode(list, parameters.Cursor) is [var key] ? key
                : null;
            if (after is null)
                return Cursor.Invalid;

            var expiry = new Expiry(point.Value);
            var counted = Rows(facts, selection.Value, point.Value, parameters, expiry)
                .Where(r => string.CompareOrdinal(r.Action.Key, after) > 0)
                .OrderBy(r => r.Action.Key, StringComparer.Ordinal)
                .Take(parameters.Take() + 1)
                .ToList();
            var parents = facts.ParentsOf(counted.Select(r => r.Action), point.Value.Before);
            var rows = counted.ConvertAll(r => Describe(r.Action, r.Owners, point.Value, facts, parents));
            return (
                Prepared.Json(
                    Page<Row>.From(rows, parameters.Take(), last => Cursor.Encode(list, last.Key)) with
                    {
                        TimeZone = reader.Calendar.TimeZone,
                    }
                ),
                expiry.Until(reader)
            );
        }
    }

    private static IEnumerable<(ActionFacts Action, int[] Owners)> Rows(
        Facts facts,
        Selection selection,
        PointInTime point,
        Parameters parameters,
        Expiry expiry
    )
    {
        var (statuses, reasons, differs) = (
            Values.Enums<ActionStatus>(parameters.Status),
            Values.Enums<AttentionReason>(parameters.Attention),
            Values.Flag(parameters.AssessedDifferently)
        );
        foreach (var block in facts.Blocks.Where(b => selection.Areas[b.Area]))
        foreach (var (action, owners) in point.Counted(block, selection))
        {
            expiry.Add(action);
            var status = point.StatusOf(action);
            if (
                statuses?.Contains(status) == false
                || (reasons is not null && !point.ReasonsOf(action, owners.Length, status).Any(reasons.Contains))
            )
                continue;
            if (differs is null || differs == point.IsAssessedDifferently(action, status))
                yield return (action, owners);
        }
    }

    private static Row Describe(ActionFacts action, int[] owners, PointInTime point, Facts facts, IReadOnlyDictionary<Guid, string> parents)
    {
        var (area, step) = (facts.Areas[action.Area], point.StepOf(action));
        var status = step?.Status ?? action.FirstStatus;
        var organizations = owners.Select(o => facts.Organizations[o]).OrderBy(o => o.Key, StringComparer.Ordinal).ToList();
        return new()
        {
            Id = action.Id,
            Key = action.Key,
            Forum = facts.Forums[area.Forum].Key,
            Area = area.Key,
            Parent = action.Parent is { } parent ? parents.GetValueOrDefault(parent) : null,
            Title = action.Title,
            Status = status,
            StatusSince = step?.EffectiveOn,
            AssessedStatus = point.AssessedOf(action),
            AssessedDifferently = point.IsAssessedDifferently(action, status),
            Progress = point.ProgressOf(action),
            TargetDate = point.TargetDateOf(action),
            OriginalTargetDate = point.FirstTargetDateOf(action),
            LastReportedAt = action.LastReport(point.Circle, point.Before),
            Owners = organizations.ConvertAll(o => o.Key),
            OwnerNames = organizations.ConvertAll(o => o.Name),
            Attention = [.. point.ReasonsOf(action, owners.Length, status)],
        };
    }
}
