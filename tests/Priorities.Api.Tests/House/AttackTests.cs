using System.Net.Sockets;
using System.Text;
using Priorities.Api.Platform.Problems;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House;

/// <summary>What somebody would send who means harm; each is answered with a problem, quickly, and nothing is written.</summary>
public sealed class AttackTests : ApiFixture
{
    [TestCase(100)]
    [TestCase(100_000)]
    public async Task A_body_nested_without_end_is_refused(int depth) =>
        (
            await Admin.PostAsync("actions/ccr-2016-s2/notes", Client.Raw($"{{\"body\":{new string('[', depth)}{new string(']', depth)}}}"))
        ).ShouldBe(400);

    [TestCase("1e400")]
    [TestCase("99999999999999999999999999")]
    [TestCase("-1")]
    [TestCase("0.5")]
    [TestCase("\"50\"")]
    public async Task A_number_that_is_none_of_ours_is_refused(string number) =>
        (await Admin.PostAsync("actions/ccr-2016-s2/notes", Client.Raw($$"""{"body":"x","progress":{{number}}}""")))
            .ShouldBe(400)
            .ShouldName("progress");

    [TestCase("limit=99999999999999999999")]
    [TestCase("limit=-1")]
    [TestCase("staleDays=1e9")]
    [TestCase("targetBefore=99999-01-01")]
    [TestCase("cursor=AAAA")]
    [TestCase("q=%00")]
    public async Task A_parameter_out_of_bounds_is_refused(string query) => (await Anonymous.GetAsync($"actions?{query}")).ShouldBe(400);

    [Test]
    public async Task A_very_long_search_is_refused() =>
        (await Anonymous.GetAsync($"actions?q={new string('a', 5_000)}")).ShouldBe(400).ShouldName("q");

    [Test]
    public async Task Ten_thousand_filters_are_refused()
    {
        var query = string.Join('&', Enumerable.Repeat("status=planned", 10_000));
        Assert.That((await Anonymous.GetAsync($"actions?{query}")).Status, Is.EqualTo(414).Or.EqualTo(400));
    }

    [Test]
    public async Task As_many_filters_as_fit_are_answered() =>
        (await Anonymous.GetAsync($"actions?tag={string.Join(',', Enumerable.Range(0, 160).Select(i => $"t{i}"))}")).ShouldBe(200);

    [Test]
    public async Task Headers_without_end_are_refused() =>
        Assert.That((await Anonymous.GetAsync("actions", ("X-Long", new string('a', 40_000)))).Status, Is.EqualTo(431));

    [TestCase("version", "1")]
    [TestCase("createdAt", "\"2020-01-01T00:00:00Z\"")]
    [TestCase("author", "{}")]
    [TestCase("recordedAt", "\"2020-01-01T00:00:00Z\"")]
    [TestCase("authorOrganizationId", "\"0197b7a0-0000-7000-8000-000000000001\"")]
    public async Task Members_that_are_not_the_callers_to_set_are_refused(string member, string value) =>
        (await Admin.PostAsync("actions/ccr-2016-s2/notes", Client.Raw($$"""{"body":"x","{{member}}":{{value}}}""")))
            .ShouldBe(400)
            .ShouldName(member);

    [TestCase("status", "\"completed\"")]
    [TestCase("assessment", "{}")]
    [TestCase("key", "\"ccr-2016-s1\"")]
    [TestCase("version", "99")]
    public async Task An_edit_cannot_reach_what_has_a_way_of_its_own(string member, string value) =>
        (
            await Admin.SendAsync(
                HttpMethod.Patch,
                "actions/ccr-2016-s2",
                Client.Raw($$"""{"{{member}}":{{value}}}""", "application/merge-patch+json"),
                ("If-Match", "*")
            )
        )
            .ShouldBe(400)
            .ShouldName(member);

    [TestCase("' OR 1=1 --")]
    [TestCase("'; DROP TABLE actions; --")]
    [TestCase("\" or 1=1")]
    [TestCase(":* & | ! <-> (")]
    [TestCase("\\")]
    public async Task A_search_is_words_whatever_it_holds(string q)
    {
        (await Anonymous.GetAsync($"actions?q={Uri.EscapeDataString(q)}")).ShouldBeBelow(500);
        (await Anonymous.GetAsync("actions/ccr-2016-s2")).ShouldBe(200);
    }

    [TestCase("actions/ccr-2016-s2%0d%0aSet-Cookie:%20a=b")]
    [TestCase("actions/..%2f..%2fkeys")]
    [TestCase("actions/%00")]
    public async Task A_path_cannot_make_headers_or_climb(string path)
    {
        var reply = await Anonymous.GetAsync(path);
        Assert.That(reply.Status, Is.InRange(400, 404));
        Assert.That(reply.Header("Set-Cookie"), Is.Null);
    }

    [Test]
    public async Task A_made_up_trace_or_key_of_idempotency_cannot_carry_anything()
    {
        (await Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "x" }, ("Idempotency-Key", new string('k', 300)))).ShouldBe(400);
        var reply = (await Anonymous.GetAsync("actions/none", ("traceparent", "<script>"))).ShouldBe(404);
        Assert.That(reply.Text, Does.Not.Contain("<script>"));
    }

    [Test]
    public async Task Another_organizations_note_cannot_be_corrected_by_its_id_under_an_own_action()
    {
        await Host.OwnAsync("ccr-2016-k1", await Host.OrganizationAsync("bola-own"));
        var note = (await Admin.PostAsync("actions/ccr-2016-s1/notes", new { body = "Theirs." })).ShouldBe(201);

        var reply = await (await Host.WithAsync(Role.Contributor, "bola-own")).PostAsync(
            $"actions/ccr-2016-k1/notes/{note["id"]}/corrections",
            new { body = "Mine." }
        );

        reply.ShouldBe(404, "notFound");
    }

    [Test]
    public async Task Nobody_lifts_their_own_role()
    {
        var coordinator = await Host.WithAsync(Role.Coordinator);
        (await coordinator.PostAsync("keys", new { name = "Me", role = "admin" })).ShouldBe(403, "forbidden");
        (await coordinator.GetAsync("me", ("X-Role", "admin"), ("Role", "admin"))).ShouldBe(200);
        Assert.That((await coordinator.GetAsync("me"))["role"], Is.EqualTo("coordinator"));
    }

    /// <summary>The server itself refuses it, before any code of ours: a status without a body, and the connection is closed.</summary>
    [TestCase("GARBAGE\r\n\r\n", 400)]
    [TestCase("GET /api/v1/actions HTTP/9.9\r\n\r\n", 505)]
    [TestCase("GET /api/v1/actions HTTP/1.1\r\n\r\n", 400)]
    [TestCase("GET /api/v1/actions HTTP/1.1\r\nHost: a b\r\n\r\n", 400)]
    [TestCase("GET /api/v1/actions HTTP/1.1\r\nHost: x\r\nBad Name: y\r\n\r\n", 400)]
    [TestCase("GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400)]
    [TestCase("POST /api/v1/actions HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: gzip\r\n\r\n", 400)]
    [TestCase("GET /[414] HTTP/1.1\r\nHost: x\r\n\r\n", 414)]
    [TestCase("GET / HTTP/1.1\r\nHost: x\r\nX-Long: [431]\r\n\r\n", 431)]
    [TestCase("GET / HTTP/1.1\r\nHost: x\r\nX-", 408)]
    public async Task What_is_no_request_is_refused_by_the_server(string sent, int status)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Host.Root.Host, Host.Root.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                sent.Replace("[414]", new string('a', 20_000), StringComparison.Ordinal)
                    .Replace("[431]", new string('a', 20_000), StringComparison.Ordinal)
            )
        );

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var answer = await new StreamReader(stream).ReadToEndAsync(patience.Token);

        Assert.That(answer, Does.StartWith($"HTTP/1.1 {status} ").And.EndWith("\r\n\r\n").And.Not.Contain("Server:"));
    }

    [TestCase("TRACE", "/api/v1/actions", 405, "methodNotAllowed")]
    [TestCase("NONSENSE", "/api/v1/actions", 405, "methodNotAllowed")]
    [TestCase("PUT", "/api/v1/actions", 405, "methodNotAllowed")]
    [TestCase("DELETE", "/api/v1/statuses", 405, "methodNotAllowed")]
    [TestCase("GET", "/api/v1/nothing", 404, "notFound")]
    [TestCase("GET", "/nothing", 404, "notFound")]
    public async Task What_no_route_serves_is_a_problem_in_both_languages(string method, string path, int status, string code)
    {
        foreach (var language in (string[])["en", "fr"])
        {
            var reply = (await Anonymous.SendAsync(new(method), path, null, ("Accept-Language", language))).ShouldBe(status, code);
            Assert.That(reply.Header("Content-Language"), Is.EqualTo(language));
            Assert.That(
                (string?)reply.Json["title"],
                Is.EqualTo(language == "fr" ? ProblemCatalogue.All[code].Title.Fr : ProblemCatalogue.All[code].Title.En)
            );
            if (status == 405)
                Assert.That(reply.Header("Allow"), Does.Contain("GET"));
        }
    }

    /// <summary>The server ends it after five seconds of grace: a connection is not held by who sends a byte now and then.</summary>
    [Test]
    public async Task A_body_that_trickles_in_is_cut_off()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Host.Root.Host, Host.Root.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /api/v1/actions/ccr-2016-s2/notes HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {ApiHost.AdminKey}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{"
            )
        );

        var answer = await new StreamReader(stream).ReadToEndAsync(); // ends when the server closes

        Assert.That(answer, Does.StartWith("HTTP/1.1 408").And.Contain("application/problem+json").And.Contain("requestTimeout"));
    }
}
