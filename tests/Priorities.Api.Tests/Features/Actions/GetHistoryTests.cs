using System.Text.Json.Nodes;
using Priorities.Api.Platform.Access;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class GetHistoryTests : ApiFixture
{
    private static async Task<List<JsonNode>> OfAsync(Client reader, string action) => await reader.ListAsync($"actions/{action}/history?limit=2");

    private static IEnumerable<string> Types(List<JsonNode> history) => history.Select(h => (string)h["type"]!);

    [Test]
    public async Task Who_did_what_and_when_the_newest_first_page_by_page()
    {
        await Host.OwnAsync("ccr-2016-s2", await Host.OrganizationAsync("hope"));
        var contributor = await Host.WithAsync(Role.Contributor, "hope");
        (await Admin.PatchAsync("actions/ccr-2016-s2", new { targetDate = "2027-03-31" })).ShouldBe(200);
        (await contributor.PostAsync("actions/ccr-2016-s2/status", new { status = "planned", note = "A site was found.", visibility = "public" })).ShouldBe(200);

        var history = await OfAsync(await Host.WithAsync(Role.Viewer), "ccr-2016-s2");

        Assert.That(Types(history), Is.EqualTo(new[] { "action.statusChanged", "action.revised", "action.proposed" }));
        Assert.That(history.Select(h => (long)h["id"]!), Is.Ordered.Descending);
        Assert.That((string?)history[0]["at"], Does.StartWith("2026-11-24T15:00:00"));
        Assert.That(((string?)history[0]["by"]!["organization"], (string?)history[0]["by"]!["name"]), Is.EqualTo(("hope", "Contributor of hope")));
        Assert.That(((string?)history[0]["changes"]!["status"]!["from"], (string?)history[0]["changes"]!["status"]!["to"]), Is.EqualTo(("notStarted", "planned")));
        Assert.That((string?)history[1]["changes"]!["targetDate"]!["to"], Is.EqualTo("2027-03-31"));

        var told = (await OfAsync(Anonymous, "ccr-2016-s2"))[0]["by"]!;
        Assert.That(((string?)told["organization"], (string?)told["name"]), Is.EqualTo(("hope", (string?)null)), "Names of people are for signed-in readers.");
    }

    [TestCase("ccr-2016-k1", "public", true, true, true)]
    [TestCase("ccr-2016-k2", "network", false, true, true)]
    [TestCase("ccr-2016-k3", "internal", false, false, true)]
    public async Task Why_is_for_those_who_may_read_the_note(string action, string visibility, bool anonymous, bool viewer, bool member)
    {
        await Host.OwnAsync(action, await Host.OrganizationAsync("shelter"));
        var contributor = await Host.WithAsync(Role.Contributor, "shelter");
        (await contributor.PostAsync($"actions/{action}/status", new { status = "planned", note = "Because of the money.", visibility })).ShouldBe(200);
        var note = (await contributor.GetAsync($"actions/{action}/notes")).ShouldBe(200).Items[0]["id"]!;

        foreach (var (reader, may) in new[] { (Anonymous, anonymous), (await Host.WithAsync(Role.Viewer), viewer), (contributor, member), (await Host.WithAsync(Role.Coordinator), true) })
        {
            var told = (await OfAsync(reader, action))[0];
            Assert.That((string?)told["changes"]!["status"]!["to"], Is.EqualTo("planned"), "That it moved is for all who see it.");
            Assert.That(((string?)told["why"], (string?)told["note"]), Is.EqualTo(may ? ("Because of the money.", (string?)note) : ((string?)null, (string?)null)));
        }
    }

    [Test]
    public async Task Why_is_the_note_as_it_stands_now()
    {
        (await Admin.PostAsync("actions/ccr-2016-s3/status", new { status = "planned", note = "Twelve agreed.", visibility = "public" })).ShouldBe(200);
        var note = (await Admin.GetAsync("actions/ccr-2016-s3/notes")).Items[0]["id"]!;
        (await Admin.PostAsync($"actions/ccr-2016-s3/notes/{note}/corrections", new { body = "Eleven agreed." })).ShouldBe(201);

        var history = await OfAsync(Anonymous, "ccr-2016-s3");

        Assert.That(Types(history), Is.EqualTo(new[] { "note.corrected", "action.statusChanged", "action.proposed" }));
        Assert.That(history.Take(2).Select(h => (string?)h["why"]), Is.All.EqualTo("Eleven agreed."));
    }

    [Test]
    public async Task Notes_that_are_not_for_a_reader_leave_no_gap_that_they_see()
    {
        await Host.OwnAsync("ccr-2016-p1", await Host.OrganizationAsync("clinic"));
        var contributor = await Host.WithAsync(Role.Contributor, "clinic");
        foreach (var visibility in new[] { "internal", "network", "public", "internal" })
            (await contributor.PostAsync("actions/ccr-2016-p1/notes", new { body = $"For {visibility}.", visibility })).ShouldBe(201);

        Assert.That((await OfAsync(Anonymous, "ccr-2016-p1")).Select(h => (string?)h["why"]), Is.EqualTo(new[] { "For public.", null }));
        Assert.That((await OfAsync(await Host.WithAsync(Role.Contributor, await Host.OrganizationAsync("others")), "ccr-2016-p1")).Select(h => (string?)h["why"]), Is.EqualTo(new[] { "For public.", "For network.", null }));
        Assert.That(await OfAsync(contributor, "ccr-2016-p1"), Has.Count.EqualTo(5));
    }

    [Test]
    public async Task What_was_done_to_a_draft_stays_with_those_who_coordinate()
    {
        (await Admin.PostAsync("actions", new { forum = "ccr-2016", area = "policy", key = "was-a-draft", title = "Careless words", publication = "draft" })).ShouldBe(201);
        (await Admin.PatchAsync("actions/was-a-draft", new { title = "Careful words" })).ShouldBe(200);
        (await Anonymous.GetAsync("actions/was-a-draft/history")).ShouldBe(404, "notFound");
        (await Admin.PatchAsync("actions/was-a-draft", new { publication = "published" })).ShouldBe(200);

        Assert.That(Types(await OfAsync(Anonymous, "was-a-draft")), Is.EqualTo(new[] { "action.published" }));
        Assert.That(Types(await OfAsync(await Host.WithAsync(Role.Coordinator), "was-a-draft")), Is.EqualTo(new[] { "action.published", "action.revised", "action.proposed" }));
    }

    [Test]
    public async Task An_internal_note_that_a_coordinator_of_others_corrects_stays_with_those_it_was_written_for()
    {
        var contributor = await Host.WithAsync(Role.Contributor, await Host.OrganizationAsync("writers"));
        await Host.OwnAsync("ccr-2016-p3", "writers");
        var note = (await contributor.PostAsync("actions/ccr-2016-p3/notes", new { body = "For us alone.", visibility = "internal" })).ShouldBe(201)["id"];
        var coordinator = await Host.WithAsync(Role.Coordinator, await Host.OrganizationAsync("correctors"));
        (await coordinator.PostAsync($"actions/ccr-2016-p3/notes/{note}/corrections", new { body = "For you alone.", reason = "A slip." })).ShouldBe(201);

        Assert.That(Types(await OfAsync(contributor, "ccr-2016-p3")), Has.Member("note.corrected"));
        var others = await Host.WithAsync(Role.Contributor, "correctors");
        Assert.That(Types(await OfAsync(others, "ccr-2016-p3")), Has.None.StartsWith("note."));
    }

    [Test]
    public async Task A_cursor_is_of_its_list()
    {
        (await Admin.PatchAsync("actions/ccr-2016-c1", new { progress = 10 })).ShouldBe(200);
        var cursor = (await Anonymous.GetAsync("actions/ccr-2016-c1/history?limit=1")).ShouldBe(200)["nextCursor"];

        (await Anonymous.GetAsync($"actions/ccr-2016-c2/history?limit=1&cursor={cursor}")).ShouldBe(400, "invalidCursor").ShouldName("cursor");
        (await Anonymous.GetAsync("actions/ccr-2016-x9/history")).ShouldBe(404, "notFound");
    }
}
