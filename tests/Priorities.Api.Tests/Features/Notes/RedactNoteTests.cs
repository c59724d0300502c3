using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Notes;

public sealed class RedactNoteTests : ApiFixture
{
    private const string Word = "unmistakableword";

    private static readonly string[] Copies =
    [
        "actions/ccr-2016-s2/notes",
        "actions?include=notes&limit=200",
        "actions/ccr-2016-s2?include=notes",
        "exports/notes.csv",
    ];

    [Test]
    public async Task The_words_are_gone_from_every_table_and_the_fact_and_the_author_remain()
    {
        var text = new
        {
            body = $"First {Word}.",
            visibility = "public",
            evidence = new[] { new { title = $"Evidence {Word}", url = $"https://example.org/{Word}" } },
        };
        var note = (await Admin.PostAsync("actions/ccr-2016-s2/notes", text, ("Idempotency-Key", "to-be-redacted"))).ShouldBe(201);
        var path = $"actions/ccr-2016-s2/notes/{note["id"]}";
        (await Admin.PostAsync($"{path}/corrections", new { body = $"Second {Word}.", reason = $"Reason {Word}" })).ShouldBe(201);
        Assert.That(
            await Dump.TablesHoldingAsync(Host.ConnectionString, Word),
            Is.EquivalentTo(["public.action_search", "public.corrections", "public.notes", "public.stored_answers"])
        );
        foreach (var copy in Copies)
            // Whatever is kept of an answer is kept now.
            Assert.That((await Admin.GetAsync(copy)).ShouldBe(200).Text, Does.Contain(Word), copy);

        var redacted = (await Admin.PostAsync($"{path}/redact", new { reason = "It named somebody." })).ShouldBe(200);

        Assert.That(redacted.Text, Does.Not.Contain(Word));
        Assert.That(redacted["redactionReason"], Is.EqualTo("It named somebody."));
        Assert.That((string?)redacted.Json["author"]!["name"], Is.EqualTo("Admin"));
        Assert.That(await Dump.TablesHoldingAsync(Host.ConnectionString, Word), Is.Empty);
        foreach (var copy in Copies)
            Assert.That((await Admin.GetAsync(copy)).ShouldBe(200).Text, Does.Not.Contain(Word), copy);
        Assert.That((await Anonymous.GetAsync($"actions?q={Word}")).ShouldBe(200).Items, Is.Empty);
        Assert.That((await Anonymous.GetAsync(path)).ShouldBe(200)["body"], Is.Empty);

        var retried = (await Admin.PostAsync("actions/ccr-2016-s2/notes", text, ("Idempotency-Key", "to-be-redacted"))).ShouldBe(201);
        Assert.That(retried.Text, Does.Not.Contain(Word));
        Assert.That(retried["id"], Is.EqualTo(note["id"]));
    }

    [Test]
    public async Task Only_admins_redact()
    {
        var note = (await Admin.PostAsync("actions/ccr-2016-s1/notes", new { body = "Stays." })).ShouldBe(201);

        (
            await (await Host.WithAsync(Role.Coordinator)).PostAsync($"actions/ccr-2016-s1/notes/{note["id"]}/redact", new { reason = "x" })
        ).ShouldBe(403, "forbidden");
        (await Admin.PostAsync($"actions/ccr-2016-s2/notes/{note["id"]}/redact", new { reason = "x" })).ShouldBe(404, "notFound");
        (await Admin.PostAsync($"actions/ccr-2016-s1/notes/{note["id"]}/redact", new { })).ShouldBe(400).ShouldName("reason");
    }
}
