using Priorities.Api.Data;
using Priorities.Api.Features.Actions;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Problems;
using Priorities.Domain.Actions;
using Priorities.Domain.Forums;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Features.Imports;

/// <summary>Finds what a row names; what does not exist is said of the row.</summary>
internal sealed class RowNames(ImportGround ground)
{
    /// <summary>The forum that the row names; else that of its action; else the one that was named with the file.</summary>
    public Forum? Forum(RowReading reading, Import import)
    {
        var reference = reading["forum"] ?? (reading["key"] is { } key && ground.Find(key) is { } known ? known.ForumId : import.ForumId)?.ToString();
        if (reference is null)
        {
            reading.Add("forum", $"This has to be there.");
            return null;
        }

        var forum = ground.Forums.Find(f => f.DeletedAt is null && IdOrKey.Of(reference).Names(f.Id, f.Key));
        if (forum is null) reading.Add(new Unknown($"forum", reference, "forum"));
        return forum;
    }

    /// <summary>The action that the row is about, if it is there already.</summary>
    public Action? Action(RowReading reading, Forum forum, Action? parent)
    {
        if (reading["key"] is { } key)
        {
            if (new KeyAttribute(96).Fault(key) is { } fault) reading.Add("key", fault);
            if (ground.Find(key) is not { } named) return null;
            if (named.ForumId != forum.Id) reading.Add("forum", $"'{named.Key}' is an action of the forum '{ground.Forum(named.ForumId).Key}', and stays that.");
            return named;
        }

        if (Area(forum, reading["area"]) is not { } area) return null; // said when the row is read
        if (parent is null && reading["parent"] is { } above) parent = ground.Find(above);
        var alike = ground.Alike(area, parent, reading["sourceText"], reading["title"], reading["titleFr"]);
        if (alike.Count > 1) reading.Add("key", $"More than one action of this area is called that: {string.Join(", ", alike.Select(a => a.Key).Order(StringComparer.Ordinal))}. Give the key of the one that is meant.");
        return alike.FirstOrDefault();
    }

    public Area? Area(Forum forum, string? reference) =>
        ground.Areas.Find(a => a.ForumId == forum.Id && a.DeletedAt is null && IdOrKey.Of(reference).Names(a.Id, a.Key));

    /// <param name="reading">The row.</param>
    /// <param name="forum">The forum that the action is of.</param>
    /// <param name="members">What the row says of the action.</param>
    /// <param name="parent">What it hangs under by the shape of the file; else the row names it.</param>
    public Placement? Place(RowReading reading, Forum forum, ActionMembers members, Action? parent)
    {
        if (members.Area is null) return null; // said already: it has to be there
        var area = Area(forum, members.Area);
        if (area is null) reading.Add(new Unknown($"area", members.Area, "area"));
        if (parent is null && members.Parent is { } above && (parent = ground.Find(above)) is null) reading.Add(new Unknown($"action", above, "parent"));
        var continues = members.Continues is null ? null : ground.Find(members.Continues);
        if (continues is null && members.Continues is { } earlier) reading.Add(new Unknown($"action", earlier, "continues"));
        if (area is null || reading.HasErrors) return null;
        return new Placement(area, parent, continues) { Above = Above(parent), ContinuesForum = continues is null ? null : ground.Forum(continues.ForumId) };
    }

    public List<(Organization Organization, OwnerRole Role)> Owners(RowReading reading)
    {
        var found = new List<(Organization Organization, OwnerRole Role)>();
        foreach (var role in Enum.GetValues<OwnerRole>())
        {
            var column = Wire.Name(role);
            foreach (var key in reading.Organizations(column) ?? [])
            {
                if (ground.Organizations.Find(o => o.Key == key) is not { } organization) reading.Add(new OwnerUnknown(key, column));
                else if (found.Exists(f => f.Organization == organization)) reading.Add(column, $"'{key}' is named twice. Name each owner once.");
                else found.Add((organization, role));
            }
        }

        return found;
    }

    private List<Guid> Above(Action? parent)
    {
        var above = new List<Guid>();
        for (var next = parent; next is not null && !above.Contains(next.Id); next = next.ParentId is { } id ? ground.Action(id) : null) above.Add(next.Id);
        return above;
    }
}
