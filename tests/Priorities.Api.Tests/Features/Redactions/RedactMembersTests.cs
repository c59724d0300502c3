using System.Text;
using Npgsql;
using Priorities.Api.Features.Redactions;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Redactions;

public sealed class RedactMembersTests : ApiFixture
{
    private const string Word = "Unmistakableword";

    [Test]
    public async Task The_words_of_every_member_are_gone_from_everywhere_and_that_something_stood_there_stays()
    {
        var text = (string member) => $"{member} “{Word}” <é> \"x\"";
        var forum = (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "redacted",
                    title = text("title"),
                    titleFr = text("titleFr"),
                    description = text("description"),
                    host = text("host"),
                    heldOn = "2020-01-01",
                    location = new { city = text("city") },
                    participants = new { note = text("participantNote") },
                    objectives = new[] { text("objectives") },
                    topics = new[] { text("topics") },
                    acknowledgement = text("acknowledgement"),
                    source = new { title = text("sourceTitle"), url = $"https://example.org/{Word}" },
                    areas = new[] { new { key = "one", title = text("area") } },
                },
                ("Idempotency-Key", "forum")
            )
        ).ShouldBe(201);
        (
            await Admin.PatchAsync(
                "forums/redacted",
                new { description = text("description again"), objectives = new[] { text("objectives again") } },
                "*"
            )
        ).ShouldBe(200);
        (await Admin.PatchAsync("forums/redacted/areas/one", new { title = text("area again") }, "*")).ShouldBe(200);
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "redacted-org",
                    name = text("name"),
                    kind = "ngo",
                    website = $"https://example.org/{Word}",
                },
                ("Idempotency-Key", "organization")
            )
        ).ShouldBe(201);
        (await Admin.PatchAsync("organizations/redacted-org", new { name = text("name again") }, "*")).ShouldBe(200);
        var action = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "redacted",
                    area = "one",
                    title = text("title"),
                    titleFr = text("titleFr"),
                    description = text("description"),
                    descriptionFr = text("descriptionFr"),
                    sourceText = text("sourceText"),
                    sourceRef = text("sourceRef"),
                    targetDate = "2030-01-01",
                    targetDateNote = text("targetDateNote"),
                },
                ("Idempotency-Key", "action")
            )
        ).ShouldBe(201)["key"];
        (await Admin.PatchAsync($"actions/{action}", new { title = text("title again"), targetDateNote = (string?)null }, "*")).ShouldBe(
            200
        );
        (
            await Admin.PutAsync(
                $"actions/{action}/owners/redacted-org",
                new { role = "lead", contact = new { name = text("contact"), email = $"{Word}@example.org" } }
            )
        ).ShouldBe(200);
        var milestone = (await Admin.PostAsync($"actions/{action}/milestones", new { title = text("milestone") })).ShouldBe(201)["id"];
        var removed = (await Admin.PostAsync($"actions/{action}/milestones", new { titleFr = text("removed") })).ShouldBe(201)["id"];
        (await Admin.PatchAsync($"actions/{action}/milestones/{removed}", new { titleFr = text("removed again") }, "*")).ShouldBe(200);
        (await Admin.DeleteAsync($"actions/{action}/milestones/{removed}")).ShouldBe(204);
        var import = (
            await Admin.SendAsync(
                HttpMethod.Post,
                "imports?forum=redacted",
                Client.Raw(
                    $"key,title\n{action},\"{text("title again").Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n,{Word} alone\n",
                    "text/csv"
                )
            )
        ).ShouldBe(201)["id"];
        var stays = (await Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "Stays." }, ("Idempotency-Key", "stays")))
            .ShouldBe(201)
            .Text;
        (await Admin.PostAsync("update-requests", new { actions = new[] { action }, message = text("title again") })).ShouldBe(201);
        var before = await Dump.TablesHoldingAsync(Host.ConnectionString, Word);
        Assert.That(
            before,
            Is.SupersetOf(
                (string[])
                    [
                        "public.actions",
                        "public.areas",
                        "public.changes",
                        "public.forums",
                        "public.imports",
                        "public.milestones",
                        "public.organizations",
                        "public.ownerships",
                        "public.stored_answers",
                        "public.update_requests",
                    ]
            )
        );
        var events = (await Admin.GetAsync($"actions/{action}/history?limit=100")).ShouldBe(200).Items.Count;

        await RedactAsync(
            "forums/redacted",
            "title",
            "titleFr",
            "description",
            "host",
            "city",
            "participantNote",
            "objectives",
            "topics",
            "acknowledgement",
            "sourceTitle",
            "sourceUrl"
        );
        await RedactAsync("forums/redacted/areas/one", "title");
        await RedactAsync("organizations/redacted-org", "name", "website");
        var copies = await RedactAsync(
            $"actions/{action}",
            "title",
            "titleFr",
            "description",
            "descriptionFr",
            "sourceText",
            "sourceRef",
            "targetDateNote"
        );
        Assert.That(((int)copies.Json["storedAnswers"]!, (int)copies.Json["imports"]!), Is.EqualTo((1, 1)));
        await RedactAsync($"actions/{action}/milestones/{milestone}", "title");
        await RedactAsync($"actions/{action}/milestones/{removed}", "title", "titleFr");
        await RedactAsync($"actions/{action}/owners/redacted-org", "contact.name", "contact.email");
        await RedactAsync($"imports/{import}", "rows");

        Assert.That(await Dump.TablesHoldingAsync(Host.ConnectionString, Word), Is.Empty);
        foreach (
            var path in (string[])
                [
                    $"actions/{action}",
                    $"actions/{action}/history?limit=100",
                    $"actions/{action}/milestones",
                    $"actions?forum=redacted",
                    "forums/redacted",
                    "organizations/redacted-org",
                    "changes?limit=200",
                    "exports/actions.csv",
                ]
        )
            Assert.That((await Admin.GetAsync(path)).ShouldBe(200).Text, Does.Not.Contain(Word).IgnoreCase, path);
        Assert.That((await Admin.GetAsync($"actions?q={Word}")).ShouldBe(200).Items, Is.Empty);
        Assert.That((await Admin.GetAsync($"actions/{action}")).ShouldBe(200).Text, Does.Contain("[redacted]"));
        Assert.That((await Admin.GetAsync($"actions/{action}", ("Accept-Language", "fr"))).ShouldBe(200).Text, Does.Contain("[caviardé]"));

        var history = (await Admin.GetAsync($"actions/{action}/history?limit=100")).ShouldBe(200);
        Assert.That(history.Items, Has.Count.EqualTo(events + 4), "What was there is there, and what was redacted is told.");
        Assert.That(history.Text, Does.Contain("action.redacted").And.Contain("milestone.redacted"));
        Assert.That(
            (
                await Admin.PostAsync(
                    "forums",
                    new
                    {
                        key = "redacted",
                        title = "Another",
                        heldOn = "2020-01-01",
                    },
                    ("Idempotency-Key", "forum")
                )
            ).Status,
            Is.EqualTo(422),
            "Another body."
        );
        Assert.That(
            (await Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "Stays." }, ("Idempotency-Key", "stays"))).ShouldBe(201).Text,
            Is.EqualTo(stays),
            "What has none of the words is as it was."
        );

        await PurgeCommand.PurgeAsync(Host.ConnectionString, CancellationToken.None);
        Assert.That(await FilesHoldingAsync(Word), Is.Empty);
        Assert.That(await FilesHoldingAsync("action.redacted"), Is.Not.Empty, "The files were read.");
    }

    [Test]
    public async Task It_says_which_members_there_are()
    {
        var refused = (await Admin.PostAsync("redactions", new { resource = "actions/ccr-2016-s1", members = new[] { "status" } }))
            .ShouldBe(400, "inconsistentRequest")
            .ShouldName("members");
        Assert.That(refused.Text, Does.Contain("targetDateNote"));
        (await Admin.PostAsync("redactions", new { resource = "actions/nobody", members = new[] { "title" } }))
            .ShouldBe(400, "unknownReference")
            .ShouldName("resource");
        (await Admin.PostAsync("redactions", new { resource = "keys/1", members = new[] { "name" } })).ShouldBe(400).ShouldName("resource");
        (
            await Admin.PostAsync(
                "redactions",
                new { resource = $"actions/ccr-2016-s1/milestones/{Guid.NewGuid()}", members = new[] { "title" } }
            )
        ).ShouldBe(400, "unknownReference");
    }

    [Test]
    public async Task Only_admins_redact()
    {
        foreach (var role in (Role[])[Role.Viewer, Role.Coordinator])
            (
                await (await Host.WithAsync(role)).PostAsync(
                    "redactions",
                    new { resource = "actions/ccr-2016-s1", members = new[] { "title" } }
                )
            ).ShouldBe(403, "forbidden");
        (await Anonymous.PostAsync("redactions", new { resource = "actions/ccr-2016-s1", members = new[] { "title" } })).ShouldBe(401);
    }

    private async Task<Reply> RedactAsync(string resource, params string[] members) =>
        (await Admin.PostAsync("redactions", new { resource, members })).ShouldBe(200);

    /// <summary>The files of the database that have these bytes in them, whatever PostgreSQL thinks of the space.</summary>
    private async Task<List<string>> FilesHoldingAsync(string word)
    {
        await using var source = NpgsqlDataSource.Create(Host.ConnectionString);
        await using var files = source.CreateCommand(
            """
            SELECT relname, pg_read_binary_file(pg_relation_filepath(oid)) FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i', 'm') AND pg_relation_size(oid) > 0
            UNION ALL SELECT 'toast of ' || c.relname, pg_read_binary_file(pg_relation_filepath(c.reltoastrelid)) FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.reltoastrelid <> 0 AND pg_relation_size(c.reltoastrelid) > 0
            """
        );
        await using (var checkpoint = source.CreateCommand("CHECKPOINT"))
            await checkpoint.ExecuteNonQueryAsync();
        var holding = new List<string>();
        await using var reader = await files.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            if (reader.GetFieldValue<byte[]>(1).AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0)
                holding.Add(reader.GetString(0));
        return holding;
    }
}
