using Priorities.Domain.Changes;

namespace Priorities.Domain.Forums;

/// <summary>A heading under which a forum put its priorities.</summary>
public sealed class Area
{
    /// <summary>How many letters a code has at the most.</summary>
    public const int MaxCodeLength = 4;

    private Area() { }

    internal Area(Guid id, Guid forumId, string key, string code, LocalizedText title, int position) =>
        (Id, ForumId, Key, Code, Title, Position, Version) = (id, forumId, key, code, title, position, 1);

    public Guid Id { get; private init; }

    public Guid ForumId { get; private init; }

    public string Key { get; private init; } = "";

    /// <summary>The letter or letters that stand for the area in the keys of its actions.</summary>
    public string Code { get; private init; } = "";

    public LocalizedText Title { get; private set; } = LocalizedText.None;

    public int Position { get; private set; }

    /// <summary>Counts up by one with every edit of the area; what <c>If-Match</c> is compared with.</summary>
    public int Version { get; private set; }

    /// <summary>The highest number that an action of this area was ever given.</summary>
    public int LastNumber { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>The next number for an action's key. Numbers are never used twice.</summary>
    public int TakeNumber() => ++LastNumber;

    internal void Redact(IReadOnlyCollection<string> members)
    {
        Title = Redacted.Of(Title, "title", members);
        Version++;
    }

    internal Revision Revise(LocalizedText title, int position)
    {
        var revision = new Revision();
        Title = revision.Next(Title, title, LoggedMember.Title);
        Position = revision.Next(Position, position, LoggedMember.Position);
        if (!revision.IsEmpty)
            Version++;
        return revision;
    }

    internal void Remove(DateTimeOffset at) => DeletedAt = at;
}
