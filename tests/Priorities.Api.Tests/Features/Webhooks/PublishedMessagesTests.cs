using System.Text.RegularExpressions;
using Priorities.Api.Features.Changes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Webhooks;

/// <summary>The document's <c>webhooks</c> say what is really sent.</summary>
public sealed partial class PublishedMessagesTests : WebhookFixture
{
    [Test]
    public async Task Every_type_of_change_is_sent_as_the_document_says()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);
        var action = await MakeNearlyEverythingHappenAsync();
        await HearAsync(ChangeTypesAttribute.All.Except(["action.archived", "action.restored"]));

        // Only now: while an action is archived, nothing is told of what happened to it before.
        (await Admin.DeleteAsync(action)).ShouldBe(204);
        await HearAsync(["action.archived"]);
        (await Admin.PostAsync($"{action}/restore", new { })).ShouldBe(200);
        (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);
        await HearAsync(["action.restored", "webhook.ping"]);
        await RemoveAsync(webhook);

        async Task HearAsync(IEnumerable<string> types)
        {
            for (var missing = types.ToHashSet(); missing.Count > 0; )
            {
                // On a busy machine a call can take longer than it may. Then it is made again, when the clock has moved.
                var message = await NextAfterAsync(Host, receiver, TimeSpan.FromSeconds(10));
                missing.Remove(message.Type);
                Assert.That(
                    Host.Contract.LiesOfMessage(message.Type, message.Body, name => (string?)message.Headers[name]),
                    Is.Empty,
                    message.Body
                );
            }
        }
    }

    [TestCase("""{"type":"note.added","timestamp":"2026-11-23T14:00:00Z"}""", "note.added")]
    [TestCase(
        """{"type":"note.corrected","timestamp":"2026-11-23T14:00:00Z","data":{"webhook":"01a2006f-3b00-7000-8000-000000000001"}}""",
        "webhook.ping"
    )]
    [TestCase(
        """{"type":"webhook.ping","timestamp":"2026-11-23T14:00:00Z","data":{"webhook":"01a2006f-3b00-7000-8000-000000000001","more":1}}""",
        "webhook.ping"
    )]
    public void What_is_not_as_the_document_says_would_be_seen(string body, string type) =>
        Assert.That(Host.Contract.LiesOfMessage(type, body, _ => null), Has.Some.Contains("header").And.Some.Contains("#/"));

    [Test]
    public void Whatever_the_rules_tell_of_has_a_type_that_is_published()
    {
        var told = Directory
            .EnumerateFiles(Repository.Path("src/Priorities.Domain"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => TypeOfChange().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();

        Assert.That(told, Is.EquivalentTo(ChangeTypesAttribute.All.Append("webhook.ping")));
    }

    private async Task<string> MakeNearlyEverythingHappenAsync()
    {
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "told",
                    name = "Told",
                    kind = "ngo",
                }
            )
        ).ShouldBe(201);
        (await Admin.PatchAsync("organizations/told", new { name = "Told again" })).ShouldBe(200);
        (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "told",
                    title = "Told",
                    heldOn = "2020-01-01",
                }
            )
        ).ShouldBe(201);
        (await Admin.PatchAsync("forums/told", new { title = "Told again" })).ShouldBe(200);
        (await Admin.PostAsync("forums/told/areas", new { key = "one", title = "One" })).ShouldBe(201);
        (await Admin.PatchAsync("forums/told/areas/one", new { title = "First" })).ShouldBe(200);
        await RedactAsync("forums/told/areas/one", "title");
        await RedactAsync("forums/told", "title");
        (await Admin.DeleteAsync("forums/told/areas/one")).ShouldBe(204);
        (await Admin.DeleteAsync("forums/told")).ShouldBe(204);

        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    title = "Open from the first",
                }
            )
        ).ShouldBe(201);
        var action =
            $"actions/{(await Admin.PostAsync("actions", new { forum = "ccr-2016", area = "services", title = "Told", publication = "draft" })).ShouldBe(201)["key"]}";
        (await Admin.PatchAsync(action, new { publication = "published" })).ShouldBe(200);
        (await Admin.PatchAsync(action, new { title = "Told again" })).ShouldBe(200);
        (await Admin.PutAsync($"{action}/owners/told", new { role = "lead" })).ShouldBe(200);
        await AskAsync(action);
        (await Admin.DeleteAsync($"{action}/owners/told", "*")).ShouldBe(200);
        (await Admin.PostAsync($"{action}/status", new { status = "planned", note = "The board agreed." })).ShouldBe(200);
        var assessment = (await Admin.PostAsync($"{action}/assessments", new { status = "inProgress", note = "It has begun." })).ShouldBe(
            201
        );
        (await Admin.PostAsync($"{action}/assessments/{assessment["id"]}/redact", new { reason = "It named somebody." })).ShouldBe(200);
        var milestone =
            $"{action}/milestones/{(await Admin.PostAsync($"{action}/milestones", new { title = "First step" })).ShouldBe(201)["id"]}";
        (await Admin.PatchAsync(milestone, new { doneOn = "2026-01-01" })).ShouldBe(200);
        await RedactAsync(milestone, "title");
        (await Admin.DeleteAsync(milestone)).ShouldBe(204);
        var note =
            $"{action}/notes/{(await Admin.PostAsync($"{action}/notes", new { body = "A note.", visibility = "public" })).ShouldBe(201)["id"]}";
        (await Admin.PostAsync($"{note}/corrections", new { body = "A note, put right." })).ShouldBe(201);
        (await Admin.PostAsync($"{note}/redact", new { reason = "It named somebody." })).ShouldBe(200);
        await RedactAsync(action, "title");
        await RedactAsync("organizations/told", "name");
        (await Admin.DeleteAsync("organizations/told")).ShouldBe(204);
        return action;

        async Task AskAsync(string path)
        {
            var actions = new[] { path.Split('/')[^1] };
            var asked = (await Admin.PostAsync("update-requests", new { actions })).ShouldBe(201).Json["items"]![0]!;
            var reminded = (await Admin.PostAsync($"update-requests/{asked["id"]}/remind", new { })).ShouldBe(200);
            var link = new Uri((string)reminded["link"]!).AbsolutePath;
            foreach (var reply in (string[])["later", "nothingNew"])
                Assert.That(
                    (
                        await Anonymous.SendAsync(HttpMethod.Post, link, new FormUrlEncodedContent([KeyValuePair.Create("reply-0", reply)]))
                    ).Status,
                    Is.EqualTo(200)
                );
            asked = (await Admin.PostAsync("update-requests", new { actions })).ShouldBe(201).Json["items"]![0]!;
            (await Admin.PostAsync($"update-requests/{asked["id"]}/withdraw", new { })).ShouldBe(200);
        }

        async Task RedactAsync(string resource, params string[] members) =>
            (await Admin.PostAsync("redactions", new { resource, members })).ShouldBe(200);
    }

    [GeneratedRegex("\"((?:action|assessment|forum|milestone|note|organization|webhook)\\.[a-zA-Z]+)\"")]
    private static partial Regex TypeOfChange();
}
