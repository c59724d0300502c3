using System.Diagnostics;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Keys;

/// <summary>The program itself, started as an operator starts it, beside a service that runs over the same database.</summary>
public sealed class KeyCommandsTests : ApiFixture
{
    [Test]
    public async Task A_key_is_made_listed_and_revoked_from_the_command_line()
    {
        var (made, token, _) = await RunAsync("keys", "create", "--role", "admin", "--name", "First admin");
        Assert.That(made, Is.Zero);
        var me = (await Host.With(token.Trim()).GetAsync("me")).ShouldBe(200);
        Assert.That((me["role"], me["name"]), Is.EqualTo(("admin", "First admin")));

        var (listed, list, _) = await RunAsync("keys", "list");
        Assert.That(listed, Is.Zero);
        Assert.That(list, Does.Contain("First admin"));

        var id = me["id"]["key:".Length..];
        Assert.That((await RunAsync("keys", "revoke", id)).Code, Is.Zero);
        Assert.That(
            await Host.ScalarAsync<long>($"SELECT count(*) FROM api_keys WHERE id = '{id}' AND revoked_at IS NOT NULL"),
            Is.EqualTo(1)
        );
    }

    [TestCase("--name", "keys", "create", "--role", "viewer")]
    [TestCase("--organization", "keys", "create", "--role", "contributor", "--name", "X")]
    [TestCase("--role", "keys", "create", "--role", "chief", "--name", "X")]
    [TestCase("'make'", "keys", "make")]
    public async Task What_is_missing_is_named(string named, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);
        Assert.That(code, Is.EqualTo(2));
        Assert.That(output, Is.Empty);
        Assert.That(error, Does.Contain(named));
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = TestContext.CurrentContext.WorkDirectory,
        };
        start.Environment["ConnectionStrings__Priorities"] = Host.ConnectionString;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
