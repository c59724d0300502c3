using Priorities.Api.Data;
using Priorities.Api.Features.Actions;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Forums;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Features.Imports;

/// <summary>Finds what a row names; what does not exist is said of the row.</summary>
internal sealed class RowNames(PrioritiesContext db, ImportGround ground, ImportOptions options, Stamp stamp)
{
    /// <summary>Areas that are made because rows name them.</summary>
    public List<Area> Made { get; } = [];

    /// <summary>The forum that the row names; else that of its action; else the one that was named with the file.</summary>
    public Forum? Forum(RowReading reading, Import import)
    {
        var reference =
            reading["forum"] ?? (reading["key"] is { } key && ground.Find(key) is { } known ? known.ForumId : import.ForumId)?.ToString();
        if (reference is null)
        {
            reading.Add("forum", $"This has to be there.");
            return null;
        }

        var forum = ground.Forums.Find(f => f.DeletedAt is null && IdOrKey.Of(reference).Names(f.Id, f.Key));
        if (forum is null)
            reading.Add(new Unknown($"forum", reference, "forum"));
        return forum;
    }

    /// <summary>The action that the row is about, if it is there already.</summary>
    public Action? Action(RowReading reading, Forum forum, Action? parent)
    {
        if (reading["key"] is { } key)
        {
            if (new KeyAttribute(96).Fault(key) is { } fault)
                reading.Add("key", fault);
            if (ground.Find(key) is not { } named)
                return null;
            if (named.ForumId != forum.Id)
                reading.Add("forum", $"'{named.Key}' is an action of the forum '{ground.Forum(named.ForumId).Key}', and stays that.");
            return named;
        }

        if (Area(reading, forum, reading["area"]) is not { } area)
            return null; // said when the row is read
        if (parent is null && reading["parent"] is { } above)
            parent = ground.Find(above);
        var alike = ground.Alike(area, parent, reading["sourceText"], reading["title"], reading["titleFr"]);
        if (alike.Count > 1)
            reading.Add(
                "key",
                $"More than one action of this area is called that: {string.Join(", ", alike.Select(a => a.Key).Order(StringComparer.Ordinal))}. Give the key of the one that is meant."
            );
        return alike.FirstOrDefault();
    }

    /// <summary>By its key or id; by its title, however that is written.</summary>
    public Area? Area(RowReading reading, Forum forum, string? reference)
    {
        if (reference is null)
            return null;
        var areas = ground.Areas.FindAll(a => a.ForumId == forum.Id && a.DeletedAt is null);
        if (areas.Find(a => IdOrKey.Of(reference).Names(a.Id, a.Key)) is { } named)
            return named;
        var name = Words.Plain(reference);
        bool Fits(Func<string, bool> fits, Area area) =>
            new[] { area.Title.En, area.Title.Fr, area.Key }.OfType<string>().Any(t => fits(Words.Plain(t)));
        if (areas.FindAll(a => Fits(t => t == name, a)) is [var called])
            return called;
        if (!reading.IsFree || areas.FindAll(a => Fits(t => Words.AreClose(t, name), a)) is not [var close])
            return null;
        reading.Doubt("area", $"'{reference}' is taken for the area '{close.Title.ToString()}'.");
        return close;
    }

    /// <summary>Puts the key of the area into the row, where it is known by its title or comes with the row.</summary>
    public void TakeArea(RowReading reading, Forum forum)
    {
        if (reading["area"] is not { } name)
            return;
        if (Area(reading, forum, name) is { } area)
            reading.Take(area.Key);
        else if (reading.IsInOwnWords)
            reading.Take(KeyOf(forum, name));
    }

    private string KeyOf(Forum forum, string name) =>
        Words.Key(name, "area", k => ground.Areas.Exists(a => a.ForumId == forum.Id && a.Key == k));

    /// <summary>An area that a row of an organization's own table names and that there is not.</summary>
    private Area? Make(RowReading reading, Forum forum, string name)
    {
        var key = KeyOf(forum, name);
        var title = Characters.Cut(name, 300);
        var added = forum.AddArea(key, null, options.InFrench ? new(null, title) : new(title, null), null, stamp);
        if (added.Refusal is { } refusal)
        {
            reading.Add(refusal);
            return null;
        }

        ground.Areas.Add(added.Value);
        Made.Add(added.Value);
        return added.Value;
    }

    /// <param name="reading">The row.</param>
    /// <param name="forum">The forum that the action is of.</param>
    /// <param name="members">What the row says of the action.</param>
    /// <param name="parent">What it hangs under by the shape of the file; else the row names it.</param>
    /// <param name="areaTitle">What the row calls its area.</param>
    public Placement? Place(RowReading reading, Forum forum, ActionMembers members, Action? parent, string? areaTitle)
    {
        if (members.Area is null)
            return null; // said already: it has to be there
        var area = Area(reading, forum, members.Area);
        if (area is null && !reading.IsInOwnWords)
            reading.Add(new Unknown($"area", members.Area, "area"));
        if (parent is null && members.Parent is { } above && (parent = ground.Find(above)) is null)
            reading.Add(new Unknown($"action", above, "parent"));
        var continues = members.Continues is null ? null : ground.Find(members.Continues);
        if (continues is null && members.Continues is { } earlier)
            reading.Add(new Unknown($"action", earlier, "continues"));
        if (reading.HasErrors || (area ?? Make(reading, forum, areaTitle ?? members.Area)) is not { } found)
            return null;
        return new Placement(found, parent, continues)
        {
            Above = Above(parent),
            ContinuesForum = continues is null ? null : ground.Forum(continues.ForumId),
        };
    }

    public List<(Organization Organization, OwnerRole Role)> Owners(RowReading reading)
    {
        var found = new List<(Organization Organization, OwnerRole Role)>();
        foreach (var role in Enum.GetValues<OwnerRole>())
        {
            var column = Wire.Name(role);
            foreach (var name in ground.Names.In(reading[column]).Distinct())
            {
                if (Organization(reading, column, name) is not { } organization)
                    continue;
                if (!found.Exists(f => f.Organization == organization))
                    found.Add((organization, role));
                else if (!reading.IsInOwnWords)
                    reading.Add(column, $"'{name}' is named twice. Name each owner once.");
            }
        }

        return found;
    }

    private Organization? Organization(RowReading reading, string column, string name)
    {
        if (ground.Names.Find(name) is { } id)
            return ground.Organizations.Find(o => o.Id == id);
        if (ground.Names.Near(name) is { } near && ground.Organizations.Find(o => o.Id == near) is { } close)
        {
            if (reading.IsInOwnWords)
                reading.Doubt(column, $"'{name}' is taken for '{close.Name.ToString()}' ({close.Key}).");
            else
                reading.Add(column, $"No organization is called '{name}'. '{close.Key}' is nearly that.");
            return close;
        }

        if (options.MakeOrganizations && name.Length <= 300)
        {
            var made = Domain.Organizations.Organization.Register(
                Words.Key(name, "organization", ground.IsOrganization),
                new(options.InFrench ? new(null, name) : new(name, null), OrganizationKind.Other, [], null),
                stamp
            );
            db.Add(made);
            ground.Add(made);
            return made;
        }

        reading.Unknown(name);
        if (!reading.IsInOwnWords)
            reading.Add(new OwnerUnknown(name, column));
        else
            reading.Doubt(
                column,
                $"No organization is called '{name}', and it is left out. With `organizations=make` those that are not known are put on record."
            );
        return null;
    }

    private List<Guid> Above(Action? parent)
    {
        var above = new List<Guid>();
        for (var next = parent; next is not null && !above.Contains(next.Id); next = next.ParentId is { } id ? ground.Action(id) : null)
            above.Add(next.Id);
        return above;
    }
}
