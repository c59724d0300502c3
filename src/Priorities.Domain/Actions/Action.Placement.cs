using Priorities.Domain.Forums;

namespace Priorities.Domain.Actions;

/// <summary>Where it may hang.</summary>
public sealed partial class Action
{
    private static ParentNotAllowed? WrongPlace(Forum forum, Placement place) =>
        place switch
        {
            _ when place.Area.ForumId != forum.Id => new(
                $"The area belongs to another forum. Name an area of the action's own forum.",
                "area"
            ),
            { Parent: { } parent } when parent.AreaId != place.Area.Id => new(
                $"'{parent.Key}' is in another area. A suggestion is in the area of the action it is under.",
                "parent"
            ),
            { Continues: { } earlier, ContinuesForum: { } of } when of.HeldOn >= forum.HeldOn => new(
                $"'{earlier.Key}' is not of an earlier forum. An action continues one of a forum that was held before its own.",
                "continues"
            ),
            _ => null,
        };

    /// <summary>What everybody sees names nothing that they may not know of.</summary>
    private static ParentNotAllowed? HiddenPlace(Placement place, Publication publication) =>
        publication != Publication.Published
            ? null
            : place switch
            {
                { Parent: { Publication: not Publication.Published } parent } => new(
                    $"'{parent.Key}' is not published, so nothing that is can be a suggestion under it. Publish it first, or make this one a draft.",
                    "parent"
                ),
                { Continues: { Publication: not Publication.Published } earlier } => new(
                    $"'{earlier.Key}' is not published, so nothing that is can continue it. Publish it first, or make this one a draft.",
                    "continues"
                ),
                _ => null,
            };

    private ParentNotAllowed? WrongMove(Placement from, Placement to) =>
        to switch
        {
            { Parent: { } parent } when parent.Id == Id => new($"An action cannot be a suggestion under itself.", "parent"),
            { Parent: { } parent } when to.Above.Contains(Id) => new(
                $"'{parent.Key}' hangs under this action; that would make a circle.",
                "parent"
            ),
            _ when to.HasSuggestions && to.Area.Id != from.Area.Id => new(
                $"Suggestions hang under this action, and they are in its area. Move or archive them first.",
                "area"
            ),
            _ => null,
        };

    private void Put(Placement place)
    {
        AreaId = place.Area.Id;
        ParentId = place.Parent?.Id;
        ContinuesId = place.Continues?.Id;
    }
}
