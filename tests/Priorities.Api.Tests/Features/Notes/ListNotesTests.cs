using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Notes;

public sealed class ListNotesTests : ApiFixture
{
    [Test]
    public async Task The_newest_come_first_page_by_page()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            (await Admin.PostAsync("actions/ccr-2016-c1/notes", new { body = $"Meeting {number}." })).ShouldBe(201);
            Host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        (
            await Admin.PostAsync(
                "actions/ccr-2016-c1/status",
                new
                {
                    status = "planned",
                    note = "A chair was found.",
                    visibility = "internal",
                }
            )
        ).ShouldBe(200);

        var all = await Admin.ListAsync("actions/ccr-2016-c1/notes?limit=2");

        Assert.That(
            all.Select(n => (string)n["body"]!),
            Is.EqualTo(new[] { "A chair was found.", "Meeting 5.", "Meeting 4.", "Meeting 3.", "Meeting 2.", "Meeting 1." })
        );
        Assert.That((string?)all[0]["status"]!["to"], Is.EqualTo("planned"));
    }

    [Test]
    public async Task An_action_that_does_not_exist_has_none_to_list() =>
        (await Admin.GetAsync("actions/ccr-2016-x1/notes")).ShouldBe(404, "notFound");

    [Test]
    public async Task A_cursor_of_another_list_is_refused()
    {
        (await Admin.PostAsync("actions/ccr-2016-c2/notes", new { body = "One." })).ShouldBe(201);
        (await Admin.PostAsync("actions/ccr-2016-c2/notes", new { body = "Two." })).ShouldBe(201);
        var cursor = (await Admin.GetAsync("actions/ccr-2016-c2/notes?limit=1"))["nextCursor"];

        (await Admin.GetAsync($"actions/ccr-2016-k1/notes?limit=1&cursor={cursor}")).ShouldBe(400, "invalidCursor").ShouldName("cursor");
    }
}
