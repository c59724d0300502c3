using FsCheck;
using FsCheck.Fluent;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Paging;

/// <summary>
/// While one client pages, others write. Whatever they write and whenever: each row that was there all the time comes once.
/// </summary>
public sealed class PagingPropertyTests : ApiFixture
{
    private int made;

    /// <summary>While which page is read something is written, and whether it is a new row or an edit of one that is there.</summary>
    private sealed record Write(int AtPage, bool Adds, int Row);

    private static readonly Gen<(int Limit, List<Write> Writes)> Walks =
        from limit in Gen.Choose(1, 9)
        from writes in (
            from page in Gen.Choose(0, 6)
            from adds in Gen.Elements(true, false)
            from row in Gen.Choose(0, 99)
            select new Write(page, adds, row)
        ).ListOf()
        select (limit, writes.Take(12).ToList());

    [OneTimeSetUp]
    public async Task MakeSome()
    {
        foreach (var n in Enumerable.Range(1, 12))
        {
            (
                await Admin.PostAsync(
                    "organizations",
                    new
                    {
                        key = Key($"{n}"),
                        name = $"Organization {n}",
                        kind = "ngo",
                    }
                )
            ).ShouldBe(201);
            (
                await Admin.PostAsync(
                    "forums",
                    new
                    {
                        key = Key($"{n}"),
                        title = $"Forum {n}",
                        heldOn = "2020-01-01",
                    }
                )
            ).ShouldBe(201);
        }
    }

    [TestCase("organizations", "key")]
    [TestCase("organizations", "-key")]
    [TestCase("forums", "key")]
    [TestCase("forums", "-heldOn")]
    [TestCase("actions", "key")]
    [TestCase("actions", "-key")]
    public void Nothing_is_skipped_and_nothing_comes_twice(string list, string sort) =>
        Prop.ForAll(Walks.ToArbitrary(), walk => Task.Run(() => WalkAsync(list, sort, walk.Limit, walk.Writes)).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(12).Replayed(nameof(PagingPropertyTests)));

    private async Task WalkAsync(string list, string sort, int limit, List<Write> writes)
    {
        var there = (await Anonymous.ListAsync($"{list}?sort={sort}&limit=200")).Select(r => (string)r["key"]!).ToArray();
        var (seen, under) = (new List<string>(), new List<Task>());
        string? cursor = null;
        for (var page = 0; page == 0 || cursor is not null; page++)
        {
            under.AddRange(writes.Where(w => w.AtPage == page).Select(w => WriteAsync(list, there[w.Row % there.Length], w.Adds)));
            var reply = (
                await Anonymous.GetAsync($"{list}?sort={sort}&limit={limit}{(cursor is null ? "" : $"&cursor={cursor}")}")
            ).ShouldBe(200);
            seen.AddRange(reply.Items.Select(r => (string)r["key"]!));
            cursor = (string?)reply.Json["nextCursor"];
        }

        await Task.WhenAll(under);
        Assert.That(seen, Is.Unique);
        Assert.That(seen.Where(there.Contains), Is.EqualTo(there));
    }

    /// <summary>Edits of one row may meet, and then one of them is refused; that is as good here.</summary>
    private async Task WriteAsync(string list, string row, bool adds)
    {
        var n = Interlocked.Increment(ref made);
        if (!adds)
            await Admin.PatchAsync(
                $"{list}/{row}",
                list == "organizations" ? new { name = $"Renamed {n}" } : new { title = $"Renamed {n}" },
                "*"
            );
        else if (list == "organizations")
            (
                await Admin.PostAsync(
                    list,
                    new
                    {
                        key = Key($"new-{n}"),
                        name = $"New {n}",
                        kind = "ngo",
                    }
                )
            ).ShouldBe(201);
        else if (list == "forums")
            (
                await Admin.PostAsync(
                    list,
                    new
                    {
                        key = Key($"new-{n}"),
                        title = $"New {n}",
                        heldOn = "2020-01-01",
                    }
                )
            ).ShouldBe(201);
        else
            (
                await Admin.PostAsync(
                    list,
                    new
                    {
                        forum = "ccr-2016",
                        area = "services",
                        key = Key($"new-{n}"),
                        title = $"New {n}",
                    }
                )
            ).ShouldBe(201);
    }

    /// <summary>Scattered over the whole order, so that new rows come before and behind where a client is.</summary>
    private static string Key(string name) => $"{(char)('a' + (name.Sum(c => c) * 7 % 26))}-{name}";
}
