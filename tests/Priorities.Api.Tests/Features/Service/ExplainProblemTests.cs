using Priorities.Api.Platform.Problems;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Service;

public sealed class ExplainProblemTests : ApiFixture
{
    private static IEnumerable<string> Codes => ProblemCatalogue.All.Keys;

    [TestCaseSource(nameof(Codes))]
    public async Task Every_problem_has_a_page_in_both_languages_and_the_same_as_json(string code)
    {
        var english = (await Anonymous.GetAsync($"/problems/{code}", ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"))).ShouldBe(
            200
        );
        var french = (await Anonymous.GetAsync($"/problems/{code}", ("Accept", "text/html"), ("Accept-Language", "fr-CA"))).ShouldBe(200);
        var json = (await Anonymous.GetAsync($"/problems/{code}", ("Accept", "application/json"))).ShouldBe(200);

        Assert.That(english.ContentHeaders.ContentType?.MediaType, Is.EqualTo("text/html"));
        Assert.That(english.Text, Does.Contain("<html lang=\"en\">").And.Contain(code));
        Assert.That(french.Text, Does.Contain("<html lang=\"fr\">").And.Contain("Que faire"));
        Assert.That(json["code"], Is.EqualTo(code));
        Assert.That(json["remedy"], Is.Not.Empty);
    }

    [Test]
    public async Task The_type_of_a_problem_leads_to_its_page()
    {
        var problem = (await Anonymous.GetAsync("actions/nothing")).ShouldBe(404);

        (await Anonymous.GetAsync(problem["type"])).ShouldBe(200);
    }

    [Test]
    public async Task One_that_is_not_known_is_not_found() => (await Anonymous.GetAsync("/problems/nothing")).ShouldBe(404, "notFound");
}
