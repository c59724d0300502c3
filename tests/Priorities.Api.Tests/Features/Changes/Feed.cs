using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Changes;

/// <summary>What tests of the feed do again and again.</summary>
internal static class Feed
{
    /// <summary>
    /// Follows the feed until so many changes were seen. Fixtures share a server, and any transaction on it may hold an entry back for as
    /// long as it lasts; so tests wait for what they expect and never ask once.
    /// </summary>
    public static async Task<(List<JsonNode> Items, string Cursor)> FollowAsync(
        this Client client,
        string? after,
        int count,
        string filter = ""
    )
    {
        var items = new List<JsonNode>();
        do
        {
            var reply = (
                await client.GetAsync($"changes?limit=200{filter}{(after is null ? "" : $"&after={after}")}", ("Prefer", "wait=60"))
            ).ShouldBe(200);
            items.AddRange(reply.Items);
            after = reply["nextCursor"];
        } while (items.Count < count);
        return (items, after);
    }

    /// <summary>The end of the feed, once everything that was written is in it.</summary>
    public static async Task<string> NowAsync(this ApiHost host)
    {
        var last = await host.ScalarAsync<long>("SELECT max(id) FROM changes");
        while (await host.ScalarAsync<long>("SELECT max(id) FROM change_reads") < last)
            await Task.Yield();
        return (await host.Admin.GetAsync("changes?after=now")).ShouldBe(200)["nextCursor"];
    }

    public static Task<Reply> ReportAsync(this ApiHost host, string action, string status, string note = "Because.") =>
        host.Admin.PostAsync($"actions/{action}/status", new { status, note });

    public static string Of(this JsonNode change, string path) =>
        (string?)path.Split('.').Aggregate((JsonNode?)change, (node, member) => node?[member]) ?? "";

    /// <summary>A change of no consequence, written behind the service's back, in whatever transaction the command is of.</summary>
    public static NpgsqlCommand Entry(
        NpgsqlConnection connection,
        string subject = "s",
        string type = "action.revised",
        string audience = "public",
        Guid? organization = null
    )
    {
        var command = new NpgsqlCommand(
            $$"""
            INSERT INTO changes (event_id, type, at, actor_id, actor_name, actor_organization_id, subject_kind, subject_id, subject_key, version, audience, members)
            VALUES (gen_random_uuid(), '{{type}}', now(), 'test', 'Somebody', @organization, 'organization', @subject, @key, 1, '{{audience}}', '{}')
            RETURNING id
            """,
            connection
        );
        command.Parameters.AddWithValue("subject", new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(subject)).AsSpan(0, 16)));
        command.Parameters.AddWithValue("key", subject);
        command.Parameters.Add(
            new NpgsqlParameter("organization", NpgsqlTypes.NpgsqlDbType.Uuid) { Value = (object?)organization ?? DBNull.Value }
        );
        return command;
    }
}
