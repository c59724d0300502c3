using System.Text.Json;
using System.Text.Json.Nodes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House;

/// <summary>
/// A name with a telephone number is asked about in every text that everybody can read, on every route and in every language. The members
/// are those of the OpenAPI document, so that a new one is tried without a line here; what is not public stands in <see cref="NotPublic"/>.
/// </summary>
public sealed class PublicTextsTests : ApiFixture
{
    private const string Text = "Ask Oksana Melnyk, 514-555-0134.";
    private const string Address = "https://example.org/Oksana-Melnyk-514-555-0134";

    private static readonly Contract Published = Contract.Of(File.ReadAllText(Repository.Path("openapi/priorities.v1.json")));

    /// <summary>Read by signed-in people or by admins alone.</summary>
    private static readonly string[] NotPublic =
    [
        "issueKey name",
        "requestUpdate message",
        "proposeAction owners[0].contact.name",
        "assignOwner contact.name",
        "registerWebhook url",
        "registerWebhook description",
        "reviseWebhook url",
        "reviseWebhook description",
        "reviseImport areas[0].from",
        "reviseImport areas[0].to",
        "reviseImport areas[0].lead",
        "reviseImport areas[0].targetDate",
        "reviseImport lists[0]",
    ]; // the last five are asked about when the import is applied

    private World world = null!;

    [OneTimeSetUp]
    public async Task MakeWorld() => world = await World.MakeAsync(Host);

    [TestCaseSource(nameof(PublicMembers))]
    public async Task Every_text_that_can_be_public_is_asked_about(string operation, string member)
    {
        var (path, sent) = (await PathOf(operation), BodyOf(operation, member));
        (await Send(operation, path, sent)).ShouldBe(422, "confirmationRequired").ShouldName(member);
        Confirm(operation, sent);
        (await Send(operation, path, sent)).ShouldBeBelow(300);
    }

    [Test]
    public void The_members_that_are_not_public_are_there()
    {
        var all = Members().Select(m => $"{m.Operation} {m.Member}").ToList();
        Assert.That(NotPublic.Where(m => !all.Contains(m)), Is.Empty);
        Assert.That(all, Has.Count.GreaterThan(60));
    }

    [Test]
    public async Task What_was_a_draft_is_looked_at_as_a_whole_when_it_comes_out()
    {
        var draft = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    titleFr = "Un brouillon",
                    descriptionFr = Text,
                    publication = "draft",
                }
            )
        ).ShouldBe(201)["key"];
        (await Admin.PostAsync($"actions/{draft}/milestones", new { title = Text })).ShouldBe(201);
        var refused = (await Admin.PatchAsync($"actions/{draft}", new { publication = "published" }, "*")).ShouldBe(
            422,
            "confirmationRequired"
        );
        Assert.That(
            refused.Json["found"]!.AsArray().Select(f => (string)f!["member"]!).Distinct(),
            Is.EquivalentTo((string[])["descriptionFr", "milestones[0].title"])
        );
        (await Admin.PatchAsync($"actions/{draft}", new { publication = "published", confirmPublic = true }, "*")).ShouldBe(200);

        // What everybody reads already is not asked about again.
        (await Admin.PatchAsync($"actions/{draft}", new { title = "A title" }, "*")).ShouldBe(200);
        (await Admin.DeleteAsync($"actions/{draft}")).ShouldBe(204);
        (await Admin.PatchAsync($"actions/{draft}", new { targetDateNote = Text }, "*")).ShouldBe(200);
        (await Admin.SendAsync(HttpMethod.Post, $"actions/{draft}/restore", null))
            .ShouldBe(422, "confirmationRequired")
            .ShouldName("descriptionFr");
        (await Admin.SendAsync(HttpMethod.Post, $"actions/{draft}/restore?confirmPublic=true", null)).ShouldBe(200);
    }

    [TestCase("title")]
    [TestCase("titleFr")]
    [TestCase("description")]
    [TestCase("descriptionFr")]
    [TestCase("sourceText")]
    [TestCase("sourceRef")]
    [TestCase("sourceRefFr")]
    [TestCase("targetDateNote")]
    public async Task A_file_asks_too(string column)
    {
        var header = column == "title" ? "area,publication,title" : $"area,publication,title,{column}";
        var words = $"{world.Next()}: {Text}"; // a text of another action would find that one
        var row = column == "title" ? $"services,published,\"{words}\"" : $"services,published,Housing {world.Next()},\"{words}\"";
        var import = (
            await Admin.SendAsync(HttpMethod.Post, "imports?forum=ccr-2016", Client.Raw($"{header}\n{row}\n", "text/csv"))
        ).ShouldBe(201);
        Assert.That(import.Json["rows"]![0]!["found"], Is.Not.Null, import.Text);
        Assert.That(
            import.Json["rows"]![0]!["found"]!.AsArray().Select(f => (string)f!["member"]!),
            Is.EqualTo((string[])[column, column])
        );
        (await Admin.SendAsync(HttpMethod.Post, $"imports/{import["id"]}/apply", null))
            .ShouldBe(422, "confirmationRequired")
            .ShouldName($"rows[0].{column}");
        (await Admin.SendAsync(HttpMethod.Post, $"imports/{import["id"]}/apply?confirmPublic=true", null)).ShouldBe(200);
    }

    private static IEnumerable<TestCaseData> PublicMembers() =>
        Members().Where(m => !NotPublic.Contains($"{m.Operation} {m.Member}")).Select(m => new TestCaseData(m.Operation, m.Member));

    private static IEnumerable<(string Operation, string Member)> Members() =>
        Published
            .Operations.Where(o =>
                o.Json["requestBody"]?["content"]?.AsObject().All(c => c.Key.EndsWith("json", StringComparison.Ordinal)) == true
            )
            .SelectMany(o =>
                Faults
                    .TextsOf(Published.Resolve, o.Json["requestBody"]!["content"]!.AsObject().Single().Value!["schema"]!)
                    .Where(t => t.IsText || t.IsAddress)
                    .Select(t => (o.Id, t.Member))
            );

    private JsonObject BodyOf(string operation, string member)
    {
        var schema = Published.Operations.Single(o => o.Id == operation).Json["requestBody"]!["content"]!.AsObject().Single().Value![
            "schema"
        ]!;
        var valid =
            operation == "changeStatuses"
                ? new JsonObject
                {
                    ["items"] = new JsonArray(
                        new JsonObject
                        {
                            ["action"] = Key,
                            ["status"] = "planned",
                            ["note"] = "Begun.",
                        }
                    ),
                }
                : JsonSerializer.SerializeToNode(World.Bodies[operation](world))!.AsObject();
        var text = Faults.TextsOf(Published.Resolve, schema).Single(t => t.Member == member);
        // What everybody reads already is not asked about again.
        var body = text.In(valid, text.IsAddress ? $"{Address}?n={world.Next()}" : $"{world.Next()}: {Text}");
        if (member.StartsWith("evidence", StringComparison.Ordinal))
            body["evidence"]![0]![text.IsAddress ? "title" : "url"] = text.IsAddress ? "The plan" : "https://example.org";
        if (operation == "changeStatuses" && body["items"]![0]!["evidence"] is { } evidence)
            evidence[0]![text.IsAddress ? "title" : "url"] = text.IsAddress ? "The plan" : "https://example.org";
        if (operation == "changeStatuses")
            body["items"]![0]!["visibility"] = "public";
        else if (operation is "addNote" or "changeStatus" or "recordAssessment")
            body["visibility"] = "public";
        if (operation == "conveneForum" && member.StartsWith("areas", StringComparison.Ordinal))
            body["areas"]![0]!["key"] = "one";
        return body;
    }

    private string Key { get; set; } = "";

    /// <summary>With a note and an assessment of its own that are public.</summary>
    private async Task<string> PathOf(string operation)
    {
        var action = await world.ActionAsync("published");
        Key = (string)action["key"]!;
        var assessment = (
            await Admin.PostAsync(
                $"actions/{Key}/assessments",
                new
                {
                    status = "planned",
                    note = "Seen.",
                    visibility = "public",
                }
            )
        ).ShouldBe(201)["id"];
        var forum = "ccr-2016";
        if (operation == "reviseForum")
            (
                await Admin.PostAsync(
                    "forums",
                    new
                    {
                        key = forum = $"plain-{world.Next()}",
                        title = "A forum",
                        heldOn = "2020-01-01",
                    }
                )
            ).ShouldBe(201);
        return Published
            .Operations.Single(o => o.Id == operation)
            .Path.Replace("{action}", Key, StringComparison.Ordinal)
            .Replace("{note}", (string)action["public"]!, StringComparison.Ordinal)
            .Replace("{milestone}", (string)action["milestone"]!, StringComparison.Ordinal)
            .Replace("{assessment}", assessment, StringComparison.Ordinal)
            .Replace("{forum}", forum, StringComparison.Ordinal)
            .Replace("{area}", "services", StringComparison.Ordinal)
            .Replace("{organization}", World.Owner, StringComparison.Ordinal);
    }

    private Task<Reply> Send(string operation, string path, JsonObject body)
    {
        var published = Published.Operations.Single(o => o.Id == operation);
        return Admin.SendAsync(
            new(published.Method),
            path,
            Client.Raw(body.ToJsonString(), published.Json["requestBody"]!["content"]!.AsObject().Single().Key),
            ("If-Match", "*")
        );
    }

    private static void Confirm(string operation, JsonObject body)
    {
        if (operation == "changeStatuses")
            body["items"]![0]!["confirmPublic"] = true;
        else
            body["confirmPublic"] = true;
    }
}
