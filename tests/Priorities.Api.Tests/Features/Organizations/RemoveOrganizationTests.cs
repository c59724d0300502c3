using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Organizations;

public sealed class RemoveOrganizationTests : ApiFixture
{
    [Test]
    public async Task One_that_owns_nothing_goes()
    {
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "gone",
                    name = "Gone",
                    kind = "ngo",
                }
            )
        ).ShouldBe(201);

        Assert.That((await Admin.DeleteAsync("organizations/gone")).Status, Is.EqualTo(204));

        (await Anonymous.GetAsync("organizations/gone")).ShouldBe(404, "notFound");
        Assert.That((await Anonymous.ListAsync("organizations")).Select(o => (string)o["key"]!), Does.Not.Contain("gone"));
        (await Admin.DeleteAsync("organizations/gone", "*")).ShouldBe(404);
    }

    [Test]
    public async Task Nobody_removes_what_they_have_not_seen()
    {
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "kept",
                    name = "Kept",
                    kind = "ngo",
                }
            )
        ).ShouldBe(201);

        (await Admin.DeleteAsync("organizations/kept", ifMatch: null)).ShouldBe(428, "preconditionRequired").ShouldName("If-Match");
        (await Admin.DeleteAsync("organizations/kept", "\"7\"")).ShouldBe(412, "versionMismatch");
    }
}
