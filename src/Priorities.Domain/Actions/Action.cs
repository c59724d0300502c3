using Priorities.Domain.Changes;
using Priorities.Domain.Forums;
using Priorities.Domain.Organizations;

namespace Priorities.Domain.Actions;

/// <summary>What can be edited about an action. Its status is not here: that changes by a report, with a note that says why.</summary>
public sealed record ActionDetails
{
    public required LocalizedText Title { get; init; }
    public LocalizedText Description { get; init; } = LocalizedText.None;
    public string? SourceText { get; init; }
    public LocalizedText SourceRef { get; init; } = LocalizedText.None;
    public IReadOnlyList<Audience> Audience { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public Jurisdiction? Jurisdiction { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? TargetDate { get; init; }
    public string? TargetDateNote { get; init; }
    public int? Progress { get; init; }
    public required int Position { get; init; }
    public Publication Publication { get; init; } = Publication.Published;
}

/// <summary>Where an action hangs: its area, the action it is a suggestion under, and the earlier action it continues.</summary>
public sealed record Placement(Area Area, Action? Parent, Action? Continues)
{
    /// <summary>The parent and everything above it.</summary>
    public IReadOnlyCollection<Guid> Above { get; init; } = [];

    /// <summary>Whether suggestions hang under the action itself.</summary>
    public bool HasSuggestions { get; init; }

    /// <summary>The forum of the action that it continues.</summary>
    public Forum? ContinuesForum { get; init; }
}

/// <summary>One priority of a forum, made trackable.</summary>
public sealed class Action : Aggregate, IPublished
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

    /// <summary>
    /// Reports a status. It never changes without a note that says why, so the note comes with it and carries the change.
    /// </summary>
    public Outcome<ProgressNote> ChangeStatus(ActionStatus to, DateOnly? effectiveOn, NoteDraft why, Stamp stamp)
    {
        if (!StatusWorkflow.Allows(Status, to))
            return new TransitionNotAllowed(Status, to);
        var day = effectiveOn ?? (StatusSince > stamp.Today ? StatusSince.Value : stamp.Today);
        if (day > stamp.Today)
            return new EffectiveOnOutOfOrder(
                $"`effectiveOn` {day:yyyy-MM-dd} is in the future. Give today ({stamp.Today:yyyy-MM-dd}, {stamp.Calendar.TimeZone}) or an earlier day."
            );
        if (day < StatusSince)
            return new EffectiveOnOutOfOrder(
                $"`effectiveOn` {day:yyyy-MM-dd} is before the previous change of status, on {StatusSince:yyyy-MM-dd}. Give that day or a later one."
            );

        stamp = Behind(stamp);
        var revision = new Revision();
        var note = new ProgressNote(OrderedId.Next(stamp.At), Id, why, stamp, Status, to, day);
        Status = revision.Next(Status, to, LoggedMember.Status);
        StatusSince = revision.Next(StatusSince, day, LoggedMember.EffectiveOn);
        CompletedOn = revision.Next(CompletedOn, StatusWorkflow.CountsAsDone(to) ? day : null, LoggedMember.CompletedOn);
        if (why.Progress is not null)
            Progress = revision.Next(Progress, why.Progress, LoggedMember.Progress);
        Add(note);
        Touch(stamp);
        Tell("action.statusChanged", revision.Members, stamp, noteId: note.Id);
        return note;
    }

    /// <summary>Adds a note. It changes the action itself only where it brings a new figure for progress.</summary>
    public ProgressNote AddNote(NoteDraft draft, Stamp stamp)
    {
        stamp = Behind(stamp);
        var note = new ProgressNote(OrderedId.Next(stamp.At), Id, draft, stamp);
        Add(note);
        if (draft.Progress is not null && draft.Progress != Progress)
        {
            var revision = new Revision();
            Progress = revision.Next(Progress, draft.Progress, LoggedMember.Progress);
            Touch(stamp);
            Tell("action.revised", revision.Members, stamp);
        }

        Tell("note.added", Change.NoMembers, stamp, ForReadersOf(draft.Visibility), note.Id);
        return note;
    }

    /// <summary>Puts a corrected text in front of a note's text; the one before stays readable behind it.</summary>
    public Correction CorrectNote(ProgressNote note, string body, string? reason, Stamp stamp)
    {
        var correction = note.Correct(body, reason, stamp);
        Tell("note.corrected", Change.NoMembers, stamp, ForReadersOf(note.Visibility), note.Id);
        return correction;
    }

    /// <summary>Takes the words of a note out for good; that it was said stays.</summary>
    public void RedactNote(ProgressNote note, string reason, Stamp stamp)
    {
        note.Redact(reason, stamp);
        Tell("note.redacted", Change.NoMembers, stamp, ForReadersOf(note.Visibility), note.Id);
    }

    /// <summary>Records what an independent assessor found, beside what the owners report.</summary>
    public Assessment Assess(ActionStatus found, NoteDraft why, Stamp stamp)
    {
        stamp = Behind(stamp);
        var assessment = new Assessment(OrderedId.Next(stamp.At), Id, found, why, stamp);
        assessments.Add(assessment);
        var revision = new Revision();
        AssessedStatus = revision.Next(AssessedStatus, found, LoggedMember.AssessedStatus);
        AssessedAt = stamp.At;
        AssessorName = stamp.By.Name;
        AssessorOrganizationId = stamp.By.OrganizationId;
        Touch(stamp);
        Tell("action.assessed", revision.Members, stamp, assessmentId: assessment.Id);
        return assessment;
    }

    /// <summary>Takes the words of an assessment out for good; that it was assessed stays.</summary>
    public void RedactAssessment(Assessment assessment, string reason, Stamp stamp)
    {
        assessment.Redact(reason, stamp);
        Tell(Change.AssessmentRedacted, Change.NoMembers, stamp, ForReadersOf(assessment.Visibility), assessmentId: assessment.Id);
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

    /// <summary>The same of a milestone. One that was removed stands in the log alone.</summary>
    public void RedactMilestone(Milestone? milestone, Guid id, IReadOnlyCollection<string> members, Stamp stamp)
    {
        milestone?.Redact(members);
        Tell("milestone.redacted", Redacted.Told(members, $"milestones.{id}."), stamp);
    }

    /// <summary>Takes the contact of an owner out.</summary>
    public void RedactContact(Ownership owner, IReadOnlyCollection<string> members, Stamp stamp)
    {
        owner.Take(
            owner.Role,
            members.Contains("contact.name") ? null : owner.ContactName,
            members.Contains("contact.email") ? null : owner.ContactEmail
        );
        Touch(stamp);
        Tell("action.redacted", Change.NoMembers, stamp);
    }

    /// <summary>Gives an organization a role on the action, or another role than it had.</summary>
    public Ownership AssignOwner(Organization organization, OwnerRole role, string? contactName, string? contactEmail, Stamp stamp)
    {
        var owner = owners.Find(o => o.OrganizationId == organization.Id);
        var member = LoggedMember.Owner(organization.Key);
        if (owner is null)
        {
            owner = new Ownership(Id, organization.Id, role, contactName, contactEmail);
            owners.Add(owner);
            Touch(stamp);
            Tell("action.ownerAssigned", new Dictionary<string, MemberChange> { [member] = new(null, role) }, stamp);
        }
        else if (owner.Role != role || owner.ContactName != contactName || owner.ContactEmail != contactEmail)
        {
            // A contact is for the network; that it changed is told, never from what to what.
            var members = owner.Role == role ? Change.NoMembers : new Dictionary<string, MemberChange> { [member] = new(owner.Role, role) };
            owner.Take(role, contactName, contactEmail);
            Touch(stamp);
            Tell("action.ownerAssigned", members, stamp);
        }

        return owner;
    }

    public void RemoveOwner(Ownership owner, string organizationKey, Stamp stamp)
    {
        owners.Remove(owner);
        Touch(stamp);
        Tell(
            "action.ownerRemoved",
            new Dictionary<string, MemberChange> { [LoggedMember.Owner(organizationKey)] = new(owner.Role, null) },
            stamp
        );
    }

    /// <summary>
    /// Tells that an owner was asked how it stands, or answered. It changes nothing about the action itself; to whom was written, and what,
    /// is not told.
    /// </summary>
    public void TellOfRequest(string organizationKey, RequestStep step, Stamp stamp)
    {
        var type = step switch
        {
            RequestStep.Asked => "action.updateAsked",
            RequestStep.Reminded => "action.updateReminded",
            RequestStep.Answered => "action.updateAnswered",
            RequestStep.Postponed => "action.updatePostponed",
            RequestStep.Withdrawn => "action.updateWithdrawn",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Not a step."),
        };
        Tell(type, new Dictionary<string, MemberChange> { [LoggedMember.Request(organizationKey)] = new(null, step) }, stamp);
    }

    public Milestone AddMilestone(MilestoneDetails details, Stamp stamp)
    {
        var milestone = new Milestone(OrderedId.Next(stamp.At), Id, details);
        milestones.Add(milestone);
        Tell("milestone.added", Revised(milestone, details.Title, null), stamp);
        return milestone;
    }

    public void ReviseMilestone(Milestone milestone, MilestoneDetails details, Stamp stamp)
    {
        var revision = milestone.Revise(details);
        if (revision.IsEmpty)
            return;
        Tell("milestone.revised", revision.Members.ToDictionary(m => LoggedMember.Milestone(milestone.Id, m.Key), m => m.Value), stamp);
    }

    public void RemoveMilestone(Milestone milestone, Stamp stamp)
    {
        milestones.Remove(milestone);
        Tell("milestone.removed", Revised(milestone, null, milestone.Title), stamp);
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

    /// <summary>Those who may read the note, if they may see the action at all.</summary>
    private ChangeAudience ForReadersOf(NoteVisibility visibility) =>
        DefaultAudience == ChangeAudience.Coordinators ? DefaultAudience : NoteAudience.AudienceOf(visibility);

    private static Dictionary<string, MemberChange> Revised(Milestone milestone, LocalizedText? to, LocalizedText? from) =>
        new() { [LoggedMember.Milestone(milestone.Id)] = new(from?.ToString(), to?.ToString()) };

    /// <summary>
    /// The stamp of what is put in order by its instant, behind all that happened to the action: whoever waited for another writer has an
    /// earlier stamp, and the clock of another instance may be ahead. What holds now must be what was recorded last.
    /// </summary>
    // The database knows microseconds.
    private Stamp Behind(Stamp stamp) => stamp.At < LastHappened ? stamp with { At = LastHappened.AddMicroseconds(1) } : stamp;

    /// <summary>A note is no change of the action itself, so when the last one came is looked at too.</summary>
    private DateTimeOffset LastHappened => Latest(UpdatedAt, AllReports.LastAt);

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

    private void Add(ProgressNote note)
    {
        notes.Add(note);
        var at = note.RecordedAt;
        var isReportToAll = note.StatusTo is not null; // a change of status is a public fact, whoever may read its note
        AllReports = AllReports.Add(at);
        var circle = NoteAudience.CircleOf(note.Visibility);
        if (circle <= Circle.Network)
            NetworkReports = NetworkReports.Add(at);
        else if (isReportToAll)
            NetworkReports = NetworkReports with { LastAt = at };
        if (circle == Circle.Public)
            PublicReports = PublicReports.Add(at);
        else if (isReportToAll)
            PublicReports = PublicReports with { LastAt = at };
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

/// <summary>What one circle of readers may know of an action's reports.</summary>
public sealed record Reports(int NoteCount, DateTimeOffset? LastAt)
{
    public static readonly Reports Nothing = new(0, null);

    public Reports Add(DateTimeOffset at) => new(NoteCount + 1, at);
}
