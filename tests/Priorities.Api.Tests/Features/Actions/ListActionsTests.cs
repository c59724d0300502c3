using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class ListActionsTests : ApiFixture
{
    private async Task<string[]> KeysAsync(string query, Client? client = null) =>
        [.. (await (client ?? Anonymous).ListAsync($"actions?{query}")).Select(a => (string)a["key"]!)];

    [Test]
    public async Task All_sixteen_come_in_the_order_of_their_keys() =>
        Assert.That(
            await KeysAsync("limit=5"),
            Is.EqualTo(
                new[]
                {
                    "ccr-2016-c1",
                    "ccr-2016-c2",
                    "ccr-2016-k1",
                    "ccr-2016-k2",
                    "ccr-2016-k2.1",
                    "ccr-2016-k2.2",
                    "ccr-2016-k3",
                    "ccr-2016-p1",
                    "ccr-2016-p1.1",
                    "ccr-2016-p1.2",
                    "ccr-2016-p2",
                    "ccr-2016-p3",
                    "ccr-2016-s1",
                    "ccr-2016-s2",
                    "ccr-2016-s3",
                    "ccr-2016-s4",
                }
            )
        );

    [TestCase("financement", "ccr-2016-s1")]
    [TestCase("logement", "ccr-2016-s2")]
    [TestCase("housing", "ccr-2016-s2")]
    public async Task Words_are_found_in_both_languages_whatever_their_ending(string word, string key) =>
        Assert.That(await KeysAsync($"q={word}"), Does.Contain(key));

    [TestCase("key")]
    [TestCase("-key")]
    [TestCase("position")]
    [TestCase("title")]
    [TestCase("-title")]
    [TestCase("status")]
    [TestCase("-status")]
    [TestCase("targetDate")]
    [TestCase("-targetDate")]
    [TestCase("updatedAt")]
    [TestCase("-updatedAt")]
    [TestCase("lastReportedAt")]
    [TestCase("-lastReportedAt")]
    [TestCase("progress")]
    [TestCase("-progress")]
    public async Task Each_order_goes_through_all_of_them_once(string sort)
    {
        foreach (var client in new[] { Anonymous, Admin })
        {
            var whole = await KeysAsync($"sort={sort}&limit=200", client);
            var paged = await KeysAsync($"sort={sort}&limit=3", client);
            Assert.That(paged, Is.EqualTo(whole));
            Assert.That(paged, Is.Unique.And.Length.EqualTo(16));
        }
    }

    [TestCase("action=ccr-2016-s2", 1)]
    [TestCase("action=ccr-2016-s2,ccr-2016-k2.1,no-such-action", 2)]
    [TestCase("action=no-such-action", 0)]
    [TestCase("action=ccr-2016-s2&area=policy", 0)]
    [TestCase("forum=ccr-2016", 16)]
    [TestCase("area=services", 4)]
    [TestCase("forum=ccr-2016&area=policy", 5)]
    [TestCase("area=services,policy", 9)]
    [TestCase("area=services&area=policy", 9)]
    [TestCase("parent=none", 12)]
    [TestCase("parent=ccr-2016-k2", 2)]
    [TestCase("parent=ccr-2016-k2,none", 14)]
    [TestCase("status=notStarted", 16)]
    [TestCase("status=completed,planned", 0)]
    [TestCase("assessedStatus=completed", 0)]
    [TestCase("role=lead", 0)]
    [TestCase("overdue=true", 0)]
    [TestCase("overdue=false", 16)]
    [TestCase("staleDays=10", 16)]
    [TestCase("staleDays=60", 0)]
    [TestCase("targetBefore=2030-01-01", 0)]
    [TestCase("targetAfter=2000-01-01", 0)]
    [TestCase("updatedSince=2026-11-01T09:00:00Z", 16)]
    [TestCase("updatedSince=2026-11-01T09:00:01Z", 0)]
    [TestCase("publication=draft", 0)]
    [TestCase("tag=no-such-tag", 0)]
    [TestCase("audience=other", 2)]
    public async Task A_filter_narrows(string query, int count)
    {
        var page = (await Anonymous.GetAsync($"actions?{query}&total=true&limit=1")).ShouldBe(200);

        Assert.That((int)page.Json["total"]!, Is.EqualTo(count));
        Assert.That(await KeysAsync(query), Has.Length.EqualTo(count));
    }

    [TestCase("forum=ccr-2017", "forum")]
    [TestCase("area=no-such-area", "area")]
    [TestCase("owner=nobody", "owner")]
    [TestCase("status=done", "status")]
    [TestCase("sort=colour", "sort")]
    [TestCase("limit=0", "limit")]
    [TestCase("limit=9999", "limit")]
    [TestCase("limit=ten", "limit")]
    [TestCase("include=everything", "include")]
    [TestCase("fields=secrets", "fields")]
    [TestCase("total=yes", "total")]
    [TestCase("staleDays=0", "staleDays")]
    [TestCase("targetBefore=2026-02-30", "targetBefore")]
    [TestCase("updatedSince=yesterday", "updatedSince")]
    [TestCase("q=", "q")]
    [TestCase("colour=red", "colour")]
    public async Task What_cannot_be_is_refused_by_name(string query, string member) =>
        (await Anonymous.GetAsync($"actions?{query}")).ShouldBe(400).ShouldName(member);

    [Test]
    public async Task A_page_says_where_the_next_one_is()
    {
        var page = (await Anonymous.GetAsync("actions?limit=10&area=services,policy,knowledge&sort=-key")).ShouldBe(200);

        var link = page.Header("Link")!;
        Assert.That(link, Does.EndWith("; rel=\"next\""));
        var next = (
            await Anonymous.GetAsync(link[(link.IndexOf('<', StringComparison.Ordinal) + 1)..link.IndexOf('>', StringComparison.Ordinal)])
        ).ShouldBe(200);
        Assert.That(next.Items, Has.Count.EqualTo(4));
        Assert.That(next.Json["nextCursor"], Is.Null);
        Assert.That(next.Header("Link"), Is.Null);
    }

    [Test]
    public async Task An_action_of_a_list_tells_what_it_tells_alone()
    {
        var listed = (await Anonymous.ListAsync("actions?parent=none&area=knowledge")).Single(a => (string)a["key"]! == "ccr-2016-k2");

        var alone = await Anonymous.GetAsync("actions/ccr-2016-k2");

        Assert.That(listed.ToJsonString(), Is.EqualTo(alone.Json.ToJsonString()));
    }

    [Test]
    public async Task Only_the_members_asked_for_are_told()
    {
        var page = (await Anonymous.GetAsync("actions?fields=title,status&limit=1")).ShouldBe(200);

        Assert.That(page.Items[0].AsObject().Select(m => m.Key), Is.EquivalentTo(new[] { "id", "key", "title", "status" }));
    }

    [Test]
    public async Task Notes_owners_and_suggestions_are_embedded_when_asked_for()
    {
        (await Admin.PostAsync("actions/ccr-2016-k2/notes", new { body = "For everybody.", visibility = "public" })).ShouldBe(201);
        (await Admin.PostAsync("actions/ccr-2016-k2/notes", new { body = "For the network." })).ShouldBe(201);

        var forAll = (await Anonymous.GetAsync("actions?parent=none&include=notes,children,owners&fields=key"))
            .ShouldBe(200)
            .Items.Single(a => (string)a["key"]! == "ccr-2016-k2");
        var forNetwork = (await Admin.GetAsync("actions/ccr-2016-k2?include=notes")).ShouldBe(200);

        Assert.That(forAll["notes"]!.AsArray().Select(n => (string)n!["body"]!), Is.EqualTo(new[] { "For everybody." }));
        Assert.That(
            forAll["children"]!["items"]!.AsArray().Select(c => (string)c!["key"]!),
            Is.EqualTo(new[] { "ccr-2016-k2.1", "ccr-2016-k2.2" })
        );
        Assert.That(forNetwork.Json["notes"]!.AsArray(), Has.Count.EqualTo(2));
    }
}
