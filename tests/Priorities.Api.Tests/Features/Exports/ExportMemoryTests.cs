using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Priorities.Api.Data;
using Priorities.Api.Tests.Harness;
using Priorities.Benchmarks;

namespace Priorities.Api.Tests.Features.Exports;

/// <summary>
/// Files of any length from little memory: a service whose heap cannot grow past a limit writes sixty thousand rows. One that gathered
/// them first would be out of memory half-way, and the file would break off.
/// </summary>
[Category("Large")]
public sealed class ExportMemoryTests
{
    /// <summary>What the service may have in all, in bytes; it needs about half of it to run at all.</summary>
    private const string HeapLimit = "0x6000000";

    /// <summary>How many connections to the database the service may have.</summary>
    private const int Connections = 5;

    private string directory = "";
    private ServiceProcess service = null!;
    private HttpClient http = null!;
    private long actions,
        notes;

    [OneTimeSetUp]
    public async Task StartWithLittleMemory()
    {
        var connectionString = await PostgresServer.CloneAsync();
        await using (var source = Database.DataSource(connectionString))
        {
            await new Generator(source, actions: 60_000, notesPerAction: 3, seed: 2, TextWriter.Null).FillAsync(CancellationToken.None);
            await using var count = source.CreateCommand("SELECT (SELECT count(*) FROM actions), (SELECT count(*) FROM notes)");
            await using var counted = await count.ExecuteReaderAsync();
            await counted.ReadAsync();
            (actions, notes) = (counted.GetInt64(0), counted.GetInt64(1));
        }

        directory = Directory.CreateTempSubdirectory("priorities-memory-").FullName;
        service = await ServiceProcess.StartAsync(
            directory,
            ("ConnectionStrings__Priorities", $"{connectionString};Maximum Pool Size={Connections}"),
            ("Priorities__AdminKey", ApiHost.AdminKey),
            ("Priorities__Seed", "none"),
            ("DOTNET_gcServer", "0"),
            ("DOTNET_GCHeapHardLimit", HeapLimit)
        );
        http = new HttpClient { BaseAddress = new Uri(service.Root, "/api/v1/"), Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ApiHost.AdminKey);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        http?.Dispose();
        if (service is not null)
            await service.DisposeAsync();
        if (directory.Length > 0)
            Directory.Delete(directory, recursive: true);
    }

    [TestCase("exports/actions.csv")]
    [TestCase("exports/notes.csv")]
    public async Task A_long_file_comes_whole(string path)
    {
        await using var file = await FileAsync($"{path}?publication=draft,published,archived");
        using var text = new StreamReader(file, Encoding.UTF8);
        var lines = 0L;
        while (await text.ReadLineAsync() is not null)
            lines++;

        Assert.That(lines - 1, Is.EqualTo(path == "exports/notes.csv" ? notes : actions).And.GreaterThan(50_000));
    }

    [Test]
    public async Task A_long_workbook_comes_whole()
    {
        var copy = Path.Combine(directory, "actions.xlsx");
        await using (var file = await FileAsync("exports/actions.xlsx?publication=draft,published,archived"))
        await using (var target = File.Create(copy))
            await file.CopyToAsync(target);

        await using var book = await ZipFile.OpenReadAsync(copy);
        await using var sheet = await book.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync();
        Assert.That(await CountAsync(sheet, "<row"u8.ToArray()) - 1, Is.EqualTo(actions).And.GreaterThan(50_000));
    }

    [Test]
    public async Task Files_that_are_read_slowly_hold_up_nobody()
    {
        string[] paths = ["exports/actions.csv", "exports/notes.csv", "exports/actions.xlsx", "calendars/target-dates.ics"];
        var slow = new List<Stream>();
        foreach (var path in paths.SelectMany(path => Enumerable.Repeat(path, Connections)))
        {
            slow.Add(await FileAsync(path));
            await slow[^1].ReadExactlyAsync(new byte[1_000]);
        }

        foreach (var path in new[] { "actions?limit=1", "forums", "organizations" })
            Assert.That((int)(await http.GetAsync(new Uri(path, UriKind.Relative))).StatusCode, Is.EqualTo(200), path);
        foreach (var file in slow)
            await file.DisposeAsync();
    }

    [Test]
    public async Task So_many_files_at_once_and_no_more_until_one_is_done()
    {
        var slow = new List<HttpResponseMessage>();
        for (var n = 0; n < 45; n++)
            slow.Add(await http.GetAsync(new Uri("exports/notes.csv", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead));
        Assert.That(slow.Count(s => (int)s.StatusCode == 429 && s.Headers.RetryAfter is not null), Is.GreaterThan(0));
        Assert.That(slow.Select(s => (int)s.StatusCode).Distinct(), Is.SubsetOf(new[] { 200, 429 }));
        foreach (var file in slow)
            file.Dispose();

        var status = 0;
        for (var tries = 0; status != 200 && tries < 100; tries++)
        {
            using var next = await http.GetAsync(
                new Uri("exports/actions.csv", UriKind.Relative),
                HttpCompletionOption.ResponseHeadersRead
            );
            status = (int)next.StatusCode;
            if (status != 200)
                await Task.Delay(100); // the service has not seen yet that the others are gone
        }

        Assert.That(status, Is.EqualTo(200));
    }

    private async Task<Stream> FileAsync(string path)
    {
        var answer = await http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), service.Output);
        return await answer.Content.ReadAsStreamAsync();
    }

    /// <summary>How many times some bytes are in a stream.</summary>
    private static async Task<long> CountAsync(Stream stream, byte[] wanted)
    {
        var (buffer, held, count) = (new byte[1 << 16], 0, 0L);
        for (int read; (read = await stream.ReadAsync(buffer.AsMemory(held))) > 0; )
        {
            var all = buffer.AsMemory(0, held + read);
            for (int at; (at = all.Span.IndexOf(wanted)) >= 0; count++)
                all = all[(at + wanted.Length)..];
            held = Math.Min(all.Length, wanted.Length - 1);
            all[^held..].CopyTo(buffer);
        }

        return count;
    }
}
