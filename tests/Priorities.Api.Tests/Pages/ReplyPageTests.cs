using System.Net;
using Microsoft.Extensions.Logging;
using Priorities.Api.Tests.Features.Requests;
using Priorities.Api.Tests.Harness;
using Priorities.Api.Tests.House;

namespace Priorities.Api.Tests.Pages;

/// <summary>The page behind the link of a request: what it shows, what it takes, and what it never does.</summary>
public sealed class ReplyPageTests : RequestFixture
{
    private readonly Lines log = new();

    protected override async Task<ApiHost> CreateHostAsync() =>
        new(await PostgresServer.CloneAsync())
        {
            Settings =
            {
                ["Logging:LogLevel:Default"] = "Trace",
                ["Logging:LogLevel:Microsoft"] = "Trace",
                ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Critical",
            },
            Replacing = services =>
                Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<ILoggerProvider>(services, log),
        };

    [Test]
    public async Task It_shows_what_was_agreed_in_both_languages_without_a_script_or_a_cookie()
    {
        var action = await ActionAsync();
        var (_, link) = await AskAsync(action);
        foreach (
            var (path, words, send) in new[]
            {
                (link, "How does this action stand?", "Send"),
                ($"/fr{link}", "Où en est cette action?", "Envoyer"),
            }
        )
        {
            var page = await Anonymous.GetAsync(path);
            Assert.That(
                (page.Status, page.Header("Cache-Control"), page.Header("Referrer-Policy"), page.Header("Set-Cookie")),
                Is.EqualTo((200, "no-store", "no-referrer", (string?)null))
            );
            Assert.That(page.Header("X-Robots-Tag"), Does.Contain("noindex"));
            Assert.That(
                WebUtility.HtmlDecode(page.Text),
                Does.Contain(words)
                    .And.Contain($">{send}</button>")
                    .And.Contain($" action=\"{path}\"")
                    .And.Contain(action)
                    .And.Contain("What was agreed.")
                    .And.Not.Contain("<script")
            );
            Assert.That(page.Bytes, Has.Length.LessThan(30_000));
        }
    }

    [Test]
    public async Task It_tells_public_words_and_the_organizations_own_alone()
    {
        var action = await ActionAsync();
        await OwnAsync(action, Another, "supporting");
        var (own, other) = (await Host.WithAsync(Role.Contributor, Owner), await Host.WithAsync(Role.Contributor, Another));
        var (_, link) = await AskAsync(action);
        await SaidAsync(other, "Word-public", "public");
        Assert.That((await Anonymous.GetAsync(link)).Text, Does.Contain("Word-public"));
        await SaidAsync(own, "Word-own-internal", "internal");
        Assert.That((await Anonymous.GetAsync(link)).Text, Does.Contain("Word-own-internal"));
        foreach (
            var (author, word, visibility) in new[]
            {
                (other, "Word-network", "network"),
                (other, "Word-internal", "internal"),
                (Admin, "Word-coordinators", "internal"),
            }
        )
        {
            await SaidAsync(author, word, visibility);
            Assert.That((await Anonymous.GetAsync(link)).Text, Does.Contain("Word-own-internal").And.Not.Contain(word));
        }

        async Task SaidAsync(Client author, string body, string visibility)
        {
            Host.Clock.Advance(TimeSpan.FromSeconds(1));
            (await author.PostAsync($"actions/{action}/notes", new { body, visibility })).ShouldBe(201);
        }
    }

    [Test]
    public async Task A_report_is_written_as_the_organizations_by_the_handlers_of_the_api()
    {
        var action = await ActionAsync();
        var (asked, link) = await AskAsync(action);

        var sent = await SendAsync(
            link,
            ("reply-0", "reported"),
            ("status-0", "planned"),
            ("since-0", "2026-11-20"),
            ("text-0", "A team was named."),
            ("address-0", "https://example.org/minutes"),
            ("readers-0", "public")
        );

        Assert.That((sent.Status, WebUtility.HtmlDecode(sent.Text)), Is.EqualTo((200, WebUtility.HtmlDecode(sent.Text))));
        Assert.That(
            WebUtility.HtmlDecode(sent.Text),
            Does.Contain("Thank you. Your answer has arrived.").And.Contain("Not started → Planned")
        );
        var read = (await Anonymous.GetAsync($"actions/{action}")).ShouldBe(200);
        Assert.That((read["status"], read["statusSince"]), Is.EqualTo(("planned", "2026-11-20")));
        var note = (await Anonymous.GetAsync($"actions/{action}/notes")).ShouldBe(200).Items.Single();
        Assert.That(
            ((string?)note["body"], (string?)note["author"]!["organization"], (string?)note["evidence"]![0]!["title"]),
            Is.EqualTo(("A team was named.", Owner, "example.org"))
        );
        Assert.That(await HistoryAsync(action), Does.Contain("action.updateAnswered").And.Contain("action.statusChanged"));
        Assert.That(await StateAsync(asked), Is.EqualTo("answered"));
        Assert.That((await Anonymous.GetAsync(link)).Status, Is.EqualTo(410));
        var entries = (await Admin.GetAsync("audit?operation=changeStatus&limit=50"))
            .ShouldBe(200)
            .Items.Where(e => (string?)e["subject"] == $"update-requests/{asked["id"]}")
            .ToList();
        Assert.That(((string?)entries.Single()["actor"], (string?)entries[0]["role"]), Is.EqualTo(($"link:{asked["id"]}", "contributor")));
    }

    [TestCase("nothingNew", "en", "Nothing to report yet.")]
    [TestCase("notOurs", "fr", "Notre organisme n’est plus responsable de cette action.")]
    public async Task A_word_is_enough(string reply, string language, string said)
    {
        var action = await ActionAsync();
        var (asked, link) = await AskAsync(action);
        Assert.That((await SendAsync(language == "fr" ? $"/fr{link}" : link, ("reply-0", reply))).Status, Is.EqualTo(200));
        var note = (await Admin.GetAsync($"actions/{action}/notes")).ShouldBe(200).Items.Single();
        Assert.That(
            ((string?)note["body"], (string?)note["language"], (string?)note["visibility"]),
            Is.EqualTo((said, language, "network"))
        );
        var told = (await Admin.GetAsync($"update-requests/{asked["id"]}")).ShouldBe(200);
        Assert.That(((string?)told.Json["state"], (string?)told.Json["actions"]![0]!["reply"]), Is.EqualTo(("answered", reply)));
        Assert.That(
            (await Anonymous.GetAsync($"actions/{action}/history")).Text,
            Does.Not.Contain(reply),
            "What was answered is for those who may read the note."
        );
    }

    [Test]
    public async Task Ask_me_later_leaves_the_link_open()
    {
        var action = await ActionAsync();
        var (asked, link) = await AskAsync(action);
        for (var i = 0; i < 2; i++)
            Assert.That((await SendAsync(link, ("reply-0", "later"))).Status, Is.EqualTo(200));
        Assert.That((await StateAsync(asked), (await Anonymous.GetAsync(link)).Status), Is.EqualTo(("opened", 200)));
        Assert.That((await Admin.GetAsync($"actions/{action}/notes")).ShouldBe(200).Items, Is.Empty);
        Assert.That((await HistoryAsync(action)).Count(t => t == "action.updatePostponed"), Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_refused_is_shown_as_it_was_filled_in_with_the_message_beside_it()
    {
        var action = await ActionAsync();
        var (asked, link) = await AskAsync(action);
        const string text = "Ask <Maria> at maria.lopez@example.org.";
        var refused = await SendAsync(
            link,
            ("reply-0", "reported"),
            ("status-0", "planned"),
            ("since-0", "2026-11-20"),
            ("text-0", text),
            ("readers-0", "public"),
            ("addressTitle-0", "Kept")
        );
        var page = WebUtility.HtmlDecode(refused.Text);
        Assert.That(refused.Status, Is.EqualTo(400), "An address is missing.");
        Assert.That(
            page,
            Does.Contain("\n" + text + "</textarea>")
                .And.Contain("value=\"planned\" selected")
                .And.Contain("value=\"2026-11-20\"")
                .And.Contain("value=\"Kept\"")
                .And.Contain("address-0-fault")
        );

        var doubted = await SendAsync(link, ("reply-0", "reported"), ("status-0", "planned"), ("text-0", text), ("readers-0", "public"));
        Assert.That((doubted.Status, await StateAsync(asked)), Is.EqualTo((422, "opened")));
        Assert.That(
            WebUtility.HtmlDecode(doubted.Text),
            Does.Contain("confirmed-0").And.Contain("text-0-fault").And.Contain(text).And.Contain("an e-mail address")
        );
        var late = await SendAsync(link, ("reply-0", "reported"), ("status-0", "planned"), ("since-0", "2026-12-01"), ("text-0", "Soon."));
        Assert.That((late.Status, late.Text.Contains("since-0-fault", StringComparison.Ordinal)), Is.EqualTo((422, true)), late.Text);
        var skipped = await SendAsync(
            link,
            ("reply-0", "reported"),
            ("status-0", "superseded"),
            ("text-0", "Replaced."),
            ("since-0", "no day")
        );
        Assert.That((skipped.Status, skipped.Text.Contains("since-0-fault", StringComparison.Ordinal)), Is.EqualTo((400, true)));
        Assert.That((await SendAsync(link)).Status, Is.EqualTo(400));
        Assert.That((await Admin.GetAsync($"actions/{action}/notes")).ShouldBe(200).Items, Is.Empty, "Nothing was written.");
        Assert.That((string?)(await Admin.GetAsync($"update-requests/{asked["id"]}")).Json["actions"]![0]!["reply"], Is.Null);

        Assert.That(
            (
                await SendAsync(
                    link,
                    ("reply-0", "reported"),
                    ("status-0", "planned"),
                    ("text-0", text),
                    ("readers-0", "public"),
                    ("confirmed-0", "true")
                )
            ).Status,
            Is.EqualTo(200)
        );
    }

    [Test]
    public async Task Several_actions_are_one_page_and_each_counts_once_however_often_it_is_sent()
    {
        var (first, second) = (await ActionAsync(), await ActionAsync());
        var (asked, link) = await AskAsync(first, second);
        var half = await SendAsync(link, ("reply-0", "reported"), ("text-0", "Half."));
        Assert.That(
            (half.Status, half.Text.Contains($"href=\"{link}\"", StringComparison.Ordinal), await StateAsync(asked)),
            Is.EqualTo((200, true, "opened"))
        );
        Assert.That((await Anonymous.GetAsync(link)).Text, Does.Contain(second).And.Not.Contain($">{first}<"));

        using var keyed = new FormUrlEncodedContent([new("reply-0", "reported")]);
        Assert.That(
            (await Anonymous.SendAsync(HttpMethod.Post, link, keyed, ("Idempotency-Key", "of-no-use-here"))).Status,
            Is.EqualTo(400)
        );
        (string, string)[] rest =
        [
            ("reply-0", "reported"),
            ("text-0", "Half."),
            ("reply-1", "reported"),
            ("text-1", "The other half."),
            ("status-1", "planned"),
        ];
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(link, rest)));

        Assert.That(sent.Select(s => s.Status), Is.All.EqualTo(200));
        foreach (var action in new[] { first, second })
            Assert.That((await Admin.GetAsync($"actions/{action}/notes")).ShouldBe(200).Items, Has.Count.EqualTo(1), action);
        Assert.That(await StateAsync(asked), Is.EqualTo("answered"));
        Assert.That((await HistoryAsync(second)).Count(t => t == "action.updateAnswered"), Is.EqualTo(1));
    }

    [Test]
    public async Task Many_actions_are_a_page_that_is_small_on_the_way()
    {
        var actions = new List<string>();
        for (var i = 0; i < 25; i++)
            actions.Add(await ActionAsync());
        var (_, link) = await AskAsync([.. actions]);
        var page = await Anonymous.GetAsync(link, ("Accept-Encoding", "br"));
        Assert.That((page.Status, page.ContentHeaders.ContentEncoding.Single()), Is.EqualTo((200, "br")));
        Assert.That(page.Bytes, Has.Length.LessThan(30_000));
    }

    [TestCase("later", "text-0", "“Ask me later” keeps nothing of this.")]
    [TestCase("later", "status-0", "“Ask me later” keeps nothing of this.")]
    [TestCase("nothingNew", "status-0", "Another status goes with “There is something to report”.")]
    [TestCase("notOurs", "since-0", "A day goes with another status.")]
    public async Task What_would_be_kept_nowhere_is_asked_about(string reply, string field, string message)
    {
        var (asked, link) = await AskAsync(await ActionAsync());
        var value = field switch
        {
            "status-0" => "planned",
            "since-0" => "2026-11-20",
            _ => "Some words.",
        };
        var refused = await SendAsync(link, ("reply-0", reply), (field, value));
        Assert.That((refused.Status, WebUtility.HtmlDecode(refused.Text)), Is.EqualTo((400, WebUtility.HtmlDecode(refused.Text))));
        Assert.That(WebUtility.HtmlDecode(refused.Text), Does.Contain(message).And.Contain($"{field}-fault").And.Contain(value));
        Assert.That(await StateAsync(asked), Is.EqualTo("opened"));
    }

    [Test]
    public async Task What_is_sent_when_the_link_has_ended_is_given_back_and_not_called_recorded()
    {
        var action = await ActionAsync();
        var (asked, link) = await AskAsync(action);
        await SendAsync(link, ("reply-0", "reported"), ("text-0", "The first answer."));
        var second = await SendAsync(link, ("reply-0", "reported"), ("text-0", "Another <answer>."));
        Assert.That((second.Status, second.Header("Set-Cookie")), Is.EqualTo((200, (string?)null)));
        Assert.That(
            second.Text,
            Does.Contain("An answer by this link has arrived already").And.Contain("Another &lt;answer&gt;.").And.Not.Contain("Thank you")
        );

        var (reminded, old) = await AskAsync(await ActionAsync());
        (await Admin.PostAsync($"update-requests/{reminded["id"]}/remind", new { })).ShouldBe(200);
        var (withdrawn, gone) = await AskAsync(await ActionAsync());
        (await Admin.PostAsync($"update-requests/{withdrawn["id"]}/withdraw", new { })).ShouldBe(200);
        foreach (var (path, status) in new[] { (old, 404), (gone, 410) })
        {
            var late = await SendAsync(
                path,
                ("reply-0", "reported"),
                ("text-0", "Written for nothing."),
                ("address-0", "https://example.org/minutes")
            );
            Assert.That(late.Status, Is.EqualTo(status));
            Assert.That(
                late.Text,
                Does.Contain("What you have just sent was not recorded.")
                    .And.Contain("Written for nothing.")
                    .And.Contain("https://example.org/minutes")
            );
        }

        Assert.That((await Admin.GetAsync($"actions/{action}/notes")).ShouldBe(200).Items, Has.Count.EqualTo(1));
        Assert.That(await StateAsync(asked), Is.EqualTo("answered"));
    }

    [Test]
    public async Task An_organization_of_a_long_name_can_answer_and_a_long_text_is_cut_between_characters()
    {
        var name = string.Concat(Enumerable.Repeat("🕊", 300));
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "asked-long",
                    name,
                    kind = "ngo",
                }
            )
        ).ShouldBe(201);
        var description = new string('x', 1_199) + "🕊 and more";
        var action = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    title = "Of a long name",
                    description,
                    publication = "published",
                }
            )
        ).ShouldBe(201)["key"];
        await OwnAsync(action, "asked-long", "lead");
        var made = (await Admin.PostAsync("update-requests", new { actions = new[] { action } })).ShouldBe(201).Items.Single();
        var link = new Uri((string)made["link"]!).AbsolutePath;
        Assert.That((await Anonymous.GetAsync(link)).Text, Does.Contain("xx…").And.Not.Contain("\ufffd"));
        Assert.That((await SendAsync(link, ("reply-0", "nothingNew"))).Status, Is.EqualTo(200));
        Assert.That(
            (string?)(await Admin.GetAsync($"actions/{action}/notes")).ShouldBe(200).Items.Single()["author"]!["name"],
            Is.EqualTo("asked-long")
        );
    }

    [Test]
    public async Task One_refusal_undoes_the_answers_beside_it()
    {
        var (first, second) = (await ActionAsync(), await ActionAsync());
        var (_, link) = await AskAsync(first, second);
        var refused = await SendAsync(
            link,
            ("reply-0", "nothingNew"),
            ("reply-1", "reported"),
            ("status-1", "planned"),
            ("since-1", "2026-12-24"),
            ("text-1", "Soon.")
        );
        Assert.That(refused.Status, Is.EqualTo(422), refused.Text);
        foreach (var action in new[] { first, second })
        {
            Assert.That((await Admin.GetAsync($"actions/{action}/notes")).ShouldBe(200).Items, Is.Empty);
            Assert.That(await HistoryAsync(action), Does.Not.Contain("action.updateAnswered"));
        }
    }

    [Test]
    public async Task It_speaks_of_its_own_actions_alone_and_opens_nothing_else()
    {
        var (asked, other) = (await ActionAsync(), await ActionAsync());
        var (_, link) = await AskAsync(asked);
        await SendAsync(
            link,
            ("reply-0", "reported"),
            ("text-0", "Ours."),
            ("reply-1", "reported"),
            ("text-1", "Not asked."),
            ("action", other),
            ("action-0", other)
        );
        Assert.That((await Admin.GetAsync($"actions/{other}/notes")).ShouldBe(200).Items, Is.Empty);
        var (_, fresh) = await AskAsync(other);
        var token = fresh.Split('/')[^1];
        (await Host.With(token).GetAsync("me")).ShouldBe(401, "unauthenticated");
        Assert.That((await Anonymous.GetAsync($"{fresh}/api/v1/me", ("Accept", "application/json"))).Status, Is.EqualTo(404));
        (await Admin.DeleteAsync($"actions/{other}", "*")).ShouldBeBelow(300);
        Assert.That((await Anonymous.GetAsync(fresh)).Status, Is.EqualTo(410), "An archived action is not for its owners.");
        Assert.That((await SendAsync(fresh, ("reply-0", "nothingNew"))).Status, Is.EqualTo(410));
    }

    [Test]
    public async Task Looking_changes_nothing()
    {
        var action = await ActionAsync();
        var (asked, link) = await AskAsync(action);
        var before = await Host.ScalarAsync<string>(Everything);
        for (var i = 0; i < 3; i++)
        {
            Assert.That((await Anonymous.GetAsync(link)).Status, Is.EqualTo(200));
            Assert.That((await Anonymous.SendAsync(HttpMethod.Head, link, null)).Status, Is.EqualTo(200));
        }

        Assert.That(await Host.ScalarAsync<string>(Everything), Is.EqualTo(before));
        Assert.That(await StateAsync(asked), Is.EqualTo("asked"));
    }

    private const string Everything = """
        SELECT concat((SELECT json_agg(r ORDER BY id)::text FROM update_requests r), (SELECT json_agg(i ORDER BY request_id, action_id)::text FROM requested_actions i),
                      (SELECT count(*) FROM changes), (SELECT count(*) FROM audit), (SELECT count(*) FROM notes), (SELECT count(*) FROM stored_answers))
        """;

    [Test]
    public async Task The_token_stands_in_no_log_no_problem_no_metric_and_no_entry_of_the_audit_log()
    {
        var (asked, link) = await AskAsync(await ActionAsync());
        var token = link.Split('/')[^1];
        var guess = new string('f', 64);
        foreach (var secret in new[] { token, guess })
        foreach (
            var path in new[]
            {
                $"/r/{secret}",
                $"/fr/r/{secret}",
                $"/R/{secret}",
                $"/r/{secret}/",
                $"/r/{secret}/more?x=1",
                $"/r/{secret}?lang=fr",
                $"/fr//r//{secret}",
                $"/fr//r/x/{secret}",
            }
        )
        foreach (
            var (method, accept) in new[]
            {
                (HttpMethod.Get, "text/html"),
                (HttpMethod.Get, "application/json"),
                (HttpMethod.Put, "*/*"),
                (HttpMethod.Head, "*/*"),
            }
        )
        {
            var reply = await Anonymous.SendAsync(method, path, null, ("Accept", accept));
            if (reply.Status >= 400)
                Assert.That(reply.Text, Does.Not.Contain(secret), $"{method} {path}");
            Assert.That(reply.Headers.ToString(), Does.Not.Contain(secret));
        }

        await Anonymous.SendAsync(HttpMethod.Post, link, Client.Raw("{}"), ("Accept", "application/json"));
        await SendAsync($"/r/{guess}", ("reply-0", "nothingNew"));
        await SendAsync(link, ("reply-0", "nothingNew"));
        var metrics = (await Admin.GetAsync("/metrics")).ShouldBe(200).Text;
        var audit = (await Admin.GetAsync("audit?limit=200")).ShouldBe(200).Text;
        Assert.That(log.Text, Does.Contain("/r").And.Contain("Routing"), "The log was read.");
        foreach (var secret in new[] { token, guess })
            Assert.That(
                (metrics.Contains(secret, StringComparison.Ordinal), audit.Contains(secret, StringComparison.Ordinal), log.Holding(secret)),
                Is.EqualTo((false, false, (string?)null))
            );
        Assert.That(audit, Does.Contain($"update-requests/{asked["id"]}"));
    }

    [Test]
    public async Task Guesses_are_limited_like_keys_that_are_wrong()
    {
        await using var strict = new ApiHost(Host.ConnectionString)
        {
            Settings = { ["RateLimit:Enabled"] = "true", ["RateLimit:FailedPerAddressPerMinute"] = "3" },
        };
        await strict.StartAsync();
        var tried = new List<int>();
        for (var i = 0; i < 4; i++)
            tried.Add((await strict.Anonymous.GetAsync($"/r/{i}", ("Accept", "text/html"))).Status);
        Assert.That(tried, Is.EqualTo([404, 404, 404, 429]));
        var (_, link) = await AskAsync(await ActionAsync());
        Assert.That((await strict.Anonymous.GetAsync(link)).Status, Is.EqualTo(200), "Who has a link is let in.");
    }

    [Test]
    public async Task A_link_ends_after_its_days()
    {
        await using var brief = new ApiHost(Host.ConnectionString) { Settings = { ["Priorities:UpdateLinkDays"] = "2" } };
        await brief.StartAsync();
        var asked = (await brief.Admin.PostAsync("update-requests", new { actions = new[] { await ActionAsync() } })).ShouldBe(201).Items[
            0
        ];
        var link = new Uri((string)asked["link"]!).AbsolutePath;
        brief.Clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        Assert.That((await brief.Anonymous.GetAsync(link)).Status, Is.EqualTo(200));
        brief.Clock.Advance(TimeSpan.FromSeconds(1));
        var ended = await brief.Anonymous.GetAsync($"/fr{link}");
        Assert.That(
            (ended.Status, WebUtility.HtmlDecode(ended.Text).Contains("Ce lien n’est plus valable", StringComparison.Ordinal)),
            Is.EqualTo((410, true))
        );
    }

    [Test]
    public async Task What_is_no_form_or_too_long_is_refused()
    {
        var (_, link) = await AskAsync(await ActionAsync());
        Assert.That((await Anonymous.SendAsync(HttpMethod.Post, link, Client.Raw("{}"))).Status, Is.EqualTo(415));
        using var parts = new MultipartFormDataContent { { new StringContent("nothingNew"), "reply-0" } };
        Assert.That((await Anonymous.SendAsync(HttpMethod.Post, link, parts)).Status, Is.EqualTo(415));
        Assert.That((await SendAsync(link, ("reply-0", "reported"), ("text-0", new string('x', 20_001)))).Status, Is.EqualTo(400));
        Assert.That((await SendAsync(link, ("text-0", new string('x', 1_200_000)))).Status, Is.EqualTo(413));
        Assert.That((await SendAsync(link, [.. Enumerable.Range(0, 500).Select(i => ($"f{i}", "x"))])).Status, Is.EqualTo(413));
    }

    /// <summary>All that the service logs, whatever the level.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

        public string Text => string.Join('\n', lines);

        public string? Holding(string secret) => lines.FirstOrDefault(l => l.Contains(secret, StringComparison.OrdinalIgnoreCase));

        public ILogger CreateLogger(string categoryName)
        {
            lines.Enqueue(categoryName);
            return this;
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
