using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class RestoreActionTests : ApiFixture
{
    [Test]
    public async Task It_comes_back_with_all_that_it_had()
    {
        (await Admin.PutAsync($"actions/ccr-2016-s2/owners/{await Host.OrganizationAsync("hope")}", new { role = "lead" })).ShouldBe(200);
        (
            await Admin.PostAsync(
                "actions/ccr-2016-s2/status",
                new
                {
                    status = "planned",
                    note = "Two cities agreed.",
                    visibility = "public",
                    progress = 10,
                }
            )
        ).ShouldBe(200);
        (await Admin.PostAsync("actions/ccr-2016-s2/milestones", new { title = "Site found" })).ShouldBe(201);
        string[] paths = ["actions/ccr-2016-s2/notes", "actions/ccr-2016-s2/milestones"];
        var (before, under) = (
            (await Anonymous.GetAsync("actions/ccr-2016-s2")).Json,
            await Task.WhenAll(paths.Select(p => Anonymous.GetAsync(p)))
        );
        (await Admin.DeleteAsync("actions/ccr-2016-s2")).ShouldBe(204);

        var restored = (await Admin.PostAsync("actions/ccr-2016-s2/restore", new { })).ShouldBe(200);

        Assert.That(restored.ETag, Is.EqualTo((await Admin.GetAsync("actions/ccr-2016-s2")).ETag));
        var after = (await Anonymous.GetAsync("actions/ccr-2016-s2")).ShouldBe(200).Json;
        Assert.That((int)after["version"]!, Is.EqualTo((int)before["version"]! + 2));
        foreach (var action in new[] { before, after })
        foreach (var member in new[] { "version", "updatedAt" })
            action.AsObject().Remove(member);
        Assert.That(after.ToJsonString(), Is.EqualTo(before.ToJsonString()));
        Assert.That(
            (await Task.WhenAll(paths.Select(p => Anonymous.GetAsync(p)))).Select(r => r.Text),
            Is.EqualTo(under.Select(r => r.Text))
        );
        Assert.That(
            (await Anonymous.GetAsync("actions/ccr-2016-s2/history")).Items.Take(2).Select(h => (string)h["type"]!),
            Is.EqualTo(new[] { "action.restored", "action.archived" })
        );
    }

    [Test]
    public async Task A_draft_comes_back_as_a_draft()
    {
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    title = "Draft",
                    publication = "draft",
                    key = "put-away",
                }
            )
        ).ShouldBe(201);
        (await Admin.DeleteAsync("actions/put-away")).ShouldBe(204);

        Assert.That((await Admin.PostAsync("actions/put-away/restore", new { })).ShouldBe(200)["publication"], Is.EqualTo("draft"));
        (await Anonymous.GetAsync("actions/put-away")).ShouldBe(404, "notFound");
        (await Anonymous.GetAsync("changes?action=put-away")).ShouldBe(400, "unknownReference"); // nobody hears of it by way of the archive
    }

    [Test]
    public async Task One_that_is_not_archived_stays_as_it_is()
    {
        var before = await Admin.GetAsync("actions/ccr-2016-s3");

        var after = (await Admin.PostAsync("actions/ccr-2016-s3/restore", new { })).ShouldBe(200);

        Assert.That((after.Text, after.ETag), Is.EqualTo((before.Text, before.ETag)));
        Assert.That((await Admin.GetAsync("actions/ccr-2016-s3/history")).Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Only_those_who_coordinate_may()
    {
        await Host.OwnAsync("ccr-2016-s4", await Host.OrganizationAsync("shelter"));
        (await Admin.DeleteAsync("actions/ccr-2016-s4")).ShouldBe(204);

        (await (await Host.WithAsync(Role.Contributor, "shelter")).PostAsync("actions/ccr-2016-s4/restore", new { })).ShouldBe(
            403,
            "forbidden"
        );
        (await Anonymous.PostAsync("actions/ccr-2016-s4/restore", new { })).ShouldBe(401, "unauthenticated");
        (await Admin.PostAsync("actions/ccr-2016-x9/restore", new { })).ShouldBe(404, "notFound");
        (await Anonymous.GetAsync("actions/ccr-2016-s4")).ShouldBe(404, "notFound");

        Assert.That(
            (await (await Host.WithAsync(Role.Coordinator)).PostAsync("actions/ccr-2016-s4/restore", new { })).ShouldBe(200)["publication"],
            Is.EqualTo("published")
        );
    }
}
