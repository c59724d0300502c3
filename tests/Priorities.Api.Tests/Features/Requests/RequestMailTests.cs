using System.Globalization;
using System.Text.Json.Nodes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Requests;

/// <summary>Over a real mail server. Mails are told apart by their addresses, since the tests share it.</summary>
public sealed class RequestMailTests : RequestFixture
{
    private readonly Mailbox mailbox = Mailbox.Started();

    protected override async Task<ApiHost> CreateHostAsync() => HostOver(await PostgresServer.CloneAsync());

    private ApiHost HostOver(string database) => new(database) { Settings = Settings };

    private Dictionary<string, string?> Settings =>
        new()
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = mailbox.Port.ToString(CultureInfo.InvariantCulture),
            ["Mail:Security"] = "none",
            ["Mail:From"] = "priorities@forum.test",
            ["Mail:ReplyTo"] = "coordinator@forum.test",
            ["Priorities:PublicAddress"] = "https://priorities.test",
            ["Priorities:Operator"] = "The Forum’s Office",
        };

    [SetUp]
    public void BeWelcoming() => (mailbox.Answer, mailbox.Hesitate) = (_ => 250, () => Task.CompletedTask);

    [OneTimeTearDown]
    public async Task StopMailbox() => await mailbox.DisposeAsync();

    [Test]
    public async Task A_request_arrives_in_the_language_of_who_is_asked_and_its_link_works()
    {
        var action = await ActionAsync();
        var asked = await MailAsync("fr@example.org", action, "fr", "Merci <b>à</b> vous.\nÀ bientôt");

        var mail = (await mailbox.ArrivedAsync("fr@example.org")).Single();

        Assert.That((string?)asked["mail"]!["state"], Is.EqualTo("queued"));
        Assert.That(mail.Header("Subject"), Is.EqualTo("On vous demande des nouvelles"));
        Assert.That(mail.Header("From"), Does.Contain("The Forum’s Office").And.Contain("<priorities@forum.test>"));
        Assert.That(mail.Header("Reply-To"), Is.EqualTo("coordinator@forum.test"));
        Assert.That(mail.Header("Auto-Submitted"), Is.EqualTo("auto-generated"));
        Assert.That(mail.Header("Content-Language"), Is.EqualTo("fr"));
        Assert.That(mail.Header("Message-ID"), Does.Match("^<[0-9a-f]{32}@forum.test>$"));
        Assert.That(
            mail.Text,
            Does.Contain("où en est cette action").And.Contain("Merci <b>à</b> vous.").And.Contain((string)asked["link"]!)
        );
        Assert.That(mail.Html, Does.Contain("Merci &lt;b&gt;à&lt;/b&gt; vous.<br>").And.Contain($"<a href=\"{asked["link"]}\">"));
        Assert.That(mail.Html, Does.Not.Contain("<img").And.Not.Contain("<script").And.Not.Contain("<link").And.Not.Contain("url("));
        Assert.That((await Anonymous.GetAsync(mail.Link)).ShouldBe(200).Text, Does.Contain("lang=\"fr\""));
        await UntilAsync(asked, "sent");
        Assert.That(await Dump.TablesHoldingAsync(Host.ConnectionString, mail.Link.Split('/')[^1]), Is.Empty, "The link is kept nowhere.");
        Assert.That(await Dump.TablesHoldingAsync(Host.ConnectionString, "fr@example.org"), Is.EqualTo(["public.update_requests"]));
        Assert.That(await SealedAsync(asked), Is.Zero);
    }

    [Test]
    public async Task A_reminder_brings_the_new_link_and_one_person_has_one_a_day()
    {
        var (first, second) = (
            await MailAsync("daily@example.org", await ActionAsync()),
            await MailAsync("Daily@example.org", await ActionAsync())
        );
        await UntilAsync(first, "sent");
        await UntilAsync(second, "sent");

        var reminded = await RemindAsync(first);
        Assert.That((string?)reminded["mail"]!["state"], Is.EqualTo("queued"));
        var mail = (await mailbox.ArrivedAsync("daily@example.org", 2))[1];
        Assert.That(mail.Header("Subject"), Is.EqualTo("Reminder: an update is asked for"));
        Assert.That(mail.Text, Does.Contain((string)reminded["link"]!));

        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await RemindAsync(second);
        Assert.That((string?)again["mail"]!["state"], Is.EqualTo("none"));
        Assert.That((string?)again["mail"]!["problem"], Does.Contain("less than a day ago"));
        Assert.That(mailbox.To("Daily@example.org"), Has.Count.EqualTo(1), "the request alone");

        Host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That((string?)(await RemindAsync(second))["mail"]!["state"], Is.EqualTo("queued"));
        await mailbox.ArrivedAsync("Daily@example.org", 2);
    }

    [Test]
    public async Task An_address_that_is_refused_for_good_is_switched_off_and_the_coordinator_is_told()
    {
        mailbox.Answer = to => to == "nobody@example.org" ? 550 : 250;
        var asked = await MailAsync("nobody@example.org", await ActionAsync());

        var failed = await UntilAsync(asked, "failed");

        Assert.That((string?)failed["mail"]!["problem"], Does.StartWith("The mail server takes no mail for this address"));
        mailbox.Answer = _ => 250;
        var reminded = await RemindAsync(asked);
        Assert.That((string?)reminded["mail"]!["problem"], Does.StartWith("No mail goes out: the mail server takes none"));
        Assert.That((await Anonymous.GetAsync(new Uri((string)reminded["link"]!).AbsolutePath)).Status, Is.EqualTo(200));
        Assert.That((mailbox.To("nobody@example.org").Count, await SealedAsync(asked)), Is.EqualTo((0, 0L)));
    }

    [Test]
    public async Task What_a_server_cannot_take_now_is_tried_again_and_comes_once()
    {
        mailbox.Answer = to => to == "later@example.org" ? 451 : 250;
        var refused = await MailAsync("later@example.org", await ActionAsync());
        await UntilTriedAsync(refused);
        mailbox.Answer = _ => 250;
        await mailbox.StopAsync();
        var unreachable = await MailAsync("down@example.org", await ActionAsync());
        await UntilTriedAsync(unreachable);
        (await Admin.GetAsync("/health/ready")).ShouldBe(200);
        mailbox.Start();
        Assert.That((string?)(await ReadAsync(refused))["mail"]!["state"], Is.EqualTo("queued"));

        Host.Clock.Advance(TimeSpan.FromMinutes(10));

        await UntilAsync(refused, "sent");
        await UntilAsync(unreachable, "sent");
        Assert.That((mailbox.To("later@example.org").Count, mailbox.To("down@example.org").Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task What_cannot_be_delivered_in_three_days_is_given_up()
    {
        mailbox.Answer = to => to == "never@example.org" ? 451 : 250;
        var asked = await MailAsync("never@example.org", await ActionAsync());
        await UntilTriedAsync(asked);
        Host.Clock.Advance(TimeSpan.FromDays(4));
        var failed = await UntilAsync(asked, "failed");
        Assert.That((string?)failed["mail"]!["problem"], Does.Contain("within three days"));
        Assert.That(await SealedAsync(asked), Is.Zero);
    }

    [TestCase("withdrawn")]
    [TestCase("redacted")]
    [TestCase("disowned")]
    public async Task What_has_ended_before_it_was_sent_is_not_sent(string how)
    {
        var to = $"{how}@example.org";
        mailbox.Answer = address => address == to ? 451 : 250;
        var action = await ActionAsync(email: to);
        var asked = (await Admin.PostAsync("update-requests", new { actions = new[] { action } })).ShouldBe(201).Items[0];
        await UntilTriedAsync(asked);
        Assert.That(await SealedAsync(asked), Is.EqualTo(1));

        switch (how)
        {
            case "withdrawn":
                (await Admin.PostAsync($"update-requests/{asked["id"]}/withdraw", new { })).ShouldBe(200);
                break;
            case "redacted":
                (
                    await Admin.PostAsync(
                        "redactions",
                        new { resource = $"actions/{action}/owners/{Owner}", members = new[] { "contact.email" } }
                    )
                ).ShouldBe(200);
                break;
            default:
                (await Admin.DeleteAsync($"actions/{action}/owners/{Owner}", "*")).ShouldBe(200);
                break;
        }

        mailbox.Answer = _ => 250;
        Host.Clock.Advance(TimeSpan.FromMinutes(10));
        await UntilAsync(asked, "dropped");
        Assert.That((mailbox.To(to).Count, await SealedAsync(asked)), Is.EqualTo((0, 0L)));
    }

    [Test]
    public async Task Two_instances_send_each_mail_once()
    {
        mailbox.Hesitate = () => Task.Delay(50);
        await using var other = HostOver(Host.ConnectionString);
        await other.StartAsync();
        var made = new List<JsonNode>();
        foreach (var number in Enumerable.Range(0, 16))
            made.Add(await MailAsync($"both{number}@example.org", await ActionAsync()));

        foreach (var asked in made)
            await UntilAsync(asked, "sent");

        Assert.That(Enumerable.Range(0, 16).Select(n => mailbox.To($"both{n}@example.org").Count), Is.All.EqualTo(1));
    }

    [Test]
    public async Task A_sender_that_dies_before_the_answer_leaves_the_mail_to_another_under_the_same_number()
    {
        var hangs = new TaskCompletionSource();
        var database = await PostgresServer.CloneAsync();
        JsonNode asked;
        await using (var dying = HostOver(database))
        {
            await dying.StartAsync();
            await dying.OrganizationAsync(Owner);
            await dying.OwnAsync("ccr-2016-s1", Owner);
            mailbox.Hesitate = () => hangs.Task;
            asked = (await dying.Admin.PostAsync("update-requests", new { actions = new[] { "ccr-2016-s1" }, to = "twice@example.org" }))
                .ShouldBe(201)
                .Items[0];
            await mailbox.ArrivedAsync("twice@example.org");
        }

        mailbox.Hesitate = () => Task.CompletedTask;
        hangs.SetResult();
        await using var other = HostOver(database);
        await other.StartAsync();
        await Task.Delay(500);
        Assert.That(mailbox.To("twice@example.org"), Has.Count.EqualTo(1), "The lease of the one that died is respected.");
        await other.ExecuteAsync("UPDATE mails SET lease_until = clock_timestamp()");

        var mails = await mailbox.ArrivedAsync("twice@example.org", 2);

        Assert.That(mails[1].Header("Message-ID"), Is.EqualTo(mails[0].Header("Message-ID")));
        Assert.That(mails[1].Text, Is.EqualTo(mails[0].Text).And.Contain((string)asked["link"]!));
    }

    [Test]
    public async Task The_clock_reminds_one_person_of_all_that_is_theirs_by_day_until_it_is_answered()
    {
        await using var host = HostOver(await PostgresServer.CloneAsync());
        await using var other = HostOver(host.ConnectionString);
        await host.StartAsync();
        await other.StartAsync();
        await host.OrganizationAsync(Owner);
        await host.OwnAsync("ccr-2016-s1", Owner);
        await host.OwnAsync("ccr-2016-s2", Owner);
        var made = new List<JsonNode>();
        foreach (var action in new[] { "ccr-2016-s1", "ccr-2016-s2" })
            made.Add((
                    await host.Admin.PostAsync(
                        "update-requests",
                        new
                        {
                            actions = new[] { action },
                            to = "clock@example.org",
                            dueOn = "2026-11-30",
                            reminders = new { beforeDays = 3, everyDays = 7 },
                        }
                    )
                ).ShouldBe(201).Items[0]);
        await mailbox.ArrivedAsync("clock@example.org", 2);
        Assert.That(made.Select(m => (string?)m["nextReminderOn"]), Is.All.EqualTo("2026-11-27"));

        await ToAsync(2026, 11, 27, 7);
        Assert.That(mailbox.To("clock@example.org"), Has.Count.EqualTo(2), "Nobody is written to at seven in the morning.");
        await ToAsync(2026, 11, 27, 9);
        var mail = (await mailbox.ArrivedAsync("clock@example.org", 3))[2];
        Assert.That(mail.Text.Split("https://priorities.test/r/"), Has.Length.EqualTo(3), "One mail with both links.");
        Assert.That((await host.Anonymous.GetAsync(mail.Link)).Status, Is.EqualTo(200));
        var history = (await host.Anonymous.GetAsync("actions/ccr-2016-s1/history?limit=200")).ShouldBe(200).Items;
        Assert.That(history.Select(h => (string?)h["type"]).Count(t => t == "action.updateReminded"), Is.EqualTo(1));
        await ToAsync(2026, 11, 27, 15);
        Assert.That((await ReadAsync(0))["reminders"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That((string?)(await ReadAsync(0))["nextReminderOn"], Is.EqualTo("2026-12-07"));

        (await host.Admin.PostAsync($"update-requests/{made[1]["id"]}/withdraw", new { })).ShouldBe(200);
        await ToAsync(2026, 12, 7, 9);
        Assert.That(
            (await mailbox.ArrivedAsync("clock@example.org", 4))[3].Text.Split("https://priorities.test/r/"),
            Has.Length.EqualTo(2)
        );
        Assert.That((string?)(await ReadAsync(1))["nextReminderOn"], Is.Null);
        (await host.Admin.PostAsync("update-requests", new { actions = new[] { "ccr-2016-s2" }, reminders = new { afterDays = 1 } }))
            .ShouldBe(400, "inconsistentRequest")
            .ShouldName("dueOn");
        Assert.That(mailbox.To("clock@example.org"), Has.Count.EqualTo(4));

        // Both clocks, and a moment for what they set off.
        async Task ToAsync(int year, int month, int day, int hour)
        {
            var to = new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.Zero);
            host.Clock.SetUtcNow(to);
            other.Clock.SetUtcNow(to);
            await Task.Delay(700);
        }

        async Task<JsonNode> ReadAsync(int which) => (await host.Admin.GetAsync($"update-requests/{made[which]["id"]}")).ShouldBe(200).Json;
    }

    [Test]
    public async Task The_command_line_says_in_one_line_what_is_wrong()
    {
        mailbox.Answer = to => to == "unknown@example.org" ? 550 : 250;
        var port = mailbox.Port.ToString(CultureInfo.InvariantCulture);
        (string, string)[] good =
        [
            ("Mail__Host", "127.0.0.1"),
            ("Mail__Port", port),
            ("Mail__Security", "none"),
            ("Mail__From", "priorities@forum.test"),
            ("Priorities__PublicAddress", "https://priorities.test"),
        ];
        foreach (
            var (to, settings, exitCode, says) in new (string, (string, string)[], int, string)[]
            {
                ("tried@example.org", good, 0, $"priorities: 127.0.0.1:{port} took the message."),
                ("unknown@example.org", good, 1, $"priorities: 127.0.0.1:{port} does not take mail for this address (550)."),
                ("tried@example.org", [.. good, ("Mail__Port", "9")], 1, "priorities: 127.0.0.1:9 cannot be reached."),
                ("tried@example.org", [], 2, "priorities: Mail__Host is not set"),
                ("tried@example.org", good[..4], 2, "priorities: Mail__Host is set, so Priorities__PublicAddress must be too"),
            }
        )
        {
            var (ended, output) = await ServiceProcess.RunAsync(null, ["mail", "test", to], settings);
            Assert.That((ended, output.Trim().Split('\n').Length), Is.EqualTo((exitCode, 1)), output);
            Assert.That(output, Does.StartWith(says));
        }

        Assert.That((await mailbox.ArrivedAsync("tried@example.org")).Single().Text, Does.Contain("Il n’y a rien à faire."));
    }

    private async Task<JsonNode> MailAsync(string to, string action, string language = "en", string? message = null) => (
            await Admin.PostAsync(
                "update-requests",
                new
                {
                    actions = new[] { action },
                    to,
                    language,
                    message,
                }
            )
        ).ShouldBe(201).Items[0];

    private async Task<JsonNode> RemindAsync(JsonNode asked) =>
        (await Admin.PostAsync($"update-requests/{asked["id"]}/remind", new { })).ShouldBe(200).Json;

    private async Task<JsonNode> ReadAsync(JsonNode asked) => (await Admin.GetAsync($"update-requests/{asked["id"]}")).ShouldBe(200).Json;

    private Task<long> SealedAsync(JsonNode asked) =>
        Host.ScalarAsync<long>($"SELECT count(*) FROM mails WHERE request_id = '{asked["id"]}' AND sealed IS NOT NULL");

    private async Task<JsonNode> UntilAsync(JsonNode asked, string state)
    {
        for (var patience = DateTime.UtcNow.AddSeconds(30); ; await Task.Delay(20))
        {
            var read = await ReadAsync(asked);
            if ((string?)read["mail"]!["state"] == state)
                return read;
            Assert.That(DateTime.UtcNow, Is.LessThan(patience), $"The mail is not {state}: {read["mail"]}");
        }
    }

    private async Task UntilTriedAsync(JsonNode asked)
    {
        for (var patience = DateTime.UtcNow.AddSeconds(30); ; await Task.Delay(20))
        {
            if (
                await Host.ScalarAsync<long>(
                    $"SELECT count(*) FROM mails WHERE request_id = '{asked["id"]}' AND attempts > 0 AND lease_until IS NULL"
                ) > 0
            )
                return;
            Assert.That(DateTime.UtcNow, Is.LessThan(patience), "It is not tried.");
        }
    }
}
