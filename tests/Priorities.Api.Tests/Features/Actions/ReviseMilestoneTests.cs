using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class ReviseMilestoneTests : ApiFixture
{
    private async Task<string> AddAsync(string action, object milestone) =>
        (await Admin.PostAsync($"actions/{action}/milestones", milestone)).ShouldBe(201).Headers.Location!.ToString();

    [Test]
    public async Task Absent_leaves_and_null_clears_and_the_history_tells()
    {
        var path = await AddAsync(
            "ccr-2016-k1",
            new
            {
                title = "Outline agreed",
                titleFr = "Plan convenu",
                dueOn = "2027-01-31",
            }
        );

        var revised = (
            await Admin.PatchAsync(
                path,
                new
                {
                    title = "Outline sent",
                    dueOn = (string?)null,
                    doneOn = "2026-11-20",
                }
            )
        ).ShouldBe(200);

        var read = (await Anonymous.GetAsync(path)).ShouldBe(200);
        Assert.That((read.Text, read.ETag), Is.EqualTo((revised.Text, revised.ETag)));
        Assert.That((read["title"], read["doneOn"], (int)read.Json["version"]!), Is.EqualTo(("Outline sent", "2026-11-20", 2)));
        Assert.That(read.Json["dueOn"], Is.Null);
        Assert.That((await Anonymous.GetAsync(path, ("Accept-Language", "fr")))["title"], Is.EqualTo("Plan convenu"));
        var told = (await Anonymous.GetAsync("actions/ccr-2016-k1/history")).ShouldBe(200).Items[0];
        Assert.That((string)told["type"]!, Is.EqualTo("milestone.revised"));
        Assert.That((string?)told["changes"]![$"milestones.{read["id"]}.dueOn"]!["from"], Is.EqualTo("2027-01-31"));
        Assert.That((string?)told["changes"]![$"milestones.{read["id"]}.doneOn"]!["to"], Is.EqualTo("2026-11-20"));
    }

    [Test]
    public async Task A_change_of_nothing_is_no_change()
    {
        var path = await AddAsync("ccr-2016-k3", new { title = "First course held", doneOn = "2026-11-01" });

        var same = (await Admin.PatchAsync(path, new { title = "First course held", doneOn = "2026-11-01" })).ShouldBe(200);

        Assert.That((int)same.Json["version"]!, Is.EqualTo(1));
        Assert.That((string?)(await Anonymous.GetAsync("actions/ccr-2016-k3/history")).Items[0]["type"], Is.EqualTo("milestone.added"));
    }

    [Test]
    public async Task The_owners_tick_it_and_open_it_again_and_change_nothing_else()
    {
        var path = await AddAsync("ccr-2016-s2", new { title = "Site found", dueOn = "2027-01-31" });
        await Host.OwnAsync("ccr-2016-s2", await Host.OrganizationAsync("hope"));
        var owner = await Host.WithAsync(Role.Contributor, "hope");

        Assert.That((await owner.PatchAsync(path, new { doneOn = "2026-11-24" })).ShouldBe(200)["doneOn"], Is.EqualTo("2026-11-24"));
        (await owner.PatchAsync(path, new { doneOn = "2026-11-23", dueOn = "2027-02-28" })).ShouldBe(403, "forbidden");
        (await owner.PatchAsync(path, new { title = "Site bought" })).ShouldBe(403, "forbidden");
        Assert.That(
            (await owner.PatchAsync(path, new { title = "Site found", doneOn = (string?)null })).ShouldBe(200).Json["doneOn"],
            Is.Null
        );

        var read = (await Anonymous.GetAsync(path)).ShouldBe(200);
        Assert.That((read["title"], read["dueOn"], (int)read.Json["version"]!), Is.EqualTo(("Site found", "2027-01-31", 3)));
    }

    [Test]
    public async Task Nobody_else_ticks_it()
    {
        var path = await AddAsync("ccr-2016-s3", new { title = "Site found" });

        (
            await (await Host.WithAsync(Role.Contributor, await Host.OrganizationAsync("others"))).PatchAsync(
                path,
                new { doneOn = "2026-11-20" }
            )
        ).ShouldBe(403, "notOwner");
        (await (await Host.WithAsync(Role.Viewer)).PatchAsync(path, new { doneOn = "2026-11-20" })).ShouldBe(403, "forbidden");
        (await Anonymous.PatchAsync(path, new { doneOn = "2026-11-20" })).ShouldBe(401, "unauthenticated");

        Assert.That((await Anonymous.GetAsync(path)).ShouldBe(200).Json["doneOn"], Is.Null);
    }

    [Test]
    public async Task Nobody_overwrites_what_they_have_not_seen()
    {
        var path = await AddAsync("ccr-2016-k2", new { title = "x" });
        var seen = (await Admin.GetAsync(path)).ETag;
        (await Admin.PatchAsync(path, new { doneOn = "2026-11-19" }, seen)).ShouldBe(200);

        (await Admin.PatchAsync(path, new { doneOn = "2026-11-20" }, ifMatch: null))
            .ShouldBe(428, "preconditionRequired")
            .ShouldName("If-Match");
        var stale = (await Admin.PatchAsync(path, new { doneOn = "2026-11-20" }, seen)).ShouldBe(412, "versionMismatch");

        Assert.That((int)stale.Json["version"]!, Is.EqualTo(2));
        Assert.That((await Admin.GetAsync(path))["doneOn"], Is.EqualTo("2026-11-19"));
    }

    [TestCase("""{"title":null}""", "title")]
    [TestCase("""{"doneOn":"2026-11-25"}""", "doneOn")]
    [TestCase("""{"doneOn":"yesterday"}""", "doneOn")]
    [TestCase("""{"position":0}""", "position")]
    [TestCase("""{"id":"x"}""", "id")]
    public async Task What_cannot_be_is_refused_by_name(string patch, string member)
    {
        var path = await AddAsync("ccr-2016-p1", new { title = "x" });

        (await Admin.PatchAsync(path, Client.Raw(patch, "application/merge-patch+json"))).ShouldBe(400).ShouldName(member);

        Assert.That((int)(await Admin.GetAsync(path)).Json["version"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task It_is_found_under_its_own_action_alone()
    {
        var path = await AddAsync("ccr-2016-c1", new { title = "x" });

        (await Admin.PatchAsync(path.Replace("ccr-2016-c1", "ccr-2016-c2", StringComparison.Ordinal), new { title = "y" }, "*")).ShouldBe(
            404,
            "notFound"
        );
        (await Admin.PatchAsync(path.Replace("ccr-2016-c1", "ccr-2016-x9", StringComparison.Ordinal), new { title = "y" }, "*")).ShouldBe(
            404,
            "notFound"
        );
    }
}
