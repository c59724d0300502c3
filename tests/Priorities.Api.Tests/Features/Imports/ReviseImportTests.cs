namespace Priorities.Api.Tests.Features.Imports;

public sealed class ReviseImportTests : ImportFixture
{
    [Test]
    public async Task A_column_is_taken_for_another_and_an_area_renamed_and_it_is_remembered()
    {
        var import = (
            await SendAsync("Theme,Recommendation,Whose\nBoats,Paint the boats,ccr\nBoats,Sink the boats,\n", Csv, "?forum=ccr-2016")
        )
            .ShouldBe(201)
            .Json;
        var change = new
        {
            columns = new[] { new { heading = "Whose", member = "lead" } },
            areas = new[] { new { from = "boats", to = "Ships" } },
        };

        var mended = (await Admin.PatchAsync($"imports/{import["id"]}", change, "*")).ShouldBe(200).Json;

        Assert.That(mended["areas"]!.AsArray().Select(a => (string?)a!["title"]), Is.EqualTo(new[] { "Ships" }), mended.ToJsonString());
        var made = Rows((await ApplyAsync(mended)).ShouldBe(200).Json);
        Assert.That((string?)(await Admin.GetAsync($"actions/{made[0]["action"]}")).Json["owners"]![0]!["organization"], Is.EqualTo("ccr"));
        (await Admin.PatchAsync($"imports/{import["id"]}", change, "*")).ShouldBe(409, "importApplied");
        (await Admin.PatchAsync($"imports/{import["id"]}", new { organizations = 7 }, "*")).ShouldBe(400).ShouldName("organizations");
        (await Admin.PatchAsync($"imports/{import["id"]}/rows/2", new { title = 7 }, "*")).ShouldBe(400).ShouldName("title");
        var next = (await SendAsync("Recommendation,Whose\nMore,ccr\n", Csv, "?forum=ccr-2016")).ShouldBe(201).Json;
        Assert.That((string?)next["columns"]![1]!["member"], Is.EqualTo("lead"), "remembered");
    }

    [Test]
    public async Task All_of_an_area_get_a_lead_and_a_day_where_they_say_none_and_are_published_with_it()
    {
        var import = (
            await SendAsync(
                "Theme,Recommendation,Lead,Timeline\nOars,Carve oars,,\nOars,Mend oars,,ongoing\nSails,Sew sails,,\n",
                Csv,
                "?forum=ccr-2016"
            )
        )
            .ShouldBe(201)
            .Json;

        var mended = (
            await Admin.PatchAsync(
                $"imports/{import["id"]}",
                new
                {
                    publication = "published",
                    areas = new[]
                    {
                        new
                        {
                            from = "Oars",
                            lead = "ccr",
                            targetDate = "2027-06-30",
                        },
                    },
                },
                "*"
            )
        ).ShouldBe(200).Json;

        Assert.That(
            Rows(mended).Select(r => ((string?)r["cells"]!["lead"], (string?)r["cells"]!["targetDate"])),
            Is.EqualTo(new[] { ("ccr", "2027-06-30"), ("ccr", null), (null, null) })
        );
        var made = Rows((await ApplyAsync(mended)).ShouldBe(200).Json);
        var oars = (await Anonymous.GetAsync($"actions/{made[0]["action"]}")).ShouldBe(200).Json;
        Assert.That((string?)oars["targetDate"], Is.EqualTo("2027-06-30"));
        Assert.That((string?)oars["owners"]![0]!["organization"], Is.EqualTo("ccr"));
    }

    [Test]
    public async Task What_no_column_is_called_and_no_column_can_be_is_refused()
    {
        var import = (await SendAsync("Recommendation\nPaint the masts\n", Csv, "?forum=ccr-2016")).ShouldBe(201).Json;

        (await Admin.PatchAsync($"imports/{import["id"]}", new { columns = new[] { new { heading = "Nobody", member = "lead" } } }, "*"))
            .ShouldBe(400)
            .ShouldName("columns[0].heading");
        (await SendAsync("Recommendation\nPaint\n", Csv, "?forum=ccr-2016&mapping=Recommendation:colour"))
            .ShouldBe(400)
            .ShouldName("mapping");
    }
}
