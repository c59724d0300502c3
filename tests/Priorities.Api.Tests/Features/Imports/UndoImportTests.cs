namespace Priorities.Api.Tests.Features.Imports;

public sealed class UndoImportTests : ImportFixture
{
    [Test]
    public async Task What_nobody_touched_is_taken_back_and_what_somebody_did_is_left_and_said()
    {
        var before = (await Admin.GetAsync("actions/ccr-2016-p1")).Json;
        var import = await ApplyAsync("key,forum,area,title,lead\n,ccr-2016,policy,Made and left alone,\n,ccr-2016,policy,Made and edited,\nccr-2016-p1,,policy,Another title,ccr\n");
        var keys = Rows(import).Select(r => (string)r["action"]!).ToList();
        (await Admin.PatchAsync($"actions/{keys[1]}", new { description = "By hand" })).ShouldBe(200);

        var undone = (await Admin.SendAsync(HttpMethod.Post, $"imports/{import["id"]}/undo", null)).ShouldBe(200).Json;

        Assert.That((string?)undone["status"], Is.EqualTo("ready"));
        Assert.That((await Admin.GetAsync($"actions/{keys[0]}"))["publication"], Is.EqualTo("archived"));
        Assert.That((await Admin.GetAsync($"actions/{keys[1]}"))["publication"], Is.EqualTo("published"));
        Assert.That(Rows(undone).Select(r => r["doubts"] is not null), Is.EqualTo(new[] { false, true, false }));
        var after = (await Admin.GetAsync("actions/ccr-2016-p1")).Json;
        Assert.That((after["title"]!.ToJsonString(), after["owners"]!.ToJsonString()), Is.EqualTo((before["title"]!.ToJsonString(), before["owners"]!.ToJsonString())));
        (await Admin.SendAsync(HttpMethod.Post, $"imports/{import["id"]}/undo", null)).ShouldBe(409, "importNotApplied");
        Assert.That((await Admin.GetAsync("imports")).ShouldBe(200).Items.Select(i => (string?)i["id"]), Has.Member((string?)import["id"]));
    }

    [Test]
    public async Task A_row_is_mended_a_column_taken_for_another_and_an_area_renamed_before_it_is_applied()
    {
        var import = (await SendAsync("Theme,Recommendation,Whose\nBoats,Paint the boats,ccr\nBoats,Sink the boats,\n", Csv, "?forum=ccr-2016")).ShouldBe(201).Json;
        var path = $"imports/{import["id"]}";

        await MendAsync(path, new { columns = new[] { new { heading = "Whose", member = "lead" } }, areas = new[] { new { from = "boats", to = "Ships" } } });
        await MendAsync($"{path}/rows/3", new { skip = true });
        var mended = await MendAsync($"{path}/rows/2", new { title = "Paint the ships", targetDate = "2030-01-31" });

        Assert.That(mended["areas"]!.AsArray().Select(a => (string?)a!["title"]), Is.EqualTo(new[] { "Ships" }), mended.ToJsonString());
        Assert.That((bool)Rows(mended)[1]["skip"]!, Is.True);
        var made = Rows((await ApplyAsync(mended)).ShouldBe(200).Json);
        var action = (await Admin.GetAsync($"actions/{made[0]["action"]}")).ShouldBe(200).Json;
        Assert.That(((string?)action["title"], (string?)action["targetDate"], (string?)action["owners"]![0]!["organization"]), Is.EqualTo(("Paint the ships", "2030-01-31", "ccr")));
        (await Admin.PatchAsync($"{path}/rows/2", new { title = "Too late" }, "*")).ShouldBe(409, "importApplied");
        var next = (await SendAsync("Recommendation,Whose\nMore,ccr\n", Csv, "?forum=ccr-2016")).ShouldBe(201).Json;
        Assert.That((string?)next["columns"]![1]!["member"], Is.EqualTo("lead"), "remembered");
    }

    private async Task<System.Text.Json.Nodes.JsonNode> MendAsync(string path, object change) => (await Admin.PatchAsync(path, change, "*")).ShouldBe(200).Json;
}
