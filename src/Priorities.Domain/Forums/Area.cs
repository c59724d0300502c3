namespace Priorities.Domain.Forums;

/// <summary>A heading under which a forum put its priorities.</summary>
public sealed class Area
{
    private Area()
    {
    }

    internal Area(Guid id, Guid forumId, string key, string code, LocalizedText title, int position) =>
        (Id, ForumId, Key, Code, Title, Position) = (id, forumId, key, code, title, position);

    public Guid Id { get; private init; }

    public Guid ForumId { get; private init; }

    public string Key { get; private init; } = "";

    /// <summary>The letter or letters that stand for the area in the keys of its actions.</summary>
    public string Code { get; private init; } = "";

    public LocalizedText Title { get; private set; } = LocalizedText.None;

    public int Position { get; private set; }

    /// <summary>The highest number that an action of this area was ever given.</summary>
    public int LastNumber { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>The next number for an action's key. Numbers are never used twice.</summary>
    public int TakeNumber() => ++LastNumber;

    internal Revision Revise(LocalizedText title, int position)
    {
        var revision = new Revision();
        Title = revision.Next(Title, title);
        Position = revision.Next(Position, position);
        return revision;
    }

    internal void Remove(DateTimeOffset at) => DeletedAt = at;
}
