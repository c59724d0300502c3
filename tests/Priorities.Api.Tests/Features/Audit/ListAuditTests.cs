using Npgsql;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Audit;

public sealed class ListAuditTests : ApiFixture
{
    [Test]
    public async Task A_write_is_entered_with_who_what_and_where()
    {
        var organization = await Host.OrganizationAsync("audited");
        await Host.OwnAsync("ccr-2016-s2", organization);
        var contributor = await Host.WithAsync(Role.Contributor, organization);
        var actor = (await contributor.GetAsync("me"))["id"];

        (await contributor.PostAsync("actions/ccr-2016-s2/notes", new { body = "Words that stay out of the log." })).ShouldBe(201);

        var entry = (await Admin.GetAsync($"audit?actor={actor}")).ShouldBe(200).Items.Single();
        Assert.That((string?)entry["operation"], Is.EqualTo("addNote"));
        Assert.That((string?)entry["subject"], Is.EqualTo("actions/ccr-2016-s2/notes"));
        Assert.That((string?)entry["organization"], Is.EqualTo("audited"));
        Assert.That((int?)entry["status"], Is.EqualTo(201));
        Assert.That((string?)entry["address"], Does.Contain("127.0.0.1"));
        Assert.That(entry.ToJsonString(), Does.Not.Contain("Words"));
    }

    [Test]
    public async Task A_long_address_is_entered_without_half_a_character()
    {
        var contributor = await Host.WithAsync(Role.Contributor, await Host.OrganizationAsync("pears"));
        var actor = (await contributor.GetAsync("me"))["id"];

        (await contributor.PostAsync($"actions/{new string('a', 291)}🍐/notes", new { body = "Pears." })).ShouldBe(400);

        Assert.That(
            (string?)(await EnteredAsync($"audit?actor={actor}", 1)).Items.Single()["subject"],
            Is.EqualTo($"actions/{new string('a', 291)}")
        );
    }

    [Test]
    public async Task Refused_writes_are_entered_too()
    {
        var contributor = await Host.WithAsync(Role.Contributor, await Host.OrganizationAsync("refused"));
        var actor = (await contributor.GetAsync("me"))["id"];

        (await contributor.PostAsync("actions/ccr-2016-s1/notes", new { body = "Not mine." })).ShouldBe(403);
        (await contributor.PostAsync("actions/ccr-2016-s1/notes", new { })).ShouldBe(400);
        (await contributor.PostAsync("keys", new { name = "Me", role = "admin" })).ShouldBe(403);

        var entered = await EnteredAsync($"audit?actor={actor}", 3);
        Assert.That(entered.Items.Select(e => (int?)e["status"]), Is.EquivalentTo(new[] { 403, 400, 403 }));
        Assert.That((await Admin.GetAsync($"audit?actor={actor}&operation=issueKey")).Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_sign_in_that_failed_is_entered_with_the_key_that_was_claimed_and_not_its_secret()
    {
        var key = (await Admin.PostAsync("keys", new { name = "Claimed", role = "viewer" })).ShouldBe(201);
        var wrong = $"{key["secret"][..^64]}{new string('f', 64)}";

        (await Host.With(wrong).GetAsync("actions")).ShouldBe(401);

        var entries = await EnteredAsync($"audit?actor=key:{key["id"]}&status=401", 1);
        Assert.That(entries.Items, Has.Count.EqualTo(1));
        Assert.That(entries.Text, Does.Not.Contain("ffffffff"));
    }

    [Test]
    public async Task A_retry_that_writes_nothing_is_entered_once()
    {
        for (var i = 0; i < 2; i++)
            (await Admin.PostAsync("actions/ccr-2016-k1/notes", new { body = "Once." }, ("Idempotency-Key", "audited-once"))).ShouldBe(201);
        Assert.That(await Host.ScalarAsync<long>("SELECT count(*) FROM audit WHERE subject = 'actions/ccr-2016-k1/notes'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Reads_that_were_refused_are_entered()
    {
        var viewer = await Host.WithAsync(Role.Viewer);
        var actor = (await viewer.GetAsync("me"))["id"];
        (await viewer.GetAsync("keys")).ShouldBe(403);
        (await viewer.GetAsync("audit")).ShouldBe(403);
        var entered = await EnteredAsync($"audit?actor={actor}&status=403", 2);
        Assert.That(entered.Items.Select(e => (string?)e["operation"]), Is.EquivalentTo((string[])["listKeys", "listAudit"]));

        (await Anonymous.GetAsync("webhooks")).ShouldBe(401);
        Assert.That((await EnteredAsync("audit?operation=listWebhooks&status=401", 1)).Items, Is.Not.Empty);
    }

    [Test]
    public async Task Who_read_keys_the_log_and_what_is_not_public_is_entered_and_other_reads_are_not()
    {
        var draft = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    title = "A draft",
                    publication = "draft",
                }
            )
        ).ShouldBe(201)["key"];
        var network = (await Admin.PostAsync("actions/ccr-2016-k2/notes", new { body = "For the network." })).ShouldBe(201)["id"];
        var open = (await Admin.PostAsync("actions/ccr-2016-k2/notes", new { body = "For all.", visibility = "public" })).ShouldBe(201)[
            "id"
        ];
        var admin = await Host.WithAsync(Role.Admin);
        var actor = (await admin.GetAsync("me"))["id"];
        foreach (
            var path in (string[])
                [
                    "keys",
                    "audit",
                    "webhooks",
                    $"actions/{draft}",
                    "actions?publication=draft",
                    $"actions/ccr-2016-k2/notes/{network}",
                    "actions/ccr-2016-k2/notes",
                    "actions?include=notes",
                    "exports/notes.csv",
                    "exports/actions.csv",
                ]
        )
            (await admin.GetAsync(path)).ShouldBe(200);
        foreach (
            var path in (string[])
                [
                    "actions",
                    "actions/ccr-2016-k2",
                    $"actions/ccr-2016-k2/notes/{open}",
                    "forums",
                    "organizations",
                    "statuses",
                    "changes",
                    "me",
                ]
        )
            (await admin.GetAsync(path)).ShouldBe(200);

        var entered = await EnteredAsync($"audit?actor={actor}", 10);
        Assert.That(
            entered.Items.Select(e => $"{e["operation"]} {e["subject"]}"),
            Is.EquivalentTo(
                (string[])
                    [
                        "listKeys keys",
                        "listAudit audit",
                        "listWebhooks webhooks",
                        $"getAction actions/{draft}",
                        "listActions actions",
                        $"getNote actions/ccr-2016-k2/notes/{network}",
                        "listNotes actions/ccr-2016-k2/notes",
                        "listActions actions",
                        "exportNotes exports/notes.csv",
                        "exportActions exports/actions.csv",
                    ]
            )
        );
    }

    [Test]
    public async Task The_notes_of_ones_own_organization_are_not()
    {
        var organization = await Host.OrganizationAsync("at-home");
        await Host.OwnAsync("ccr-2016-s3", organization);
        var contributor = await Host.WithAsync(Role.Contributor, organization);
        var actor = (await contributor.GetAsync("me"))["id"];
        var note = (await contributor.PostAsync("actions/ccr-2016-s3/notes", new { body = "Ours.", visibility = "internal" })).ShouldBe(
            201
        )["id"];
        (await contributor.GetAsync($"actions/ccr-2016-s3/notes/{note}")).ShouldBe(200);
        Assert.That(
            (await Admin.GetAsync($"audit?actor={actor}")).Items.Select(e => (string?)e["operation"]),
            Is.EqualTo((string[])["addNote"])
        );
    }

    [Test]
    public async Task The_key_that_was_made_is_named_and_so_is_a_retry_that_was_told_its_secret_again()
    {
        (string, string) retry = ("Idempotency-Key", "a-key-twice");
        var key = (await Admin.PostAsync("keys", new { name = "Twice", role = "viewer" }, retry)).ShouldBe(201);
        Assert.That(
            (await Admin.PostAsync("keys", new { name = "Twice", role = "viewer" }, retry)).ShouldBe(201)["secret"],
            Is.EqualTo(key["secret"])
        );
        var entered = await EnteredAsync("audit?operation=issueKey&status=201", 2);
        Assert.That(entered.Items.Count(e => (string?)e["subject"] == $"keys/{key["id"]}"), Is.EqualTo(1));
        Assert.That(entered.Items.Count(e => (string?)e["subject"] == "keys"), Is.GreaterThanOrEqualTo(1), "The retry.");
    }

    [Test]
    public async Task A_command_on_the_server_is_entered_with_the_operating_systems_user()
    {
        await Priorities.Api.Platform.Access.Audit.EnterCommandAsync(Host.Services, "keys list");
        var entry = (await Admin.GetAsync("audit?operation=keys%20list")).ShouldBe(200).Items.Single();
        Assert.That(
            (string?)entry["actor"],
            Does.StartWith("commandLine:").And.Contain(Environment.GetEnvironmentVariable("SUDO_USER") ?? Environment.UserName)
        );
        Assert.That((string?)entry["method"], Is.EqualTo("COMMAND"));
    }

    [Test]
    public async Task The_log_is_read_page_by_page_by_admins_alone()
    {
        for (var i = 0; i < 5; i++)
            (await Anonymous.PostAsync("actions/ccr-2016-k2/notes", new { body = "x" })).ShouldBe(401);

        await EnteredAsync("audit?operation=addNote&status=401", 5);
        var entries = await Admin.ListAsync("audit?operation=addNote&status=401&limit=2");

        Assert.That(entries.Select(e => (string?)e["id"]).Distinct().Count(), Is.EqualTo(5));
        (await (await Host.WithAsync(Role.Coordinator)).GetAsync("audit")).ShouldBe(403, "forbidden");
    }

    [TestCase("UPDATE audit SET status = 200")]
    [TestCase("DELETE FROM audit")]
    [TestCase("TRUNCATE audit")]
    [TestCase("DELETE FROM changes")]
    [TestCase("UPDATE changes SET actor_name = 'nobody'")]
    [TestCase("DROP TABLE audit")]
    [TestCase("ALTER TABLE audit DISABLE TRIGGER ALL")]
    public async Task The_services_own_database_user_cannot_alter_what_is_append_only(string sql)
    {
        await using var connection = new NpgsqlConnection(Host.ServiceConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        Assert.That(command.ExecuteNonQueryAsync, Throws.InstanceOf<PostgresException>().With.Property("SqlState").EqualTo("42501"));
    }

    [TestCase("UPDATE audit SET status = 200")]
    [TestCase("DELETE FROM audit")]
    [TestCase("TRUNCATE audit")]
    public async Task The_owner_cannot_by_mistake_either(string sql)
    {
        (await Anonymous.PostAsync("actions/ccr-2016-k2/notes", new { body = "x" })).ShouldBe(401);
        Assert.That(() => Host.ExecuteAsync(sql), Throws.InstanceOf<PostgresException>().With.Message.Contains("append-only"));
    }

    /// <summary>What was refused has no transaction to be entered in, so its entry may come after the answer.</summary>
    private async Task<Reply> EnteredAsync(string list, int count)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(30); ; await Task.Delay(20))
            if ((await Admin.GetAsync(list)).ShouldBe(200) is var entered && (entered.Items.Count >= count || DateTime.UtcNow > deadline))
                return entered;
    }
}
