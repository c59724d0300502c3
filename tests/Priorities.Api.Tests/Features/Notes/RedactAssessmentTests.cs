using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Notes;

public sealed class RedactAssessmentTests : ApiFixture
{
    private const string Word = "unmistakableword";

    [Test]
    public async Task The_words_are_gone_from_every_table_and_what_was_found_remains()
    {
        var found = new
        {
            status = "planned",
            note = $"They said {Word}.",
            visibility = "public",
            evidence = new[] { new { title = $"Evidence {Word}", url = $"https://example.org/{Word}" } },
        };
        var assessment = (await Admin.PostAsync("actions/ccr-2016-s2/assessments", found, ("Idempotency-Key", "to-be-redacted"))).ShouldBe(
            201
        );
        Assert.That(
            await Dump.TablesHoldingAsync(Host.ConnectionString, Word),
            Is.EquivalentTo(["public.assessments", "public.stored_answers"])
        );

        var redacted = (
            await Admin.PostAsync($"actions/ccr-2016-s2/assessments/{assessment["id"]}/redact", new { reason = "It named somebody." })
        ).ShouldBe(200);

        Assert.That(redacted.Text, Does.Not.Contain(Word));
        Assert.That(
            (redacted["status"], redacted["redactionReason"], (string?)redacted.Json["assessor"]!["name"]),
            Is.EqualTo(("planned", "It named somebody.", "Admin"))
        );
        Assert.That(await Dump.TablesHoldingAsync(Host.ConnectionString, Word), Is.Empty);
        Assert.That(
            (await Admin.GetAsync("actions/ccr-2016-s2/assessments")).ShouldBe(200).Text,
            Does.Not.Contain(Word).And.Contain("It named somebody.")
        );
        Assert.That(
            (string?)(await Anonymous.GetAsync("actions/ccr-2016-s2")).ShouldBe(200).Json["assessment"]!["status"],
            Is.EqualTo("planned")
        );
        Assert.That(
            (string?)(await Anonymous.GetAsync("actions/ccr-2016-s2/history")).ShouldBe(200).Items[0]["type"],
            Is.EqualTo("assessment.redacted")
        );

        var retried = (await Admin.PostAsync("actions/ccr-2016-s2/assessments", found, ("Idempotency-Key", "to-be-redacted"))).ShouldBe(
            201
        );
        Assert.That(retried.Text, Does.Not.Contain(Word));
    }

    [Test]
    public async Task Only_admins_redact_and_only_where_it_is()
    {
        var assessment = (await Admin.PostAsync("actions/ccr-2016-s1/assessments", new { status = "planned", note = "Stays." })).ShouldBe(
            201
        );

        (
            await (await Host.WithAsync(Role.Coordinator)).PostAsync(
                $"actions/ccr-2016-s1/assessments/{assessment["id"]}/redact",
                new { reason = "x" }
            )
        ).ShouldBe(403, "forbidden");
        (await Admin.PostAsync($"actions/ccr-2016-s2/assessments/{assessment["id"]}/redact", new { reason = "x" })).ShouldBe(
            404,
            "notFound"
        );
    }
}
