using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Priorities.Api.Data;
using Priorities.Api.Features.Actions;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Tests.Harness;
using Priorities.Benchmarks;

namespace Priorities.Api.Tests.Data;

/// <summary>
/// Over 100,000 actions, among them a forum of sixteen, a tag, an owner and a word that ten have, and a tag, an owner and a word that
/// nearly all have: what a list touches, as PostgreSQL counts it while the service asks, does not grow with the table. Going through all
/// actions touches over 100,000 pages.
/// </summary>
[Category("Large")]
public sealed class PlansOfListsTests : ApiFixture
{
    /// <summary>
    /// Pages of eight kilobytes, most of them touched again and again: twice what a list of 1,000 actions costs whose every action is
    /// looked at, five pages each with what it is filtered by, and a page of fifty with all that belongs to them, some 1,100.
    /// </summary>
    private const int MostBuffers = 12_000;

    private static readonly string[] Large = ["actions", "action_search", "notes", "ownerships", "changes"];

    private readonly Plans plans = new();

    protected override async Task<ApiHost> CreateHostAsync()
    {
        var connectionString = await PostgresServer.CloneAsync();
        await using (var source = Database.DataSource(connectionString))
        {
            await new Generator(source, actions: 100_000, notesPerAction: 1, seed: 1, TextWriter.Null).FillAsync(CancellationToken.None);
            await using var rare = source.CreateCommand(
                """
                INSERT INTO forums (id, key, held_on, regions, objectives, programme, topics, title_en, version, created_at, updated_at)
                    VALUES ('00000001-0000-7000-8000-000000009999', 'small', '2016-11-23', '{}', '[]', '[]', '[]', 'Small', 1, now(), now());
                INSERT INTO areas (id, forum_id, key, code, position, version, last_number, title_en)
                    VALUES ('00000002-0000-7000-8000-000000009999', '00000001-0000-7000-8000-000000009999', 'only', 'z', 1, 1, 100, 'Only');
                UPDATE actions SET forum_id = '00000001-0000-7000-8000-000000009999', area_id = '00000002-0000-7000-8000-000000009999'
                    WHERE id IN (SELECT id FROM actions WHERE publication = 'published' ORDER BY updated_at LIMIT 16);
                UPDATE actions SET tags = tags || '{rarely}'::text[], title_en = title_en || ' rarely'
                    WHERE id IN (SELECT id FROM actions WHERE publication = 'published' ORDER BY created_at LIMIT 10);
                INSERT INTO organizations (id, key, kind, regions, name_en, version, created_at, updated_at) SELECT gen_random_uuid(), key, 'ngo', '{}', key, 1, now(), now() FROM unnest(ARRAY['rare', 'frequent']) key;
                INSERT INTO ownerships (action_id, organization_id, role) SELECT a.id, o.id, 'supporting' FROM organizations o, LATERAL (SELECT id FROM actions ORDER BY md5(id::text) LIMIT CASE o.key WHEN 'rare' THEN 10 ELSE 90000 END) a WHERE o.key IN ('rare', 'frequent');
                """
            );
            rare.CommandTimeout = 0;
            await rare.ExecuteNonQueryAsync();
            foreach (
                var sql in (string[])
                    [
                        "VACUUM ANALYZE",
                        .. Explaining.Select(setting =>
                            $"ALTER DATABASE \"{new NpgsqlConnectionStringBuilder(connectionString).Database}\" SET {setting}"
                        ),
                    ]
            )
            {
                await using var command = source.CreateCommand(sql);
                command.CommandTimeout = 0;
                await command.ExecuteNonQueryAsync();
            }
        }

        return new(connectionString)
        {
            Replacing = services => services.ConfigureDbContext<PrioritiesContext>(options => options.AddInterceptors(plans)),
        };
    }

    /// <summary>What PostgreSQL did for each statement comes back as a notice.</summary>
    private static readonly string[] Explaining =
    [
        "session_preload_libraries = 'auto_explain'",
        "auto_explain.log_min_duration = 0",
        "auto_explain.log_analyze = on",
        "auto_explain.log_buffers = on",
        "auto_explain.log_timing = off",
        "auto_explain.log_format = 'json'",
        "auto_explain.log_level = 'notice'",
    ];

    private static IEnumerable<string> Lists()
    {
        foreach (var sort in Sorts)
        {
            yield return $"sort={sort}";
            yield return $"sort=-{sort}";
        }

        foreach (
            var filter in (string[])
                [
                    "action=load-0-a0",
                    "action=load-0-a0,01a2006f-3b00-7000-8000-000000000001",
                    "forum=load-3,load-4",
                    "area=area-1",
                    "forum=load-3&area=area-1",
                    "status=onHold",
                    "status=onHold,planned",
                    "assessedStatus=completed",
                    "owner=load-org-7",
                    "owner=load-org-7,load-org-8",
                    "role=lead",
                    "owner=load-org-7&role=supporting",
                    "tag=housing",
                    "tag=housing,border",
                    "audience=policyMaker",
                    "jurisdiction=provincial",
                    "parent=none",
                    "parent=load-0-a0",
                    "publication=published",
                    "q=logement",
                    "q=inventory%20border",
                    "q=-housing",
                    "overdue=true",
                    "overdue=false",
                    "staleDays=400",
                    "targetBefore=2018-01-01",
                    "targetAfter=2024-01-01",
                    "updatedSince=2025-01-01T00:00:00Z",
                    "include=notes,owners,children",
                    "forum=load-3&status=onHold&overdue=true",
                ]
        )
        {
            yield return filter;
            yield return $"{filter}&sort=-updatedAt";
        }

        foreach (
            var filter in (string[])
                [
                    "forum=small",
                    "forum=load-3",
                    "tag=rarely",
                    "tag=load",
                    "owner=rare",
                    "owner=frequent",
                    "q=rarely",
                    "q=make",
                    "forum=small&status=planned",
                    "forum=small&tag=load",
                    "owner=frequent&tag=load",
                    "q=make&forum=small",
                ]
        )
        foreach (var sort in Sorts)
            yield return $"{filter}&sort=-{sort}";
    }

    private static readonly string[] Sorts =
    [
        "key",
        "position",
        "title",
        "status",
        "targetDate",
        "updatedAt",
        "lastReportedAt",
        "progress",
    ];

    [TestCaseSource(nameof(Lists))]
    public async Task What_a_list_touches_does_not_grow_with_the_table(string query)
    {
        foreach (var client in new[] { Anonymous, Admin })
        {
            plans.Taken.Clear();
            var page = (await client.GetAsync($"actions?{query}")).ShouldBe(200);
            ShouldTouchLittle(plans.Taken, query);
            if ((string?)page.Json["nextCursor"] is not { } cursor)
                continue;
            plans.Taken.Clear();
            (await client.GetAsync($"actions?{query}&cursor={cursor}")).ShouldBe(200);
            ShouldTouchLittle(plans.Taken, query);
        }
    }

    [Test]
    public async Task A_page_far_down_costs_what_the_first_one_costs()
    {
        var first = await CostAsync("actions?limit=50");
        var key = await Host.ScalarAsync<string>("select key from actions order by key offset 50000 limit 1");
        var id = await Host.ScalarAsync<Guid>($"select id from actions where key = '{key}'");
        var filter = new ActionFilter();
        var cursor = Cursor.Encode(Cursor.List("actions", filter, "key", "en", "Public"), key!, $"{id}");

        var far = await CostAsync($"actions?limit=50&cursor={cursor}");

        Assert.That(far, Is.LessThan(first * 1.5), "Pages touched for both.");
    }

    private async Task<int> CostAsync(string path)
    {
        plans.Taken.Clear();
        (await Anonymous.GetAsync(path)).ShouldBe(200);
        return plans.Taken.Sum(Buffers);
    }

    private static void ShouldTouchLittle(IReadOnlyCollection<JsonNode> taken, string query)
    {
        Assert.That(taken, Is.Not.Empty, "No plan came back: nothing was looked at.");
        foreach (var plan in taken)
        {
            Assert.That(Buffers(plan), Is.LessThan(MostBuffers), $"{query}\n{plan}");
            var scans = Nodes(plan["Plan"]!)
                .Where(n => (string?)n["Node Type"] == "Seq Scan" && Large.Contains((string?)n["Relation Name"]))
                .ToList();
            Assert.That(scans, Is.Empty, $"{query}\n{plan}");
        }
    }

    private static int Buffers(JsonNode plan) =>
        ((int?)plan["Plan"]!["Shared Hit Blocks"] ?? 0) + ((int?)plan["Plan"]!["Shared Read Blocks"] ?? 0);

    private static IEnumerable<JsonNode> Nodes(JsonNode plan) => (plan["Plans"]?.AsArray() ?? []).SelectMany(p => Nodes(p!)).Prepend(plan);

    /// <summary>
    /// Takes the plans of statements about actions, as they were run: what goes on behind the requests (webhooks, figures) has connections
    /// of its own.
    /// </summary>
    private sealed class Plans : DbConnectionInterceptor
    {
        private readonly ConcurrentDictionary<DbConnection, bool> heard = new();

        public ConcurrentQueue<JsonNode> Taken { get; } = [];

        /// <summary>A list of actions; not the question how many it may find, which touches nothing.</summary>
        private static bool IsRun(string query) =>
            query.Contains("FROM action_reads", StringComparison.Ordinal) && !query.StartsWith("EXPLAIN", StringComparison.Ordinal);

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            if (heard.TryAdd(connection, true))
                ((NpgsqlConnection)connection).Notice += (_, notice) => Take(notice.Notice.MessageText);
            return Task.CompletedTask;
        }

        private void Take(string text)
        {
            if (
                text.IndexOf('{', StringComparison.Ordinal) is var begin and > 0
                && JsonNode.Parse(text[begin..]) is { } plan
                && IsRun($"{plan["Query Text"]}")
            )
                Taken.Enqueue(plan);
        }
    }
}
