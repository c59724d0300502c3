using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Dashboards;

/// <summary>That each figure is right is proved by the recount; here is which rows there are, and for whom.</summary>
public sealed class GetOwnerFiguresTests : ApiFixture
{
    private async Task OwnAsync(string action, string organization, string role = "lead") =>
        (await Admin.PutAsync($"actions/{action}/owners/{await Host.OrganizationAsync(organization)}", new { role })).ShouldBe(200);

    [Test]
    public async Task An_action_with_two_owners_counts_for_both()
    {
        await OwnAsync("ccr-2016-s1", "city-south");
        await OwnAsync("ccr-2016-s1", "city-north", "supporting");
        await OwnAsync("ccr-2016-s2", "city-north");
        (await Admin.PostAsync("actions/ccr-2016-s1/status", new { status = "inProgress", note = "Begun." })).ShouldBe(200);

        var rows = (await Anonymous.GetAsync("dashboards/organizations?owner=city-north,city-south")).ShouldBe(200).Items;

        Assert.That(
            rows.Select(r => ((string)r["organization"]!, (int)r["actions"]!, (int)r["byStatus"]!["inProgress"]!, (int)r["unowned"]!)),
            Is.EqualTo(new[] { ("city-north", 2, 1, 0), ("city-south", 1, 1, 0) })
        );
        Assert.That(
            (int)(await Anonymous.GetAsync("dashboards/summary?owner=city-north,city-south")).Json["totals"]!["actions"]!,
            Is.EqualTo(2),
            "The rows do not add up to the summary."
        );
        Assert.That(
            (await Anonymous.GetAsync("dashboards/organizations?owner=city-south"))
                .ShouldBe(200)
                .Items.Select(r => (string)r["organization"]!),
            Is.EqualTo(new[] { "city-south" }),
            "Who owns it beside them is not asked for."
        );
    }

    [Test]
    public async Task An_owner_has_a_row_from_the_day_on_which_it_became_one_to_the_day_on_which_it_left()
    {
        await OwnAsync("ccr-2016-p1", "passing");
        async Task<int> RowsAsync(string query) =>
            (await Anonymous.GetAsync($"dashboards/organizations?owner=passing{query}")).ShouldBe(200).Items.Count;

        Assert.That((await RowsAsync(""), await RowsAsync("&asOf=2026-11-23")), Is.EqualTo((1, 0)));
        (await Admin.DeleteAsync("actions/ccr-2016-p1/owners/passing", "*")).ShouldBe(200);
        Assert.That(await RowsAsync(""), Is.Zero);
    }

    [Test]
    public async Task What_only_coordinators_see_is_in_nobodys_figures()
    {
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "policy",
                    key = "hidden",
                    title = "Draft",
                    publication = "draft",
                }
            )
        ).ShouldBe(201);
        await OwnAsync("hidden", "secretive");

        foreach (var reader in new[] { Anonymous, Admin })
            Assert.That(
                (await reader.ListAsync("dashboards/organizations")).Select(r => (string)r["organization"]!),
                Does.Not.Contain("secretive")
            );
    }

    [Test]
    public async Task They_are_in_the_order_of_their_keys_page_by_page_with_their_names_in_the_language_asked_for()
    {
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "legal-aid",
                    name = "Legal Aid",
                    nameFr = "Aide juridique",
                    kind = "legal",
                }
            )
        ).ShouldBe(201);
        foreach (var organization in new[] { "legal-aid", "zest", "abbey" })
            await OwnAsync("ccr-2016-k1", organization);

        var rows = await Anonymous.ListAsync("dashboards/organizations?limit=1");
        var french = (await Anonymous.GetAsync("dashboards/organizations?owner=legal-aid", ("Accept-Language", "fr"))).ShouldBe(200);

        Assert.That(
            rows.Select(r => (string)r["organization"]!),
            Is.Unique.And.Ordered.Using((IComparer<string>)StringComparer.Ordinal).And.SupersetOf(new[] { "abbey", "legal-aid", "zest" })
        );
        Assert.That((string?)rows.Single(r => (string?)r["organization"] == "legal-aid")["name"], Is.EqualTo("Legal Aid"));
        Assert.That((string?)french.Items[0]["name"], Is.EqualTo("Aide juridique"));

        var cursor = (await Anonymous.GetAsync("dashboards/organizations?limit=1")).ShouldBe(200)["nextCursor"];
        (await Anonymous.GetAsync($"dashboards/organizations?limit=1&area=services&cursor={cursor}"))
            .ShouldBe(400, "invalidCursor")
            .ShouldName("cursor");
    }

    [TestCase("owner=nobody", "owner")]
    [TestCase("area=nothing", "area")]
    [TestCase("asOf=2999-01-01", "asOf")]
    [TestCase("knownOn=soon", "knownOn")]
    [TestCase("limit=0", "limit")]
    public async Task What_cannot_be_is_refused_by_name(string query, string member) =>
        (await Anonymous.GetAsync($"dashboards/organizations?{query}")).ShouldBe(400).ShouldName(member);
}
