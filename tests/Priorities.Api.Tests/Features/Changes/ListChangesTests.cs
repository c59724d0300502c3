using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Changes;

public sealed class ListChangesTests : ApiFixture
{
    [Test]
    public async Task A_change_tells_what_happened_to_what_and_its_facts()
    {
        var now = await Host.NowAsync();
        await Host.ReportAsync("ccr-2016-k1", "planned");

        var (items, _) = await Admin.FollowAsync(now, 1);

        var change = items.Single();
        Assert.That(change.Of("type"), Is.EqualTo("action.statusChanged"));
        Assert.That(change.Of("at"), Is.EqualTo("2026-11-24T15:00:00Z"));
        Assert.That(change.Of("actor.name"), Is.EqualTo("Admin"));
        Assert.That(change.Of("subject.kind"), Is.EqualTo("action"));
        Assert.That(change.Of("subject.key"), Is.EqualTo("ccr-2016-k1"));
        Assert.That(change.Of("data.forum"), Is.EqualTo("ccr-2016"));
        Assert.That(change.Of("data.note"), Is.Not.Empty);
        Assert.That(change.Of("data.changed.status.from"), Is.EqualTo("notStarted"));
        Assert.That(change.Of("data.changed.status.to"), Is.EqualTo("planned"));
        Assert.That(change.ToJsonString(), Does.Not.Contain("Because"), "the words of a note stay in the note");
    }

    [Test]
    public async Task Page_by_page_everything_comes_once_in_one_order()
    {
        var whole = (await Admin.GetAsync("changes?limit=200")).ShouldBe(200);
        var ids = new List<string>();
        string? cursor = null;
        for (var more = true; more && ids.Count < 20; ) // other tests of this fixture make the feed as long as they please
        {
            var page = (await Admin.GetAsync($"changes?limit=3{(cursor is null ? "" : $"&after={cursor}")}")).ShouldBe(200);
            ids.AddRange(page.Items.Select(i => i.Of("id")));
            cursor = page["nextCursor"];
            more = (bool)page.Json["hasMore"]!;
            if (more)
                Assert.That(page.Header("Link"), Does.Contain($"after={cursor}").And.Contain("rel=\"next\""));
        }

        Assert.That(ids, Is.EqualTo(whole.Items.Take(ids.Count).Select(i => i.Of("id"))));
        Assert.That(ids, Has.Count.GreaterThanOrEqualTo(20), "the first forum is in the feed");
    }

    [Test]
    public async Task Each_change_carries_the_cursor_that_goes_on_behind_it()
    {
        var first = (await Admin.GetAsync("changes?limit=5")).Items;

        var next = (await Admin.GetAsync($"changes?limit=2&after={first[1].Of("cursor")}")).Items;

        Assert.That(next.Select(i => i.Of("id")), Is.EqualTo(first.Skip(2).Take(2).Select(i => i.Of("id"))));
    }

    [Test]
    public async Task A_feed_has_no_last_page()
    {
        var now = await Host.NowAsync();

        var page = (await Anonymous.GetAsync($"changes?after={now}")).ShouldBe(200);

        Assert.That(page.Items, Is.Empty);
        Assert.That(page["nextCursor"], Is.Not.Empty);
    }

    [Test]
    public async Task Filters_narrow_it_by_type_forum_and_action()
    {
        var now = await Host.NowAsync();
        await Host.ReportAsync("ccr-2016-k2", "planned");
        await Host.ReportAsync("ccr-2016-k3", "planned");
        await Admin.PostAsync("actions/ccr-2016-k3/notes", new { body = "A word." });
        var id = (await Admin.GetAsync("actions/ccr-2016-k3"))["id"];

        Assert.That(
            (await Admin.FollowAsync(now, 2, "&action=ccr-2016-k3")).Items.Select(i => i.Of("type")),
            Is.EqualTo(new[] { "action.statusChanged", "note.added" })
        );
        Assert.That((await Admin.FollowAsync(now, 2, $"&action={id}")).Items, Has.Count.EqualTo(2));
        Assert.That((await Admin.FollowAsync(now, 1, "&type=note.added&action=ccr-2016-k2,ccr-2016-k3")).Items, Has.Count.EqualTo(1));
        Assert.That((await Admin.FollowAsync(now, 3, "&forum=ccr-2016&type=note.added,action.statusChanged")).Items, Has.Count.EqualTo(3));
    }

    [TestCase("type=action.exploded", "type")]
    [TestCase("forum=nowhere", "forum")]
    [TestCase("action=ccr-2016-x9", "action")]
    [TestCase("limit=201", "limit")]
    [TestCase("after=rubbish", "after")]
    [TestCase("after=AAAAAAAAAAAAAAAAAAAAAA", "after")]
    [TestCase("since=yesterday", "since")]
    public async Task What_cannot_be_meant_is_refused_by_name(string query, string member) =>
        (await Anonymous.GetAsync($"changes?{query}")).ShouldBe(400).ShouldName(member);

    [Test]
    public async Task The_public_learns_the_fact_and_neither_the_person_nor_the_note()
    {
        var now = await Host.NowAsync();
        await Host.ReportAsync("ccr-2016-p1", "planned");
        await Admin.PostAsync("actions/ccr-2016-p1/notes", new { body = "For the network.", visibility = "network" });
        await Admin.PostAsync("actions/ccr-2016-p1/notes", new { body = "For us.", visibility = "internal" });
        await Admin.PostAsync("actions/ccr-2016-p1/notes", new { body = "For all.", visibility = "public" });
        await Admin.FollowAsync(now, 4);

        var (items, _) = await Anonymous.FollowAsync(now, 2);

        Assert.That(items.Select(i => i.Of("type")), Is.EqualTo(new[] { "action.statusChanged", "note.added" }));
        Assert.That(items[0].Of("data.note"), Is.Empty, "the note behind the change is for the network");
        Assert.That(items[1].Of("data.note"), Is.Not.Empty);
        Assert.That(items.Select(i => i.Of("actor.name")), Is.All.Empty);
    }

    [Test]
    public async Task What_is_hidden_from_a_reader_does_not_move_their_cursor()
    {
        var now = await Host.NowAsync();
        await Admin.PostAsync("actions/ccr-2016-p2/notes", new { body = "For us.", visibility = "internal" });
        await Admin.FollowAsync(now, 1);

        var page = await Anonymous.GetAsync($"changes?after={now}");

        Assert.That(page.Items, Is.Empty);
        Assert.That(page["nextCursor"], Is.EqualTo(now));
    }

    [Test]
    public async Task Much_that_is_hidden_is_passed_and_not_looked_at_again()
    {
        var now = await Host.NowAsync();
        await Host.ExecuteAsync(
            """
            INSERT INTO changes (event_id, type, at, actor_id, actor_name, subject_kind, subject_id, subject_key, version, audience, members)
            SELECT gen_random_uuid(), 'organization.revised', now(), 'test', 'Somebody', 'organization', gen_random_uuid(), 'x' || n, 1, 'coordinators', '{}'
            FROM generate_series(1, 5000) n
            """
        );
        await Host.NowAsync();

        var first = (await Anonymous.GetAsync($"changes?after={now}")).ShouldBe(200);
        Assert.That(first.Items, Is.Empty);
        Assert.That((bool)first.Json["hasMore"]!, "one answer looks at no more than so many rows");
        Assert.That(first["nextCursor"], Is.Not.EqualTo(now));

        await Host.ReportAsync("ccr-2016-p3", "planned");
        var (items, _) = await Anonymous.FollowAsync(first["nextCursor"], 1);
        Assert.That(items.Single().Of("subject.key"), Is.EqualTo("ccr-2016-p3"));
    }

    [Test]
    public async Task An_action_that_was_archived_leaves_one_trace_for_those_who_saw_it()
    {
        var now = await Host.NowAsync();
        await Admin.PatchAsync("actions/ccr-2016-s3", new { tags = new[] { "quiet" } });
        (await Admin.DeleteAsync("actions/ccr-2016-s3")).ShouldBe(204);
        var (all, _) = await Admin.FollowAsync(now, 2, "&action=ccr-2016-s3");
        Assert.That(all.Select(i => i.Of("type")), Is.EqualTo(new[] { "action.revised", "action.archived" }));

        var (items, _) = await Anonymous.FollowAsync(now, 1, "&action=ccr-2016-s3");

        Assert.That(items.Select(i => i.Of("type")), Is.EqualTo(new[] { "action.archived" }));
        Assert.That(items.Single()["data"]!["changed"]!.AsObject().Select(m => m.Key), Is.EqualTo(new[] { "publication" }));
        Assert.That(items.Single().ToJsonString(), Does.Not.Contain("quiet"));
    }

    [Test]
    public async Task What_is_not_published_is_not_in_the_feed_of_the_public_nor_named_in_it()
    {
        var now = await Host.NowAsync();
        var draft = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    title = "Kept back",
                }
            )
        ).ShouldBe(201)["key"];
        (await Admin.PatchAsync("actions/ccr-2016-s1", new { parent = draft })).ShouldBe(200);
        (await Admin.PatchAsync("actions/ccr-2016-s1", new { parent = (string?)null })).ShouldBe(200);
        await Host.ExecuteAsync($"UPDATE actions SET publication = 'draft' WHERE key = '{draft}'");
        await Admin.FollowAsync(now, 3);

        var (items, _) = await Anonymous.FollowAsync(now, 2);

        Assert.That(items.Select(i => i.Of("subject.key")), Is.All.EqualTo("ccr-2016-s1"));
        Assert.That(items.Select(i => i.ToJsonString()), Has.None.Contains($"\"{draft}\""));
        Assert.That((await Admin.FollowAsync(now, 3)).Items[1].Of("data.changed.parent.to"), Is.EqualTo(draft));
    }

    [Test]
    public async Task A_draft_cannot_be_asked_for_by_those_who_never_saw_it()
    {
        var draft = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    title = "Secret",
                    publication = "draft",
                }
            )
        ).ShouldBe(201)["key"];

        (await Anonymous.GetAsync($"changes?action={draft}")).ShouldBe(400).ShouldName("action");
        (await Admin.GetAsync($"changes?action={draft}")).ShouldBe(200);
    }

    [Test]
    public async Task Who_prefers_to_wait_is_answered_when_something_happens()
    {
        var now = await Host.NowAsync();
        var waiting = Anonymous.GetAsync($"changes?after={now}&type=action.assessed", ("Prefer", "respond-async, wait=40"));
        await Host.ReportAsync("ccr-2016-c1", "planned");
        (await Admin.PostAsync("actions/ccr-2016-c1/assessments", new { status = "notStarted", note = "Nothing seen." })).ShouldBe(201);

        var reply = (await waiting).ShouldBe(200);

        Assert.That(reply.Items.Single().Of("type"), Is.EqualTo("action.assessed"));
        Assert.That(reply.Header("Preference-Applied"), Is.EqualTo("wait=40"));
    }

    [Test]
    public async Task Waiting_ends_with_the_same_cursor_when_nothing_happens()
    {
        var now = await Host.NowAsync();
        var waiting = Anonymous.GetAsync($"changes?after={now}&action=ccr-2016-c2", ("Prefer", "wait=1000"));
        while (!waiting.IsCompleted)
        {
            Host.Clock.Advance(TimeSpan.FromSeconds(60)); // the longest that anybody may wait; again, in case the request had not arrived
            await Task.Yield();
        }

        var reply = (await waiting).ShouldBe(200);
        Assert.That(reply.Items, Is.Empty);
        Assert.That(reply["nextCursor"], Is.EqualTo(now));
        Assert.That(reply.Header("Preference-Applied"), Is.EqualTo("wait=60"));
    }
}
