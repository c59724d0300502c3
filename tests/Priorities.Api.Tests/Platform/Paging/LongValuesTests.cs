using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Paging;

public sealed class LongValuesTests : ApiFixture
{
    [TestCase("🙂")]
    [TestCase("\u2028")]
    [TestCase("\"")]
    public async Task A_list_goes_on_behind_the_longest_title_that_there_can_be(string character)
    {
        var title = "a" + string.Concat(Enumerable.Repeat(character, 298)) + "a";
        foreach (var n in new[] { 1, 2 })
            (
                await Admin.PostAsync(
                    "forums",
                    new
                    {
                        key = $"long-{(int)character[0]}-{n}",
                        title,
                        heldOn = "2020-01-01",
                    }
                )
            ).ShouldBe(201);

        var all = await Anonymous.ListAsync("forums?sort=title&limit=1");

        Assert.That(all.Count(f => (string)f["title"]! == title), Is.EqualTo(2));
    }
}
