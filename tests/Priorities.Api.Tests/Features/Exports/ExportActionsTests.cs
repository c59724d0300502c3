using CsvHelper;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Exports;

public sealed class ExportActionsTests : ApiFixture
{
    [Test]
    public async Task The_file_has_the_rows_of_the_list_in_its_order()
    {
        var listed = await Anonymous.ListAsync("actions?limit=200");

        var rows = await RowsAsync(Anonymous, "exports/actions.csv");

        Assert.That(rows.Select(r => r["key"]), Is.EqualTo(listed.Select(a => (string)a["key"]!)));
        Assert.That(rows.Select(r => r["status"]), Is.EqualTo(listed.Select(a => (string)a["status"]!)));
        Assert.That(rows[0]["titleFr"], Is.Not.Empty);
    }

    [Test]
    public async Task It_opens_in_a_spreadsheet_as_UTF_8()
    {
        var file = (await Anonymous.GetAsync("exports/actions.csv")).ShouldBe(200);

        Assert.That(file.Bytes[..3], Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }), "Without the mark Excel reads another encoding.");
        Assert.That(file.ContentHeaders.ContentType!.ToString(), Is.EqualTo("text/csv; charset=utf-8; header=present"));
        Assert.That(file.ContentHeaders.ContentDisposition!.FileName, Is.EqualTo("actions.csv"));
        Assert.That(file.Text, Does.Contain("\r\n").And.Not.Match("[^\r]\n"), "Lines end with CR LF (RFC 4180).");
    }

    [Test]
    public async Task The_filters_are_those_of_the_list()
    {
        var rows = await RowsAsync(Anonymous, "exports/actions.csv?area=services&parent=none");

        Assert.That(rows, Is.Not.Empty);
        Assert.That(rows.Select(r => r["area"]), Is.All.EqualTo("services"));
        (await Anonymous.GetAsync("exports/actions.csv?forum=nowhere")).ShouldBe(400).ShouldName("forum");
        (await Anonymous.GetAsync("exports/actions.csv?statuss=planned")).ShouldBe(400, "unknownParameter").ShouldName("statuss");
        Assert.That(
            await RowsAsync(Anonymous, "exports/actions.csv?status=superseded"),
            Is.Empty,
            "A file without rows still has its header."
        );
    }

    [Test]
    public async Task The_address_can_say_the_language()
    {
        var french = await RowsAsync(Anonymous, "exports/actions.csv?lang=fr&area=services");
        var english = await RowsAsync(Anonymous, "exports/actions.csv?lang=en&area=services", ("Accept-Language", "fr"));

        Assert.That(french[0]["forumTitle"], Does.StartWith("Forum national"));
        Assert.That(english[0]["forumTitle"], Does.StartWith("National Forum"));
        (await Anonymous.GetAsync("exports/actions.csv?lang=de")).ShouldBe(400).ShouldName("lang");
    }

    [Test]
    public async Task Whoever_may_know_of_an_archived_parent_is_told_it_so_that_the_file_can_be_sent_back_as_it_is()
    {
        await using var host = new ApiHost(await PostgresServer.CloneAsync());
        await host.StartAsync();
        var child = (string)(await host.Anonymous.ListAsync("actions?limit=200")).First(a => a["parent"] is not null)["key"]!;
        var parent = (string)(await host.Anonymous.GetAsync($"actions/{child}")).Json["parent"]!;
        (await host.Admin.DeleteAsync($"actions/{parent}", "*")).ShouldBe(204);

        var (known, hidden) = (await RowsAsync(host.Admin, "exports/actions.csv"), await RowsAsync(host.Anonymous, "exports/actions.csv"));

        Assert.That(known.Single(r => r["key"] == child)["parent"], Is.EqualTo(parent));
        Assert.That(hidden.Single(r => r["key"] == child)["parent"], Is.Empty);
        Assert.That(
            (string?)(await host.Admin.ListAsync("actions?fields=parent&limit=200")).Single(a => (string?)a["key"] == child)["parent"],
            Is.EqualTo(parent)
        );
        Assert.That((string?)(await host.Admin.GetAsync($"actions/{child}")).Json["parent"], Is.EqualTo(parent));
        Assert.That((await host.Anonymous.GetAsync($"actions/{child}")).Json["parent"], Is.Null);
    }

    [TestCase("=HYPERLINK(\"https://example.org\")")]
    [TestCase("+1")]
    [TestCase("-2+3")]
    [TestCase("@SUM(A1)")]
    public async Task A_title_that_a_spreadsheet_would_run_is_shown_as_text(string title)
    {
        await Host.ExecuteAsync($"UPDATE actions SET title_en = '{title}' WHERE key = 'ccr-2016-k3'");

        var rows = await RowsAsync(Anonymous, "exports/actions.csv");

        Assert.That(rows.Single(r => r["key"] == "ccr-2016-k3")["title"], Is.EqualTo("'" + title));
    }

    [Test]
    public async Task A_draft_is_for_coordinators()
    {
        await Host.ExecuteAsync("UPDATE actions SET publication = 'draft' WHERE key = 'ccr-2016-c2'");

        Assert.That((await RowsAsync(Anonymous, "exports/actions.csv?publication=draft")).Count, Is.Zero);
        Assert.That((await RowsAsync(Admin, "exports/actions.csv?publication=draft")).Single()["key"], Is.EqualTo("ccr-2016-c2"));
    }

    internal static async Task<List<Dictionary<string, string>>> RowsAsync(
        Client client,
        string path,
        params (string Name, string Value)[] headers
    )
    {
        var file = (await client.GetAsync(path, headers)).ShouldBe(200);
        using var csv = CsvReader.Create(file.Bytes);
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.ToDictionary(name => name, name => csv.GetString(name)));
        return rows;
    }
}
