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

/// <summary>Over 100,000 actions: no filter and no order of a list reads a large table from end to end.</summary>
[Category("Large")]
public sealed class PlansOfListsTests : ApiFixture
{
    private static readonly string[] Large = ["actions", "notes", "ownerships", "changes"];

    private readonly Commands commands = new();

    protected override async Task<ApiHost> CreateHostAsync()
    {
        var connectionString = await PostgresServer.CloneAsync();
        await using (var source = Database.DataSource(connectionString)) await new Generator(source, actions: 100_000, notesPerAction: 1, seed: 1, TextWriter.Null).FillAsync(CancellationToken.None);
        return new(connectionString) { Replacing = services => services.ConfigureDbContext<PrioritiesContext>(options => options.AddInterceptors(commands)) };
    }

    private static IEnumerable<string> Lists()
    {
        foreach (var sort in (string[])["key", "position", "title", "status", "targetDate", "updatedAt", "lastReportedAt", "progress"])
        {
            yield return $"sort={sort}";
            yield return $"sort=-{sort}";
        }

        foreach (var filter in (string[])
            [
                "action=load-0-a0", "action=load-0-a0,01a2006f-3b00-7000-8000-000000000001", "forum=load-3", "forum=load-3,load-4", "area=area-1", "forum=load-3&area=area-1", "status=onHold", "status=onHold,planned", "assessedStatus=completed", "owner=load-org-7",
                "owner=load-org-7,load-org-8", "role=lead", "owner=load-org-7&role=supporting", "tag=housing", "tag=housing,border", "audience=policyMaker", "jurisdiction=provincial", "parent=none",
                "parent=load-0-a0", "publication=published", "q=housing", "q=logement", "q=inventory%20border", "overdue=true", "overdue=false", "staleDays=400", "targetBefore=2018-01-01",
                "targetAfter=2024-01-01", "updatedSince=2025-01-01T00:00:00Z", "include=notes,owners,children", "forum=load-3&status=onHold&overdue=true",
            ])
        {
            yield return filter;
            yield return $"{filter}&sort=-updatedAt";
        }
    }

    [TestCaseSource(nameof(Lists))]
    public async Task A_list_is_read_by_an_index(string query)
    {
        foreach (var client in new[] { Anonymous, Admin })
        {
            commands.Taken.Clear();
            var page = (await client.GetAsync($"actions?{query}")).ShouldBe(200);
            var first = commands.Taken.ToList();
            commands.Taken.Clear();
            if ((string?)page.Json["nextCursor"] is { } cursor) (await client.GetAsync($"actions?{query}&cursor={cursor}")).ShouldBe(200);
            foreach (var command in first.Concat(commands.Taken)) await ShouldUseAnIndexAsync(command);
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

        Assert.That(far, Is.LessThan(first * 1.5), "The planner's own figures for both pages.");
    }

    private async Task<double> CostAsync(string path)
    {
        commands.Taken.Clear();
        (await Anonymous.GetAsync(path)).ShouldBe(200);
        return (double)(await ExplainAsync(commands.Taken.Single()))["Total Cost"]!;
    }

    private async Task ShouldUseAnIndexAsync(Command command)
    {
        var plan = await ExplainAsync(command);
        var scans = Nodes(plan).Where(n => (string?)n["Node Type"] == "Seq Scan" && Large.Contains((string?)n["Relation Name"])).ToList();
        Assert.That(scans, Is.Empty, $"{command.Text}\n{plan}");
    }

    private async Task<JsonNode> ExplainAsync(Command command)
    {
        await using var source = Database.DataSource(Host.ConnectionString);
        await using var explain = source.CreateCommand($"EXPLAIN (FORMAT JSON) {command.Text}");
        foreach (var parameter in command.Parameters) explain.Parameters.Add(parameter.Clone());
        return JsonNode.Parse((string)(await explain.ExecuteScalarAsync())!)![0]!["Plan"]!;
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode plan) => (plan["Plans"]?.AsArray() ?? []).SelectMany(p => Nodes(p!)).Prepend(plan);

    private sealed record Command(string Text, IReadOnlyList<NpgsqlParameter> Parameters);

    private sealed class Commands : DbCommandInterceptor
    {
        public ConcurrentQueue<Command> Taken { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            // What goes on behind the requests (webhooks, figures) is asked by statements of its own.
            if (command.CommandText.Contains("action_reads", StringComparison.Ordinal) || command.CommandText.Contains("note_reads", StringComparison.Ordinal))
                Taken.Enqueue(new(command.CommandText, [.. command.Parameters.Cast<NpgsqlParameter>().Select(p => p.Clone())]));
            return ValueTask.FromResult(result);
        }
    }
}
