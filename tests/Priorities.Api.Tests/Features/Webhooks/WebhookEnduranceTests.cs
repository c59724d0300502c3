using Priorities.Api.Tests.Harness;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Tests.Features.Webhooks;

/// <summary>A service each: these move the clock by days, or stop the service.</summary>
public sealed class WebhookEnduranceTests : WebhookFixture
{
    [Test]
    public async Task Three_days_of_failures_switch_it_off_and_nothing_is_lost_when_it_is_switched_on_again()
    {
        await using var host = HostOver(await PostgresServer.CloneAsync());
        await host.StartAsync();
        await using var receiver = await Receiver.StartAsync();
        receiver.AnswerWith(500);
        var webhook = await RegisterAsync(host, receiver);
        await ReportAsync(host, "ccr-2016-k1", "planned");
        await receiver.NextAsync();

        var checking = UntilAsync(host, $"webhooks/{webhook["id"]}", w => !(bool)w["isActive"]!);
        while (!checking.IsCompleted)
        {
            host.Clock.Advance(TimeSpan.FromHours(6));
            // A call that is under way is written down first: six hours later it would be somebody else's, and count for nothing.
            while (!checking.IsCompleted && await host.ScalarAsync<bool>(UnderWay(host.Clock.GetUtcNow())))
                await Task.Delay(20);
        }

        Assert.That((string?)(await checking)["switchedOff"]!["reason"], Does.Contain($"{Webhook.Patience.TotalDays:0} days"));
        await ReportAsync(host, "ccr-2016-k2", "planned");
        receiver.AnswerWith(204);
        (await host.Admin.PatchAsync($"webhooks/{webhook["id"]}", new { isActive = true })).ShouldBe(200);
        Received next;
        do next = await receiver.NextAsync();
        while (next.Key != "ccr-2016-k2");
        Assert.That((await host.Admin.GetAsync($"webhooks/{webhook["id"]}")).Json["switchedOff"], Is.Null);
    }

    private static string UnderWay(DateTimeOffset now) =>
        $"SELECT EXISTS (SELECT FROM deliveries WHERE state = 'pending' AND (lease_until IS NOT NULL OR next_attempt_at <= '{now:O}'))";

    [Test]
    public async Task When_a_sender_dies_in_the_middle_of_a_call_another_sends_the_same_message()
    {
        var (database, now) = (await PostgresServer.CloneAsync(), DateTimeOffset.UtcNow);
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = (http, _) => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        Received first;
        await using (var dying = HostOver(database, now))
        {
            await dying.StartAsync();
            await RegisterAsync(dying, receiver);
            await ReportAsync(dying, "ccr-2016-k1", "planned");
            first = await receiver.NextAsync();
        }

        // As a crash leaves it: taken, and nobody at it any more.
        await using (var connection = new Npgsql.NpgsqlConnection(database))
        {
            await connection.OpenAsync();
            await using var command = new Npgsql.NpgsqlCommand("UPDATE deliveries SET lease_until = @until, log = '[]'", connection);
            command.Parameters.AddWithValue("until", now.AddSeconds(60).ToUniversalTime());
            await command.ExecuteNonQueryAsync();
        }

        receiver.AnswerWith(204);
        await using var other = HostOver(database, now);
        await other.StartAsync();
        var second = await NextAfterAsync(other, receiver, TimeSpan.FromSeconds(20));

        Assert.That(second.Id, Is.EqualTo(first.Id));
        Assert.That(second.Body, Is.EqualTo(first.Body));
    }
}
