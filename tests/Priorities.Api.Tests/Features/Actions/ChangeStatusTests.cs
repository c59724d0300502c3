using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class ChangeStatusTests : ApiFixture
{
    [Test]
    public async Task One_call_moves_an_action_and_says_why()
    {
        var report = new
        {
            status = "planned",
            note = "Two cities agreed to plan together.",
            evidence = new[] { new { title = "Minutes", url = "https://example.org/minutes" } },
            visibility = "public",
        };
        var moved = (await Admin.PostAsync("actions/ccr-2016-s2/status", report, ("Idempotency-Key", "report-1"))).ShouldBe(200);

        var again = (await Admin.PostAsync("actions/ccr-2016-s2/status", report, ("Idempotency-Key", "report-1"))).ShouldBe(200);

        Assert.That(moved["status"], Is.EqualTo("planned"));
        Assert.That(moved["statusSince"], Is.EqualTo("2026-11-24"));
        Assert.That(again.Header("Idempotency-Replayed"), Is.EqualTo("true"));
        Assert.That(again.Text, Is.EqualTo(moved.Text));
        var action = await Anonymous.GetAsync("actions/ccr-2016-s2?include=notes");
        Assert.That((int)action.Json["noteCount"]!, Is.EqualTo(1));
        Assert.That((string?)action.Json["notes"]![0]!["evidence"]![0]!["url"], Is.EqualTo("https://example.org/minutes"));
        var history = (await Anonymous.GetAsync("actions/ccr-2016-s2/history")).ShouldBe(200).Items;
        Assert.That((string?)history[0]["type"], Is.EqualTo("action.statusChanged"));
        Assert.That((string?)history[0]["changes"]!["status"]!["to"], Is.EqualTo("planned"));
        Assert.That((string?)history[0]["why"], Is.EqualTo("Two cities agreed to plan together."));
    }

    [Test]
    public async Task A_step_that_the_table_does_not_have_lists_those_that_it_has()
    {
        var refused = (await Admin.PostAsync("actions/ccr-2016-k1/status", new { status = "completed", note = "Done." }))
            .ShouldBe(409, "transitionNotAllowed")
            .ShouldName("status");

        Assert.That(
            refused.Json["allowedTransitions"]!.AsArray().Select(s => (string)s!),
            Is.EqualTo(new[] { "planned", "inProgress", "notPursued", "superseded" })
        );
        Assert.That((string?)refused.Json["currentStatus"], Is.EqualTo("notStarted"));
        Assert.That((int)(await Admin.GetAsync("actions/ccr-2016-k1")).Json["noteCount"]!, Is.Zero);
    }

    [Test]
    public async Task The_day_is_neither_in_the_future_nor_before_the_change_before()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-p2/status",
                new
                {
                    status = "planned",
                    note = "Agreed.",
                    effectiveOn = "2026-10-05",
                }
            )
        ).ShouldBe(200);

        (
            await Admin.PostAsync(
                "actions/ccr-2016-p2/status",
                new
                {
                    status = "inProgress",
                    note = "Begun.",
                    effectiveOn = "2026-10-04",
                }
            )
        ).ShouldBe(422, "effectiveOnOutOfOrder").ShouldName("effectiveOn");
        (
            await Admin.PostAsync(
                "actions/ccr-2016-p2/status",
                new
                {
                    status = "inProgress",
                    note = "Begun.",
                    effectiveOn = "2026-11-25",
                }
            )
        ).ShouldBe(422, "effectiveOnOutOfOrder").ShouldName("effectiveOn");
        (
            await Admin.PostAsync(
                "actions/ccr-2016-p2/status",
                new
                {
                    status = "inProgress",
                    note = "Begun.",
                    effectiveOn = "2026-10-05",
                }
            )
        ).ShouldBe(200);
    }

    [Test]
    public async Task Done_has_a_day_and_reopened_has_none()
    {
        foreach (var status in new[] { "inProgress", "completed" })
            (await Admin.PostAsync("actions/ccr-2016-c1/status", new { status, note = "So it is." })).ShouldBe(200);
        Assert.That((await Anonymous.GetAsync("actions/ccr-2016-c1"))["completedOn"], Is.EqualTo("2026-11-24"));

        (await Admin.PostAsync("actions/ccr-2016-c1/status", new { status = "inProgress", note = "Not quite." })).ShouldBe(200);

        Assert.That((await Anonymous.GetAsync("actions/ccr-2016-c1")).Json["completedOn"], Is.Null);
    }

    [Test]
    public async Task Of_many_at_the_same_moment_each_takes_its_turn()
    {
        // The first report of a service takes seconds, and the others would wait too long for it.
        (await Admin.PostAsync("actions/ccr-2016-s3/status?validateOnly=true", new { status = "planned", note = "Asked." })).ShouldBe(200);
        var answers = await Task.WhenAll(
            Enumerable.Range(1, 8).Select(_ => Admin.PostAsync("actions/ccr-2016-s3/status", new { status = "planned", note = "At once." }))
        );

        Assert.That(answers.Count(a => a.Status == 200), Is.EqualTo(1));
        Assert.That(answers.Count(a => a.Status == 409), Is.EqualTo(7));
        Assert.That(
            await Host.ScalarAsync<long>("select count(*) from notes n join actions a on a.id = n.action_id where a.key = 'ccr-2016-s3'"),
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task The_answer_is_what_is_read_later()
    {
        Host.Clock.Advance(TimeSpan.FromTicks(1_234_567)); // a clock knows more than a database
        await Host.OwnAsync("ccr-2016-k2", await Host.OrganizationAsync("shelter"));
        (
            await Admin.PutAsync(
                "actions/ccr-2016-k2/owners/shelter",
                new { role = "lead", contact = new { name = "R. Roy", email = "roy@example.org" } }
            )
        ).ShouldBe(200);
        (
            await Admin.PostAsync("actions/ccr-2016-k2/assessments", new { status = "planned", note = "Planned, as far as we see." })
        ).ShouldBe(201);
        (
            await Admin.PatchAsync(
                "actions/ccr-2016-k2",
                new
                {
                    tags = new[] { "housing" },
                    targetDate = "2026-11-01",
                    jurisdiction = "federal",
                }
            )
        ).ShouldBe(200);

        var contributor = await Host.WithAsync(Role.Contributor, "shelter");
        foreach (
            var (author, report) in new (Client, object)[]
            {
                (
                    contributor,
                    new
                    {
                        status = "inProgress",
                        note = "Begun.",
                        visibility = "internal",
                        progress = 40,
                        effectiveOn = "2026-10-01",
                    }
                ),
                (contributor, new { status = "onHold", note = "No money." }),
                (
                    Admin,
                    new
                    {
                        status = "inProgress",
                        note = "Reprise.",
                        language = "fr",
                        visibility = "public",
                    }
                ),
                (
                    Admin,
                    new
                    {
                        status = "completed",
                        note = "Done.",
                        visibility = "internal",
                        progress = 100,
                    }
                ),
                (await Host.WithAsync(Role.Coordinator), new { status = "inProgress", note = "Not quite." }),
            }
        )
        {
            var moved = (await author.PostAsync("actions/ccr-2016-k2/status", report, ("Accept-Language", "fr"))).ShouldBe(200);

            var read = (await author.GetAsync("actions/ccr-2016-k2", ("Accept-Language", "fr"))).ShouldBe(200);
            Assert.That(moved.Text, Is.EqualTo(read.Text));
            Assert.That(moved.ETag, Is.EqualTo(read.ETag));
            Assert.That(moved.ContentHeaders.ContentLanguage, Is.EqualTo(read.ContentHeaders.ContentLanguage));
        }
    }

    [Test]
    public async Task Whoever_waited_for_another_writer_is_answered_with_what_that_one_left()
    {
        foreach (var key in new[] { "first", "second" })
            await Host.OrganizationAsync(key);
        await Host.OwnAsync("ccr-2016-p3", "first");
        var first = await Host.WithAsync(Role.Contributor, "first");
        var second = await Host.WithAsync(Role.Contributor, "second");

        var answers = await Host.WhileHandedOverAsync(
            "ccr-2016-p3",
            "second",
            () => first.PostAsync("actions/ccr-2016-p3/status", new { status = "planned", note = "Ours, until just now." }),
            () => second.PostAsync("actions/ccr-2016-p3/status", new { status = "planned", note = "Ours now." })
        );

        answers[0].ShouldBe(403, "notOwner");
        var moved = answers[1].ShouldBe(200);
        Assert.That((string?)moved.Json["owners"]![0]!["organization"], Is.EqualTo("second"));
        Assert.That(moved.Text, Is.EqualTo((await second.GetAsync("actions/ccr-2016-p3")).Text));
    }

    [Test]
    public async Task Of_many_with_one_idempotency_key_one_is_written()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(1, 6)
                .Select(_ =>
                    Admin.PostAsync("actions/ccr-2016-s4/status", new { status = "planned", note = "Once." }, ("Idempotency-Key", "many"))
                )
        );

        Assert.That(answers.Select(a => a.ShouldBe(200).Text).Distinct().Count(), Is.EqualTo(1));
        Assert.That(answers.Count(a => a.Header("Idempotency-Replayed") == "true"), Is.EqualTo(5));
        (await Admin.PostAsync("actions/ccr-2016-s4/status", new { status = "inProgress", note = "Another." }, ("Idempotency-Key", "many")))
            .ShouldBe(422, "idempotencyKeyReused")
            .ShouldName("Idempotency-Key");
    }

    [TestCase("""{"note":"x"}""", "status")]
    [TestCase("""{"status":"planned"}""", "note")]
    [TestCase("""{"status":"planned","note":"  "}""", "note")]
    [TestCase("""{"status":"done","note":"x"}""", "status")]
    [TestCase("""{"status":1,"note":"x"}""", "status")]
    [TestCase("""{"status":"planned","note":"x","progress":101}""", "progress")]
    [TestCase("""{"status":"planned","note":"x","progress":"50"}""", "progress")]
    [TestCase("""{"status":"planned","note":"x","effectiveOn":"2026-02-30"}""", "effectiveOn")]
    [TestCase("""{"status":"planned","note":"x","effectiveOn":"1066-10-14"}""", "effectiveOn")]
    [TestCase("""{"status":"planned","note":"x","evidence":[{"title":"t","url":"javascript:alert(1)"}]}""", "evidence[0].url")]
    [TestCase("""{"status":"planned","note":"a\u0000b"}""", "note")]
    [TestCase("""{"status":"planned","note":"x","colour":"red"}""", "colour")]
    [TestCase("""{"status":"planned","note":"x\uD800"}""", "note")]
    public async Task What_cannot_be_is_refused_by_name(string body, string member) =>
        (await Admin.PostAsync("actions/ccr-2016-k3/status", Client.Raw(body))).ShouldBe(400).ShouldName(member);
}
