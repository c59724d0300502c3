using Priorities.Api.Data;
using Priorities.Api.Features.Actions;
using Priorities.Api.Platform.Access;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Forums;

namespace Priorities.Api.Features.Imports;

/// <summary>
/// Does what the rows of an import say, to aggregates that are tracked. Looking an import through and applying it are the same work;
/// the one forgets what came of it, the other saves it. What is shown beforehand is therefore what is done.
/// </summary>
internal sealed class ImportPlan(PrioritiesContext db, Reader reader, Import import, ImportGround ground)
{
    private readonly RowNames names = new(ground);
    private readonly Dictionary<int, Action> byLine = [];
    private readonly Dictionary<Guid, int> lineOf = [];

    public static async Task<IReadOnlyList<ImportResult>> RunAsync(PrioritiesContext db, Reader reader, Import import, bool isForWriting, CancellationToken cancellationToken)
    {
        var ground = new ImportGround(db, isForWriting);
        await ground.LoadAsync(import, cancellationToken);
        return new ImportPlan(db, reader, import, ground).Run();
    }

    /// <summary>Each row after the row that it is a suggestion under, wherever that stands.</summary>
    private List<ImportResult> Run()
    {
        MakeAreas();
        var results = new List<ImportResult>();
        var waiting = import.Rows.ToList();
        while (waiting.Count > 0)
        {
            var keys = waiting.Select(r => r.Cells.GetValueOrDefault("key")).OfType<string>().Where(k => k.Length > 0).ToHashSet();
            var lines = waiting.Select(r => r.Line).ToHashSet();
            var ready = waiting.Where(r => !(r.Under is { } line && lines.Contains(line)) && !(r.Cells.GetValueOrDefault("parent") is { } parent && keys.Contains(parent))).ToList();
            if (ready.Count == 0) ready = waiting; // in a circle: the domain says so of each
            results.AddRange(ready.Select(Place));
            waiting = [.. waiting.Except(ready)];
        }

        return [.. results.OrderBy(r => r.Line)];
    }

    private void MakeAreas()
    {
        if (import.ForumId is not { } id || ground.Forums.Find(f => f.Id == id && f.DeletedAt is null) is not { } forum) return;
        foreach (var area in import.Areas)
            if (ground.Areas.TrueForAll(a => a.ForumId != id || a.Key != area.Key) && forum.AddArea(area.Key, null, area.Title, null, reader.Stamp) is { Refusal: null } added) ground.Areas.Add(added.Value);
    }

    private ImportResult Place(ImportRow row)
    {
        var reading = new RowReading(row);
        var parent = row.Under is { } line ? byLine.GetValueOrDefault(line) : null;
        if (row.Under is not null && parent is null) reading.Add("parent", $"The row that it hangs under, line {row.Under}, has to be put right first.");
        if (names.Forum(reading, import) is not { } forum) return reading.Came(RowOutcome.Error, null, null, []);

        var action = names.Action(reading, forum, parent);
        if (action is not null && !lineOf.TryAdd(action.Id, row.Line)) reading.Add("key", $"Line {lineOf[action.Id]} is about this action already. Leave one of the two out.");
        if (reading.HasErrors) return reading.Came(RowOutcome.Error, action, null, []);

        var version = action?.Version;
        var before = action?.Recorded.Count ?? 0;
        var made = action is null ? Propose(reading, forum, parent) : action;
        if (action is not null && import.Kind == ImportKind.Actions) Revise(reading, forum, action, parent);
        if (made is null || reading.HasErrors) return reading.Came(RowOutcome.Error, made, null, []);

        byLine[row.Line] = made;
        lineOf[made.Id] = row.Line;
        if (action is null) return reading.Came(RowOutcome.Create, made, null, []);
        string[] changes = [.. made.Recorded.Skip(before).SelectMany(c => c.Members.Keys).Distinct().Order(StringComparer.Ordinal)];
        reading.Guard(action, version!.Value, isChanged: changes.Length > 0);
        return reading.Came(changes.Length == 0 ? RowOutcome.Unchanged : RowOutcome.Update, action, version, changes);
    }

    private Action? Propose(RowReading reading, Forum forum, Action? parent)
    {
        var members = reading.Over(new ActionMembers());
        if (members.Publication == Publication.Archived) reading.Add("publication", $"One of: {string.Join(", ", Wire(Publication.Draft), Wire(Publication.Published))}.");
        foreach (var column in ImportColumns.Reported.Keys)
            if (reading[column] is { } text && !(column == "status" && text == Wire(ActionStatus.NotStarted))) reading.Add(column, $"A new action is notStarted. Leave this empty; what has happened since is reported afterwards, at POST /api/v1/actions/bulk-status.");
        if (names.Place(reading, forum, members, parent) is not { } place || reading.HasErrors) return null;
        var owners = names.Owners(reading);
        if (reading.HasErrors) return null;

        var details = members.Details(members.Position ?? ground.TakePosition(place.Area, place.Parent), Publication.Draft);
        Outcome<Action> proposed;
        do proposed = Action.Propose(forum, place, reading["key"], details, reader.Stamp);
        while (proposed.Refusal is null && reading["key"] is null && ground.TakenKeys.Contains(proposed.Value.Key)); // somebody chose the next key by hand
        if (proposed.Refusal is { } refusal)
        {
            reading.Add(refusal);
            return null;
        }

        foreach (var (organization, role) in owners) proposed.Value.AssignOwner(organization, role, null, null, reader.Stamp);
        db.Add(proposed.Value);
        ground.Add(proposed.Value);
        return proposed.Value;
    }

    private void Revise(RowReading reading, Forum forum, Action action, Action? parent)
    {
        var from = new Placement(ground.Area(action.AreaId), action.ParentId is { } under ? ground.Action(under) : null, action.ContinuesId is { } earlier ? ground.Action(earlier) : null);
        var members = reading.Over(ActionMembers.Of(action, from));
        if (members.Publication != action.Publication && (members.Publication == Publication.Archived || action.Publication == Publication.Archived))
            reading.Add("publication", $"An action is archived by deleting it, and brought back by POST …/restore.");
        if (names.Place(reading, forum, members, parent) is not { } to || reading.HasErrors) return;
        var owners = names.Owners(reading);
        if (reading.HasErrors) return;

        if (action.Revise(forum, members.Details(action.Position, action.Publication), from, to with { HasSuggestions = ground.Parents.Contains(action.Id) }, reader.Stamp) is { } refusal)
        {
            reading.Add(refusal);
            return;
        }

        foreach (var role in new[] { OwnerRole.Lead, OwnerRole.Supporting }.Where(r => reading.Organizations(Wire(r)) is not null))
            foreach (var gone in action.Owners.Where(o => o.Role == role && owners.TrueForAll(w => w.Organization.Id != o.OrganizationId)).ToList())
                action.RemoveOwner(gone, ground.Organizations.Single(o => o.Id == gone.OrganizationId).Key, reader.Stamp);
        foreach (var (organization, role) in owners)
        {
            var had = action.Owners.FirstOrDefault(o => o.OrganizationId == organization.Id);
            action.AssignOwner(organization, role, had?.ContactName, had?.ContactEmail, reader.Stamp);
        }
    }

    private static string Wire(object word) => Platform.Wire.Name(word);
}
