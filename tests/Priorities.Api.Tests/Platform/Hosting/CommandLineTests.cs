using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Priorities.Api.Data.Embedded;
using Priorities.Api.Data.Seed;
using Priorities.Api.Features.Keys;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Hosting;

/// <summary>What is typed after <c>./run</c>: what is known is done, and nothing else begins anything.</summary>
public sealed class CommandLineTests
{
    private static Command[] Commands => [KeyCommands.Keys, DemoCommands.Demo, BackupCommands.Backup, BackupCommands.Restore];

    [TestCase("--migrat")]
    [TestCase("migrate")]
    [TestCase("--Priorites:Seed=none")]
    [TestCase("--demo", "keys", "list", "now")]
    [TestCase("keys")]
    [TestCase("keys", "revoke", "not-an-id")]
    [TestCase("keys", "create", "--rolle", "admin")]
    [TestCase("demo")]
    [TestCase("backup")]
    [TestCase("--urls")]
    [TestCase("@arguments")]
    public void What_is_not_known_ends_it(params string[] arguments) =>
        Assert.That(CommandLine.Read(arguments, Commands).Answer, Is.EqualTo(2));

    [TestCase]
    [TestCase("--demo")]
    [TestCase("--migrate")]
    [TestCase("--Priorities:Seed=none", "--urls", "http://127.0.0.1:0")]
    [TestCase("--Priorities:Seed", "none", "--demo")]
    [TestCase(
        "--environment=Development",
        "--contentRoot=/tmp",
        "--applicationName=Priorities.Api",
        "--ConnectionStrings=",
        "--URLS=http://127.0.0.1:0"
    )]
    [TestCase("keys", "list")]
    [TestCase("demo", "remove")]
    [TestCase("backup", "a b.dump")]
    public void What_is_known_is_left_to_the_service(params string[] arguments) =>
        Assert.That(CommandLine.Read(arguments, Commands).Answer, Is.Null);

    [Test]
    public void Settings_are_handed_on_whole_and_words_are_not()
    {
        var asked = CommandLine.Read(
            ["--Priorities:Seed", "none", "--demo", "--RateLimit:Enabled=false", "--urls", "http://127.0.0.1:8081"],
            Commands
        );

        Assert.That(asked.Settings, Is.EqualTo(["--Priorities:Seed=none", "--RateLimit:Enabled=false", "--urls=http://127.0.0.1:8081"]));
        Assert.That((asked.Demo, asked.MigrateOnly, asked.Command), Is.EqualTo((true, false, (ServiceCommand?)null)));
    }

    [TestCase("--help", "--migrate")]
    [TestCase("keys create --help", "--organization")]
    [TestCase("--version", "1.")]
    public async Task Help_is_given_without_a_database(string arguments, string named)
    {
        var (exitCode, output) = await ServiceProcess.RunAsync("/nowhere/that/can/be/made", arguments.Split(' '));

        Assert.That((exitCode, output), Is.EqualTo((0, output)));
        Assert.That(output, Does.Contain(named));
    }

    [Test]
    public async Task A_word_that_is_mistyped_is_named_in_one_line_and_nothing_is_begun()
    {
        var data = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        var (exitCode, output) = await ServiceProcess.RunAsync(data, ["--migrat"]);

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(output.Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(output, Does.Contain("'--migrat'").And.Contain("--help"));
        Assert.That(Directory.Exists(data), Is.False);
    }

    [TestCase("port 8080")]
    [TestCase(null, TestName = "An address that is taken")]
    public async Task An_address_that_cannot_be_listened_on_is_said_in_one_line(string? address)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        address ??= $"http://{taken.LocalEndpoint}";

        var (exitCode, output) = await ServiceProcess.RunAsync(
            null,
            [$"--urls={address}"],
            ("ConnectionStrings__Priorities", await PostgresServer.CloneAsync())
        );

        Assert.That(exitCode, Is.EqualTo(2), output);
        Assert.That(output, Does.Not.Contain("   at ").And.Not.Contain("fail:"));
        Assert.That(
            output.Split('\n').Where(line => line.StartsWith("priorities: It cannot listen: ", StringComparison.Ordinal)).ToList(),
            Has.Count.EqualTo(1),
            output
        );
    }
}
