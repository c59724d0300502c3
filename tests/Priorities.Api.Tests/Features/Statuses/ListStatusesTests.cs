using Priorities.Api.Tests.Harness;
using Priorities.Domain.Actions;

namespace Priorities.Api.Tests.Features.Statuses;

public sealed class ListStatusesTests : ApiFixture
{
    [Test]
    public async Task All_eight_are_there_in_order_with_the_steps_out_of_each()
    {
        var statuses = (await Anonymous.GetAsync("statuses")).ShouldBe(200).Items;

        Assert.That(
            statuses.Select(s => (string?)s["status"]),
            Is.EqualTo(
                (string[])["notStarted", "planned", "inProgress", "onHold", "completed", "completedModified", "notPursued", "superseded"]
            )
        );
        Assert.That(statuses.Select(s => (int)s["position"]!), Is.EqualTo(Enumerable.Range(1, 8)));
        foreach (var (status, value) in statuses.Zip(Enum.GetValues<ActionStatus>()))
        {
            Assert.That(status["allowedTransitions"]!.AsArray(), Has.Count.EqualTo(StatusWorkflow.AllowedFrom(value).Count));
            Assert.That((bool)status["isTerminal"]!, Is.EqualTo(StatusWorkflow.IsTerminal(value)));
        }
    }

    [Test]
    public async Task Labels_are_in_the_language_asked_for_and_in_both()
    {
        var french = (await Anonymous.GetAsync("statuses", ("Accept-Language", "fr"))).ShouldBe(200);

        Assert.That((string?)french.Items[2]["label"], Is.EqualTo("En cours"));
        Assert.That((string?)french.Items[2]["labels"]!["en"], Is.EqualTo("In progress"));
        Assert.That(french.Header("Content-Language"), Is.EqualTo("fr"));
    }
}
