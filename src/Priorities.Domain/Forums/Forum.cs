using Priorities.Domain.Changes;

namespace Priorities.Domain.Forums;

/// <summary>Where and when priorities were agreed.</summary>
public sealed class Forum : Aggregate
{
    private readonly List<Area> areas = [];

    private Forum() { }

    public string Key { get; private init; } = "";
    public LocalizedText Title { get; private set; } = LocalizedText.None;
    public LocalizedText Description { get; private set; } = LocalizedText.None;
    public LocalizedText Host { get; private set; } = LocalizedText.None;
    public DateOnly HeldOn { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public LocalizedText City { get; private set; } = LocalizedText.None;
    public string? Region { get; private set; }
    public string? Country { get; private set; }
    public int? ParticipantCount { get; private set; }
    public LocalizedText ParticipantNote { get; private set; } = LocalizedText.None;
    public IReadOnlyList<string> Regions { get; private set; } = [];
    public IReadOnlyList<LocalizedText> Objectives { get; private set; } = [];
    public IReadOnlyList<ProgrammeItem> Programme { get; private set; } = [];
    public IReadOnlyList<LocalizedText> Topics { get; private set; } = [];
    public LocalizedText Acknowledgement { get; private set; } = LocalizedText.None;
    public LocalizedText SourceTitle { get; private set; } = LocalizedText.None;
    public string? SourceUrl { get; private set; }
    public DateOnly? SourcePublishedOn { get; private set; }

    /// <summary>When it was removed. The row stays, so that its key is never used again.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    public IReadOnlyList<Area> Areas => areas;

    public static Outcome<Forum> Convene(string key, ForumDetails details, Stamp stamp)
    {
        if (WrongDays(details) is { } refusal)
            return refusal;
        var forum = new Forum
        {
            Id = Guid.CreateVersion7(stamp.At),
            Key = key,
            CreatedAt = stamp.At,
        };
        forum.Take(details);
        forum.Touch(stamp);
        forum.Tell("forum.convened", Change.NoMembers, stamp);
        return forum;
    }

    /// <summary>Edits it. Nothing is recorded when nothing changed.</summary>
    public Refusal? Revise(ForumDetails details, Stamp stamp)
    {
        if (WrongDays(details) is { } refusal)
            return refusal;
        var revision = Take(details);
        if (revision.IsEmpty)
            return null;
        Touch(stamp);
        Tell("forum.revised", revision.Members, stamp);
        return null;
    }

    /// <summary>Takes the words out of members for good.</summary>
    public void Redact(IReadOnlyCollection<string> members, Stamp stamp)
    {
        Title = Redacted.Of(Title, "title", members);
        Description = Redacted.Of(Description, "description", members);
        Host = Redacted.Of(Host, "host", members);
        City = Redacted.Of(City, "city", members);
        ParticipantNote = Redacted.Of(ParticipantNote, "participantNote", members);
        Objectives = Redacted.Of(Objectives, "objectives", members);
        Topics = Redacted.Of(Topics, "topics", members);
        Acknowledgement = Redacted.Of(Acknowledgement, "acknowledgement", members);
        SourceTitle = Redacted.Of(SourceTitle, "sourceTitle", members);
        SourceUrl = members.Contains("sourceUrl") ? null : SourceUrl;
        Touch(stamp);
        Tell("forum.redacted", Redacted.Told(members), stamp);
    }

    public void RedactArea(Area area, IReadOnlyCollection<string> members, Stamp stamp)
    {
        area.Redact(members);
        Touch(stamp);
        Tell("forum.areaRedacted", Redacted.Told(members, $"areas.{area.Key}."), stamp);
    }

    /// <summary>Takes it away with its areas, so that whoever is about to put an action into one of them finds neither.</summary>
    public void Remove(Stamp stamp)
    {
        DeletedAt = stamp.At;
        foreach (var area in areas.Where(a => a.DeletedAt is null))
            area.Remove(stamp.At);
        Touch(stamp);
        Tell("forum.removed", Change.NoMembers, stamp);
    }

    /// <summary>
    /// Adds an area, the last one unless a position is given. Its key and its code are unique in the forum, also among areas that were
    /// removed. Without a code it gets the shortest beginning of its key that is free, else its first letter and others that make it so.
    /// </summary>
    public Outcome<Area> AddArea(string key, string? code, LocalizedText title, int? position, Stamp stamp)
    {
        if (areas.Any(a => a.Key == key))
            return new DuplicateKey($"area", key);
        code ??= FreeCode(key);
        if (code is null)
            return new InvalidMember(
                "code",
                $"Every beginning of '{key}' is, or was, another area's code. Give a `code` of 1 to {Area.MaxCodeLength} letters that is free."
            );
        if (areas.Any(a => a.Code == code))
            return new DuplicateKey($"area", code, "code")
            {
                Detail = $"Another area of this forum has, or had, the code '{code}'. Choose another `code`.",
            };
        var area = new Area(
            OrderedId.Next(stamp.At),
            Id,
            key,
            code,
            title,
            position ?? Place.After(areas.Where(a => a.DeletedAt is null).Select(a => a.Position).DefaultIfEmpty().Max())
        );
        areas.Add(area);
        Touch(stamp);
        Tell("forum.areaAdded", new Dictionary<string, MemberChange> { ["areas"] = new(null, key) }, stamp);
        return area;
    }

    public void ReviseArea(Area area, LocalizedText title, int position, Stamp stamp)
    {
        var revision = area.Revise(title, position);
        if (revision.IsEmpty)
            return;
        Touch(stamp);
        Tell("forum.areaRevised", revision.Members.ToDictionary(m => $"areas.{area.Key}.{m.Key}", m => m.Value), stamp);
    }

    public void RemoveArea(Area area, Stamp stamp)
    {
        area.Remove(stamp.At);
        Touch(stamp);
        Tell("forum.areaRemoved", new Dictionary<string, MemberChange> { ["areas"] = new(area.Key, null) }, stamp);
    }

    /// <summary>A beginning of the key; else its first letter with others behind it, as many as it takes.</summary>
    private string? FreeCode(string key)
    {
        var letters = new string([.. key.Where(char.IsAsciiLetterLower)]);
        if (letters.Length == 0)
            letters = "a";
        var beginnings = Enumerable.Range(1, Math.Min(Area.MaxCodeLength, letters.Length)).Select(length => letters[..length]);
        var longer = Enumerable.Range(1, Area.MaxCodeLength - 1).SelectMany(Endings).Select(ending => letters[0] + ending);
        var taken = areas.Select(a => a.Code).ToHashSet();
        return beginnings.Concat(longer).FirstOrDefault(code => !taken.Contains(code));
    }

    private static IEnumerable<string> Endings(int length) =>
        Enumerable
            .Range(0, length)
            .Aggregate(
                Enumerable.Repeat("", 1),
                (texts, _) => texts.SelectMany(text => Enumerable.Range('a', 26).Select(letter => text + (char)letter))
            );

    private static InvalidMember? WrongDays(ForumDetails details) =>
        details.EndedOn < details.HeldOn
            ? new(
                "endedOn",
                $"`endedOn` {details.EndedOn:yyyy-MM-dd} is before `heldOn` {details.HeldOn:yyyy-MM-dd}. Give the same day or a later one."
            )
            : null;

    private Revision Take(ForumDetails details)
    {
        var revision = new Revision();
        Title = revision.Next(Title, details.Title, LoggedMember.Title);
        Description = revision.Next(Description, details.Description, LoggedMember.Description);
        Host = revision.Next(Host, details.Host, LoggedDetail.Host);
        HeldOn = revision.Next(HeldOn, details.HeldOn, LoggedDetail.HeldOn);
        EndedOn = revision.Next(EndedOn, details.EndedOn, LoggedDetail.EndedOn);
        City = revision.Next(City, details.City, LoggedDetail.City);
        Region = revision.Next(Region, details.Region, LoggedDetail.Region);
        Country = revision.Next(Country, details.Country, LoggedDetail.Country);
        ParticipantCount = revision.Next(ParticipantCount, details.ParticipantCount, LoggedDetail.ParticipantCount);
        ParticipantNote = revision.Next(ParticipantNote, details.ParticipantNote, LoggedDetail.ParticipantNote);
        Regions = revision.Next(Regions, details.Regions, LoggedDetail.Regions);
        Objectives = revision.Next(Objectives, details.Objectives, LoggedDetail.Objectives);
        Programme = revision.Next(Programme, details.Programme, LoggedDetail.Programme);
        Topics = revision.Next(Topics, details.Topics, LoggedDetail.Topics);
        Acknowledgement = revision.Next(Acknowledgement, details.Acknowledgement, LoggedDetail.Acknowledgement);
        SourceTitle = revision.Next(SourceTitle, details.SourceTitle, LoggedDetail.SourceTitle);
        SourceUrl = revision.Next(SourceUrl, details.SourceUrl, LoggedDetail.SourceUrl);
        SourcePublishedOn = revision.Next(SourcePublishedOn, details.SourcePublishedOn, LoggedDetail.SourcePublishedOn);
        return revision;
    }

    private void Tell(string type, IReadOnlyDictionary<string, MemberChange> members, Stamp stamp) =>
        Record(
            new()
            {
                Type = type,
                At = stamp.At,
                ActorId = stamp.By.Id,
                ActorName = stamp.By.Name,
                ActorOrganizationId = stamp.By.OrganizationId,
                SubjectKind = SubjectKind.Forum,
                SubjectId = Id,
                SubjectKey = Key,
                ForumId = Id,
                Version = Version,
                Audience = ChangeAudience.Public,
                Members = members,
            }
        );
}
