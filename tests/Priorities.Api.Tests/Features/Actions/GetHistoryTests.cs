using System.Text.Json.Nodes;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Tests.Features.Changes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class GetHistoryTests : ApiFixture
{
    private static async Task<List<JsonNode>> OfAsync(Client reader, string action) =>
        await reader.ListAsync($"actions/{action}/history?limit=2");

    private static IEnumerable<string> Types(List<JsonNode> history) => history.Select(h => (string)h["type"]!);

    [Test]
    public async Task Who_did_what_and_when_the_newest_first_page_by_page()
    {
        await Host.OwnAsync("ccr-2016-s2", await Host.OrganizationAsync("hope"));
        var contributor = await Host.WithAsync(Role.Contributor, "hope");
        (await Admin.PatchAsync("actions/ccr-2016-s2", new { targetDate = "2027-03-31" })).ShouldBe(200);
        (
            await contributor.PostAsync(
                "actions/ccr-2016-s2/status",
                new
                {
                    status = "planned",
                    note = "A site was found.",
                    visibility = "public",
                }
            )
        ).ShouldBe(200);

        var history = await OfAsync(await Host.WithAsync(Role.Viewer), "ccr-2016-s2");

        Assert.That(Types(history), Is.EqualTo(new[] { "action.statusChanged", "action.revised", "action.proposed" }));
        Assert.That(history.Select(h => (long)h["id"]!), Is.Unique.And.All.GreaterThan(1L << 52), "They count nothing.");
        Assert.That((string?)history[0]["at"], Does.StartWith($"{Host.Clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss}"));
        Assert.That(
            ((string?)history[0]["by"]!["organization"], (string?)history[0]["by"]!["name"]),
            Is.EqualTo(("hope", "Contributor of hope"))
        );
        Assert.That(
            ((string?)history[0]["changes"]!["status"]!["from"], (string?)history[0]["changes"]!["status"]!["to"]),
            Is.EqualTo(("notStarted", "planned"))
        );
        Assert.That((string?)history[1]["changes"]!["targetDate"]!["to"], Is.EqualTo("2027-03-31"));

        var told = (await OfAsync(Anonymous, "ccr-2016-s2"))[0]["by"]!;
        Assert.That(
            ((string?)told["organization"], (string?)told["name"]),
            Is.EqualTo(("hope", (string?)null)),
            "Names of people are for signed-in readers."
        );
    }

    [TestCase("ccr-2016-k1", "public", true, true, true)]
    [TestCase("ccr-2016-k2", "network", false, true, true)]
    [TestCase("ccr-2016-k3", "internal", false, false, true)]
    public async Task Why_is_for_those_who_may_read_the_note(string action, string visibility, bool anonymous, bool viewer, bool member)
    {
        await Host.OwnAsync(action, await Host.OrganizationAsync("shelter"));
        var contributor = await Host.WithAsync(Role.Contributor, "shelter");
        (
            await contributor.PostAsync(
                $"actions/{action}/status",
                new
                {
                    status = "planned",
                    note = "Because of the money.",
                    visibility,
                }
            )
        ).ShouldBe(200);
        var note = (await contributor.GetAsync($"actions/{action}/notes")).ShouldBe(200).Items[0]["id"]!;

        foreach (
            var (reader, may) in new[]
            {
                (Anonymous, anonymous),
                (await Host.WithAsync(Role.Viewer), viewer),
                (contributor, member),
                (await Host.WithAsync(Role.Coordinator), true),
            }
        )
        {
            var told = (await OfAsync(reader, action))[0];
            Assert.That((string?)told["changes"]!["status"]!["to"], Is.EqualTo("planned"), "That it moved is for all who see it.");
            Assert.That(
                ((string?)told["why"], (string?)told["note"]),
                Is.EqualTo(may ? ("Because of the money.", (string?)note) : ((string?)null, (string?)null))
            );
        }
    }

    [Test]
    public async Task Why_is_the_note_as_it_stands_now()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-s3/status",
                new
                {
                    status = "planned",
                    note = "Twelve agreed.",
                    visibility = "public",
                }
            )
        ).ShouldBe(200);
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
        Assert.That(
            (await OfAsync(await Host.WithAsync(Role.Contributor, await Host.OrganizationAsync("others")), "ccr-2016-p1")).Select(h =>
                (string?)h["why"]
            ),
            Is.EqualTo(new[] { "For public.", "For network.", null })
        );
        Assert.That(await OfAsync(contributor, "ccr-2016-p1"), Has.Count.EqualTo(5));
    }

    [Test]
    public async Task What_was_done_to_a_draft_stays_with_those_who_coordinate()
    {
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "policy",
                    key = "was-a-draft",
                    title = "Careless words",
                    publication = "draft",
                }
            )
        ).ShouldBe(201);
        (await Admin.PatchAsync("actions/was-a-draft", new { title = "Careful words" })).ShouldBe(200);
        (await Anonymous.GetAsync("actions/was-a-draft/history")).ShouldBe(404, "notFound");
        (await Admin.PatchAsync("actions/was-a-draft", new { publication = "published" })).ShouldBe(200);

        Assert.That(Types(await OfAsync(Anonymous, "was-a-draft")), Is.EqualTo(new[] { "action.published" }));
        Assert.That(
            Types(await OfAsync(await Host.WithAsync(Role.Coordinator), "was-a-draft")),
            Is.EqualTo(new[] { "action.published", "action.revised", "action.proposed" })
        );
    }

    [Test]
    public async Task An_internal_note_that_a_coordinator_of_others_corrects_stays_with_those_it_was_written_for()
    {
        var contributor = await Host.WithAsync(Role.Contributor, await Host.OrganizationAsync("writers"));
        await Host.OwnAsync("ccr-2016-p3", "writers");
        var note = (
            await contributor.PostAsync("actions/ccr-2016-p3/notes", new { body = "For us alone.", visibility = "internal" })
        ).ShouldBe(201)["id"];
        var coordinator = await Host.WithAsync(Role.Coordinator, await Host.OrganizationAsync("correctors"));
        (
            await coordinator.PostAsync(
                $"actions/ccr-2016-p3/notes/{note}/corrections",
                new { body = "For you alone.", reason = "A slip." }
            )
        ).ShouldBe(201);

        Assert.That(Types(await OfAsync(contributor, "ccr-2016-p3")), Has.Member("note.corrected"));
        var others = await Host.WithAsync(Role.Contributor, "correctors");
        Assert.That(Types(await OfAsync(others, "ccr-2016-p3")), Has.None.StartsWith("note."));
    }

    [Test]
    public async Task A_cursor_is_of_its_list()
    {
        (await Admin.PatchAsync("actions/ccr-2016-c1", new { progress = 10 })).ShouldBe(200);
        var cursor = (await Anonymous.GetAsync("actions/ccr-2016-c1/history?limit=1")).ShouldBe(200)["nextCursor"];

        (await Anonymous.GetAsync($"actions/ccr-2016-c2/history?limit=1&cursor={cursor}"))
            .ShouldBe(400, "invalidCursor")
            .ShouldName("cursor");
        (await Anonymous.GetAsync("actions/ccr-2016-x9/history")).ShouldBe(404, "notFound");
    }

    [Test]
    public async Task A_note_stays_its_authors_matter_whoever_corrects_or_redacts_it()
    {
        await Host.OwnAsync("ccr-2016-p2", await Host.OrganizationAsync("authors"));
        var (author, other) = (
            await Host.WithAsync(Role.Contributor, "authors"),
            await Host.WithAsync(Role.Contributor, await Host.OrganizationAsync("correctors"))
        );
        var coordinator = await Host.WithAsync(Role.Coordinator, "correctors");
        var assessor = await Host.WithAsync(Role.Assessor, await Host.OrganizationAsync("assessors"));
        var note = (await author.PostAsync("actions/ccr-2016-p2/notes", new { body = "Among us.", visibility = "internal" })).ShouldBe(201)[
            "id"
        ];
        (await coordinator.PostAsync($"actions/ccr-2016-p2/notes/{note}/corrections", new { body = "Among us, then." })).ShouldBe(201);
        (await Admin.PostAsync($"actions/ccr-2016-p2/notes/{note}/redact", new { reason = "It named somebody." })).ShouldBe(200);
        var assessment = (
            await assessor.PostAsync(
                "actions/ccr-2016-p2/assessments",
                new
                {
                    status = "planned",
                    note = "For us.",
                    visibility = "internal",
                }
            )
        ).ShouldBe(201)["id"];
        (await Admin.PostAsync($"actions/ccr-2016-p2/assessments/{assessment}/redact", new { reason = "It named somebody." })).ShouldBe(
            200
        );

        string[] ofNote = ["note.redacted", "note.corrected", "note.added"];
        Assert.That(Types(await OfAsync(author, "ccr-2016-p2")).Intersect([.. ofNote, "assessment.redacted"]), Is.EqualTo(ofNote));
        Assert.That(Types(await OfAsync(other, "ccr-2016-p2")).Intersect([.. ofNote, "assessment.redacted"]), Is.Empty);
        Assert.That(
            Types(await OfAsync(await Host.WithAsync(Role.Viewer, "assessors"), "ccr-2016-p2")),
            Does.Contain("assessment.redacted")
        );
        await Host.NowAsync();
        foreach (var reader in new[] { author, other, assessor })
            Assert.That(
                (await reader.FollowAsync(null, 1, "&action=ccr-2016-p2")).Items.Select(c => c.Of("type")).Reverse(),
                Is.EqualTo(Types(await OfAsync(reader, "ccr-2016-p2"))),
                "The feed says the same."
            );
    }

    [Test]
    public async Task Keys_of_hidden_relatives_are_not_told()
    {
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "policy",
                    key = "hidden-parent",
                    title = "Above",
                }
            )
        ).ShouldBe(201);
        (await Admin.PatchAsync("actions/ccr-2016-p3", new { parent = "hidden-parent" })).ShouldBe(200);
        Assert.That((await OfAsync(Anonymous, "ccr-2016-p3"))[0]["changes"]!.ToJsonString(), Does.Contain("hidden-parent"));
        Host.Clock.Advance(TimeSpan.FromDays(2));
        (await Admin.DeleteAsync("actions/hidden-parent")).ShouldBe(204);

        var yesterday = Clocks.Today.AddDays(1).ToString("yyyy-MM-dd", null);
        foreach (
            var path in (string[])
                [
                    "actions/ccr-2016-p3",
                    "actions/ccr-2016-p3/history",
                    $"actions/ccr-2016-p3?asOf={yesterday}",
                    "changes?action=ccr-2016-p3",
                    "feeds/changes.atom",
                    "/actions/ccr-2016-p3",
                ]
        )
            Assert.That((await Anonymous.GetAsync(path)).ShouldBe(200).Text, Does.Not.Contain("hidden-parent"), path);
        var made = (await Anonymous.GetAsync("actions?parent=hidden-parenx")).ShouldBe(400)["detail"];
        Assert.That(
            (await Anonymous.GetAsync("actions?parent=hidden-parent"))
                .ShouldBe(400)["detail"]
                .Replace("parent'", "parenx'", StringComparison.Ordinal),
            Is.EqualTo(made),
            "A guess is not confirmed."
        );
        Assert.That((await OfAsync(Admin, "ccr-2016-p3"))[0]["changes"]!.ToJsonString(), Does.Contain("hidden-parent"));
    }

    [Test]
    public async Task A_cursor_from_before_the_numbers_were_hidden_is_still_good()
    {
        (await Admin.PatchAsync("actions/ccr-2016-c2", new { progress = 10 })).ShouldBe(200);
        var id = await Host.ScalarAsync<Guid>("SELECT id FROM actions WHERE key = 'ccr-2016-c2'");
        var last = await Host.ScalarAsync<long>($"SELECT max(id) FROM changes WHERE subject_id = '{id}'");
        await Host.ExecuteAsync($"UPDATE service_values SET number = {last} WHERE name = 'openLogUntil'");
        var old = Cursor.Encode(Cursor.List("history", new PageParameters(), $"{id}"), $"{last}");
        Assert.That(
            (await Anonymous.GetAsync($"actions/ccr-2016-c2/history?cursor={old}")).Status,
            Is.EqualTo(400),
            "Where none was ever given out, it is made up."
        );

        await using var later = new ApiHost(Host.ConnectionString);
        await later.StartAsync();
        var before = (await later.Anonymous.GetAsync($"actions/ccr-2016-c2/history?cursor={old}")).ShouldBe(200).Items;
        Assert.That(Types([.. before]), Is.EqualTo(new[] { "action.proposed" }));
        Assert.That((long)before[0]["id"]!, Is.LessThan(last), "What was given out as it is stays so.");
    }
}
