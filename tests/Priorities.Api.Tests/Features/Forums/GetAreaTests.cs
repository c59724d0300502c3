using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Forums;

public sealed class GetAreaTests : ApiFixture
{
    [Test]
    public async Task An_area_is_read_by_its_key_and_by_its_id()
    {
        var byKey = (await Anonymous.GetAsync("forums/ccr-2016/areas/services")).ShouldBe(200);
        var byId = (await Anonymous.GetAsync($"forums/ccr-2016/areas/{byKey["id"]}")).ShouldBe(200);

        Assert.That(byId.Text, Is.EqualTo(byKey.Text));
        Assert.That((int)byKey.Json["actionCount"]!, Is.EqualTo(4));
    }

    [Test]
    public async Task What_does_not_exist_is_not_found() =>
        (await Anonymous.GetAsync("forums/ccr-2016/areas/nothing")).ShouldBe(404, "notFound");
}
