using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Priorities.Api.Tests.Harness;
using Priorities.Domain.Actions;

namespace Priorities.Api.Tests.Features.Dashboards;

/// <summary>
/// Histories made at random, told to the service over HTTP; then every figure of random days has to be what a plain recount says.
/// </summary>
public sealed class RecountTests
{
    private const int StaleAfterDays = 45;
    private static readonly string[] Areas = ["knowledge", "services", "policy", "collaboration"];
    private static readonly string[] Organizations = ["north", "south"];
    private static readonly DateOnly HeldOn = new(2016, 11, 23);

    /// <summary>One thing that happens; the numbers choose among what can happen then.</summary>
    public sealed record Move(int Kind, int Which, int Choice, int Days);

    private static Arbitrary<Move[]> Histories =>
        (
            from moves in (
                from kind in Gen.Choose(0, 15)
                from which in Gen.Choose(0, 9)
                from choice in Gen.Choose(0, 999)
                from days in Gen.Choose(0, 30)
                select new Move(kind, which, choice, days)
            ).ListOf(70)
            select moves.ToArray()
        ).ToArbitrary();

    [Test]
    public void Every_figure_is_what_a_plain_recount_says() =>
        Prop.ForAll(Histories, moves => AgreesAsync(moves).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3).WithEndSize(70).Replayed(nameof(RecountTests)));

    private static async Task AgreesAsync(Move[] moves)
    {
        await using var host = new ApiHost(await PostgresServer.CloneAsync())
        {
            Settings = { ["Priorities:StaleAfterDays"] = $"{StaleAfterDays}" },
        };
        await host.StartAsync();
        foreach (var organization in Organizations)
            await host.OrganizationAsync(organization);
        var readers = new[] { host.Anonymous, await host.WithAsync(Role.Viewer), host.Admin };
        var told = (await host.Admin.ListAsync("actions"))
            .Select(a => new Told(
                (string)a["key"]!,
                (string)a["area"]!,
                [.. a["tags"]!.AsArray().Select(t => (string)t!)],
                Clocks.Seeded.UtcDateTime
            ))
            .ToList();
        foreach (var action in told)
            action.Deeds.Add(new Opened(action.CreatedAt, "published"));
        var recount = new Recount(told, HeldOn, () => host.Clock.GetUtcNow().UtcDateTime, StaleAfterDays);

        for (var i = 0; i < moves.Length; i++)
        {
            await MakeAsync(host, told, moves[i]);
            if (i % 10 == 9)
                await CompareAsync(host, readers, recount, moves[i..Math.Min(i + 2, moves.Length)]);
        }

        await CompareAsync(host, readers, recount, moves);
    }

    private static async Task MakeAsync(ApiHost host, List<Told> told, Move move)
    {
        host.Clock.Advance(TimeSpan.FromDays(move.Days) + TimeSpan.FromSeconds(move.Choice));
        var (admin, now) = (host.Admin, host.Clock.GetUtcNow().UtcDateTime);
        var today = Told.DayOf(now);
        var action = told[move.Which * told.Count / 10];
        var path = $"actions/{action.Key}";
        var organization = Organizations[move.Choice % 2];
        var owns =
            action.Last<Owned>(o => o.Owner == organization) is { } last
            && action.Deeds.LastIndexOf(last) > action.Deeds.FindLastIndex(d => d is Disowned left && left.Owner == organization);

        if (action.Publication != "published" && move.Kind != 15)
            return; // most things are told of what is out in the open
        switch (move.Kind)
        {
            case 0 or 1 or 2 or 3 or 4 or 5:
                var next = StatusWorkflow.AllowedFrom(
                    Enum.Parse<ActionStatus>(action.Status(DateOnly.MaxValue, DateOnly.MaxValue), ignoreCase: true)
                );
                var status = Name(next[move.Choice % next.Count]);
                var since = action.Last<Reported>(_ => true)?.On ?? today.AddDays(-400);
                var on = move.Choice % 3 == 0 ? today : since.AddDays((today.DayNumber - since.DayNumber) * (move.Choice % 7) / 7);
                int? percent = move.Choice % 4 == 0 ? move.Choice % 101 : null;
                (
                    await admin.PostAsync(
                        $"{path}/status",
                        new
                        {
                            status,
                            note = "So it is.",
                            effectiveOn = $"{on:yyyy-MM-dd}",
                            progress = percent,
                            visibility = Visibility(move.Choice),
                        }
                    )
                ).ShouldBe(200);
                action.Deeds.AddRange([new Reported(now, status, on), new Noted(now, 0)]);
                if (percent is not null)
                    action.Deeds.Add(new Progressed(now, percent.Value));
                break;
            case 6 or 7:
                (
                    await admin.PostAsync(
                        $"{path}/notes",
                        new
                        {
                            body = "Something was heard.",
                            visibility = Visibility(move.Choice),
                            progress = move.Choice % 101,
                        }
                    )
                ).ShouldBe(201);
                action.Deeds.AddRange([new Noted(now, move.Choice % 3), new Progressed(now, move.Choice % 101)]);
                break;
            case 8 or 9:
                var found = Name((ActionStatus)(move.Choice % 8));
                (await admin.PostAsync($"{path}/assessments", new { status = found, note = "As it was found." })).ShouldBe(201);
                action.Deeds.Add(new Assessed(now, found));
                break;
            case 10 or 11:
                DateOnly? target = move.Choice % 5 == 0 ? null : today.AddDays(move.Choice % 120 - 40);
                (await admin.PatchAsync(path, new { targetDate = target is null ? null : $"{target:yyyy-MM-dd}" })).ShouldBe(200);
                action.Deeds.Add(new Aimed(now, target));
                break;
            case 12 or 13 when !owns:
                (await admin.PutAsync($"{path}/owners/{organization}", new { role = "lead" })).ShouldBe(200);
                action.Deeds.Add(new Owned(now, organization));
                break;
            case 12 or 13:
                (
                    await admin.SendAsync(
                        HttpMethod.Delete,
                        $"{path}/owners/{organization}",
                        null,
                        ("If-Match", (await admin.GetAsync(path)).ETag!)
                    )
                ).ShouldBe(200);
                action.Deeds.Add(new Disowned(now, organization));
                break;
            case 14:
                var (area, publication) = (Areas[move.Choice % 4], move.Choice % 3 == 0 ? "draft" : "published");
                var made = (
                    await admin.PostAsync(
                        "actions",
                        new
                        {
                            forum = "ccr-2016",
                            area,
                            title = "One more",
                            tags = new[] { "funding" },
                            publication,
                        }
                    )
                ).ShouldBe(201);
                told.Add(new(made["key"], area, ["funding"], now) { Deeds = { new Opened(now, publication) } });
                break;
            case 15 when action.Publication == "published":
                (await admin.DeleteAsync(path)).ShouldBe(204);
                action.Deeds.Add(new Opened(now, "archived"));
                break;
            case 15:
                var brought =
                    action.Publication == "draft"
                        ? await admin.PatchAsync(path, new { publication = "published" })
                        : await admin.PostAsync($"{path}/restore", new { });
                brought.ShouldBe(200);
                action.Deeds.Add(new Opened(now, "published"));
                break;
        }
    }

    /// <summary>Asks everything of every endpoint, of days and of records that the moves choose.</summary>
    private static async Task CompareAsync(ApiHost host, Client[] readers, Recount recount, Move[] choices)
    {
        var today = Told.DayOf(host.Clock.GetUtcNow().UtcDateTime);
        foreach (var move in choices)
        {
            var day = move.Choice % 4 == 0 ? today : today.AddDays(-(move.Choice * 3) % 500);
            DateOnly? known = (move.Choice % 5) switch
            {
                0 => today.AddDays(-move.Choice % 300),
                1 => today,
                _ => null,
            };
            string[] areas = (move.Which % 4) switch
            {
                0 => ["services", "policy"],
                1 => ["knowledge"],
                _ => [],
            };
            string[] owners = (move.Kind % 4) switch
            {
                0 => ["north"],
                1 => [.. Organizations],
                _ => [],
            };
            string[] tags = move.Days % 5 == 0 ? ["funding", "awareness"] : [];
            var question = new Recount.Question(day, known, move.Choice % 3, areas, owners, tags);
            var query =
                $"asOf={day:yyyy-MM-dd}{(known is null ? "" : $"&knownOn={known:yyyy-MM-dd}")}{List("area", areas)}{List("owner", owners)}{List("tag", tags)}";
            var reader = readers[question.Circle];

            var summary = (await reader.GetAsync($"dashboards/summary?{query}")).ShouldBe(200).Json;
            Same(recount.Totals(question), summary["totals"]!, query);
            Same(recount.Areas(question, Areas), Without(summary["areas"]!.AsArray(), "forum", "title"), query);
            Same(
                recount.Owners(question),
                Without([.. (await reader.ListAsync($"dashboards/organizations?{query}&limit=1")).Select(o => o.DeepClone())], "name"),
                query
            );

            var attention = await reader.ListAsync($"dashboards/attention?{query}&limit=7");
            var expected = recount.Attention(question);
            Same(
                Sorted(expected),
                Sorted([
                    .. attention.Select(a => new JsonObject
                    {
                        ["key"] = (string)a["key"]!,
                        ["reasons"] = string.Join(' ', a["reasons"]!.AsArray().Select(r => (string)r!)),
                        ["since"] = (string)a["since"]!,
                        ["days"] = (int)a["days"]!,
                    }),
                ]),
                query
            );
            Assert.That(
                attention.Select(a => (string)a["since"]! + a["reason"]),
                Is.EqualTo(expected.Select(a => (string)a!["since"]! + ((string)a["reasons"]!).Split(' ')[0])),
                "Worst first."
            );

            var rows = await reader.ListAsync($"dashboards/actions?{query}&limit=5");
            Same(
                recount.Rows(question),
                new JsonArray([
                    .. rows.Select(a => new JsonObject
                    {
                        ["key"] = (string)a["key"]!,
                        ["status"] = (string)a["status"]!,
                        ["assessedStatus"] = (string?)a["assessedStatus"],
                        ["assessedDifferently"] = (bool)a["assessedDifferently"]!,
                        ["progress"] = (int?)a["progress"],
                        ["targetDate"] = (string?)a["targetDate"],
                        ["originalTargetDate"] = (string?)a["originalTargetDate"],
                        ["owners"] = string.Join(' ', a["owners"]!.AsArray().Select(o => (string)o!)),
                        ["attention"] = string.Join(' ', a["attention"]!.AsArray().Select(r => (string)r!)),
                    }),
                ]),
                query
            );

            var (interval, periods) = Periods(move, day);
            var trend = (
                await reader.GetAsync($"dashboards/trend?{query}&interval={interval}&from={periods[0].Start.AddDays(2):yyyy-MM-dd}")
            ).ShouldBe(200);
            Same(recount.Trend(question, periods), trend.Json["items"]!, query);
        }
    }

    private static (string Interval, List<(DateOnly Start, DateOnly End)> Periods) Periods(Move move, DateOnly last)
    {
        var (interval, start, step) = (move.Kind % 3) switch
        {
            0 => ("week", last.AddDays(-(((int)last.DayOfWeek + 6) % 7)), (Func<DateOnly, int, DateOnly>)((d, n) => d.AddDays(7 * n))),
            1 => ("month", new DateOnly(last.Year, last.Month, 1), (d, n) => d.AddMonths(n)),
            _ => ("quarter", new DateOnly(last.Year, (last.Month - 1) / 3 * 3 + 1, 1), (d, n) => d.AddMonths(3 * n)),
        };
        return (interval, [.. Enumerable.Range(0, 9).Reverse().Select(n => (step(start, -n), step(start, 1 - n).AddDays(-1)))]);
    }

    private static void Same(JsonNode expected, JsonNode actual, string query) =>
        Assert.That(
            JsonNode.DeepEquals(JsonNode.Parse(expected.ToJsonString()), JsonNode.Parse(actual.ToJsonString())),
            Is.True,
            $"{query}\nrecounted {expected.ToJsonString()}\nanswered  {actual.ToJsonString()}"
        );

    private static JsonArray Without(JsonArray rows, params string[] names)
    {
        foreach (var row in rows)
        foreach (var name in names)
            row!.AsObject().Remove(name);
        return rows;
    }

    private static JsonArray Sorted(JsonArray rows) =>
        [.. rows.OrderBy(r => (string)r!["key"]!, StringComparer.Ordinal).Select(r => r!.DeepClone())];

    private static string List(string name, string[] values) => values.Length == 0 ? "" : $"&{name}={string.Join(',', values)}";

    private static string Name(ActionStatus status) => Priorities.Api.Platform.Wire.Name(status);

    private static string Visibility(int choice) =>
        (choice % 3) switch
        {
            0 => "public",
            1 => "network",
            _ => "internal",
        };
}
