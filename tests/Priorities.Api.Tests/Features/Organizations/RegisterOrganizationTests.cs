using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Organizations;

public sealed class RegisterOrganizationTests : ApiFixture
{
    [Test]
    public async Task An_organization_is_kept_as_it_was_told()
    {
        var created = (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "shelter-net",
                    name = "Shelter Network",
                    kind = "serviceProvider",
                    regions = new[] { "NB", "NS" },
                    website = "https://example.org",
                }
            )
        ).ShouldBe(201);

        Assert.That(created.Header("Location"), Is.EqualTo("/api/v1/organizations/shelter-net"));
        var read = (await Anonymous.GetAsync("organizations/shelter-net")).ShouldBe(200);
        Assert.That(read.Text, Is.EqualTo(created.Text));
        Assert.That(read.ETag, Is.EqualTo(created.ETag));
        Assert.That(read["kind"], Is.EqualTo("serviceProvider"));
        Assert.That((int)read.Json["actionCounts"]!["lead"]!, Is.EqualTo(0));
        Assert.That((int)read.Json["actionCounts"]!["supporting"]!, Is.EqualTo(0));
        Assert.That((int)read.Json["version"]!, Is.EqualTo(1));
        Assert.That(read.Json["nameFr"], Is.Null);
    }

    [Test]
    public async Task A_key_is_used_once()
    {
        var body = new
        {
            key = "taken",
            name = "First",
            kind = "ngo",
        };
        (await Admin.PostAsync("organizations", body)).ShouldBe(201);
        (await Admin.PostAsync("organizations", body)).ShouldBe(409, "duplicateKey").ShouldName("key");

        Assert.That((await Admin.DeleteAsync("organizations/taken")).Status, Is.EqualTo(204));
        (await Admin.PostAsync("organizations", body)).ShouldBe(409, "duplicateKey").ShouldName("key");
    }

    [TestCase("""{"name":"N","kind":"ngo"}""", "key")]
    [TestCase("""{"key":"k1","kind":"ngo"}""", "name")]
    [TestCase("""{"key":"k1","name":"N"}""", "kind")]
    [TestCase("""{"key":"k1","name":"N","kind":"club"}""", "kind")]
    [TestCase("""{"key":"k1","name":"N\u0000","kind":"ngo"}""", "name")]
    [TestCase("""{"key":"k1","name":"N","kind":"ngo","website":"example.org"}""", "website")]
    [TestCase("""{"key":"k1","name":"N","kind":"ngo","regions":["on"]}""", "regions")]
    [TestCase("""{"key":"k1","name":"N","kind":"ngo","actionCounts":{}}""", "actionCounts")]
    public async Task What_cannot_be_is_refused_by_name(string body, string member)
    {
        (await Admin.PostAsync("organizations", Client.Raw(body))).ShouldBe(400).ShouldName(member);

        (await Anonymous.GetAsync("organizations/k1")).ShouldBe(404);
    }

    [Test]
    public async Task Only_those_who_coordinate_may() =>
        (
            await Anonymous.PostAsync(
                "organizations",
                new
                {
                    key = "no",
                    name = "No",
                    kind = "ngo",
                }
            )
        ).ShouldBe(401, "unauthenticated");
}
