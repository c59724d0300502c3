using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Organizations;

public sealed class ReviseOrganizationTests : ApiFixture
{
    [Test]
    public async Task Absent_leaves_null_clears_and_a_list_replaces()
    {
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "revised",
                    name = "Before",
                    nameFr = "Avant",
                    kind = "ngo",
                    regions = new[] { "ON", "QC" },
                    website = "https://example.org",
                }
            )
        ).ShouldBe(201);

        var revised = (
            await Admin.PatchAsync(
                "organizations/revised",
                new
                {
                    name = "After",
                    website = (string?)null,
                    regions = new[] { "AB" },
                }
            )
        ).ShouldBe(200);

        Assert.That(revised["name"], Is.EqualTo("After"));
        Assert.That(revised["nameFr"], Is.EqualTo("Avant"));
        Assert.That(revised.Json["website"], Is.Null);
        Assert.That(revised.Json["regions"]!.AsArray().Select(r => (string)r!), Is.EqualTo(new[] { "AB" }));
        Assert.That((int)revised.Json["version"]!, Is.EqualTo(2));
        Assert.That((await Anonymous.GetAsync("organizations/revised")).ETag, Is.EqualTo(revised.ETag));
    }

    [Test]
    public async Task Nobody_overwrites_what_they_have_not_seen()
    {
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "seen",
                    name = "Seen",
                    kind = "ngo",
                }
            )
        ).ShouldBe(201);
        (await Admin.PatchAsync("organizations/seen", new { name = "One" }, "\"1\"")).ShouldBe(200);

        (await Admin.PatchAsync("organizations/seen", new { name = "Two" }, ifMatch: null))
            .ShouldBe(428, "preconditionRequired")
            .ShouldName("If-Match");
        Assert.That(
            (int)
                (await Admin.PatchAsync("organizations/seen", new { name = "Two" }, "\"1\"")).ShouldBe(412, "versionMismatch").Json[
                    "version"
                ]!,
            Is.EqualTo(2)
        );
    }

    [TestCase("""{"key":"other"}""", "key")]
    [TestCase("""{"name":null}""", "name")]
    [TestCase("""{"kind":null}""", "kind")]
    [TestCase("""{"website":"javascript:alert(1)"}""", "website")]
    public async Task What_cannot_be_is_refused_by_name(string patch, string member)
    {
        await Admin.PostAsync(
            "organizations",
            new
            {
                key = "steady",
                name = "Steady",
                kind = "ngo",
            }
        );

        (await Admin.PatchAsync("organizations/steady", Client.Raw(patch, "application/merge-patch+json")))
            .ShouldBe(400)
            .ShouldName(member);
    }

    [Test]
    public async Task What_does_not_exist_is_not_found() =>
        (await Admin.PatchAsync("organizations/nobody", new { name = "N" }, "*")).ShouldBe(404, "notFound");
}
