using Priorities.Api.Features.Actions;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Forums;

namespace Priorities.Api.Features.Imports;

/// <summary>What a row does to its action.</summary>
internal sealed partial class ImportPlan
{
    private Action? Propose(RowReading reading, Forum forum, Action? parent, string? areaTitle)
    {
        var members = reading.Over(new ActionMembers());
        if (members.Publication == Publication.Archived)
            reading.Add("publication", $"One of: {string.Join(", ", Wire(Publication.Draft), Wire(Publication.Published))}.");
        foreach (var column in ImportColumns.Reported.Keys)
            if (!reading.IsInOwnWords && reading[column] is { } text && !(column == "status" && text == Wire(ActionStatus.NotStarted)))
                reading.Add(
                    column,
                    $"A new action is notStarted. Leave this empty; what has happened since is reported afterwards, at POST /api/v1/actions/bulk-status."
                );
        if (
            reading[ImportColumns.Comment] is { } comment
            && new Platform.Input.TextAttribute(20_000) { Lines = true }.Fault(comment) is { } fault
        )
            reading.Add(ImportColumns.Comment, fault);
        if (names.Place(reading, forum, members, parent, areaTitle) is not { } place || reading.HasErrors)
            return null;
        var owners = names.Owners(reading);
        if (reading.HasErrors)
            return null;

        var details = members.Details(members.Position ?? ground.TakePosition(place.Area, place.Parent), Publication.Draft);
        Outcome<Action> proposed;
        do proposed = Action.Propose(forum, place, reading["key"], details, reader.Stamp);
        // Somebody chose the next key by hand.
        while (proposed.Refusal is null && reading["key"] is null && ground.TakenKeys.Contains(proposed.Value.Key));
        if (proposed.Refusal is { } refusal)
        {
            reading.Add(refusal);
            return null;
        }

        foreach (var (organization, role) in owners)
            proposed.Value.AssignOwner(organization, role, null, null, reader.Stamp);
        reading.LookAt(proposed.Value, members, before: null);
        db.Add(proposed.Value);
        ground.Add(proposed.Value);
        return proposed.Value;
    }

    private void Revise(RowReading reading, Forum forum, Action action, Action? parent, string? areaTitle)
    {
        var from = new Placement(
            ground.Area(action.AreaId),
            action.ParentId is { } under ? ground.Action(under) : null,
            action.ContinuesId is { } earlier ? ground.Action(earlier) : null
        );
        // An export shows no reader more than they may see: where it has no parent, there may be one that was hidden from them.
        string[] hidden =
        [
            .. new[] { (Column: "parent", Action: from.Parent), (Column: "continues", Action: from.Continues) }
                .Where(r => r.Action is { Publication: not Publication.Published })
                .Select(r => r.Column),
        ];
        var (before, wasPublic) = (ActionMembers.Of(action, from), action.Publication == Publication.Published);
        var members = reading.Over(before, hidden);
        if (
            members.Publication != action.Publication
            && (members.Publication == Publication.Archived || action.Publication == Publication.Archived)
        )
            reading.Add("publication", $"An action is archived by deleting it, and brought back by POST …/restore.");
        if (names.Place(reading, forum, members, parent, areaTitle) is not { } to || reading.HasErrors)
            return;
        var owners = names.Owners(reading);
        foreach (var role in new[] { OwnerRole.Lead, OwnerRole.Supporting }.Where(r => reading.Names(Wire(r))))
        {
            var had = action.Owners.Where(o => o.Role == role).Select(o => o.OrganizationId).ToList();
            if (!had.ToHashSet().SetEquals(owners.Where(o => o.Role == role).Select(o => o.Organization.Id)))
                reading.Was(Wire(role), string.Join("; ", had.Select(id => ground.Organizations.Single(o => o.Id == id).Key)));
        }

        reading.Guard(action);
        if (reading.HasErrors)
            return;

        if (
            action.Revise(
                forum,
                members.Details(action.Position, action.Publication),
                from,
                to with
                {
                    HasSuggestions = ground.Parents.Contains(action.Id),
                },
                reader.Stamp
            ) is
            { } refusal
        )
        {
            // It may have been altered half way: nothing of that is kept.
            db.Entry(action).State = Microsoft.EntityFrameworkCore.EntityState.Unchanged;
            reading.Add(refusal);
            return;
        }

        reading.LookAt(action, members, wasPublic ? before : null);
        foreach (var role in new[] { OwnerRole.Lead, OwnerRole.Supporting }.Where(r => reading.Names(Wire(r)) && !reading.IsFree))
        foreach (
            var gone in action.Owners.Where(o => o.Role == role && owners.TrueForAll(w => w.Organization.Id != o.OrganizationId)).ToList()
        )
            action.RemoveOwner(gone, ground.Organizations.Single(o => o.Id == gone.OrganizationId).Key, reader.Stamp);
        foreach (var (organization, role) in owners)
        {
            var had = action.Owners.FirstOrDefault(o => o.OrganizationId == organization.Id);
            action.AssignOwner(organization, role, had?.ContactName, had?.ContactEmail, reader.Stamp);
        }
    }

    /// <summary>What the row says of how it stands, where the coordinator wants that as a report.</summary>
    private void Report(RowReading reading, Action action, bool isNew)
    {
        if (!import.Options.ReportStatuses || !reading.IsInOwnWords)
            return;
        if (
            StatusReports.Report(action, isNew, reading["status"], reading[ImportColumns.Comment], import.Options.InFrench, reader.Stamp) is
            { } refusal
        )
            reading.Doubt("status", refusal.Detail);
    }
}
