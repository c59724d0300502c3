using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class RemoveOwnerTests : ApiFixture
{
    [Test]
    public async Task What_it_reported_stays_and_it_reports_no_more()
    {
        var contributor = await Host.WithAsync(Role.Contributor, await Host.OrganizationAsync("hope"));
        (await Admin.PutAsync("actions/ccr-2016-s2/owners/hope", new { role = "lead" })).ShouldBe(200);
        var note = (
            await contributor.PostAsync("actions/ccr-2016-s2/notes", new { body = "Two cities were asked.", visibility = "public" })
        ).ShouldBe(201);
        var seen = await Admin.GetAsync("actions/ccr-2016-s2");

        var removed = (await Admin.DeleteAsync("actions/ccr-2016-s2/owners/hope", seen.ETag)).ShouldBe(200);

        Assert.That(removed.Json["owners"]!.AsArray(), Is.Empty);
        Assert.That((int)removed.Json["version"]!, Is.EqualTo((int)seen.Json["version"]! + 1));
        Assert.That(removed.ETag, Is.EqualTo((await Admin.GetAsync("actions/ccr-2016-s2")).ETag));
        Assert.That((await Anonymous.GetAsync("actions?owner=hope")).ShouldBe(200).Items, Is.Empty);
        (await contributor.PostAsync("actions/ccr-2016-s2/notes", new { body = "One more." })).ShouldBe(403, "notOwner");
        Assert.That(
            (await Anonymous.GetAsync($"actions/ccr-2016-s2/notes/{note["id"]}")).ShouldBe(200)["body"],
            Is.EqualTo("Two cities were asked.")
        );
        var told = (await Anonymous.GetAsync("actions/ccr-2016-s2/history")).ShouldBe(200).Items[0];
        Assert.That(
            ((string)told["type"]!, (string?)told["changes"]!["owners.hope"]!["from"], (string?)told["changes"]!["owners.hope"]!["to"]),
            Is.EqualTo(("action.ownerRemoved", "lead", (string?)null))
        );
    }

    [Test]
    public async Task One_goes_and_the_other_stays_and_the_one_who_went_is_not_found_again()
    {
        foreach (var (organization, role) in new[] { ("north", "lead"), ("south", "supporting") })
            (await Admin.PutAsync($"actions/ccr-2016-k1/owners/{await Host.OrganizationAsync(organization)}", new { role })).ShouldBe(200);
        var id = await Host.ScalarAsync<Guid>("select id from organizations where key = 'north'");

        var left = (await Admin.DeleteAsync($"actions/ccr-2016-k1/owners/{id}", "*")).ShouldBe(200);

        Assert.That(
            left.Json["owners"]!.AsArray().Select(o => ((string)o!["organization"]!, (string)o["role"]!)),
            Is.EqualTo(new[] { ("south", "supporting") })
        );
        (await Admin.DeleteAsync("actions/ccr-2016-k1/owners/north", "*")).ShouldBe(404, "notFound");
    }

    [Test]
    public async Task It_takes_the_version_that_was_seen()
    {
        var seen = (await Admin.PutAsync($"actions/ccr-2016-p1/owners/{await Host.OrganizationAsync("legal-aid")}", new { role = "lead" }))
            .ShouldBe(200)
            .ETag;
        (await Admin.PatchAsync("actions/ccr-2016-p1", new { progress = 10 })).ShouldBe(200);

        (await Admin.DeleteAsync("actions/ccr-2016-p1/owners/legal-aid", ifMatch: null))
            .ShouldBe(428, "preconditionRequired")
            .ShouldName("If-Match");
        (await Admin.DeleteAsync("actions/ccr-2016-p1/owners/legal-aid", seen)).ShouldBe(412, "versionMismatch");

        Assert.That((await Admin.GetAsync("actions/ccr-2016-p1")).Json["owners"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [TestCase("actions/ccr-2016-x9/owners/shelter")]
    [TestCase("actions/ccr-2016-p2/owners/shelter")]
    [TestCase("actions/ccr-2016-p2/owners/nobody")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await Host.OrganizationAsync("shelter"); // on record, and no owner

        (await Admin.DeleteAsync(path, "*")).ShouldBe(404, "notFound");
    }

    [Test]
    public async Task Not_even_the_owner_may()
    {
        await Host.OwnAsync("ccr-2016-c1", await Host.OrganizationAsync("haven"));

        (await (await Host.WithAsync(Role.Contributor, "haven")).DeleteAsync("actions/ccr-2016-c1/owners/haven", "*")).ShouldBe(
            403,
            "forbidden"
        );
        (await Anonymous.DeleteAsync("actions/ccr-2016-c1/owners/haven", "*")).ShouldBe(401, "unauthenticated");

        Assert.That((await Anonymous.GetAsync("actions/ccr-2016-c1")).Json["owners"]!.AsArray(), Has.Count.EqualTo(1));
    }
}
