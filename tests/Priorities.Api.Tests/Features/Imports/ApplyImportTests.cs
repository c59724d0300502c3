using System.Text.Json.Nodes;

namespace Priorities.Api.Tests.Features.Imports;

public sealed class ApplyImportTests : ImportFixture
{
    [Test]
    public async Task What_was_shown_is_done_and_is_in_the_history()
    {
        var import = await PrepareAsync(
            "key,forum,area,title,tags,lead,publication\n,ccr-2016,policy,A new law,law; reform,ccr,published\nccr-2016-p1,ccr-2016,policy,Another title,,,published\n"
        );

        var applied = (await ApplyAsync(import)).ShouldBe(200).Json;

        Assert.That((string?)applied["status"], Is.EqualTo("applied"));
        Assert.That((string?)applied["appliedBy"], Is.Not.Empty);
        Assert.That(applied["rows"]!.ToJsonString(), Is.EqualTo(import["rows"]!.ToJsonString()));
        var made = (await Anonymous.GetAsync($"actions/{Rows(applied)[0]["action"]}")).ShouldBe(200).Json;
        Assert.That((string?)made["title"], Is.EqualTo("A new law"));
        Assert.That(made["tags"]!.AsArray().Select(t => (string?)t), Is.EqualTo(new[] { "law", "reform" }));
        Assert.That((string?)made["owners"]![0]!["organization"], Is.EqualTo("ccr"));
        Assert.That((string?)made["owners"]![0]!["role"], Is.EqualTo("lead"));
        Assert.That(await HistoryAsync((string)made["key"]!), Is.EqualTo(new[] { "action.ownerAssigned", "action.proposed" }));
        Assert.That(await HistoryAsync("ccr-2016-p1"), Has.Member("action.revised"));
        Assert.That(
            (await Admin.GetAsync("audit")).Items.Select(e => (string?)e["operation"]),
            Does.Contain("applyImport").And.Contain("prepareImport")
        );
    }

    [Test]
    public async Task The_same_file_changes_nothing_the_second_time()
    {
        const string file =
            "key,forum,area,parent,title,titleFr\n,ccr-2016,services,,Once,Une fois\nby-hand-1,ccr-2016,services,,By hand,\n,ccr-2016,services,by-hand-1,Under it,\n";
        Assert.That(Outcomes(await ApplyAsync(file)), Is.All.EqualTo("create"));
        var before = await ChangesAsync();

        var again = await ApplyAsync(file);

        Assert.That(Outcomes(again), Is.All.EqualTo("unchanged"));
        Assert.That(await ChangesAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Applying_one_import_twice_does_it_once()
    {
        var import = await PrepareAsync("forum,area,title,publication\nccr-2016,collaboration,Solitary,published\n");

        var both = await Task.WhenAll(ApplyAsync(import), ApplyAsync(import));

        Assert.That(both.Select(b => b.ShouldBe(200).Text).Distinct().Count(), Is.EqualTo(1));
        Assert.That(await Admin.ListAsync("actions?q=solitary"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_suggestion_may_stand_before_the_action_that_it_is_under()
    {
        var import = await ApplyAsync(
            "key,forum,area,parent,title\nup-1.1,ccr-2016,policy,up-1,Under\nup-1,ccr-2016,policy,,Above\n,ccr-2016,policy,up-1,Under too\n"
        );

        Assert.That(Rows(import).Select(r => (string?)r["action"]), Is.EqualTo(new[] { "up-1.1", "up-1", "up-1.2" }));
        Assert.That((await Admin.GetAsync("actions/up-1.1"))["parent"], Is.EqualTo("up-1"));
        var circle = (await SendAsync("key,parent\nup-1,up-1.1\n")).ShouldBe(201).Json;
        Assert.That(Rows(circle)[0]["errors"]!["parent"], Is.Not.Null, circle.ToJsonString());
        var round = (await SendAsync("key,forum,area,parent,title\nr-1,ccr-2016,policy,r-2,A\nr-2,ccr-2016,policy,r-1,B\n"))
            .ShouldBe(201)
            .Json;
        Assert.That(Outcomes(round), Is.All.EqualTo("error"), round.ToJsonString());
    }

    [Test]
    public async Task Owners_are_those_of_the_row_and_keep_their_contacts()
    {
        foreach (var key in new[] { "hope", "haven" })
            (
                await Admin.PostAsync(
                    "organizations",
                    new
                    {
                        key,
                        name = key,
                        kind = "ngo",
                    }
                )
            ).ShouldBe(201);
        var action = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    title = "Owned",
                    owners = new object[]
                    {
                        new
                        {
                            organization = "ccr",
                            role = "lead",
                            contact = new { name = "Somebody" },
                        },
                        new { organization = "hope", role = "supporting" },
                    },
                }
            )
        ).ShouldBe(201)["key"];

        var import = await ApplyAsync($"key,lead,supporting\n{action},ccr; haven,\n");

        Assert.That(
            Rows(import)[0]["changes"]!.AsArray().Select(c => (string?)c),
            Is.EquivalentTo(new[] { "owners.haven", "owners.hope" })
        );
        var owners = (await Admin.GetAsync($"actions/{action}")).Json["owners"]!
            .AsArray()
            .ToDictionary(o => (string)o!["organization"]!, o => o!);
        Assert.That(owners.Keys, Is.EquivalentTo(new[] { "ccr", "haven" }));
        Assert.That((string?)owners["ccr"]["contact"]!["name"], Is.EqualTo("Somebody"));
        Assert.That(Outcomes(await ApplyAsync($"key,title\n{action},Owned still\n")), Is.EqualTo(new[] { "update" }));
        Assert.That(
            (await Admin.GetAsync($"actions/{action}")).Json["owners"]!.AsArray(),
            Has.Count.EqualTo(2),
            "a column that is not there says nothing"
        );
    }

    [Test]
    public async Task What_was_changed_in_between_is_not_written_over()
    {
        var import = await PrepareAsync("key,title\nccr-2016-k3,From the file\nccr-2016-k1,This one too\n");
        (await Admin.PatchAsync("actions/ccr-2016-k3", new { title = "By somebody else" })).ShouldBe(200);

        var refused = (await ApplyAsync(import)).ShouldBe(409, "importOutdated");

        Assert.That(refused.Json["lines"]!.ToJsonString(), Is.EqualTo("[2]"));
        Assert.That((await Admin.GetAsync("actions/ccr-2016-k3"))["title"], Is.EqualTo("By somebody else"));
        Assert.That((await Admin.GetAsync("actions/ccr-2016-k1"))["title"], Is.Not.EqualTo("This one too"), "all or nothing");
    }

    [Test]
    public async Task A_number_that_was_taken_in_between_is_not_taken_twice()
    {
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "numbers",
                    title = "Numbers",
                    heldOn = "2026-01-15",
                }
            )
        ).ShouldBe(201);
        (await Admin.PostAsync("forums/numbers/areas", new { key = "first", title = "First" })).ShouldBe(201);
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "numbers",
                    area = "first",
                    key = "numbers-f2",
                    title = "By hand",
                }
            )
        ).ShouldBe(201);
        var import = await PrepareAsync("forum,area,title\nnumbers,first,One\nnumbers,first,Three\n");
        Assert.That(Rows(import).Select(r => (string?)r["action"]), Is.EqualTo(new[] { "numbers-f1", "numbers-f3" }));
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "numbers",
                    area = "first",
                    title = "Quicker",
                }
            )
        ).ShouldBe(201);

        (await ApplyAsync(import)).ShouldBe(409, "importOutdated");
    }

    [Test]
    public async Task A_forum_that_was_removed_in_between_is_not_written_to()
    {
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "passing",
                    title = "Passing",
                    heldOn = "2026-01-15",
                    areas = new[] { new { key = "first", title = "First" } },
                }
            )
        ).ShouldBe(201);
        var named = await PrepareAsync("forum,area,title\npassing,first,One\n");
        var given = await PrepareAsync("area,title\nfirst,One\n", Csv, "?forum=passing");
        var report = await PrepareAsync("Second\n\n- Open one.\n", "text/plain", "?forum=passing");
        (await Admin.DeleteAsync("forums/passing")).ShouldBe(204);

        foreach (var import in (JsonNode[])[named, given, report])
            (await ApplyAsync(import)).ShouldBe(409, "importOutdated");
    }

    [Test]
    public async Task It_is_refused_to_others_and_where_there_is_none()
    {
        (await Admin.SendAsync(HttpMethod.Post, $"imports/{Guid.NewGuid()}/apply", null)).ShouldBe(404, "notFound");
        (await Admin.SendAsync(HttpMethod.Post, "imports/latest/apply", null)).ShouldBe(400).ShouldName("import");
    }

    private async Task<IEnumerable<string?>> HistoryAsync(string action) =>
        (await Admin.GetAsync($"actions/{action}/history")).ShouldBe(200).Items.Select(c => (string?)c["type"]);
}
