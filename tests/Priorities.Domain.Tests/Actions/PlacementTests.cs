using Priorities.Domain.Actions;

namespace Priorities.Domain.Tests.Actions;

public sealed class PlacementTests
{
    private static Refusal? Proposed(Domain.Forums.Forum forum, Placement place) =>
        Action.Propose(forum, place, null, Given.Details(), Given.Stamp).Refusal;

    [Test]
    public void An_area_of_another_forum_is_refused() =>
        Assert.That(Proposed(Given.Forum(), Given.In(Given.Forum("other")))!.Member, Is.EqualTo("area"));

    [Test]
    public void A_suggestion_is_in_the_area_of_its_action()
    {
        var forum = Given.Forum();
        var parent = Given.Action(forum);

        Assert.That(Proposed(forum, Given.In(forum, "knowledge") with { Parent = parent })!.Member, Is.EqualTo("parent"));
        Assert.That(Proposed(forum, Given.In(forum) with { Parent = parent }), Is.Null);
    }

    [TestCase(2014, true)]
    [TestCase(2016, false)]
    [TestCase(2018, false)]
    public void An_action_continues_one_of_an_earlier_forum(int year, bool allowed)
    {
        var (earlier, forum) = (Given.Forum("earlier", year), Given.Forum());

        var refusal = Proposed(forum, Given.In(forum) with { Continues = Given.Action(earlier), ContinuesForum = earlier });

        Assert.That(refusal?.Member, Is.EqualTo(allowed ? null : "continues"));
    }

    [Test]
    public void Nothing_hangs_under_itself_or_under_what_hangs_under_it()
    {
        var forum = Given.Forum();
        var place = Given.In(forum);
        var action = Given.Action(forum);
        var suggestion = Given.Action(forum, place with { Parent = action });

        Assert.That(
            action.Revise(forum, Given.Details(), place, place with { Parent = action }, Given.Stamp)!.Member,
            Is.EqualTo("parent")
        );
        Assert.That(
            action
                .Revise(forum, Given.Details(), place, place with { Parent = suggestion, Above = [suggestion.Id, action.Id] }, Given.Stamp)!
                .Member,
            Is.EqualTo("parent")
        );
        Assert.That(action.ParentId, Is.Null);
    }

    [Test]
    public void An_action_with_suggestions_stays_in_its_area()
    {
        var forum = Given.Forum();
        var action = Given.Action(forum);

        Assert.That(
            action
                .Revise(forum, Given.Details(), Given.In(forum), Given.In(forum, "knowledge") with { HasSuggestions = true }, Given.Stamp)!
                .Member,
            Is.EqualTo("area")
        );
        Assert.That(action.Revise(forum, Given.Details(), Given.In(forum), Given.In(forum, "knowledge"), Given.Stamp), Is.Null);
        Assert.That(action.Key, Is.EqualTo("ccr-2016-s1"), "A key is for good.");
    }
}
