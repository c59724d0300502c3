namespace Priorities.Api.Tests.Features.Imports;

public sealed class ReviseImportRowTests : ImportFixture
{
    [Test]
    public async Task A_row_is_mended_and_another_left_out_before_it_is_applied()
    {
        var import = (await SendAsync("Theme,Recommendation\nSails,Paint the sails\nSails,Burn the sails\n", Csv, "?forum=ccr-2016"))
            .ShouldBe(201)
            .Json;
        var path = $"imports/{import["id"]}/rows";

        (await Admin.PatchAsync($"{path}/3", new { skip = true }, "*")).ShouldBe(200);
        var mended = (await Admin.PatchAsync($"{path}/2", new { title = "Mend the sails", targetDate = "2030-01-31" }, "*"))
            .ShouldBe(200)
            .Json;

        Assert.That((bool)Rows(mended)[1]["skip"]!, Is.True);
        Assert.That(Summary(mended), Does.Contain("\"create\":1"));
        var made = Rows((await ApplyAsync(mended)).ShouldBe(200).Json);
        var action = (await Admin.GetAsync($"actions/{made[0]["action"]}")).ShouldBe(200).Json;
        Assert.That(((string?)action["title"], (string?)action["targetDate"]), Is.EqualTo(("Mend the sails", "2030-01-31")));
        (await Admin.PatchAsync($"{path}/9", new { skip = true }, "*")).ShouldBe(404, "notFound");
    }
}
