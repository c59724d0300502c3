using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Keys;

public sealed class ListKeysTests : ApiFixture
{
    [Test]
    public async Task Every_key_is_on_the_list_once_page_by_page()
    {
        for (var i = 0; i < 5; i++)
            (await Admin.PostAsync("keys", new { name = $"Key {i}", role = "viewer" })).ShouldBe(201);

        var keys = await Admin.ListAsync("keys?limit=2");

        Assert.That(keys.Select(k => (string?)k["name"]), Is.EquivalentTo(Enumerable.Range(0, 5).Select(i => $"Key {i}")));
    }
}
