using System.Diagnostics;
using System.Text;
using Priorities.Api.Features.Imports;
using Priorities.Api.Features.Imports.Reports;

namespace Priorities.Api.Tests.Features.Imports;

/// <summary>A report is read in a process of its own, which ends in time whatever is in the file.</summary>
internal sealed class FileProcessTests
{
    private static readonly IEnumerable<string> Harmful = HarmfulFiles.All.Keys;
    private static readonly IEnumerable<string> HarmfulTables = HarmfulFiles.Tables.Keys;

    private readonly FileProcess files = new();

    [OneTimeTearDown]
    public void TakeDown() => files.Dispose();

    [Test]
    public async Task What_is_read_there_is_what_is_read_here([Values] ReportFormat format)
    {
        var file = ReportFiles.Of("# Recommendations\n- Plant trees\n-- elms\n- Water them\n# References\n- A book", format);

        var there = await files.ReadAsync(file, format, CancellationToken.None);
        var here = ReportReader.Read(file, format);

        Assert.That(there.Value.Lists.Select(Told), Is.EqualTo(here.Value.Lists.Select(Told)).And.Not.Empty);
        Assert.That(there.Value.LeftOut.Select(Told), Is.EqualTo(here.Value.LeftOut.Select(Told)).And.Not.Empty);
        Assert.That(there.Value.Headings, Is.EqualTo(here.Value.Headings).And.Not.Empty);
    }

    [Test]
    public async Task A_refusal_comes_back_as_it_was_said()
    {
        var refusal = (
            await files.ReadAsync(
                new byte[2 << 20]
                    .Select(_ => (byte)'a')
                    .ToArray(),
                ReportFormat.Markdown,
                CancellationToken.None
            )
        ).Refusal!;

        Assert.That((refusal.Code, refusal.Member), Is.EqualTo(("fileNotReadable", "body")));
        Assert.That(FormattableString.Invariant(refusal.Detail), Does.Contain("at most 1 MiB"));
    }

    [TestCaseSource(nameof(Harmful))]
    public async Task A_file_that_means_harm_is_read_or_refused_and_the_service_goes_on(string what)
    {
        var (format, make) = HarmfulFiles.All[what];
        var file = make();

        var outcome = await files.ReadAsync(file, format, CancellationToken.None);

        Assert.That(outcome.Refusal?.Code, Is.Null.Or.EqualTo("fileNotReadable").Or.EqualTo("tooManyRows"));
        Assert.That(
            (await files.ReadAsync(Encoding.UTF8.GetBytes("# Water\n- Repair the taps\n"), ReportFormat.Markdown, CancellationToken.None))
                .Value
                .Lists,
            Has.Count.EqualTo(1)
        );
    }

    [TestCaseSource(nameof(HarmfulTables))]
    public async Task A_table_that_means_harm_is_read_or_refused_and_the_service_goes_on(string what)
    {
        var (isWorkbook, make) = HarmfulFiles.Tables[what];

        var outcome = await files.ReadTableAsync(make(), isWorkbook, CancellationToken.None);

        Assert.That(outcome.Refusal?.Code, Is.Null.Or.EqualTo("fileNotReadable").Or.EqualTo("tooManyRows"));
        Assert.That(
            (await files.ReadTableAsync("Recommendation\nRepair the taps\n"u8.ToArray(), false, CancellationToken.None)).Value.Rows,
            Has.Count.EqualTo(1)
        );
    }

    [Test]
    public async Task A_table_is_what_it_is_here()
    {
        var table = Encoding.UTF8.GetBytes("No.;Recommendation;Échéancier\n1;\"Réparer; ᐃᓄᒃ \"\"tout\"\"\";T3 2027\n2;Trop;de;cellules\n");

        var there = (await files.ReadTableAsync(table, false, CancellationToken.None)).Value;
        var here = TableReader.Read(table, isWorkbook: false).Value;

        Assert.That(there.Rows.Select(r => r.Cells), Is.EqualTo(here.Rows.Select(r => r.Cells)).And.Not.Empty);
        Assert.That(there.Rows.Select(r => (r.Line, r.Misfit)), Is.EqualTo(here.Rows.Select(r => (r.Line, r.Misfit))));
        Assert.That(there.Table.Columns, Is.EqualTo(here.Table.Columns));
        var refusal = (await files.ReadTableAsync([1, 0, 1], false, CancellationToken.None)).Refusal!;
        Assert.That(refusal.Code, Is.EqualTo("fileNotReadable"));
    }

    [TestCase("a font with two billion widths")]
    [TestCase("seven million lines")]
    public async Task What_takes_more_than_a_report_needs_is_refused_with_what_would_be_taken(string what)
    {
        var refusal = (
            await files.ReadAsync(HarmfulFiles.All[what].File(), HarmfulFiles.All[what].Format, CancellationToken.None)
        ).Refusal!;

        Assert.That(FormattableString.Invariant(refusal.Detail), Does.Contain("more than 10 seconds or 256 MiB").And.Contain(".txt"));
    }

    [Test]
    public async Task A_request_that_is_given_up_ends_the_process_and_gives_the_place_back()
    {
        for (var i = 0; i < 3; i++)
        {
            using var givenUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            Assert.That(
                async () => await files.ReadAsync(HarmfulFiles.All["seven million lines"].File(), ReportFormat.Text, givenUp.Token),
                Throws.InstanceOf<OperationCanceledException>()
            );
        }

        Assert.That((await files.ReadAsync("- Plant elms"u8.ToArray(), ReportFormat.Text, CancellationToken.None)).Refusal, Is.Null);
    }

    [Test]
    public async Task The_process_ends_when_nobody_waits_for_it()
    {
        var program = typeof(FileProcess).Assembly.Location;
        using var process = Process.Start(
            new ProcessStartInfo("dotnet")
            {
                ArgumentList = { "exec", program, ReaderCommand.Word, nameof(ReportFormat.Text) },
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        process.StandardInput.Close();

        await process.WaitForExitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.That(process.ExitCode, Is.Not.Zero);
    }

    private static string Told(ReportList list) =>
        $"{list.Part}/{list.Heading}/{list.LeftOut}: "
        + string.Join(
            ", ",
            list.Items.Select(i => $"{i.Line} {i.Number} {i.Text} {i.Page} ({string.Join(", ", i.Children.Select(c => c.Text))})")
        );
}
