using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Notes;

public sealed class ListAssessmentsTests : ApiFixture
{
    [Test]
    public async Task The_newest_come_first_page_by_page_and_the_first_is_what_the_action_shows()
    {
        string[] found = ["planned", "onHold", "inProgress"]; // at one moment: the clock stands still
        foreach (var status in found)
            (await Admin.PostAsync("actions/ccr-2016-p1/assessments", new { status, note = $"It is {status}." })).ShouldBe(201);

        var all = await Anonymous.ListAsync("actions/ccr-2016-p1/assessments?limit=1");

        Assert.That(all.Select(a => (string)a["status"]!), Is.EqualTo(found.Reverse()));
        var action = (await Anonymous.GetAsync("actions/ccr-2016-p1")).ShouldBe(200);
        Assert.That((string?)action.Json["assessment"]!["status"], Is.EqualTo("inProgress"));
        Assert.That(
            (await Anonymous.GetAsync($"actions/{action["id"]}/assessments")).ShouldBe(200).Items.Select(a => (string)a["id"]!),
            Is.EqualTo(all.Select(a => (string)a["id"]!))
        );
    }

    [TestCase("ccr-2016-k1", "public", true, true, true)]
    [TestCase("ccr-2016-k2", "network", false, true, true)]
    [TestCase("ccr-2016-k3", "internal", false, false, true)]
    public async Task What_was_found_is_for_all_and_the_words_for_those_whom_they_are_for(
        string action,
        string visibility,
        bool anonymous,
        bool viewer,
        bool member
    )
    {
        var assessor = await Host.WithAsync(Role.Assessor, await Host.OrganizationAsync("assessors"));
        (
            await assessor.PostAsync(
                $"actions/{action}/assessments",
                new
                {
                    status = "planned",
                    note = "Two drafts were seen.",
                    visibility,
                    evidence = new[] { new { title = "Drafts", url = "https://example.org/drafts" } },
                }
            )
        ).ShouldBe(201);

        var readers = new[]
        {
            (Anonymous, anonymous),
            (await Host.WithAsync(Role.Viewer), viewer),
            (await Host.WithAsync(Role.Contributor, await Host.OrganizationAsync("others")), viewer),
            (assessor, member),
            (await Host.WithAsync(Role.Coordinator), true),
        };
        foreach (var (reader, may) in readers)
        {
            var seen = (await reader.GetAsync($"actions/{action}/assessments")).ShouldBe(200).Items[0];
            Assert.That(((string?)seen["status"], (string?)seen["assessor"]!["organization"]), Is.EqualTo(("planned", "assessors")));
            Assert.That(
                ((string?)seen["note"], seen["evidence"]!.AsArray().Count),
                Is.EqualTo(may ? ("Two drafts were seen.", 1) : ((string?)null, 0))
            );
            Assert.That(
                (string?)seen["assessor"]!["name"],
                Is.EqualTo(reader == Anonymous ? null : "Assessor of assessors"),
                "Names of people are for signed-in readers."
            );
        }
    }

    [Test]
    public async Task They_are_as_hidden_as_their_action()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-s4/assessments",
                new
                {
                    status = "planned",
                    note = "Seen.",
                    visibility = "public",
                }
            )
        ).ShouldBe(201);
        (await Admin.DeleteAsync("actions/ccr-2016-s4")).ShouldBe(204);

        (await Anonymous.GetAsync("actions/ccr-2016-s4/assessments")).ShouldBe(404, "notFound");
        (await (await Host.WithAsync(Role.Viewer)).GetAsync("actions/ccr-2016-s4/assessments")).ShouldBe(404, "notFound");
        Assert.That(
            (await (await Host.WithAsync(Role.Coordinator)).GetAsync("actions/ccr-2016-s4/assessments")).ShouldBe(200).Items,
            Has.Count.EqualTo(1)
        );
        Assert.That(
            (await Anonymous.GetAsync("actions/ccr-2016-s3/assessments")).ShouldBe(200).Items,
            Is.Empty,
            "One that nobody assessed has none."
        );
        (await Anonymous.GetAsync("actions/ccr-2016-x9/assessments")).ShouldBe(404, "notFound");
    }

    [Test]
    public async Task A_cursor_is_of_its_list()
    {
        foreach (var status in new[] { "planned", "onHold" })
            (await Admin.PostAsync("actions/ccr-2016-c1/assessments", new { status, note = "Seen." })).ShouldBe(201);
        var cursor = (await Anonymous.GetAsync("actions/ccr-2016-c1/assessments?limit=1")).ShouldBe(200)["nextCursor"];

        (await Anonymous.GetAsync($"actions/ccr-2016-c2/assessments?limit=1&cursor={cursor}"))
            .ShouldBe(400, "invalidCursor")
            .ShouldName("cursor");
        (await Anonymous.GetAsync("actions/ccr-2016-c1/assessments?limit=201")).ShouldBe(400).ShouldName("limit");
    }
}
