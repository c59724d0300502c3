using System.Diagnostics;
using System.Runtime.Versioning;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Hosting;

/// <summary>The service as its operator meets it: a process with a database of its own, signals, and the plug pulled.</summary>
[Category("Process")]
[UnsupportedOSPlatform("windows"), Platform(Exclude = "Win")]
public sealed class ServiceProcessTests
{
    /// <summary>
    /// Ctrl-C is obeyed within five seconds, database included; on a machine that does other things too it may take longer.
    /// </summary>
    private static readonly TimeSpan Stopping = TimeSpan.FromSeconds(30);

    private string data = "";

    [SetUp]
    public void MakeDirectory() => data = Path.Combine(Directory.CreateTempSubdirectory("priorities-process-").FullName, "data");

    [TearDown]
    public void RemoveDirectory() => Directory.Delete(Path.GetDirectoryName(data)!, recursive: true);

    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task Asked_to_stop_the_service_and_its_database_end_and_the_next_start_has_all(string signal)
    {
        await using (var service = await ServiceProcess.StartAsync(data))
        {
            (await service.Admin.PostAsync("actions/ccr-2016-s2/status", new { status = "planned", note = "A plan was made." })).ShouldBe(
                200
            );
            var postmaster = service.PostmasterId!.Value;

            service.Signal(signal);

            Assert.That(await service.EndAsync(Stopping), Is.Zero, service.Output);
            Assert.That(ServiceProcess.IsAlive(postmaster), Is.False);
            Assert.That(service.PostmasterId, Is.Null);
        }

        await using var next = await ServiceProcess.StartAsync(data);
        Assert.That((await next.Anonymous.GetAsync("actions/ccr-2016-s2")).ShouldBe(200)["status"], Is.EqualTo("planned"));
    }

    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(true, true)]
    public async Task Killed_it_loses_nothing_that_it_acknowledged_and_recovers_by_itself(bool killService, bool killDatabase)
    {
        var service = await ServiceProcess.StartAsync(data);
        var acknowledged = new List<string>();
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writing = WriteAsync(service.Admin, acknowledged, enough);
        await Task.WhenAny(enough.Task, writing);

        if (killDatabase)
            ServiceProcess.Signal("KILL", service.PostmasterId!.Value);
        if (killService)
            service.Signal("KILL");
        await writing;

        if (killService)
        {
            await service.EndAsync(Stopping);
            service = await ServiceProcess.StartAsync(data);
        }

        await using (service)
        {
            await UntilReadyAsync(service.Admin);
            var kept = (await service.Admin.ListAsync("actions/ccr-2016-k1/notes?limit=200"))
                .Select(note => (string)note["id"]!)
                .ToHashSet();
            Assert.That(acknowledged, Has.Count.AtLeast(10).And.SubsetOf(kept));
            (await service.Admin.PostAsync("actions/ccr-2016-k1/notes", new { body = "We go on." })).ShouldBe(201);
        }
    }

    [Test]
    public async Task A_second_one_says_that_the_first_has_the_data_directory()
    {
        await using var first = await ServiceProcess.StartAsync(data);

        var (exitCode, output) = await ServiceProcess.RunAsync(data, []);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Contain($"already running (pid {first.Id})").And.Contain(data));
        (await first.Anonymous.GetAsync("actions/ccr-2016-s2")).ShouldBe(200);
    }

    [Test]
    public async Task The_admin_key_is_printed_once_and_kept_for_its_owner_alone()
    {
        var file = Path.Combine(data, "admin.key");
        string key;
        await using (var first = await ServiceProcess.StartAsync(data))
        {
            key = (await File.ReadAllTextAsync(file)).Trim();
            (await first.Admin.GetAsync("me")).ShouldBe(200);
            first.Signal("TERM");
            await first.EndAsync(Stopping);
            Assert.That(first.Output.Split(key), Has.Length.EqualTo(2), "Once.");
        }

        Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        await using var second = await ServiceProcess.StartAsync(data);
        (await second.Admin.GetAsync("me")).ShouldBe(200);
        Assert.That(second.Output, Does.Not.Contain(key).And.Contain(file));
    }

    [TestCase("Priorities__Seed", "ccr-1999", "ccr-2016")]
    [TestCase("Priorities__StaleAfterDays", "soon", "1 to 3650")]
    [TestCase("Priorities__TimeZone", "Montreal", "America/Toronto")]
    [TestCase("Priorities__AdminKey", "too short", "32 to 256")]
    [TestCase("Priorities__PublicAddress", "https://example.org/priorities", "without a path")]
    [TestCase("Priorities__Contact", "the secretariat", "mailto:")]
    [TestCase("Priorities__DataLicence", "free for all", "CC-BY-4.0")]
    [TestCase("Priorities__AboutFile", "/nowhere/about.md", "no such file")]
    [TestCase("Priorities__DatabaseWaitSeconds", "a while", "0 to 3600")]
    [TestCase("Priorities__DrainSeconds", "61", "0 to 60")]
    [TestCase("Priorities__DataDirektory", "/tmp", "Priorities__DataDirectory")]
    [TestCase("ConnectionStrings__Priorities", "Hots=db;Password=hidden", "Host=")]
    public async Task A_wrong_setting_is_named_with_what_would_be_right(string name, string value, string right)
    {
        var (exitCode, output) = await ServiceProcess.RunAsync(data, [], (name, value));

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(output, Does.Contain(name).And.Contain(right).And.Not.Contain("hidden").And.Not.Contain("   at "));
        Assert.That(Directory.Exists(data), Is.False, "Nothing was begun.");
    }

    [Test]
    public async Task Migrate_applies_the_migrations_and_ends()
    {
        var database = await PostgresServer.EmptyAsync();

        var (exitCode, output) = await ServiceProcess.RunAsync(null, ["--migrate"], ("ConnectionStrings__Priorities", database));

        Assert.That(exitCode, Is.Zero, output);
        await using var host = new ApiHost(database) { Settings = { ["Priorities:Seed"] = "none" } };
        await host.StartAsync();
        Assert.That(
            (await host.Admin.GetAsync("actions")).ShouldBe(200).Items,
            Is.Empty,
            "Elsewhere than on the embedded database nothing is loaded unasked."
        );
    }

    [Test]
    public async Task A_backup_is_made_while_it_runs_and_restored_while_it_does_not()
    {
        var file = Path.Combine(Path.GetDirectoryName(data)!, "une sauvegarde.dump");
        await using (var service = await ServiceProcess.StartAsync(data))
        {
            (await service.Admin.PostAsync("actions/ccr-2016-s2/status", new { status = "planned", note = "A plan was made." })).ShouldBe(
                200
            );
            var (saved, said) = await ServiceProcess.RunAsync(data, ["backup", file]);
            Assert.That(saved, Is.Zero, said);
            Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
            (await service.Admin.PostAsync("actions/ccr-2016-s2/status", new { status = "inProgress", note = "Work began." })).ShouldBe(
                200
            );

            var (refused, why) = await ServiceProcess.RunAsync(data, ["restore", file]);
            Assert.That((refused, why), Is.EqualTo((1, why)));
            Assert.That(why, Does.Contain("already running"));
            service.Signal("TERM");
            await service.EndAsync(Stopping);
        }

        await File.WriteAllTextAsync(file + ".broken", "PGDMP and nothing more");
        Assert.That((await ServiceProcess.RunAsync(data, ["restore", file + ".broken"])).ExitCode, Is.EqualTo(1));
        var (restored, output) = await ServiceProcess.RunAsync(data, ["restore", file]);
        Assert.That(restored, Is.Zero, output);

        await using var next = await ServiceProcess.StartAsync(data);
        Assert.That((await next.Anonymous.GetAsync("actions/ccr-2016-s2")).ShouldBe(200)["status"], Is.EqualTo("planned"));
        (await next.Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "We go on." })).ShouldBe(201);
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(data)!, "*.part"), Is.Empty);
    }

    private static async Task WriteAsync(Client client, List<string> acknowledged, TaskCompletionSource enough)
    {
        try
        {
            for (var i = 0; i < 150; i++)
            {
                var reply = await client.PostAsync("actions/ccr-2016-k1/notes", new { body = $"Note {i}." });
                if (reply.Status != 201)
                    return;
                acknowledged.Add(reply["id"]);
                if (acknowledged.Count == 20)
                    enough.SetResult();
            }
        }
        catch (HttpRequestException)
        {
            // Killed while it answered: not acknowledged.
        }
    }

    /// <summary>Asks until the database is back: the service starts it again by itself.</summary>
    private static async Task UntilReadyAsync(Client client)
    {
        for (var patience = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            if ((await client.GetAsync("/health/ready")).Status == 200)
                return;
            Assert.That(patience.Elapsed, Is.LessThan(TimeSpan.FromMinutes(1)), "It did not come back.");
        }
    }
}
