using Priorities.Api.Tests.Features.Requests;
using Priorities.Api.Tests.House;

namespace Priorities.Api.Tests.Features.Dashboards;

public sealed class GetResponsivenessTests : RequestFixture
{
    [Test]
    public async Task It_counts_what_was_asked_what_was_answered_and_how_soon()
    {
        var (quick, slow, silent, later, hidden) = (
            await ActionAsync(),
            await ActionAsync(),
            await ActionAsync(),
            await ActionAsync(),
            await ActionAsync()
        );
        var links = new List<string>();
        foreach (var action in new[] { quick, slow, silent, later, hidden })
            links.Add((await AskAsync(action)).Link);
        var (withdrawn, _) = await AskAsync(await ActionAsync());
        (await Admin.PostAsync($"update-requests/{withdrawn["id"]}/withdraw", new { })).ShouldBe(200);
        Host.Clock.Advance(TimeSpan.FromDays(2));
        await SendAsync(links[0], ("reply-0", "nothingNew"));
        Host.Clock.Advance(TimeSpan.FromDays(4));
        await SendAsync(links[1], ("reply-0", "reported"), ("text-0", "Half of it is done."));
        await SendAsync(links[3], ("reply-0", "later"));
        (await Admin.DeleteAsync($"actions/{hidden}", "*")).ShouldBeBelow(300);

        var row = (await Anonymous.GetAsync($"dashboards/responsiveness?owner={Owner}")).ShouldBe(200).Items.Single();
        Assert.That(
            ((string?)row["organization"], (string?)row["forum"], (int)row["asked"]!, (int)row["answered"]!, (double)row["medianDays"]!),
            Is.EqualTo((Owner, "ccr-2016", 4, 2, 4.0))
        );
        Assert.That((await Anonymous.GetAsync("dashboards/responsiveness?from=2026-11-25")).ShouldBe(200).Items, Is.Empty);
        Assert.That(
            (await Anonymous.GetAsync("dashboards/responsiveness?from=2026-11-24&to=2026-11-24&forum=ccr-2016")).ShouldBe(200).Items,
            Has.Count.EqualTo(1)
        );
        (await Anonymous.GetAsync("dashboards/responsiveness?from=2026-11-25&to=2026-11-24"))
            .ShouldBe(400, "inconsistentRequest")
            .ShouldName("from");
        (await Anonymous.GetAsync("dashboards/responsiveness?owner=nobody")).ShouldBe(400, "unknownReference").ShouldName("owner");

        var shown = (await Anonymous.GetAsync($"actions/{quick}?include=updateRequests")).ShouldBe(200).Json["updateRequests"]!
            .AsArray()
            .Single()!;
        Assert.That(
            ((string?)shown["organization"], (string?)shown["askedAt"], (string?)shown["answeredAt"]),
            Is.EqualTo((Owner, "2026-11-24T15:00:00Z", "2026-11-26T15:00:00Z"))
        );
        Assert.That(
            (await Anonymous.GetAsync($"actions/{quick}?include=updateRequests&asOf=2026-11-25")).ShouldBe(200).Json["updateRequests"]![0]![
                "answeredAt"
            ],
            Is.Null
        );
        Assert.That((await Anonymous.GetAsync($"/actions/{quick}")).Text, Does.Contain("Asked for an update").And.Contain("answered on"));
        Assert.That((await Anonymous.GetAsync($"/fr/actions/{silent}")).Text, Does.Contain("sans réponse pour l’instant"));
    }

    [Test]
    public async Task Its_pages_go_on_where_the_one_before_ended()
    {
        await AskOneAsync(Owner);
        await AskOneAsync(Another);
        var all = (await Anonymous.GetAsync("dashboards/responsiveness"))
            .ShouldBe(200)
            .Items.Select(i => (string)i["organization"]!)
            .ToList();
        Assert.That(
            (await Anonymous.ListAsync("dashboards/responsiveness?limit=1")).Select(i => (string)i["organization"]!),
            Is.EqualTo(all)
        );
        Assert.That(all, Is.EqualTo(new[] { Another, Owner }));

        async Task AskOneAsync(string owner) =>
            (await Admin.PostAsync("update-requests", new { actions = new[] { await ActionAsync(owner) } })).ShouldBe(201);
    }
}
