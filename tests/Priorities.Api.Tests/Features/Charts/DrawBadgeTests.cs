namespace Priorities.Api.Tests.Features.Charts;

public sealed class DrawBadgeTests : ChartsFixture
{
    [TestCase("badges/demo-forum.svg")]
    [TestCase("badges/ccr-2016-s1.svg")]
    [TestCase("badges/ccr-2016-s1.svg?theme=dark")]
    public Task It_says_in_words_what_it_shows(string path) => SaysInWordsAsync(path);

    [Test]
    public async Task It_follows_what_is_reported()
    {
        Assert.That(await SaysInWordsAsync("badges/ccr-2016-k3.svg"), Is.EqualTo("ccr-2016-k3: Not started"));
        Assert.That(await SaysInWordsAsync("badges/ccr-2016.svg"), Is.EqualTo("ccr-2016: 0 of 16 done"));

        foreach (var status in new[] { "planned", "inProgress", "completed" })
            (await Admin.PostAsync("actions/ccr-2016-k3/status", new { status, note = "It went on." })).ShouldBe(200);

        Assert.That(await SaysInWordsAsync("badges/ccr-2016-k3.svg"), Is.EqualTo("ccr-2016-k3: Completed"));
        Assert.That(await SaysInWordsAsync("badges/ccr-2016.svg"), Is.EqualTo("ccr-2016: 1 of 16 done"));
    }

    [Test]
    public async Task A_badge_of_what_is_not_in_the_open_does_not_exist()
    {
        (await Admin.DeleteAsync("actions/ccr-2016-c2")).ShouldBe(204);

        (await Anonymous.GetAsync("badges/ccr-2016-c2.svg")).ShouldBe(404);
        (await Admin.GetAsync("badges/ccr-2016-c2.svg")).ShouldBe(404); // a picture in a page is the same whoever looks
        (await Anonymous.GetAsync("badges/nothing.svg")).ShouldBe(404);
        (await Admin.PostAsync("actions/ccr-2016-c2/restore", new { })).ShouldBe(200); // the other tests count it
        (await Anonymous.GetAsync("badges/ccr-2016-c2.svg")).ShouldBe(200);
    }

    [Test]
    public async Task A_look_that_there_is_not_is_refused() =>
        (await Anonymous.GetAsync("badges/ccr-2016-s1.svg?theme=blue")).ShouldBe(400).ShouldName("theme");
}
