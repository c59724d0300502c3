using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Organizations;

public sealed class GetOrganizationTests : ApiFixture
{
    [Test]
    public async Task It_is_read_by_its_key_and_by_its_id()
    {
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "ccr",
                    name = "Canadian Council for Refugees",
                    nameFr = "Conseil canadien pour les réfugiés",
                    kind = "ngo",
                }
            )
        ).ShouldBe(201);

        var english = (await Anonymous.GetAsync("organizations/ccr")).ShouldBe(200);
        var french = (await Anonymous.GetAsync($"organizations/{english["id"]}", ("Accept-Language", "fr"))).ShouldBe(200);

        Assert.That(english["name"], Is.EqualTo("Canadian Council for Refugees"));
        Assert.That(english["nameFr"], Is.EqualTo("Conseil canadien pour les réfugiés"));
        Assert.That(french["name"], Is.EqualTo("Conseil canadien pour les réfugiés"));
        Assert.That(french.Header("Content-Language"), Is.EqualTo("fr"));
    }

    [Test]
    public async Task What_does_not_exist_is_not_found() => (await Anonymous.GetAsync("organizations/nobody")).ShouldBe(404, "notFound");
}
