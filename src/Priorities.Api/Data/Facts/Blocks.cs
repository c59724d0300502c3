namespace Priorities.Api.Data.Facts;

/// <summary>Keeps actions in blocks of one area each, and makes a new block wherever one of its actions changes.</summary>
internal sealed class Blocks
{
    /// <summary>
    /// How many actions a block has at the most: few enough to be counted again at once, so many that the blocks themselves are few.
    /// </summary>
    private const int Most = 256;

    private readonly List<Block> blocks = [];
    private readonly Dictionary<Guid, int> places = [];
    private readonly Dictionary<int, int> open = [];

    /// <summary>
    /// The blocks with these newer actions in them. What was given out before stays as it is: who counts it is not disturbed.
    /// </summary>
    public IReadOnlyList<Block> Put(IEnumerable<ActionFacts> actions, Func<int, DateOnly> heldOn)
    {
        var changed = new Dictionary<int, List<ActionFacts>>();
        foreach (var action in actions)
        {
            if (places.TryGetValue(action.Id, out var place))
            {
                var rows = Edit(place);
                var index = rows.FindIndex(a => a.Id == action.Id);
                if (blocks[place].Area == action.Area)
                {
                    rows[index] = action;
                    continue;
                }

                rows.RemoveAt(index);
            }

            if (!open.TryGetValue(action.Area, out place) || Edit(place).Count == Most)
            {
                open[action.Area] = place = blocks.Count;
                blocks.Add(new(action.Area, heldOn(action.Area), []));
            }

            Edit(place).Add(action);
            places[action.Id] = place;
        }

        foreach (var (place, rows) in changed)
            blocks[place] = new(blocks[place].Area, heldOn(blocks[place].Area), [.. rows]);
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i].HeldOn != heldOn(blocks[i].Area))
                blocks[i] = new(blocks[i].Area, heldOn(blocks[i].Area), blocks[i].Actions);
        return [.. blocks];

        List<ActionFacts> Edit(int place)
        {
            if (!changed.TryGetValue(place, out var rows))
                changed.Add(place, rows = [.. blocks[place].Actions]);
            return rows;
        }
    }
}
