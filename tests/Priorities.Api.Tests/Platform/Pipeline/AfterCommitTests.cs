using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Priorities.Api.Features.Webhooks;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Tests.Harness;
using Priorities.Api.Tests.House;

namespace Priorities.Api.Tests.Platform.Pipeline;

/// <summary>What is slow comes before a command's transaction, and what others are told of it comes after.</summary>
public sealed class AfterCommitTests
{
    private const string InTransaction =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task A_key_that_is_asked_about_while_its_revocation_commits_is_not_remembered_as_it_was()
    {
        await using var host = new ApiHost(await PostgresServer.CloneAsync());
        await host.StartAsync();
        var issued = (await host.Admin.PostAsync("keys", new { name = "To be revoked", role = "viewer" })).ShouldBe(201);
        await host.ExecuteAsync(
            """
            CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(1.5); RETURN NULL; END';
            CREATE CONSTRAINT TRIGGER linger AFTER UPDATE OF revoked_at ON api_keys DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION linger();
            """
        );

        var revoking = host.Admin.DeleteAsync($"keys/{issued["id"]}", null);
        await UntilAsync(host, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'", 1);
        (await host.With(issued["secret"]).GetAsync("me")).ShouldBe(200);
        (await revoking).ShouldBe(204);

        (await host.With(issued["secret"]).GetAsync("me")).ShouldBe(401); // the clock stands still: what is remembered stays so
    }

    [Test]
    public async Task An_idempotency_key_is_claimed_when_the_address_was_looked_up_and_a_replay_needs_none()
    {
        var (asked, found) = (new TaskCompletionSource(), new TaskCompletionSource<IPAddress[]>());
        await using var host = new ApiHost(await PostgresServer.CloneAsync())
        {
            Settings = { ["Webhooks:AllowedNetworks"] = "127.0.0.0/8" },
            Replacing = services =>
                services.Replace(
                    ServiceDescriptor.Singleton<FindAddresses>(
                        (_, _) =>
                        {
                            asked.TrySetResult();
                            return found.Task;
                        }
                    )
                ),
        };
        await host.StartAsync();
        var (body, key) = (new { url = "https://hook.example.org/in" }, ("Idempotency-Key", "registered-once"));

        var registering = host.Admin.PostAsync("webhooks", body, key);
        await asked.Task.WaitAsync(Patience);
        Assert.That(await host.ScalarAsync<long>(InTransaction), Is.Zero, "Nothing holds up the feed while a name is looked up.");
        Assert.That(await host.ScalarAsync<long>("SELECT count(*) FROM stored_answers"), Is.Zero);
        found.SetResult([IPAddress.Loopback]);
        var first = (await registering).ShouldBe(201);

        var again = (await host.Admin.PostAsync("webhooks", body, key)).ShouldBe(201);
        Assert.That((again.Text, again.Header("Idempotency-Replayed")), Is.EqualTo((first.Text, "true")));
        Assert.That((await host.Admin.GetAsync("webhooks")).ShouldBe(200).Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_command_does_with_one_connection()
    {
        await using var host = new ApiHost(await PostgresServer.CloneAsync() + ";Maximum Pool Size=1;Timeout=20")
        {
            Settings = { ["Webhooks:AllowedNetworks"] = "127.0.0.0/8" },
        };
        await host.StartAsync();

        (await host.Admin.PostAsync("webhooks", new { url = "http://127.0.0.1:9/hook" }, ("Idempotency-Key", "one-connection"))).ShouldBe(
            201
        );
        (
            await host.Admin.PostAsync(
                "actions/ccr-2016-s1/status",
                new { status = "planned", note = "Begun." },
                ("Idempotency-Key", "one-report")
            )
        ).ShouldBe(200);
    }

    [Test]
    public void Nothing_but_the_pipeline_runs_side_effects_of_a_command()
    {
        var effects = Code
            .Calls.Where(c => c.Target is { Name: nameof(AfterCommit.Run), DeclaringType.Name: nameof(AfterCommit) })
            .ToList();
        Assert.That(
            effects.Select(c => Code.Outermost(c.In.DeclaringType).Name).Distinct(),
            Is.EquivalentTo(new[] { "OneTransaction`2", "Together", "Idempotency" })
        );
        var direct = Code
            .Calls.Where(c => c.Instruction.OpCode.Name.StartsWith("call", StringComparison.Ordinal))
            .Where(c =>
                c.Target is { Name: "Wake", DeclaringType.Name: "WebhookSender" } or { Name: "Forget", DeclaringType.Name: "KnownKeys" }
            )
            .Where(c =>
                !c.In.DeclaringType.Name.StartsWith("<>c", StringComparison.Ordinal)
                && Code.Outermost(c.In.DeclaringType).Name != "WebhookSender"
            )
            .ToList();
        Assert.That(direct.Select(c => c.In.FullName), Is.Empty, "Hand it to AfterCommit.");
    }

    private static async Task UntilAsync(ApiHost host, string sql, long count)
    {
        var end = DateTime.UtcNow + Patience;
        while (await host.ScalarAsync<long>(sql) < count)
        {
            Assert.That(DateTime.UtcNow, Is.LessThan(end), "It does not come to that.");
            await Task.Delay(10);
        }
    }
}
