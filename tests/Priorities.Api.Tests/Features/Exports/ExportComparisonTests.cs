using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Exports;

public sealed class ExportComparisonTests : ApiFixture
{
    [Test]
    public async Task Each_action_that_moved_is_a_row_with_what_was_and_what_is()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-s1/status",
                new
                {
                    status = "planned",
                    note = "Begun.",
                    effectiveOn = "2026-11-10",
                }
            )
        ).ShouldBe(200);

        var rows = await ExportActionsTests.RowsAsync(Anonymous, "exports/comparison.csv?forum=ccr-2016&from=2026-11-09&lang=fr");

        var row = rows.Single();
        Assert.That(row["key"], Is.EqualTo("ccr-2016-s1"));
        Assert.That((row["movement"], row["statusFrom"], row["statusTo"]), Is.EqualTo(("changed", "notStarted", "planned")));
        Assert.That((row["targetDateFrom"], row["ownersTo"]), Is.EqualTo(("", "")));
    }

    [Test]
    public async Task Days_that_make_no_sense_are_refused_by_name() =>
        (await Anonymous.GetAsync("exports/comparison.csv?from=2999-01-01")).ShouldBe(400).ShouldName("from");
}
