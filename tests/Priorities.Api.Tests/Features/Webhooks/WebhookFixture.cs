using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Webhooks;

/// <summary>
/// A service that may call this machine, gives up on an answer after five seconds, and goes by today's clock: signatures are for the
/// moment.
/// </summary>
public abstract class WebhookFixture : ApiFixture
{
    protected static ApiHost HostOver(string database, DateTimeOffset? now = null) =>
        new(database)
        {
            Clock = new FakeTimeProvider(now ?? DateTimeOffset.UtcNow),
            Settings = { ["Webhooks:AllowedNetworks"] = "127.0.0.0/8", ["Webhooks:TimeoutSeconds"] = "5" },
        };

    protected override async Task<ApiHost> CreateHostAsync() => HostOver(await PostgresServer.CloneAsync());

    private protected Task<JsonNode> RegisterAsync(Receiver receiver, object? more = null) => RegisterAsync(Host, receiver, more);

    private protected static async Task<JsonNode> RegisterAsync(ApiHost host, Receiver receiver, object? more = null)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        body["url"] = receiver.Url;
        return (await host.Admin.PostAsync("webhooks", body)).ShouldBe(201).Json;
    }

    /// <summary>Waits until the webhook, or a delivery, looks as expected.</summary>
    protected static async Task<JsonNode> UntilAsync(ApiHost host, string path, Func<JsonNode, bool> expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            var reply = (await host.Admin.GetAsync(path)).ShouldBe(200);
            if (expected(reply.Json))
                return reply.Json;
            await Task.Delay(30, CancellationToken.None);
        }
    }

    protected Task<JsonNode> UntilAsync(string path, Func<JsonNode, bool> expected) => UntilAsync(Host, path, expected);

    /// <summary>Moves the clock until the receiver is called.</summary>
    private protected static async Task<Received> NextAfterAsync(ApiHost host, Receiver receiver, TimeSpan step)
    {
        var next = receiver.NextAsync();
        while (!next.IsCompleted)
        {
            host.Clock.Advance(step);
            await Task.WhenAny(next, host.ScalarAsync<double>("SELECT 1 FROM pg_sleep(0.2)"));
        }

        return await next;
    }

    protected Task ReportAsync(string action, string status) => ReportAsync(Host, action, status);

    protected static async Task ReportAsync(ApiHost host, string action, string status) =>
        (await host.Admin.PostAsync($"actions/{action}/status", new { status, note = "A reason nobody is told." })).ShouldBe(200);

    /// <summary>Takes a webhook out of the way of the fixture's other tests.</summary>
    protected async Task RemoveAsync(JsonNode webhook) => (await Admin.DeleteAsync($"webhooks/{webhook["id"]}")).ShouldBe(204);
}
