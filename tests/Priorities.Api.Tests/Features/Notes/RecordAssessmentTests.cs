using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Notes;

public sealed class RecordAssessmentTests : ApiFixture
{
    [Test]
    public async Task What_was_found_stands_beside_what_is_reported()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-p2/assessments",
                new { status = "inProgress", note = "Drafts of the amendment circulate." }
            )
        ).ShouldBe(201);

        var action = (await Anonymous.GetAsync("actions/ccr-2016-p2")).ShouldBe(200);
        Assert.That(action["status"], Is.EqualTo("notStarted"));
        Assert.That((string?)action.Json["assessment"]!["status"], Is.EqualTo("inProgress"));
    }
}
