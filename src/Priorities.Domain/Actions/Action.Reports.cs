using Priorities.Domain.Changes;

namespace Priorities.Domain.Actions;

/// <summary>What is reported of an action: steps, notes, assessments.</summary>
public sealed partial class Action
{
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

    /// <summary>Those who may read the note, if they may see the action at all.</summary>
    private ChangeAudience ForReadersOf(NoteVisibility visibility) =>
        DefaultAudience == ChangeAudience.Coordinators ? DefaultAudience : NoteAudience.AudienceOf(visibility);

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
}
