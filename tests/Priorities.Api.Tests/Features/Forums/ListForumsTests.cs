using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Forums;

public sealed class ListForumsTests : ApiFixture
{
    [OneTimeSetUp]
    public async Task ConveneMore()
    {
        foreach (
            var (key, title, heldOn) in new[]
            {
                ("b-2014", "A second look", "2014-05-01"),
                ("a-2018", "Zenith", "2018-05-01"),
                ("a-2018b", "Bearings", "2018-05-01"),
            }
        )
        {
            (
                await Admin.PostAsync(
                    "forums",
                    new
                    {
                        key,
                        title,
                        heldOn,
                    }
                )
            ).ShouldBe(201);
            Host.Clock.Advance(TimeSpan.FromSeconds(1)); // two that were held on one day stand in the order in which they were entered
        }
    }

    [TestCase("", "a-2018b,a-2018,ccr-2016,b-2014")]
    [TestCase("sort=heldOn", "b-2014,ccr-2016,a-2018,a-2018b")]
    [TestCase("sort=key", "a-2018,a-2018b,b-2014,ccr-2016")]
    [TestCase("sort=-key", "ccr-2016,b-2014,a-2018b,a-2018")]
    [TestCase("sort=title", "b-2014,a-2018b,ccr-2016,a-2018")]
    [TestCase("sort=-title", "a-2018,ccr-2016,a-2018b,b-2014")]
    public async Task Each_order_goes_through_all_of_them_once(string query, string keys)
    {
        foreach (var limit in new[] { 1, 2, 200 })
            Assert.That(
                (await Anonymous.ListAsync($"forums?{query}&limit={limit}")).Select(f => (string)f["key"]!),
                Is.EqualTo(keys.Split(','))
            );
    }

    [Test]
    public async Task The_total_is_told_when_it_is_asked_for()
    {
        Assert.That((int)(await Anonymous.GetAsync("forums?total=true&limit=1")).Json["total"]!, Is.EqualTo(4));
        Assert.That((await Anonymous.GetAsync("forums?limit=1")).Json["total"], Is.Null);
    }

    [TestCase("sort=host", "sort")]
    [TestCase("limit=0", "limit")]
    [TestCase("year=2016", "year")]
    [TestCase("cursor=AAAA", "cursor")]
    public async Task What_cannot_be_is_refused_by_name(string query, string member) =>
        (await Anonymous.GetAsync($"forums?{query}")).ShouldBe(400).ShouldName(member);

    [Test]
    public async Task A_cursor_is_of_its_own_list_and_order()
    {
        var cursor = (string)(await Anonymous.GetAsync("forums?limit=1")).Json["nextCursor"]!;

        foreach (var path in new[] { $"forums?sort=key&cursor={cursor}", $"organizations?cursor={cursor}", $"actions?cursor={cursor}" })
            (await Anonymous.GetAsync(path)).ShouldBe(400, "invalidCursor").ShouldName("cursor");
    }
}
