using Priorities.Api.Platform.Access;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Notes;

public sealed class RedactNoteTests : ApiFixture
{
    private const string Word = "unmistakableword";

    [Test]
    public async Task The_words_are_gone_from_every_table_and_the_fact_and_the_author_remain()
    {
        var text = new { body = $"First {Word}.", visibility = "public", evidence = new[] { new { title = $"Evidence {Word}", url = $"https://example.org/{Word}" } } };
        var note = (await Admin.PostAsync("actions/ccr-2016-s2/notes", text, ("Idempotency-Key", "to-be-redacted"))).ShouldBe(201);
        var path = $"actions/ccr-2016-s2/notes/{note["id"]}";
        (await Admin.PostAsync($"{path}/corrections", new { body = $"Second {Word}.", reason = $"Reason {Word}" })).ShouldBe(201);
        Assert.That(await TablesWithAsync(Word), Is.Not.Empty);

        var redacted = (await Admin.PostAsync($"{path}/redact", new { reason = "It named somebody." })).ShouldBe(200);

        Assert.That(redacted.Text, Does.Not.Contain(Word));
        Assert.That(redacted["redactionReason"], Is.EqualTo("It named somebody."));
        Assert.That((string?)redacted.Json["author"]!["name"], Is.EqualTo("Admin"));
        Assert.That(await TablesWithAsync(Word), Is.Empty);
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

        (await (await Host.WithAsync(Role.Coordinator)).PostAsync($"actions/ccr-2016-s1/notes/{note["id"]}/redact", new { reason = "x" })).ShouldBe(403, "forbidden");
        (await Admin.PostAsync($"actions/ccr-2016-s2/notes/{note["id"]}/redact", new { reason = "x" })).ShouldBe(404, "notFound");
        (await Admin.PostAsync($"actions/ccr-2016-s1/notes/{note["id"]}/redact", new { })).ShouldBe(400).ShouldName("reason");
    }

    /// <summary>Every table that holds the word in any column, also in binary ones and in what search is made of.</summary>
    private async Task<string> TablesWithAsync(string word) => await Host.ScalarAsync<string>($"""
        SELECT coalesce(string_agg(t.table_name, ', '), '') FROM information_schema.tables t
        WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE'
          AND (xpath('/row/n/text()', query_to_xml(format(
            'SELECT count(*) AS n FROM %I x WHERE x::text LIKE ''%%{word}%%'' OR x::text LIKE ''%%{Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(word)).ToLowerInvariant()}%%''', t.table_name), false, true, '')))[1]::text <> '0'
        """) ?? "";
}
