using Priorities.Domain.Forums;

namespace Priorities.Domain.Tests.Forums;

public sealed class ForumTests
{
    private static readonly ForumDetails Details = new() { Title = new("A forum", null), HeldOn = new(2016, 11, 23) };

    [Test]
    public void It_does_not_end_before_it_begins()
    {
        Assert.That(Forum.Convene("f", Details with { EndedOn = new(2016, 11, 22) }, Given.Stamp).Refusal!.Member, Is.EqualTo("endedOn"));
        Assert.That(Given.Forum().Revise(Details with { EndedOn = new(2016, 11, 22) }, Given.Stamp)!.Member, Is.EqualTo("endedOn"));
        Assert.That(Forum.Convene("f", Details with { EndedOn = new(2016, 11, 23) }, Given.Stamp).Refusal, Is.Null);
    }

    [Test]
    public void An_area_takes_the_shortest_beginning_of_its_key_that_is_free()
    {
        var forum = Given.Forum();

        Assert.That(forum.AddArea("shelter", null, new("Shelter", null), null, Given.Stamp).Value.Code, Is.EqualTo("sh"));
        Assert.That(forum.AddArea("she-2", null, new("She", null), null, Given.Stamp).Value.Code, Is.EqualTo("she"));
        Assert.That(forum.AddArea("2026", null, new("No letters", null), null, Given.Stamp).Value.Code, Is.EqualTo("a"));
    }

    [Test]
    public void There_is_a_code_for_any_number_of_areas_that_begin_alike()
    {
        var forum = Given.Forum();
        var codes = Enumerable
            .Range(1, 800)
            .Select(n => forum.AddArea($"goal-{n}", null, new($"Goal {n}", null), null, Given.Stamp).Value.Code)
            .ToList();

        Assert.That(codes, Is.Unique);
        Assert.That(codes.Take(6), Is.EqualTo(new[] { "g", "go", "goa", "goal", "ga", "gb" }));
    }

    [Test]
    public void Keys_and_codes_of_removed_areas_are_not_used_again()
    {
        var forum = Given.Forum();
        forum.RemoveArea(forum.Areas.Single(a => a.Key == "services"), Given.Stamp);

        Assert.That(forum.AddArea("services", "x", new("S", null), null, Given.Stamp).Refusal!.Member, Is.EqualTo("key"));
        Assert.That(forum.AddArea("support", "s", new("S", null), null, Given.Stamp).Refusal!.Member, Is.EqualTo("code"));
    }

    [Test]
    public void An_edit_records_what_it_changed_and_nothing_else()
    {
        var forum = Given.Forum();
        _ = forum.TakeRecorded();

        Assert.That(forum.Revise(Details with { Title = new("A forum", "Un forum"), Regions = ["ON"] }, Given.Stamp), Is.Null);
        Assert.That(forum.Recorded.Single().Members.Keys, Is.EquivalentTo(new[] { "titleFr", "regions" }));

        _ = forum.TakeRecorded();
        Assert.That(forum.Revise(Details with { Title = new("A forum", "Un forum"), Regions = ["ON"] }, Given.Stamp), Is.Null);
        Assert.That(forum.Recorded, Is.Empty);
    }

    [Test]
    public void An_area_counts_its_own_edits()
    {
        var forum = Given.Forum();
        var area = forum.Areas[0];

        forum.ReviseArea(area, new("Other", null), area.Position, Given.Stamp);
        forum.ReviseArea(area, new("Other", null), area.Position, Given.Stamp);

        Assert.That(area.Version, Is.EqualTo(2));
    }
}
