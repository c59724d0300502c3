using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Forums;

public sealed class ListAreasTests : ApiFixture
{
    [Test]
    public async Task They_come_in_their_order_page_by_page()
    {
        foreach (var limit in new[] { 1, 3, 200 })
            Assert.That(
                (await Anonymous.ListAsync($"forums/ccr-2016/areas?limit={limit}")).Select(a => (string)a["key"]!),
                Is.EqualTo(new[] { "knowledge", "services", "policy", "collaboration" })
            );
    }

    [Test]
    public async Task Of_those_in_one_place_the_first_made_comes_first()
    {
        var keys = new[] { "u", "w", "v", "z", "y", "x" };
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "level",
                    title = "Level",
                    heldOn = "2026-01-01",
                    areas = keys.Select(key => new
                    {
                        key,
                        title = key,
                        position = 1,
                    }),
                }
            )
        ).ShouldBe(201);

        Assert.That((await Anonymous.ListAsync("forums/level/areas?limit=4")).Select(a => (string)a["key"]!), Is.EqualTo(keys));
        Assert.That((await Anonymous.GetAsync("forums/level")).Json["areas"]!.AsArray().Select(a => (string)a!["key"]!), Is.EqualTo(keys));
    }

    [Test]
    public async Task A_forum_without_areas_has_an_empty_list()
    {
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "bare",
                    title = "Bare",
                    heldOn = "2026-01-01",
                }
            )
        ).ShouldBe(201);

        Assert.That((await Anonymous.GetAsync("forums/bare/areas")).ShouldBe(200).Items, Is.Empty);
    }

    [Test]
    public async Task A_forum_that_does_not_exist_is_not_found() =>
        (await Anonymous.GetAsync("forums/ccr-1916/areas")).ShouldBe(404, "notFound");

    [Test]
    public async Task What_there_is_not_is_refused_by_name() =>
        (await Anonymous.GetAsync("forums/ccr-2016/areas?sort=key")).ShouldBe(400, "unknownParameter").ShouldName("sort");
}
