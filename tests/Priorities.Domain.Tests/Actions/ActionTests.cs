using Priorities.Domain.Actions;
using static Priorities.Domain.Actions.ActionStatus;

namespace Priorities.Domain.Tests.Actions;

public sealed class ActionTests
{
    [Test]
    public void Numbers_of_keys_are_given_once_and_in_order()
    {
        var forum = Given.Forum();
        var (first, second) = (Given.Action(forum), Given.Action(forum));
        var under = new Placement(Given.In(forum).Area, second, null);

        Assert.That((first.Key, second.Key), Is.EqualTo(("ccr-2016-s1", "ccr-2016-s2")));
        Assert.That((Given.Action(forum, under).Key, Given.Action(forum, under).Key), Is.EqualTo(("ccr-2016-s2.1", "ccr-2016-s2.2")));
    }

    [Test]
    public void A_status_without_a_day_holds_from_today()
    {
        var action = Given.Action();

        _ = action.ChangeStatus(Planned, null, Given.Note(), Given.Stamp).Value;

        Assert.That(action.StatusSince, Is.EqualTo(Given.Stamp.Today));
    }

    [TestCase(1)]
    [TestCase(-4)]
    public void A_day_in_the_future_or_before_the_last_change_is_refused(int days)
    {
        var action = Given.Action();
        _ = action.ChangeStatus(Planned, Given.Stamp.Today.AddDays(-3), Given.Note(), Given.Stamp).Value;

        Assert.That(
            action.ChangeStatus(InProgress, Given.Stamp.Today.AddDays(days), Given.Note(), Given.Stamp).Refusal,
            Is.InstanceOf<EffectiveOnOutOfOrder>()
        );
        Assert.That(
            action.ChangeStatus(InProgress, Given.Stamp.Today.AddDays(-3), Given.Note(), Given.Stamp).Refusal,
            Is.Null,
            "On the same day it may."
        );
    }

    [Test]
    public void Reopening_takes_the_day_of_completion_away()
    {
        var action = Given.ActionWith(Completed);
        Assert.That(action.CompletedOn, Is.EqualTo(Given.Stamp.Today));

        _ = action.ChangeStatus(InProgress, null, Given.Note(), Given.Stamp).Value;

        Assert.That(action.CompletedOn, Is.Null);
    }

    [Test]
    public void A_note_alone_leaves_the_action_as_it_is()
    {
        var action = Given.Action();

        _ = action.AddNote(Given.Note(), Given.Stamp);

        Assert.That(
            (action.Version, action.Status, action.NetworkReports.NoteCount, action.PublicReports.NoteCount),
            Is.EqualTo((1, NotStarted, 1, 0))
        );
    }

    [Test]
    public void An_internal_report_of_a_status_is_known_to_all_but_its_note_to_none()
    {
        var action = Given.Action();

        _ = action.ChangeStatus(Planned, null, Given.Note(visibility: NoteVisibility.Internal), Given.Stamp).Value;

        Assert.That(action.PublicReports, Is.EqualTo(new Reports(0, Given.Now)));
        Assert.That(action.NetworkReports, Is.EqualTo(new Reports(0, Given.Now)));
        Assert.That(action.AllReports, Is.EqualTo(new Reports(1, Given.Now)));
    }

    [Test]
    public void A_correction_stands_in_front_and_keeps_what_was_there()
    {
        var action = Given.Action();
        var note = action.AddNote(Given.Note("Twelve."), Given.Stamp);

        action.CorrectNote(note, "Eleven.", "Counted twice.", Given.At(1));
        action.CorrectNote(note, "Ten.", null, Given.At(2));

        Assert.That((note.Body, note.CorrectedBody), Is.EqualTo(("Twelve.", "Ten.")));
        Assert.That(note.Corrections.Select(c => c.Body), Is.EqualTo(new[] { "Eleven.", "Ten." }));
        Assert.That(action.Version, Is.EqualTo(1), "A correction is of the note, not of the action.");
    }

    [Test]
    public void An_assessment_stands_beside_the_status()
    {
        var action = Given.ActionWith(InProgress);

        _ = action.Assess(OnHold, Given.Note(), Given.Stamp);

        Assert.That((action.Status, action.AssessedStatus), Is.EqualTo((InProgress, OnHold)));
    }

    [TestCase(Publication.Published)]
    [TestCase(Publication.Draft)]
    public void Restoring_brings_back_what_it_was(Publication before)
    {
        var action = Given.Action(details: Given.Details() with { Publication = before });

        action.Archive(Given.Stamp);
        action.Archive(Given.Stamp);
        Assert.That(
            (action.Publication, action.Version),
            Is.EqualTo((Publication.Archived, 2)),
            "Once archived, archiving again changes nothing."
        );

        action.Restore(Given.Stamp);
        action.Restore(Given.Stamp);
        Assert.That((action.Publication, action.Version), Is.EqualTo((before, 3)));
    }

    [Test]
    public void An_owner_is_named_once_and_may_change_its_part()
    {
        var action = Given.Action();
        var organization = Given.Organization();

        action.AssignOwner(organization, OwnerRole.Lead, null, null, Given.Stamp);
        action.AssignOwner(organization, OwnerRole.Lead, null, null, Given.Stamp);
        Assert.That((action.Owners.Count, action.Version), Is.EqualTo((1, 2)), "Saying the same again changes nothing.");

        action.AssignOwner(organization, OwnerRole.Supporting, null, null, Given.Stamp);
        Assert.That((action.Owners.Single().Role, action.Version), Is.EqualTo((OwnerRole.Supporting, 3)));

        action.RemoveOwner(action.Owners.Single(), organization.Key, Given.Stamp);
        Assert.That((action.Owners.Count, action.Version), Is.EqualTo((0, 4)));
    }

    [Test]
    public void The_name_of_a_contact_is_never_told_by_a_change()
    {
        var action = Given.Action();
        var organization = Given.Organization();
        action.AssignOwner(organization, OwnerRole.Lead, null, null, Given.Stamp);

        action.AssignOwner(organization, OwnerRole.Lead, "A Person", "person@example.org", Given.Stamp);

        Assert.That(action.Recorded[^1].Type, Is.EqualTo("action.ownerAssigned"));
        Assert.That(action.Recorded[^1].Members, Is.Empty);
    }

    [Test]
    public void The_first_target_date_stays_on_record()
    {
        var forum = Given.Forum();
        var action = Given.Action(forum, details: Given.Details() with { TargetDate = new(2027, 1, 1) });
        var place = Given.In(forum);

        Assert.That(action.Revise(forum, Given.Details() with { TargetDate = new(2027, 6, 1) }, place, place, Given.Stamp), Is.Null);

        Assert.That((action.TargetDate, action.OriginalTargetDate), Is.EqualTo((new DateOnly(2027, 6, 1), new DateOnly(2027, 1, 1))));
    }

    [Test]
    public void An_edit_of_nothing_is_not_recorded()
    {
        var forum = Given.Forum();
        var action = Given.Action(forum);
        var place = Given.In(forum);

        Assert.That(action.Revise(forum, Given.Details(), place, place, Given.Stamp), Is.Null);

        Assert.That((action.Version, action.Recorded.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public void The_wording_of_the_report_is_set_once()
    {
        var forum = Given.Forum();
        var action = Given.Action(forum, details: Given.Details() with { SourceText = "As printed." });
        var place = Given.In(forum);

        Assert.That(
            action.Revise(forum, Given.Details() with { SourceText = "Otherwise." }, place, place, Given.Stamp)!.Member,
            Is.EqualTo("sourceText")
        );
    }
}
