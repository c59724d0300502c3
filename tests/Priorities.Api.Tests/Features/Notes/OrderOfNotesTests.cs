using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Notes;

/// <summary>What holds now is what was recorded last, whoever came first, and whatever the clocks say.</summary>
public sealed class OrderOfNotesTests
{
    [Test]
    public async Task Eight_at_once_on_one_action_stand_in_the_order_in_which_they_were_recorded()
    {
        await using var host = WithRealClock(await PostgresServer.CloneAsync());
        await host.StartAsync();
        var last = DateTimeOffset.MinValue;
        for (var round = 0; round < 12; round++)
        {
            var writing = Task.WhenAll(
                Enumerable
                    .Range(0, 8)
                    .Select(n =>
                        host.Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = $"Note {round} {n}.", visibility = "public" })
                    )
            );
            do
            {
                if ((string?)(await host.Anonymous.GetAsync("actions/ccr-2016-s2")).ShouldBe(200).Json["lastReportedAt"] is not { } told)
                    continue;
                var at = DateTimeOffset.Parse(told, CultureInfo.InvariantCulture);
                Assert.That(at, Is.GreaterThanOrEqualTo(last), "The last report went back.");
                last = at;
            } while (!writing.IsCompleted);
            foreach (var reply in await writing)
                reply.ShouldBe(201);
        }

        await AssertInOrderAsync(host, 96);
    }

    [Test]
    public async Task Instances_whose_clocks_differ_by_two_minutes_agree_on_the_order()
    {
        var database = await PostgresServer.CloneAsync();
        await using var ahead = new ApiHost(database);
        await using var behind = new ApiHost(database) { Clock = new FakeTimeProvider(Clocks.AtTest().GetUtcNow().AddMinutes(-2)) };
        await ahead.StartAsync();
        await behind.StartAsync();
        for (var n = 0; n < 10; n++)
        {
            ahead.Clock.Advance(TimeSpan.FromSeconds(1));
            behind.Clock.Advance(TimeSpan.FromSeconds(1));
            (
                await (n % 2 == 0 ? ahead : behind).Admin.PostAsync(
                    "actions/ccr-2016-s2/notes",
                    new { body = $"Note {n}.", visibility = "public" }
                )
            ).ShouldBe(201);
        }

        (await behind.Admin.PatchAsync("actions/ccr-2016-s2", new { title = "Another title" })).ShouldBe(200);
        Assert.That(
            (await ahead.Anonymous.ListAsync("actions/ccr-2016-s2/notes")).Select(n => (string?)n["body"]),
            Is.EqualTo(Enumerable.Range(0, 10).Reverse().Select(n => $"Note {n}."))
        );
        await AssertInOrderAsync(ahead, 10);
    }

    [Test]
    public async Task A_clock_that_steps_back_takes_nothing_back()
    {
        await using var host = new ApiHost(await PostgresServer.CloneAsync());
        await host.StartAsync();
        (await host.Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "First.", visibility = "public" })).ShouldBe(201);
        await host.ExecuteAsync(
            "UPDATE actions SET all_reports_last_at = all_reports_last_at + interval '1 hour' WHERE key = 'ccr-2016-s2'; UPDATE notes SET recorded_at = recorded_at + interval '1 hour'"
        );

        (await host.Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "Second.", visibility = "public" })).ShouldBe(201);

        Assert.That(
            (await host.Anonymous.ListAsync("actions/ccr-2016-s2/notes")).Select(n => (string?)n["body"]),
            Is.EqualTo(new[] { "Second.", "First." })
        );
    }

    /// <summary>Notes, history and the action tell the same order.</summary>
    private static async Task AssertInOrderAsync(ApiHost host, int count)
    {
        var notes = await host.Anonymous.ListAsync("actions/ccr-2016-s2/notes?limit=200");
        var history = await host.Anonymous.ListAsync("actions/ccr-2016-s2/history?limit=200");
        Assert.That(notes, Has.Count.EqualTo(count));
        Assert.That(
            notes.Select(n => (string?)n["id"]),
            Is.EqualTo(history.Where(h => (string?)h["type"] == "note.added").Select(h => (string?)h["note"]))
        );
        Assert.That(history.Select(h => DateTimeOffset.Parse((string)h["at"]!, CultureInfo.InvariantCulture)), Is.Ordered.Descending);
        Assert.That((await host.Anonymous.GetAsync("actions/ccr-2016-s2"))["lastReportedAt"], Is.EqualTo((string?)notes[0]["recordedAt"]));
    }

    private static ApiHost WithRealClock(string database) =>
        new(database) { Replacing = services => services.Replace(ServiceDescriptor.Singleton(TimeProvider.System)) };
}
