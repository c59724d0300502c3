using Priorities.Api.Platform.Problems;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Service;

public sealed class ListProblemsTests : ApiFixture
{
    [Test]
    public async Task All_problems_are_listed_by_status_and_code()
    {
        var problems = (await Anonymous.GetAsync("/problems")).ShouldBe(200).Items;

        Assert.That(problems.Select(p => (string)p["code"]!), Is.EquivalentTo(ProblemCatalogue.All.Keys));
        Assert.That(problems.Select(p => (int)p["status"]!), Is.Ordered);
    }

    [Test]
    public async Task A_browser_gets_a_page_that_leads_to_each()
    {
        var page = (await Anonymous.GetAsync("/problems", ("Accept", "text/html"), ("Accept-Language", "fr"))).ShouldBe(200);

        Assert.That(page.Text, Does.Contain("<html lang=\"fr\">"));
        foreach (var code in ProblemCatalogue.All.Keys)
            Assert.That(page.Text, Does.Contain($"problems/{code}\""));
        (await Anonymous.GetAsync("/problems", ("Accept", "text/html"), ("Accept-Language", "fr"), ("If-None-Match", page.ETag!))).ShouldBe(
            304
        );
    }
}
