using System.Net;
using System.Text;

namespace Priorities.Client.Tests;

/// <summary>The client over a line that misbehaves. What it does with the service itself, tests/steps/clients tells.</summary>
public sealed class ClientTests
{
    private static readonly StatusReport Report = new() { Status = ActionStatus.Planned, Note = "Three shelters agreed." };

    [Test]
    public async Task What_passes_is_tried_again_with_the_same_idempotency_key_and_another_call_has_another()
    {
        using var line = new Line(Line.Away, Line.Broken, () => Line.Json("""{"version":2}"""));
        using var api = line.Client();
        Assert.That((await api.ChangeStatusAsync("ccr-2016-s2", Report)).Data.Version, Is.EqualTo(2));
        await api.ChangeStatusAsync("ccr-2016-s2", Report);
        await api.ChangeStatusAsync("ccr-2016-s2", Report, idempotencyKey: "mine");

        var keys = line.Requests.ConvertAll(r => r.Headers["Idempotency-Key"]);
        Assert.That(keys, Has.Count.EqualTo(5));
        Assert.That(keys.Take(3).Distinct().Count(), Is.EqualTo(1));
        Assert.That(keys[3], Is.Not.EqualTo(keys[0]));
        Assert.That(keys[4], Is.EqualTo("mine"));
        Assert.That(line.Requests[2].Body, Is.EqualTo("""{"status":"planned","note":"Three shelters agreed."}"""));
        Assert.That(line.Requests[0].Headers["Authorization"], Is.EqualTo("Bearer pk_secret"));
    }

    [Test]
    public async Task An_edit_says_what_it_clears_and_is_not_repeated_after_a_broken_line()
    {
        var patch = new ActionPatch { TargetDateNote = "In spring.", Cleared = ["targetDate"] };
        using var broken = new Line(Line.Broken);
        using var one = broken.Client();
        Assert.ThrowsAsync<HttpRequestException>(() => one.ReviseActionAsync("ccr-2016-s2", patch, "\"7\""));
        Assert.That(broken.Requests, Has.Count.EqualTo(1));

        using var line = new Line(Line.Away, () => Line.Json("{}"));
        using var api = line.Client();
        await api.ReviseActionAsync("ccr-2016-s2", patch, "\"7\"");
        Assert.That(line.Requests, Has.Count.EqualTo(2));
        Assert.That(line.Requests[1].Headers["If-Match"], Is.EqualTo("\"7\""));
        Assert.That(line.Requests[1].Headers["Content-Type"], Is.EqualTo("application/merge-patch+json"));
        Assert.That(line.Requests[1].Body, Is.EqualTo("""{"targetDateNote":"In spring.","targetDate":null}"""));
    }

    [Test]
    public void Told_to_wait_too_long_or_too_often_it_gives_the_problem()
    {
        using var line = new Line(() =>
        {
            var answer = Line.Json("""{"code":"tooManyRequests","detail":"Slower."}""", 429);
            answer.Headers.Add("Retry-After", "3600");
            return answer;
        });
        using var api = line.Client();
        var refused = Assert.ThrowsAsync<ProblemException>(() => api.GetMeAsync())!;
        Assert.That(refused.Code, Is.EqualTo(ProblemCode.TooManyRequests));
        Assert.That(refused.RetryAfter, Is.EqualTo(TimeSpan.FromHours(1)));
        Assert.That(line.Requests, Has.Count.EqualTo(1));

        using var away = new Line(Line.Away);
        using var impatient = away.Client(retries: 2);
        Assert.ThrowsAsync<ProblemException>(() => impatient.GetMeAsync());
        Assert.That(away.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public void A_refusal_is_a_problem_with_all_that_it_says_also_where_something_between_refuses()
    {
        using var line = new Line(
            () => Line.Json("""{"code":"invalidRequest","title":"Not right","detail":"See.","errors":{"note":["Say why."]}}""", 400),
            () => new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent("<h1>No</h1>") }
        );
        using var api = line.Client();
        var refused = Assert.ThrowsAsync<ProblemException>(() => api.ChangeStatusAsync("a", Report))!;
        Assert.That((refused.Code, refused.Title, refused.Detail), Is.EqualTo((ProblemCode.InvalidRequest, "Not right", "See.")));
        Assert.That(refused.Errors["note"], Is.EqualTo(["Say why."]));
        var between = Assert.ThrowsAsync<ProblemException>(() => api.GetMeAsync())!;
        Assert.That((between.Status, between.Code.ToString()), Is.EqualTo((HttpStatusCode.Forbidden, "")));
    }

    [Test]
    public async Task A_list_is_read_to_its_end_and_takes_words_and_members_that_are_new_or_left_out()
    {
        using var line = new Line(
            () => Line.Json("""{"items":[{"key":"a","status":"asleep","new":1},{"key":"b"}],"nextCursor":"c 2"}"""),
            () => Line.Json("""{"items":[{"key":"c","status":"onHold"}]}""")
        );
        using var api = line.Client();
        var actions = new List<ActionResponse>();
        await foreach (var action in api.AllActionsAsync(forum: ["ccr-2016"], status: [ActionStatus.Planned, ActionStatus.OnHold]))
            actions.Add(action);
        Assert.That(actions.Select(a => a.Key), Is.EqualTo(["a", "b", "c"]));
        Assert.That(actions.Select(a => a.Status), Is.EqualTo([new ActionStatus("asleep"), default, ActionStatus.OnHold]));
        Assert.That(
            line.Requests.Select(r => r.Path),
            Is.EqualTo([
                "/api/v1/actions?forum=ccr-2016&status=planned&status=onHold",
                "/api/v1/actions?forum=ccr-2016&status=planned&status=onHold&cursor=c%202",
            ])
        );
    }

    [Test]
    public async Task The_feed_and_the_stream_go_on_where_they_were()
    {
        using var line = new Line(
            () => Line.Json("""{"items":[{"cursor":"1"}],"nextCursor":"2"}"""),
            () => Line.Json("""{"items":[{"cursor":"3"}],"nextCursor":"3"}""")
        );
        using var api = line.Client();
        Assert.That(await First(api.FollowAsync(new FeedPlace { After = "0" }), 2), Is.EqualTo(["1", "3"]));
        Assert.That(
            line.Requests.Select(r => r.Path),
            Is.EqualTo(["/api/v1/changes?after=0&limit=200", "/api/v1/changes?after=2&limit=200"])
        );

        using var cut = new Line(
            () =>
                Line.Events(
                    "retry: 2000\nid: a\n\n: beat\n\nid: b\r\nevent: note.added\r\ndata: {\"cursor\":\"b\"}\r\n\r\nid: c\ndata: {\"cu"
                ),
            () => Line.Events("id: c\ndata: {\"cursor\":\"c\"}\n\n")
        );
        using var streaming = cut.Client();
        Assert.That(await First(streaming.StreamAsync(), 2), Is.EqualTo(["b", "c"]));
        Assert.That(cut.Requests.Select(r => r.Path), Is.EqualTo(["/api/v1/changes/stream", "/api/v1/changes/stream?after=b"]));
    }

    [Test]
    public async Task Files_go_and_come_as_they_are()
    {
        using var line = new Line(
            () => new HttpResponseMessage { Content = new StringContent("key,title\n", Encoding.UTF8, "text/csv") },
            Line.Away,
            () => Line.Json("{}")
        );
        using var api = line.Client();
        Assert.That((await api.ExportActionsAsync(lang: "fr")).Data, Is.EqualTo("key,title\n"));
        using var file = new MemoryStream("title\nHousing\n"u8.ToArray());
        await api.PrepareImportAsync(file, "text/csv", forum: "ccr-2016");
        Assert.That(line.Requests[2], Has.Property("Body").EqualTo("title\nHousing\n"));
        Assert.That(line.Requests[2].Headers["Content-Type"], Is.EqualTo("text/csv"));
    }

    [Test]
    public async Task What_is_in_a_path_stays_in_its_place()
    {
        using var line = new Line(() => Line.Json("{}"));
        using var api = line.Client();
        await api.GetNoteAsync("a/../b?c#d", "1");
        Assert.That(line.Requests[0].Path, Is.EqualTo("/api/v1/actions/a%2F..%2Fb%3Fc%23d/notes/1"));
        foreach (var key in (string[])["", ".", ".."])
            Assert.ThrowsAsync<ArgumentException>(async () => await api.GetActionAsync(key));
    }

    [Test]
    public void A_key_is_not_sent_in_the_clear_to_another_machine()
    {
        var options = new PrioritiesOptions { Key = "pk_secret" };
        Assert.Throws<ArgumentException>(() => new PrioritiesClient(new Uri("http://priorities.example.org"), options).Dispose());
        Assert.DoesNotThrow(() => new PrioritiesClient(new Uri("http://[::1]:8080"), options).Dispose());
        Assert.DoesNotThrow(() => new PrioritiesClient(new Uri("http://priorities.example.org")).Dispose());
    }

    [Test]
    public void Whoever_stops_waiting_stops()
    {
        using var line = new Line(() =>
        {
            var answer = Line.Away();
            answer.Headers.Remove("Retry-After");
            answer.Headers.Add("Retry-After", "30");
            return answer;
        });
        using var api = line.Client();
        using var soon = new CancellationTokenSource(50);
        Assert.CatchAsync<OperationCanceledException>(() => api.GetMeAsync(soon.Token));
    }

    private static async Task<List<string>> First(IAsyncEnumerable<ChangeResponse> changes, int count)
    {
        var seen = new List<string>();
        await foreach (var change in changes)
        {
            seen.Add(change.Cursor);
            if (seen.Count == count)
                break;
        }

        return seen;
    }
}
