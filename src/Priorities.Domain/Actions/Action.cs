using Priorities.Domain.Changes;
using Priorities.Domain.Forums;

namespace Priorities.Domain.Actions;

/// <summary>One priority of a forum, made trackable.</summary>
public sealed partial class Action : Aggregate, IPublished
{
    private readonly List<Ownership> owners = [];
    private readonly List<Milestone> milestones = [];
    private readonly List<ProgressNote> notes = [];
    private readonly List<Assessment> assessments = [];

    private Action() { }

    public string Key { get; private init; } = "";
    public Guid ForumId { get; private init; }
    public Guid AreaId { get; private set; }
    public Guid? ParentId { get; private set; }

    /// <summary>The action of an earlier forum that this one carries on.</summary>
    public Guid? ContinuesId { get; private set; }

    public int Position { get; private set; }
    public LocalizedText Title { get; private set; } = LocalizedText.None;
    public LocalizedText Description { get; private set; } = LocalizedText.None;

    /// <summary>The report's own wording. Set once, never edited.</summary>
    public string? SourceText { get; private set; }

    /// <summary>The place in the report: section and bullet.</summary>
    public LocalizedText SourceRef { get; private set; } = LocalizedText.None;

    public ActionStatus Status { get; private set; }

    /// <summary>The day from which the status holds; none before the first change.</summary>
    public DateOnly? StatusSince { get; private set; }

    public ActionStatus? AssessedStatus { get; private set; }
    public DateTimeOffset? AssessedAt { get; private set; }
    public string? AssessorName { get; private set; }
    public Guid? AssessorOrganizationId { get; private set; }

    /// <summary>In percent; never coupled to the status.</summary>
    public int? Progress { get; private set; }

    public IReadOnlyList<Audience> Audience { get; private set; } = [];
    public IReadOnlyList<string> Tags { get; private set; } = [];
    public Jurisdiction? Jurisdiction { get; private set; }
    public DateOnly? StartsOn { get; private set; }
    public DateOnly? TargetDate { get; private set; }

    /// <summary>The first target date that was ever set, so that a date that slips is seen to slip.</summary>
    public DateOnly? OriginalTargetDate { get; private set; }

    public string? TargetDateNote { get; private set; }
    public DateOnly? CompletedOn { get; private set; }
    public Publication Publication { get; private set; }

    /// <summary>
    /// What it was before it was archived; restoring brings that back, so that a draft does not come out into the open by way of the
    /// archive.
    /// </summary>
    public Publication? ArchivedFrom { get; private set; }

    /// <summary>The highest number that a suggestion under this action was ever given.</summary>
    public int LastNumber { get; private set; }

    /// <summary>What each circle of readers may know of the reports: how many notes, and when the last report came.</summary>
    public Reports PublicReports { get; private set; } = Reports.Nothing;

    /// <inheritdoc cref="PublicReports"/>
    public Reports NetworkReports { get; private set; } = Reports.Nothing;

    /// <inheritdoc cref="PublicReports"/>
    public Reports AllReports { get; private set; } = Reports.Nothing;

    public IReadOnlyList<Ownership> Owners => owners;
    public IReadOnlyList<Milestone> Milestones => milestones;

    /// <summary>
    /// Puts a priority on record. Without a key it gets the next one of its area, or of the action it is a suggestion under.
    /// </summary>
    public static Outcome<Action> Propose(Forum forum, Placement place, string? key, ActionDetails details, Stamp stamp)
    {
        if ((WrongPlace(forum, place) ?? HiddenPlace(place, details.Publication)) is { } refusal)
            return refusal;
        key ??= place.Parent is null
            ? $"{forum.Key}-{place.Area.Code}{place.Area.TakeNumber()}"
            : $"{place.Parent.Key}.{++place.Parent.LastNumber}";
        var action = new Action
        {
            Id = Guid.CreateVersion7(stamp.At),
            Key = key,
            ForumId = forum.Id,
            CreatedAt = stamp.At,
        };
        action.Put(place);
        if (action.Take(details, new Revision()) is { } invalid)
            return invalid;
        action.Touch(stamp);
        action.Tell("action.proposed", Change.NoMembers, stamp);
        return action;
    }

    /// <summary>Edits it. Nothing is recorded when nothing changed.</summary>
    public Refusal? Revise(Forum forum, ActionDetails details, Placement from, Placement to, Stamp stamp)
    {
        var isNews = from.Parent != to.Parent || from.Continues != to.Continues || Publication != details.Publication;
        if ((WrongPlace(forum, to) ?? WrongMove(from, to) ?? (isNews ? HiddenPlace(to, details.Publication) : null)) is { } refusal)
            return refusal;
        var revision = new Revision();
        var wasOpen = Publication == Publication.Published;
        revision.Next(from.Area.Key, to.Area.Key, LoggedMember.Area);
        revision.Next(from.Parent?.Key, to.Parent?.Key, LoggedMember.Parent);
        revision.Next(from.Continues?.Key, to.Continues?.Key, LoggedMember.Continues);
        Put(to);
        if (Take(details, revision) is { } invalid)
            return invalid;
        if (revision.IsEmpty)
            return null;
        Touch(stamp);
        if (wasOpen || Publication != Publication.Published)
        {
            Tell("action.revised", revision.Members, stamp, wasOpen ? ChangeAudience.Public : null);
            return null;
        }

        // What was edited before the world could see it stays with the coordinators; that it is open now is for everybody.
        var members = revision.Members.ToLookup(m => m.Key == LoggedMember.Publication);
        if (members[false].Any())
            Tell("action.revised", members[false].ToDictionary(), stamp, ChangeAudience.Coordinators);
        Tell("action.published", members[true].ToDictionary(), stamp);
        return null;
    }

    /// <summary>Takes the words out of members for good: titles, descriptions, the report's wording, the note on the target date.</summary>
    public void Redact(IReadOnlyCollection<string> members, Stamp stamp)
    {
        Title = Redacted.Of(Title, "title", members);
        Description = Redacted.Of(Description, "description", members);
        SourceText = Redacted.Of(SourceText, "sourceText", members);
        SourceRef = Redacted.Of(SourceRef, "sourceRef", members);
        TargetDateNote = Redacted.Of(TargetDateNote, "targetDateNote", members);
        Touch(stamp);
        Tell("action.redacted", Redacted.Told(members), stamp);
    }

    /// <summary>Archives it. Nothing is lost, and <see cref="Restore"/> brings it back.</summary>
    public void Archive(Stamp stamp)
    {
        if (Publication == Publication.Archived)
            return;
        var audience = DefaultAudience;
        ArchivedFrom = Publication;
        SetPublication(Publication.Archived, "action.archived", audience, stamp);
    }

    public void Restore(Stamp stamp)
    {
        if (Publication != Publication.Archived)
            return;
        var before = ArchivedFrom ?? Publication.Published;
        ArchivedFrom = null;
        SetPublication(before, "action.restored", null, stamp);
    }

    private ChangeAudience DefaultAudience => Publication == Publication.Published ? ChangeAudience.Public : ChangeAudience.Coordinators;

    /// <summary>
    /// The stamp of what is put in order by its instant, behind all that happened to the action: whoever waited for another writer has an
    /// earlier stamp, and the clock of another instance may be ahead. What holds now must be what was recorded last.
    /// </summary>
    // The database knows microseconds.
    private Stamp Behind(Stamp stamp) => stamp.At < LastHappened ? stamp with { At = LastHappened.AddMicroseconds(1) } : stamp;

    /// <summary>A note is no change of the action itself, so when the last one came is looked at too.</summary>
    private DateTimeOffset LastHappened => Latest(UpdatedAt, AllReports.LastAt);

    private InvalidMember? Take(ActionDetails details, Revision revision)
    {
        if (SourceText is not null && details.SourceText != SourceText)
            return new("sourceText", $"The report's own wording is set once and never edited. Leave `sourceText` out.");
        if (details.StartsOn > details.TargetDate)
            return new(
                "targetDate",
                $"`targetDate` {details.TargetDate:yyyy-MM-dd} is before `startsOn` {details.StartsOn:yyyy-MM-dd}. Give the same day or a later one."
            );

        Title = revision.Next(Title, details.Title, LoggedMember.Title);
        Description = revision.Next(Description, details.Description, LoggedMember.Description);
        SourceText = revision.Next(SourceText, details.SourceText, LoggedMember.SourceText);
        SourceRef = revision.Next(SourceRef, details.SourceRef, LoggedMember.SourceRef);
        Audience = revision.Next(Audience, details.Audience, LoggedMember.Audience);
        Tags = revision.Next(Tags, details.Tags, LoggedMember.Tags);
        Jurisdiction = revision.Next(Jurisdiction, details.Jurisdiction, LoggedMember.Jurisdiction);
        StartsOn = revision.Next(StartsOn, details.StartsOn, LoggedMember.StartsOn);
        TargetDate = revision.Next(TargetDate, details.TargetDate, LoggedMember.TargetDate);
        OriginalTargetDate = revision.Next(OriginalTargetDate, OriginalTargetDate ?? TargetDate, LoggedMember.OriginalTargetDate);
        TargetDateNote = revision.Next(TargetDateNote, details.TargetDateNote, LoggedMember.TargetDateNote);
        Progress = revision.Next(Progress, details.Progress, LoggedMember.Progress);
        Position = revision.Next(Position, details.Position, LoggedMember.Position);
        Publication = revision.Next(Publication, details.Publication, LoggedMember.Publication);
        return null;
    }

    private void SetPublication(Publication to, string type, ChangeAudience? audience, Stamp stamp)
    {
        var revision = new Revision();
        Publication = revision.Next(Publication, to, LoggedMember.Publication);
        Touch(stamp);
        Tell(type, revision.Members, stamp, audience);
    }

    private void Tell(
        string type,
        IReadOnlyDictionary<string, MemberChange> members,
        Stamp stamp,
        ChangeAudience? audience = null,
        Guid? noteId = null,
        Guid? assessmentId = null
    ) =>
        Record(
            new()
            {
                Type = type,
                At = Latest(stamp.At, LastHappened),
                ActorId = stamp.By.Id,
                ActorName = stamp.By.Name,
                ActorOrganizationId = stamp.By.OrganizationId,
                SubjectKind = SubjectKind.Action,
                SubjectId = Id,
                SubjectKey = Key,
                ForumId = ForumId,
                NoteId = noteId,
                AssessmentId = assessmentId,
                Version = Version,
                Audience = audience ?? DefaultAudience,
                Members = members,
            }
        );
}
