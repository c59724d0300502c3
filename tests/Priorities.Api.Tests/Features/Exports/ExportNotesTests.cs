using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Exports;

public sealed class ExportNotesTests : ApiFixture
{
    [Test]
    public async Task Each_reader_gets_the_notes_that_are_for_them()
    {
        foreach (var visibility in (string[])["public", "network", "internal"])
            (
                await Admin.PostAsync(
                    "actions/ccr-2016-k1/notes",
                    new
                    {
                        body = $"A note that is {visibility}.",
                        visibility,
                        evidence = new[] { new { title = "Page", url = "https://example.org/page" } },
                    }
                )
            ).ShouldBe(201);

        var everybody = await ExportActionsTests.RowsAsync(Anonymous, "exports/notes.csv?forum=ccr-2016");
        var admins = await ExportActionsTests.RowsAsync(Admin, "exports/notes.csv?forum=ccr-2016");

        Assert.That(everybody.Select(n => n["body"]), Is.EqualTo(new[] { "A note that is public." }));
        Assert.That(everybody[0]["author"], Is.Empty, "Names of people are for signed-in readers.");
        Assert.That(everybody[0]["evidence"], Is.EqualTo("Page <https://example.org/page>"));
        Assert.That(admins.Select(n => n["visibility"]), Is.EquivalentTo(new[] { "public", "network", "internal" }));
        Assert.That(admins[0]["author"], Is.EqualTo("Admin"));
    }

    [Test]
    public async Task The_notes_are_those_of_the_actions_that_the_filters_find()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-s1/status",
                new
                {
                    status = "planned",
                    note = "=Formula",
                    visibility = "public",
                }
            )
        ).ShouldBe(200);

        var found = await ExportActionsTests.RowsAsync(Anonymous, "exports/notes.csv?area=services");

        Assert.That(found.Single()["statusTo"], Is.EqualTo("planned"));
        Assert.That(found.Single()["body"], Is.EqualTo("'=Formula"));
    }
}
