using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Dashboards;

/// <summary>What each row says is proved by the recount; here is what the list leaves out.</summary>
public sealed class ListCountedTests : ApiFixture
{
    [Test]
    public async Task It_is_as_of_the_day_that_is_asked_for()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-s1/status",
                new
                {
                    status = "planned",
                    note = "Begun.",
                    effectiveOn = "2026-11-10",
                }
            )
        ).ShouldBe(200);

        var before = (await Anonymous.GetAsync("dashboards/actions?forum=ccr-2016&asOf=2026-11-09&limit=200")).ShouldBe(200);
        var after = (await Anonymous.GetAsync("dashboards/actions?forum=ccr-2016&asOf=2026-11-10&status=planned")).ShouldBe(200);

        Assert.That(before.Items.Select(a => (string)a["status"]!), Is.All.EqualTo("notStarted"));
        Assert.That(after.Items.Select(a => ((string)a["key"]!, (string)a["statusSince"]!)), Does.Contain(("ccr-2016-s1", "2026-11-10")));
    }

    [Test]
    public async Task What_needs_attention_or_is_judged_otherwise_is_found()
    {
        (await Admin.PostAsync("actions/ccr-2016-p1/assessments", new { status = "onHold", note = "Nobody works on it." })).ShouldBe(201);

        var differs = (await Anonymous.GetAsync("dashboards/actions?assessedDifferently=true")).ShouldBe(200);
        var others = (await Anonymous.GetAsync("dashboards/actions?assessedDifferently=false&limit=200")).ShouldBe(200);
        var unowned = (await Anonymous.GetAsync("dashboards/actions?attention=unowned,overdue&area=policy")).ShouldBe(200);

        Assert.That(differs.Items.Select(a => (string)a["key"]!), Is.EqualTo(["ccr-2016-p1"]));
        Assert.That(others.Items.Select(a => (string)a["key"]!), Does.Not.Contain("ccr-2016-p1").And.Contain("ccr-2016-p2"));
        Assert.That(unowned.Items.Select(a => (string)a["area"]!), Is.Not.Empty.And.All.EqualTo("policy"));
    }

    [Test]
    public async Task A_cursor_is_of_its_list()
    {
        var first = (await Anonymous.GetAsync("dashboards/actions?limit=3")).ShouldBe(200);

        (await Anonymous.GetAsync($"dashboards/actions?limit=3&status=planned&cursor={first["nextCursor"]}")).ShouldBe(
            400,
            "invalidCursor"
        );
        Assert.That(
            (await Anonymous.ListAsync("dashboards/actions?limit=3")).Select(a => (string)a["key"]!),
            Is.Unique.And.Ordered.Using((IComparer<string>)StringComparer.Ordinal)
        );
        (await Anonymous.GetAsync("dashboards/actions?asOf=2999-01-01")).ShouldBe(400).ShouldName("asOf");
    }
}
