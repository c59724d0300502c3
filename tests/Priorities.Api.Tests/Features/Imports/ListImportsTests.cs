namespace Priorities.Api.Tests.Features.Imports;

public sealed class ListImportsTests : ImportFixture
{
    [Test]
    public async Task Imports_are_listed_newest_first_and_tell_where_an_action_came_from()
    {
        var first = await ApplyAsync("forum,area,title\nccr-2016,policy,Listed\n", Csv, "?fileName=first.csv");
        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await PrepareAsync("forum,area,title\nccr-2016,policy,Not applied\n");

        Assert.That(
            (await Admin.GetAsync("imports?limit=2")).ShouldBe(200).Items.Select(i => (string?)i["id"]),
            Is.EqualTo(new[] { (string?)second["id"], (string?)first["id"] })
        );
        var origin = (await Admin.GetAsync($"imports?action={Rows(first)[0]["action"]}")).ShouldBe(200).Items.Single();
        Assert.That(
            ((string?)origin["fileName"], (int)origin["line"]!, (string?)origin["status"]),
            Is.EqualTo(("first.csv", 2, "applied"))
        );
        Assert.That(
            (await Admin.GetAsync("imports?state=ready")).ShouldBe(200).Items.Select(i => (string?)i["id"]),
            Has.Member((string?)second["id"]).And.No.Member((string?)first["id"])
        );
    }
}
