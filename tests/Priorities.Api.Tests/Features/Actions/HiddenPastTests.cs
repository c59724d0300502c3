using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

/// <summary>
/// What was not public on a day is not public when that day is asked for, whatever it is now; and what is hidden now is named by no past.
/// </summary>
public sealed class HiddenPastTests : ApiFixture
{
    private string TenDaysOn()
    {
        var today = Host.Clock.GetUtcNow();
        Host.Clock.Advance(TimeSpan.FromDays(10));
        return today.AddDays(5).ToString("yyyy-MM-dd", null);
    }

    [Test]
    public async Task What_was_archived_on_a_day_is_not_told_of_that_day()
    {
        (await Admin.DeleteAsync("actions/ccr-2016-c1")).ShouldBe(204);
        (
            await Admin.PatchAsync("actions/ccr-2016-c1", new { title = "Names that were never public", targetDateNote = "Nor this" })
        ).ShouldBe(200);
        var between = TenDaysOn();
        (await Admin.PatchAsync("actions/ccr-2016-c1", new { title = "Fit to be read", targetDateNote = (string?)null })).ShouldBe(200);
        (await Admin.PostAsync("actions/ccr-2016-c1/restore", new { })).ShouldBe(200);
        var after = TenDaysOn();
        string[] answers = [$"actions/ccr-2016-c1?asOf={between}", $"actions/ccr-2016-c1?asOf={between}&include=notes,children"];
        string[] pages = [$"/actions/ccr-2016-c1?asOf={between}", $"/fr/actions/ccr-2016-c1?asOf={between}"];

        foreach (var path in answers)
            (await Anonymous.GetAsync(path)).ShouldBe(404, "notFound");
        foreach (var path in pages)
            Assert.That((int)(await Anonymous.Http.GetAsync(new Uri(Host.Root, path))).StatusCode, Is.EqualTo(404), path);
        Assert.That((await Admin.GetAsync(answers[0])).ShouldBe(200)["title"], Is.EqualTo("Names that were never public"));
        Assert.That((await Anonymous.GetAsync($"actions/ccr-2016-c1?asOf={after}")).ShouldBe(200)["title"], Is.EqualTo("Fit to be read"));
    }

    [Test]
    public async Task The_key_of_a_parent_that_is_hidden_is_told_by_no_answer()
    {
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "policy",
                    key = "hidden-parent",
                    title = "A parent",
                }
            )
        ).ShouldBe(201);
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "policy",
                    key = "with-parent",
                    title = "A suggestion",
                    parent = "hidden-parent",
                }
            )
        ).ShouldBe(201);
        var before = TenDaysOn();
        (await Admin.PatchAsync("actions/with-parent", new { parent = (string?)null })).ShouldBe(200);
        (await Admin.PatchAsync("actions/with-parent", new { parent = "hidden-parent" })).ShouldBe(200);
        (await Admin.DeleteAsync("actions/hidden-parent")).ShouldBe(204);

        foreach (var path in new[] { "actions/with-parent", "actions/with-parent/history", $"actions/with-parent?asOf={before}" })
            Assert.That((await Anonymous.GetAsync(path)).ShouldBe(200).Json.ToJsonString(), Does.Not.Contain("hidden-parent"), path);
        (await Anonymous.GetAsync("actions?parent=hidden-parent")).ShouldBe(400, "unknownReference"); // as for a key that nobody has
        (await Anonymous.GetAsync("actions?parent=no-parent-at-all")).ShouldBe(400, "unknownReference");
        Assert.That((await Admin.GetAsync("actions/with-parent/history")).ShouldBe(200).Json.ToJsonString(), Does.Contain("hidden-parent"));
    }
}
