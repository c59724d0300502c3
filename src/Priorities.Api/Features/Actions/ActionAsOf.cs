using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Configurations;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Domain.Actions;
using Priorities.Domain.Changes;

namespace Priorities.Api.Features.Actions;

/// <summary>
/// An action as it stood at the end of a day. There is no second copy of the past: what an action is now, with the changes since taken back one by one,
/// is what it was. The status follows the other clock: the days on which changes took effect, whenever they were recorded.
/// </summary>
internal static class ActionAsOf
{
    public static async Task<ActionResponse?> ReadActionAsync(
        this PrioritiesContext db, string reference, DateOnly day, Reader reader, IConfigurationProvider mapping, CancellationToken cancellationToken)
    {
        var now = await db.ActionReads.VisibleTo(reader.Caller).Named(reference).SingleOrDefaultAsync(cancellationToken);
        if (now is null) return null;

        var then = reader.AtEndOf(day);
        var since = await db.Changes.AsNoTracking().Where(c => c.SubjectId == now.Id && c.At > then.Now).OrderByDescending(c => c.Id).ToListAsync(cancellationToken);
        var facts = await db.Actions.Where(a => a.Id == now.Id).Select(a => new
        {
            db.Forums.IgnoreQueryFilters().First(f => f.Id == a.ForumId).HeldOn,
            FirstStep = db.Notes.Where(n => n.ActionId == a.Id && n.StatusTo != null).Min(n => (DateOnly?)n.EffectiveOn),
            Step = db.Notes.Where(n => n.ActionId == a.Id && n.StatusTo != null && n.EffectiveOn <= day).OrderByDescending(n => n.EffectiveOn).ThenByDescending(n => n.RecordedAt).ThenByDescending(n => n.Id)
                .Select(n => new { n.StatusTo, n.EffectiveOn }).FirstOrDefault(),
            Found = db.AssessmentReads.Where(s => s.ActionId == a.Id && s.AssessedAt <= then.Now).OrderByDescending(s => s.AssessedAt).ThenByDescending(s => s.Id)
                .Select(s => new { s.Status, s.AssessedAt, s.AssessorName, s.AssessorOrganizationKey }).FirstOrDefault(),
            Notes = db.Notes.Where(n => n.ActionId == a.Id && n.RecordedAt <= then.Now).Select(n => new { n.Visibility, IsStep = n.StatusTo != null, n.RecordedAt }).ToList(),
            Before = db.Changes.Where(c => c.SubjectId == a.Id && c.At <= then.Now).OrderByDescending(c => c.Id).Select(c => new { c.Version, c.At }).FirstOrDefault(),
            ContinuedBy = db.Actions.Where(n => n.ContinuesId == a.Id && n.Publication == Publication.Published && db.Forums.First(f => f.Id == n.ForumId).HeldOn <= day).OrderBy(n => n.Key).Select(n => n.Key).ToList(),
            Children = db.Actions.Where(c => c.ParentId == a.Id && c.Publication == Publication.Published)
                .Select(c => db.Notes.Where(n => n.ActionId == c.Id && n.StatusTo != null && n.EffectiveOn <= day).OrderByDescending(n => n.EffectiveOn).ThenByDescending(n => n.RecordedAt).ThenByDescending(n => n.Id).Select(n => n.StatusTo).FirstOrDefault() ?? ActionStatus.NotStarted).ToList(),
        }).AsSplitQuery().SingleAsync(cancellationToken);
        if (day < facts.HeldOn && day < DateOnly.FromDateTime(now.CreatedAt.UtcDateTime) && !(facts.FirstStep <= day)) return null;

        Reports Heard(Func<NoteVisibility, bool> readable)
        {
            var known = facts.Notes.Where(n => readable(n.Visibility) || n.IsStep).ToList();
            return new(facts.Notes.Count(n => readable(n.Visibility)), known.Count == 0 ? null : known.Max(n => n.RecordedAt));
        }

        var (forAll, forNetwork, whole) = (Heard(v => v == NoteVisibility.Public), Heard(v => v != NoteVisibility.Internal), Heard(_ => true));
        var status = facts.Step?.StatusTo ?? ActionStatus.NotStarted;
        var past = Undo(now, since, reader.Caller) with
        {
            Status = status,
            StatusSince = facts.Step?.EffectiveOn,
            CompletedOn = StatusWorkflow.CountsAsDone(status) ? facts.Step!.EffectiveOn : null,
            AssessedStatus = facts.Found?.Status,
            AssessedAt = facts.Found?.AssessedAt,
            AssessorName = facts.Found?.AssessorName,
            AssessorOrganizationKey = facts.Found?.AssessorOrganizationKey,
            PublicReportsNoteCount = forAll.NoteCount,
            PublicReportsLastAt = forAll.LastAt,
            NetworkReportsNoteCount = forNetwork.NoteCount,
            NetworkReportsLastAt = forNetwork.LastAt,
            AllReportsNoteCount = whole.NoteCount,
            AllReportsLastAt = whole.LastAt,
            ContinuedBy = facts.ContinuedBy,
            Children = facts.Children.GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count()),
            Version = facts.Before?.Version ?? 1,
            UpdatedAt = facts.Before?.At ?? now.CreatedAt,
        };
        // What was not public on that day is not public when that day is asked for, whatever it is now.
        if (past.Publication != Publication.Published && !reader.Caller.Coordinates) return null;
        past = await WithoutHiddenAsync(db, past, reader.Caller, cancellationToken);
        past = past with { Owners = await OwnersAsync(db, past.Owners, cancellationToken) };
        return mapping.Whole(past).For(then);
    }

    /// <summary>Takes the changes back, the last one first. What was written while it was a draft stays with the coordinators: for everybody else the story begins where it was published.</summary>
    private static ActionRead Undo(ActionRead action, List<Change> since, Caller caller)
    {
        foreach (var change in since)
        {
            if (change.Type == "action.published" && !caller.Coordinates) break;
            foreach (var (member, values) in change.Members) action = Undo(action, member, (JsonElement?)values.From);
        }

        return action;
    }

    private static ActionRead Undo(ActionRead action, string member, JsonElement? before) => member switch
    {
        "title" => action with { TitleEn = Read<string>(before) },
        "titleFr" => action with { TitleFr = Read<string>(before) },
        "description" => action with { DescriptionEn = Read<string>(before) },
        "descriptionFr" => action with { DescriptionFr = Read<string>(before) },
        "sourceText" => action with { SourceText = Read<string>(before) },
        "sourceRef" => action with { SourceRefEn = Read<string>(before) },
        "sourceRefFr" => action with { SourceRefFr = Read<string>(before) },
        "area" => action with { AreaKey = Read<string>(before)! },
        "parent" => action with { ParentKey = Read<string>(before) },
        "continues" => action with { ContinuesKey = Read<string>(before) },
        "position" => action with { Position = Read<int>(before) },
        "audience" => action with { Audience = Read<List<Audience>>(before) ?? [] },
        "tags" => action with { Tags = Read<List<string>>(before) ?? [] },
        "jurisdiction" => action with { Jurisdiction = Read<Jurisdiction?>(before) },
        "startsOn" => action with { StartsOn = Read<DateOnly?>(before) },
        "targetDate" => action with { TargetDate = Read<DateOnly?>(before) },
        "originalTargetDate" => action with { OriginalTargetDate = Read<DateOnly?>(before) },
        "targetDateNote" => action with { TargetDateNote = Read<string>(before) },
        "progress" => action with { Progress = Read<int?>(before) },
        "publication" => action with { Publication = Read<Publication>(before) },
        _ when member.StartsWith("owners.", StringComparison.Ordinal) => action with { Owners = WithOwner(action.Owners, member["owners.".Length..], Read<OwnerRole?>(before)) },
        _ => action, // the status has a clock of its own
    };

    private static List<OwnerRead> WithOwner(IReadOnlyList<OwnerRead> owners, string organization, OwnerRole? role)
    {
        var others = owners.Where(o => o.Organization != organization);
        if (role is null) return [.. others];
        var owner = owners.FirstOrDefault(o => o.Organization == organization) ?? new() { Id = Guid.Empty, Organization = organization, Kind = default, Regions = [], Role = role.Value };
        return [.. others.Append(owner with { Role = role.Value }).OrderBy(o => o.Role).ThenBy(o => o.Organization, StringComparer.Ordinal)];
    }

    /// <summary>Those who are owners no longer get their names back; whom to ask there was never written down.</summary>
    private static async Task<List<OwnerRead>> OwnersAsync(PrioritiesContext db, IReadOnlyList<OwnerRead> owners, CancellationToken cancellationToken)
    {
        var keys = owners.Where(o => o.Id == Guid.Empty).Select(o => o.Organization).ToArray();
        var gone = keys.Length == 0 ? [] : await db.Organizations.IgnoreQueryFilters().Where(o => keys.Contains(o.Key)).ToDictionaryAsync(o => o.Key, cancellationToken);
        return [.. owners.Select(o => gone.TryGetValue(o.Organization, out var g) ? o with { Id = g.Id, NameEn = g.Name.En, NameFr = g.Name.Fr, Kind = g.Kind, Regions = g.Regions, Website = g.Website } : o)
            .Select(o => o with { ContactName = null, ContactEmail = null })];
    }

    /// <summary>The keys of relatives are told to whoever may see these today.</summary>
    private static async Task<ActionRead> WithoutHiddenAsync(PrioritiesContext db, ActionRead past, Caller caller, CancellationToken cancellationToken)
    {
        string[] keys = [.. new[] { past.ParentKey, past.ContinuesKey }.OfType<string>()];
        if (keys.Length == 0 || caller.Coordinates) return past;
        var seen = await db.ActionReads.VisibleTo(caller).Where(a => keys.Contains(a.Key)).Select(a => a.Key).ToListAsync(cancellationToken);
        string? Told(string? key) => key is not null && seen.Contains(key) ? key : null;
        return past with { ParentKey = Told(past.ParentKey), ContinuesKey = Told(past.ContinuesKey) };
    }

    private static T? Read<T>(JsonElement? value) => value is { } json ? json.Deserialize<T>(Columns.Json) : default;
}
