using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Changes;

public sealed class StreamChangesTests : ApiFixture
{
    [Test]
    public async Task A_stream_begins_with_its_place_and_sends_what_happens_from_then_on()
    {
        using var stream = await EventReader.OpenAsync(Anonymous, "changes/stream?action=ccr-2016-k1");
        await stream.NextBlockAsync();
        Assert.That(stream.LastEventId, Is.Not.Empty);
        await Host.ReportAsync("ccr-2016-k1", "planned");

        var change = await stream.NextAsync();

        Assert.That(change!.Type, Is.EqualTo("action.statusChanged"));
        Assert.That(change.Id, Is.EqualTo(change.Change.Of("cursor")));
        Assert.That(change.Change.Of("subject.key"), Is.EqualTo("ccr-2016-k1"));
        Assert.That(change.Change.Of("actor.name"), Is.Empty);
        Assert.That(stream.Response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/event-stream"));
        Assert.That(stream.Response.Headers.GetValues("X-Accel-Buffering"), Is.EqualTo(new[] { "no" }));
        Assert.That(stream.Response.Headers.CacheControl!.NoStore);
    }

    [TestCase("changes/stream")]
    [TestCase("changes?after=now&type=action.assessed")]
    public async Task Whose_key_is_revoked_is_told_nothing_more_after_five_seconds(string path)
    {
        var issued = (await Admin.PostAsync("keys", new { name = "To be revoked", role = "viewer" })).ShouldBe(201);
        var reader = Host.With(issued["secret"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var stream = path.EndsWith("stream", StringComparison.Ordinal)
            ? await EventReader.OpenAsync(reader, path, cancellationToken: patience.Token)
            : null;
        var ended = stream is null ? AnswerAsync() : EndOfAsync(stream);
        await Host.ExecuteAsync($"UPDATE api_keys SET revoked_at = now() WHERE id = '{issued["id"]}'"); // as by another instance

        for (var waited = TimeSpan.Zero; !ended.IsCompleted && waited < TimeSpan.FromSeconds(5); waited += TimeSpan.FromMilliseconds(500))
        {
            Host.Clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.WhenAny(ended, Task.Delay(200));
        }

        if (await ended.WaitAsync(patience.Token) is { } reply)
            Assert.That((reply.Status, reply.Problem), Is.EqualTo((401, "unauthenticated")));

        async Task<Reply?> AnswerAsync() => await reader.GetAsync(path, ("Prefer", "wait=60"));

        async Task<Reply?> EndOfAsync(EventReader open)
        {
            while (await open.NextBlockAsync(patience.Token) is not null) { }
            return null;
        }
    }

    [Test]
    public async Task Asked_for_its_headers_alone_it_ends_with_them()
    {
        using var one = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = Host.Root };
        using var head = new HttpRequestMessage(HttpMethod.Head, "/api/v1/changes/stream");

        using var response = await one.SendAsync(head);
        var next = await one.GetAsync("/health/live"); // on the same connection, which a stream would hold

        Assert.That((int)response.StatusCode, Is.EqualTo(200));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/event-stream"));
        Assert.That((int)next.StatusCode, Is.EqualTo(200));
    }

    [Test]
    public async Task Last_Event_ID_goes_on_right_behind_the_event()
    {
        var filter = "action=ccr-2016-k2&type=action.statusChanged";
        string? first;
        using (var stream = await EventReader.OpenAsync(Admin, $"changes/stream?{filter}"))
        {
            await stream.NextBlockAsync();
            await Host.ReportAsync("ccr-2016-k2", "planned");
            first = (await stream.NextAsync())!.Id;
        }

        await Host.ReportAsync("ccr-2016-k2", "inProgress");
        using var again = await EventReader.OpenAsync(Admin, $"changes/stream?{filter}&after=now", first);
        await Host.ReportAsync("ccr-2016-k2", "onHold");

        Assert.That((await again.NextAsync())!.Change.Of("data.changed.status.to"), Is.EqualTo("inProgress"));
        Assert.That((await again.NextAsync())!.Change.Of("data.changed.status.to"), Is.EqualTo("onHold"));
    }

    [Test]
    public async Task What_happened_before_is_sent_to_who_asks_for_it()
    {
        var page = (await Admin.GetAsync("changes?limit=3")).ShouldBe(200);

        using var stream = await EventReader.OpenAsync(Admin, $"changes/stream?after={page.Items[0].Of("cursor")}");

        Assert.That((await stream.NextAsync())!.Change.Of("id"), Is.EqualTo(page.Items[1].Of("id")));
        Assert.That((await stream.NextAsync())!.Change.Of("id"), Is.EqualTo(page.Items[2].Of("id")));
    }

    [Test]
    public async Task What_a_reader_may_not_see_is_not_sent()
    {
        using var stream = await EventReader.OpenAsync(Anonymous, "changes/stream?action=ccr-2016-k3");
        await stream.NextBlockAsync();
        await Admin.PostAsync("actions/ccr-2016-k3/notes", new { body = "For us.", visibility = "internal" });
        await Admin.PostAsync("actions/ccr-2016-k3/notes", new { body = "For all.", visibility = "public" });
        await Host.ReportAsync("ccr-2016-k3", "planned");

        Assert.That((await stream.NextAsync())!.Type, Is.EqualTo("note.added"));
        Assert.That((await stream.NextAsync())!.Type, Is.EqualTo("action.statusChanged"));
    }

    [Test]
    public async Task A_cursor_that_is_none_is_a_problem_and_no_stream() =>
        (await Anonymous.GetAsync("changes/stream", ("Last-Event-ID", "nonsense"))).ShouldBe(400, "invalidCursor");
}

/// <summary>A host each, since these move the clock or stop the service.</summary>
public sealed class StreamChangesLifeTests
{
    [Test]
    public async Task A_comment_keeps_the_line_open_and_the_stream_ends_by_itself()
    {
        await using var host = new ApiHost(await PostgresServer.CloneAsync());
        await host.StartAsync();
        using var stream = await EventReader.OpenAsync(host.Anonymous, "changes/stream");
        await stream.NextBlockAsync();

        for (var beat = 1; beat <= 3; beat++)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(15));
            await stream.NextBlockAsync();
            Assert.That(stream.Comments, Is.EqualTo(beat));
        }

        host.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.That(await stream.NextAsync(), Is.Null);
    }

    [Test]
    public async Task A_stop_of_the_service_ends_streams_and_waits_and_loses_nothing()
    {
        var database = await PostgresServer.CloneAsync();
        string? last;
        var arrived = new TaskCompletionSource();
        await using (
            var host = new ApiHost(database)
            {
                Replacing = services => services.AddSingleton<IStartupFilter>(new Doorbell("Prefer", arrived)),
            }
        )
        {
            await host.StartAsync();
            var now = await host.NowAsync();
            using var stream = await EventReader.OpenAsync(host.Anonymous, "changes/stream");
            await stream.NextBlockAsync();
            last = stream.LastEventId;
            var waiting = host.Anonymous.GetAsync($"changes?after={now}", ("Prefer", "wait=60"));
            var ended = stream.NextAsync();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20)); // who comes after the stop began is turned away at the door
            await host.DisposeAsync();
            Assert.That(await ended, Is.Null, "the stream ends whole");
            Assert.That((await waiting).ShouldBe(200)["nextCursor"], Is.EqualTo(now));
        }

        await using var next = new ApiHost(database);
        await next.StartAsync();
        await next.ReportAsync("ccr-2016-k1", "planned");
        using var again = await EventReader.OpenAsync(next.Anonymous, "changes/stream", last);
        Assert.That((await again.NextAsync())!.Type, Is.EqualTo("action.statusChanged"));
    }

    /// <summary>Says when the first request with a header has come in.</summary>
    private sealed class Doorbell(string header, TaskCompletionSource arrived) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (http, following) =>
                    {
                        if (http.Request.Headers.ContainsKey(header))
                            arrived.TrySetResult();
                        return following(http);
                    }
                );
                next(app);
            };
    }
}
