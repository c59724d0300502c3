using Priorities.Api.Tests.Features.Changes;

namespace Priorities.Api.Tests.Features.Requests;

public sealed class RequestUpdateTests : RequestFixture
{
    [Test]
    public async Task Several_actions_of_one_organization_are_one_request_with_a_link_that_is_told_once()
    {
        var (first, second) = (await ActionAsync(email: "someone@example.org"), await ActionAsync());

        var made = (
            await Admin.PostAsync(
                "update-requests",
                new
                {
                    actions = new[] { first, second },
                    message = "A line will do.",
                    dueOn = "2026-12-24",
                }
            )
        ).ShouldBe(201);

        var asked = made.Items.Single();
        Assert.That(
            ((string?)asked["organization"], (string?)asked["state"], (string?)asked["to"], (string?)asked["language"]),
            Is.EqualTo((Owner, "asked", "someone@example.org", "en"))
        );
        Assert.That(asked["actions"]!.AsArray().Select(a => (string?)a!["action"]), Is.EqualTo([first, second]));
        Assert.That((string)asked["link"]!, Does.Match($"^{Host.Root}r/[0-9a-f]{{64}}$"), "256 random bits.");
        Assert.That(made.Header("Location"), Is.EqualTo($"/api/v1/update-requests/{asked["id"]}"));
        Assert.That(made.Header("Cache-Control"), Is.EqualTo("no-store"));
        var read = (await Admin.GetAsync($"update-requests/{asked["id"]}")).ShouldBe(200);
        Assert.That(read.Json["link"], Is.Null);
        Assert.That((string?)read.Json["message"], Is.EqualTo("A line will do."));
    }

    [Test]
    public async Task Who_leads_is_asked_and_who_supports_where_nobody_leads()
    {
        var (led, supported) = (await ActionAsync(), await ActionAsync(owner: null));
        await OwnAsync(led, Another, "supporting");
        await OwnAsync(supported, Another, "supporting");

        var made = (await Admin.PostAsync("update-requests", new { actions = new[] { led, supported }, language = "fr" })).ShouldBe(201);

        Assert.That(
            made.Items.Select(i => ((string?)i["organization"], (string?)i["actions"]![0]!["action"])),
            Is.EquivalentTo(new[] { (Owner, led), (Another, supported) })
        );
        Assert.That(made.Items.Select(i => (string)i["link"]!), Is.Unique.And.All.Contains("/fr/r/"));
    }

    [Test]
    public async Task The_history_and_the_feed_say_that_it_was_asked_and_nothing_of_the_address_or_the_link()
    {
        var action = await ActionAsync(email: "secret.contact@example.org");
        var start = await Host.NowAsync();
        var asked = (await Admin.PostAsync("update-requests", new { actions = new[] { action }, message = "Between us." }))
            .ShouldBe(201)
            .Items[0];
        await Host.NowAsync();

        var feed = (await Anonymous.GetAsync($"changes?after={start}&type=action.updateAsked")).ShouldBe(200);
        Assert.That((string?)feed.Items.Single()["data"]!["changed"]![$"updateRequests.{Owner}"]!["to"], Is.EqualTo("asked"));
        var token = ((string)asked["link"]!).Split('/')[^1];
        foreach (
            var text in new[]
            {
                feed.Text,
                (await Admin.GetAsync($"actions/{action}/history")).Text,
                (await Admin.GetAsync("feeds/changes.atom")).Text,
                await AuditAsync(),
            }
        )
            Assert.That(text, Does.Not.Contain("secret.contact").And.Not.Contain("Between us").And.Not.Contain(token));
        Assert.That(await AuditAsync(), Does.Contain($"update-requests/{asked["id"]}"));
        Assert.That(
            await Host.ScalarAsync<long>(
                $"SELECT count(*) FROM update_requests WHERE encode(link_hash, 'escape') LIKE '%{token}%' OR encode(link_hash, 'hex') = '{token}'"
            ),
            Is.Zero
        );

        async Task<string> AuditAsync() => (await Admin.GetAsync("audit?operation=requestUpdate&limit=200")).ShouldBe(200).Text;
    }

    [Test]
    public async Task What_nobody_could_answer_is_refused_by_name()
    {
        var (fine, draft, unowned) = (await ActionAsync(), await ActionAsync(publication: "draft"), await ActionAsync(owner: null));
        foreach (
            var (body, member) in new (object, string)[]
            {
                (new { actions = new[] { fine, draft } }, "actions[1]"),
                (new { actions = new[] { unowned } }, "actions[0]"),
                (new { actions = new[] { fine }, organization = Another }, "actions[0]"),
                (new { actions = new[] { fine }, dueOn = "2026-11-23" }, "dueOn"),
            }
        )
            (await Admin.PostAsync("update-requests", body)).ShouldBe(400, "inconsistentRequest").ShouldName(member);
        (await Admin.PostAsync("update-requests", new { actions = new[] { "nothing" } }))
            .ShouldBe(400, "unknownReference")
            .ShouldName("actions[0]");
        (await Admin.PostAsync("update-requests", new { actions = new[] { fine }, organization = "nobody" }))
            .ShouldBe(400, "unknownReference")
            .ShouldName("organization");
        var others = await ActionAsync(Another);
        (await Admin.PostAsync("update-requests", new { actions = new[] { fine, others }, to = "one@example.org" }))
            .ShouldBe(400, "inconsistentRequest")
            .ShouldName("to");
        Assert.That((await Admin.GetAsync($"update-requests?action={fine}")).ShouldBe(200).Items, Is.Empty);
    }

    [Test]
    public async Task What_is_asked_already_is_not_asked_again_while_the_link_is_good()
    {
        var action = await ActionAsync();
        await AskAsync(action);
        (await Admin.PostAsync("update-requests", new { actions = new[] { action } }))
            .ShouldBe(400, "inconsistentRequest")
            .ShouldName("actions[0]");
        await Host.ExecuteAsync("UPDATE update_requests SET expires_at = asked_at");
        (await Admin.PostAsync("update-requests", new { actions = new[] { action } })).ShouldBe(201);
    }

    [Test]
    public async Task An_address_is_forgotten_when_there_is_nothing_to_answer_and_long_after_the_link_ended()
    {
        var (kept, lost, old) = (
            await ActionAsync(email: "kept@example.org"),
            await ActionAsync(email: "lost@example.org"),
            await ActionAsync(email: "old@example.org")
        );
        var (recent, disowned, ended) = ((await AskAsync(kept)).Request, (await AskAsync(lost)).Request, (await AskAsync(old)).Request);
        (await Admin.DeleteAsync($"actions/{lost}/owners/{Owner}", "*")).ShouldBe(200);
        await Host.ExecuteAsync($"UPDATE update_requests SET expires_at = asked_at - interval '91 days' WHERE id = '{ended["id"]}'");
        await Host.ExecuteAsync($"UPDATE update_requests SET expires_at = asked_at - interval '89 days' WHERE id = '{recent["id"]}'");

        await AskAsync(await ActionAsync());

        foreach (var (request, address) in new[] { (recent, "kept@example.org"), (disowned, null), (ended, null) })
            Assert.That((string?)(await Admin.GetAsync($"update-requests/{request["id"]}")).ShouldBe(200).Json["to"], Is.EqualTo(address));
    }

    [Test]
    public async Task A_retry_gets_the_same_link()
    {
        var body = new { actions = new[] { await ActionAsync() } };
        var first = (await Admin.PostAsync("update-requests", body, ("Idempotency-Key", "asked-once"))).ShouldBe(201);
        var again = (await Admin.PostAsync("update-requests", body, ("Idempotency-Key", "asked-once"))).ShouldBe(201);
        Assert.That(again.Text, Is.EqualTo(first.Text));
    }
}
