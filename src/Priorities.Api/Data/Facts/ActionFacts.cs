using Priorities.Domain;

namespace Priorities.Api.Data.Facts;

/// <summary>Whether an organization (by its place in <see cref="Facts.Organizations"/>) was an owner before a change.</summary>
public readonly record struct UndoOwner(DateTime At, int Organization, bool Before);

/// <summary>What the figures need of one action, now and in the past.</summary>
public sealed class ActionFacts : ActionPast
{
    public required Guid Id { get; init; }
    public required string Key { get; init; }
    public required LocalizedText Title { get; init; }

    /// <summary>Its area's place in <see cref="Facts.Areas"/>.</summary>
    public required int Area { get; init; }

    /// <summary>What it is a suggestion under.</summary>
    public required Guid? Parent { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public int[] Owners { get; set; } = [];

    /// <summary>Oldest first.</summary>
    public UndoOwner[] OwnersBefore { get; set; } = [];

    public int[] OwnersAt(DateTime before)
    {
        if (OwnersBefore.Length == 0 || OwnersBefore[^1].At < before)
            return Owners;
        var owners = Owners.ToHashSet();
        for (var i = OwnersBefore.Length - 1; i >= 0 && OwnersBefore[i].At >= before; i--)
        {
            if (OwnersBefore[i].Before)
                owners.Add(OwnersBefore[i].Organization);
            else
                owners.Remove(OwnersBefore[i].Organization);
        }

        return [.. owners];
    }
}

/// <summary>A forum, as the figures need it.</summary>
public sealed record ForumFacts(Guid Id, string Key, DateOnly HeldOn, LocalizedText Title, bool IsRemoved);

/// <summary>An area, as the figures need it; <paramref name="Forum"/> is the place in <see cref="Facts.Forums"/>.</summary>
public sealed record AreaFacts(Guid Id, string Key, int Forum, int Position, LocalizedText Title, bool IsRemoved);

/// <summary>An organization, as the figures need it.</summary>
public sealed record OrganizationFacts(Guid Id, string Key, LocalizedText Name, bool IsRemoved);

/// <summary>
/// Some actions of one area, which are counted together. A block never changes: where one of its actions does, another block takes its
/// place. So whatever was added up of a block holds for as long as the block is there.
/// </summary>
public sealed class Block(int area, DateOnly heldOn, ActionFacts[] actions)
{
    /// <summary>The area's place in <see cref="Facts.Areas"/>.</summary>
    public int Area => area;

    /// <summary>The day on which the area's forum was held.</summary>
    public DateOnly HeldOn => heldOn;

    public ActionFacts[] Actions => actions;
}

/// <summary>
/// Everything that is counted, as it stood at one instant. It never changes; <see cref="Version"/> goes up by one with each newer state.
/// </summary>
public sealed record Facts(
    long Version,
    IReadOnlyList<ForumFacts> Forums,
    IReadOnlyList<AreaFacts> Areas,
    IReadOnlyList<OrganizationFacts> Organizations,
    IReadOnlyList<Block> Blocks
)
{
    /// <summary>The action of this key or id.</summary>
    public ActionFacts? Find(string reference)
    {
        var named = IdOrKey.Of(reference);
        foreach (var block in Blocks)
            if (Array.Find(block.Actions, a => named.Names(a.Id, a.Key)) is { } found)
                return found;
        return null;
    }

    /// <summary>
    /// The keys of the actions that some actions are suggestions under, of those that were out in the open by an instant.
    /// </summary>
    public IReadOnlyDictionary<Guid, string> ParentsOf(IEnumerable<ActionFacts> suggestions, DateTime before)
    {
        var ids = suggestions.Select(a => a.Parent).OfType<Guid>().ToHashSet();
        return ids.Count == 0
            ? []
            : Blocks
                .SelectMany(b => b.Actions)
                .Where(a => ids.Contains(a.Id) && a.OpenBefore(before) is not null)
                .ToDictionary(a => a.Id, a => a.Key);
    }
}
