using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Priorities.Api.Data;
using Priorities.Api.Data.Seed;
using Priorities.Api.Tests.Harness;
using Priorities.Domain;

namespace Priorities.Api.Tests.House;

/// <summary>
/// The pages on spreadsheets and dashboards name what there is: each address in them is asked, each column is looked for in the answer.
/// </summary>
public sealed partial class DashboardPagesTests : ApiFixture
{
    private static readonly string Directory = Repository.Path("deploy/dashboards");

    [OneTimeSetUp]
    public async Task LoadDemonstration()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await DemoForum.LoadAsync(
            scope.ServiceProvider.GetRequiredService<PrioritiesContext>(),
            Host.Clock,
            LocalCalendar.Utc,
            CancellationToken.None
        );
    }

    private static IEnumerable<string> Pages => System.IO.Directory.GetFiles(Directory, "*.md").Select(f => Path.GetFileName(f)!);

    [TestCaseSource(nameof(Pages))]
    public async Task Every_address_in_a_page_answers(string page)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Directory, page));
        var addresses = Addresses()
            .Matches(text)
            .Select(m => m.Groups[1].Value)
            .Where(a => a.Length > 0)
            .Concat(Queries().Matches(text).Select(AddressOf))
            .ToList();

        Assert.That(addresses, Is.Not.Empty);
        foreach (var address in addresses)
        {
            var answer = await Anonymous.GetAsync(address.StartsWith('/') ? address : $"/{address}");
            Assert.That(answer.Status, Is.EqualTo(200), $"{address}: {answer.Text}");
        }
    }

    [TestCaseSource(nameof(Pages))]
    public async Task Every_column_of_a_query_is_in_its_answer(string page)
    {
        foreach (var code in Code().Matches(await File.ReadAllTextAsync(Path.Combine(Directory, page))).Select(m => m.Groups[1].Value))
        {
            var answer = (
                await Anonymous.GetAsync(
                    "/" + AddressOf(Queries().Match(code)).Replace("ccr-2016", DemoForum.Key, StringComparison.Ordinal)
                )
            )
                .ShouldBe(200)
                .Json;
            var there = (answer["items"] ?? answer["areas"])!
                .AsArray()
                .SelectMany(row => row!.AsObject())
                .SelectMany(m => m.Value is JsonObject inner ? inner.Select(i => i.Key).Append(m.Key) : [m.Key])
                .ToHashSet();
            var named = Lists().Matches(code).SelectMany(list => Names().Matches(list.Value)).Select(m => m.Groups[1].Value).ToList();

            Assert.That(named, Is.Not.Empty);
            Assert.That(named.Except(there), Is.Empty, code);
        }
    }

    [Test]
    public async Task Every_panel_of_the_dashboard_for_grafana_shows_something()
    {
        var dashboard = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Directory, "grafana-dashboard.json")))!;
        var targets = dashboard["panels"]!
            .AsArray()
            .SelectMany(p => p!["targets"]!.AsArray())
            .Append(dashboard["templating"]!["list"]![0]!["query"]!["infinityQuery"])
            .Select(t => t!)
            .ToList();

        Assert.That(targets, Has.Count.EqualTo(10));
        foreach (var target in targets)
        {
            var address = ((string)target["url"]!)
                .Replace("${forum}", DemoForum.Key, StringComparison.Ordinal)
                .Replace("${__from:date:YYYY-MM-DD}", "2025-01-01", StringComparison.Ordinal);
            var root = (await Anonymous.GetAsync(address)).ShouldBe(200).Json[(string)target["root_selector"]!]!;
            var rows = root is JsonArray list ? list.Select(r => r!).ToList() : [root];
            Assert.That(rows, Is.Not.Empty, address);
            foreach (var column in target["columns"]!.AsArray())
            foreach (var row in rows)
                Assert.That(Fits(Value(row, (string)column!["selector"]!), (string)column["type"]!), Is.True, $"{address}: {column}");
        }

        Assert.That(dashboard["panels"]!.AsArray().Select(p => (int)p!["id"]!), Is.Unique);
        Assert.That(
            dashboard["__requires"]!.AsArray().Where(r => (string)r!["type"]! == "panel").Select(r => (string)r!["id"]!),
            Is.EquivalentTo(dashboard["panels"]!.AsArray().Select(p => (string)p!["type"]!).Distinct())
        );
        Assert.That(
            dashboard.ToJsonString(),
            Does.Contain("${DS_INFINITY}").And.Contain("\"name\":\"DS_INFINITY\""),
            "It asks for the data source."
        );
    }

    private static string AddressOf(Match query) =>
        query.Success
            ? $"{query.Groups[1].Value}?{string.Join('&', Parameters().Matches(query.Groups[2].Value).Select(p => $"{p.Groups[1].Value}={p.Groups[2].Value}"))}"
            : throw new AssertionException("A query without an address.");

    private static JsonNode? Value(JsonNode row, string selector) =>
        selector.Split('.').Aggregate((JsonNode?)row, (node, name) => node?[name]);

    private static bool Fits(JsonNode? value, string type) =>
        type switch
        {
            "number" => value is JsonValue number && number.TryGetValue<double>(out _),
            "timestamp" => value is JsonValue text && DateTime.TryParse((string)text!, CultureInfo.InvariantCulture, out _),
            "string" => value is JsonValue text && text.TryGetValue<string>(out _),
            _ => false,
        };

    [GeneratedRegex(@"https://priorities\.example\.org([^\s""`)]*)")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"RelativePath = ""([^""]+)"", Query = \[([^\]]*)\]")]
    private static partial Regex Queries();

    [GeneratedRegex(@"([\w]+) = ""([^""]*)""")]
    private static partial Regex Parameters();

    [GeneratedRegex("```m\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{[^{}]*""[^{}]*\}")]
    private static partial Regex Lists();

    [GeneratedRegex(@"""(\w+)""")]
    private static partial Regex Names();
}
