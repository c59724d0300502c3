namespace Priorities.Api.Tests.Features.Imports;

public sealed class UndoImportTests : ImportFixture
{
    [Test]
    public async Task What_nobody_touched_is_taken_back_and_what_somebody_did_is_left_and_said()
    {
        var before = (await Admin.GetAsync("actions/ccr-2016-p1")).Json;
        var import = await ApplyAsync(
            "key,forum,area,title,lead\n,ccr-2016,policy,Made and left alone,\n,ccr-2016,policy,Made and edited,\nccr-2016-p1,,policy,Another title,ccr\n"
        );
        var keys = Rows(import).Select(r => (string)r["action"]!).ToList();
        (await Admin.PatchAsync($"actions/{keys[1]}", new { description = "By hand" })).ShouldBe(200);

        var undone = (await Admin.SendAsync(HttpMethod.Post, $"imports/{import["id"]}/undo", null)).ShouldBe(200).Json;

        Assert.That((string?)undone["status"], Is.EqualTo("ready"));
        Assert.That((await Admin.GetAsync($"actions/{keys[0]}"))["publication"], Is.EqualTo("archived"));
        Assert.That(
            (await Admin.GetAsync($"actions/{keys[1]}"))["publication"],
            Is.EqualTo("draft"),
            "A row that does not say otherwise makes a draft."
        );
        Assert.That(Rows(undone).Select(r => r["doubts"] is not null), Is.EqualTo(new[] { false, true, false }));
        var after = (await Admin.GetAsync("actions/ccr-2016-p1")).Json;
        Assert.That(
            (after["title"]!.ToJsonString(), after["owners"]!.ToJsonString()),
            Is.EqualTo((before["title"]!.ToJsonString(), before["owners"]!.ToJsonString()))
        );
        (await Admin.SendAsync(HttpMethod.Post, $"imports/{import["id"]}/undo", null)).ShouldBe(409, "importNotApplied");
        Assert.That(
            Outcomes((await ApplyAsync(undone)).ShouldBe(200).Json),
            Is.EqualTo(new[] { "create", "unchanged", "update" }),
            "and can be done again"
        );
    }
}
