using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Changes;

namespace Priorities.Api.Features.Actions;

/// <summary>Reads what actions were: their rows as they are now, with all that is needed to take back what happened since.</summary>
internal static class PastActions
{
    /// <summary>These actions, by their ids, whoever may see them.</summary>
    public static async Task<Dictionary<Guid, PastAction>> ReadPastAsync(
        this PrioritiesContext db,
        Guid[] ids,
        LocalCalendar calendar,
        CancellationToken cancellationToken
    )
    {
        if (ids.Length == 0)
            return [];
        var rows = await db.ActionReads.Where(a => ids.Contains(a.Id)).ToListAsync(cancellationToken);
        var forums = rows.Select(r => r.ForumId).Distinct().ToArray();
        var held = await db
            .Forums.IgnoreQueryFilters()
            .Where(f => forums.Contains(f.Id))
            .ToDictionaryAsync(f => f.Id, f => f.HeldOn, cancellationToken);
        var changes = (
            await db.Changes.AsNoTracking().Where(c => ids.Contains(c.SubjectId)).OrderBy(c => c.Id).ToListAsync(cancellationToken)
        ).ToLookup(c => c.SubjectId);
        var notes = (
            await db
                .Notes.Where(n => ids.Contains(n.ActionId))
                .Select(n => new Heard(n.ActionId, n.Id, n.Visibility, n.StatusFrom, n.StatusTo, n.EffectiveOn, n.RecordedAt))
                .ToListAsync(cancellationToken)
        ).ToLookup(n => n.ActionId);
        var found = (
            await db
                .AssessmentReads.Where(a => ids.Contains(a.ActionId))
                .OrderByDescending(a => a.AssessedAt)
                .ThenByDescending(a => a.Id)
                .Select(a => new Found(a.ActionId, a.Status, a.AssessedAt, a.AssessorName, a.AssessorOrganizationKey))
                .ToListAsync(cancellationToken)
        ).ToLookup(f => f.ActionId);
        return rows.ToDictionary(
            r => r.Id,
            r => new PastAction(r, calendar.DayOf(r.CreatedAt), held[r.ForumId], [.. changes[r.Id]], [.. notes[r.Id]], [.. found[r.Id]])
        );
    }

    /// <summary>Those who are owners no longer get their names back; whom to ask there was never written down.</summary>
    public static async Task<List<ActionRead>> NameOwnersAsync(
        this PrioritiesContext db,
        IReadOnlyList<ActionRead> actions,
        CancellationToken cancellationToken
    )
    {
        var keys = actions.SelectMany(a => a.Owners).Where(o => o.Id == Guid.Empty).Select(o => o.Organization).Distinct().ToArray();
        var gone =
            keys.Length == 0
                ? []
                : await db
                    .Organizations.IgnoreQueryFilters()
                    .Where(o => keys.Contains(o.Key))
                    .ToDictionaryAsync(o => o.Key, cancellationToken);
        return
        [
            .. actions.Select(a =>
                a with
                {
                    Owners =
                    [
                        .. a
                            .Owners.Select(o =>
                                gone.TryGetValue(o.Organization, out var g)
                                    ? o with
                                    {
                                        Id = g.Id,
                                        NameEn = g.Name.En,
                                        NameFr = g.Name.Fr,
                                        Kind = g.Kind,
                                        Regions = g.Regions,
                                        Website = g.Website,
                                    }
                                    : o
                            )
                            .Select(o => o with { ContactName = null, ContactEmail = null }),
                    ],
                }
            ),
        ];
    }

    /// <summary>What was heard of an action, without the words.</summary>
    internal sealed record Heard(
        Guid ActionId,
        Guid Id,
        NoteVisibility Visibility,
        ActionStatus? From,
        ActionStatus? To,
        DateOnly EffectiveOn,
        DateTimeOffset RecordedAt
    );

    /// <summary>What an assessor found.</summary>
    internal sealed record Found(
        Guid ActionId,
        ActionStatus Status,
        DateTimeOffset AssessedAt,
        string AssessorName,
        string? AssessorOrganizationKey
    );
}

/// <summary>An action as it is, with what it takes to tell what it was.</summary>
internal sealed record PastAction(
    ActionRead Row,
    DateOnly CreatedOn,
    DateOnly HeldOn,
    IReadOnlyList<Change> Changes,
    IReadOnlyList<PastActions.Heard> Notes,
    IReadOnlyList<PastActions.Found> Found
)
{
    private readonly ActionPast past = new()
    {
        CreatedAt = Row.CreatedAt.UtcDateTime,
        CreatedOn = CreatedOn,
        Publication = Row.Publication,
        TargetDate = Row.TargetDate,
        Progress = Row.Progress,
        Assessed = Row.AssessedStatus,
        FirstStatus =
            Notes
                .Where(n => n.To is not null)
                .OrderBy(n => n.EffectiveOn)
                .ThenBy(n => n.RecordedAt)
                .ThenBy(n => n.Id)
                .FirstOrDefault()
                ?.From
            ?? Row.Status,
        Steps =
        [
            .. Notes
                .Where(n => n.To is not null)
                .OrderBy(n => n.EffectiveOn)
                .ThenBy(n => n.RecordedAt)
                .ThenBy(n => n.Id)
                .Select(n => new Step(n.EffectiveOn, n.RecordedAt.UtcDateTime, n.To!.Value)),
        ],
        PublicationBefore =
        [
            .. Changes
                .Where(c => c.Members.ContainsKey(LoggedMember.Publication))
                .Select(c => new Undo<Publication>(
                    c.At.UtcDateTime,
                    Enum.Parse<Publication>($"{c.Members[LoggedMember.Publication].From}", ignoreCase: true)
                )),
        ],
    };

    /// <summary>The row as of a day, for whoever may know of it; null where there was nothing that they may.</summary>
    public ActionRead? At(AsOf day, Clearance reader)
    {
        if (!day.Existed(past, HeldOn))
            return null;
        if ((reader.Coordinates ? day.Before : past.OpenBefore(day.Before)) is not { } before)
            return null;
        var step = day.StepOf(past);
        var status = day.StatusOf(past);
        var found = Found.FirstOrDefault(f => f.AssessedAt.UtcDateTime < day.Before);
        var last = Changes.LastOrDefault(c => c.At.UtcDateTime < day.Before);
        var (forAll, forNetwork, whole) = (
            ReportsTo(Circle.Public, day),
            ReportsTo(Circle.Network, day),
            ReportsTo(Circle.Everything, day)
        );
        return Row.PutBack(Timeline.Before(Changes, before)) with
        {
            Status = status,
            StatusSince = step?.EffectiveOn,
            CompletedOn = StatusWorkflow.CountsAsDone(status) ? step?.EffectiveOn : null,
            AssessedStatus = found?.Status,
            AssessedAt = found?.AssessedAt,
            AssessorName = found?.AssessorName,
            AssessorOrganizationKey = found?.AssessorOrganizationKey,
            PublicReportsNoteCount = forAll.NoteCount,
            PublicReportsLastAt = forAll.LastAt,
            NetworkReportsNoteCount = forNetwork.NoteCount,
            NetworkReportsLastAt = forNetwork.LastAt,
            AllReportsNoteCount = whole.NoteCount,
            AllReportsLastAt = whole.LastAt,
            Version = last?.Version ?? 1,
            UpdatedAt = last?.At ?? Row.CreatedAt,
        };
    }

    /// <summary>What a circle of readers knew of the reports; a change of status is a public fact, whoever may read its note.</summary>
    private Reports ReportsTo(Circle circle, AsOf day)
    {
        var known = Notes
            .Where(n => n.RecordedAt.UtcDateTime < day.Before)
            .Select(n => (n.RecordedAt, IsReadable: NoteAudience.CircleOf(n.Visibility) <= circle, IsStep: n.To is not null))
            .ToList();
        return new(known.Count(n => n.IsReadable), known.Where(n => n.IsReadable || n.IsStep).Max(n => (DateTimeOffset?)n.RecordedAt));
    }
}
