using System.ComponentModel;
using System.Diagnostics;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Data.Embedded;

/// <summary>
/// Runs the server's programs on one cluster directory. PostgreSQL refuses to run as root, so root runs them as the
/// directory's owner.
/// </summary>
internal sealed class PostgresPrograms(PostgresBinaries binaries, string cluster)
{
    private readonly string? owner = Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? OwnerOf(cluster) : null;

    /// <summary>
    /// How the programs name the directory. Its owner may not be allowed to walk to it (a clone under /root, say), so
    /// root opens it and hands it down; this path, the same in every process of the server, goes straight there.
    /// </summary>
    private string Cluster => owner is null ? cluster : "/proc/self/fd/9";

    /// <summary>The server's own log.</summary>
    public string LogArgument => $"--log={Cluster}/server.log";

    /// <summary>What a program shall do is named before the directory, and a database after it.</summary>
    public async Task<(bool Succeeded, string Output)> RunAsync(
        string program,
        string action,
        IEnumerable<string> arguments,
        string? input,
        CancellationToken cancellationToken
    )
    {
        // On Windows the postmaster would inherit redirected handles, and reading them would never end.
        var redirect = !OperatingSystem.IsWindows() || program != "pg_ctl";
        string[] asOwner = owner is null
            ? []
            :
            [
                "sh",
                "-c",
                "exec 9<\"$0\" && cd / && exec setpriv \"$@\"",
                cluster,
                $"--reuid={owner.Split(':')[0]}",
                $"--regid={owner.Split(':')[1]}",
                "--clear-groups",
                "--",
            ];
        string[] command = [.. asOwner, binaries.Program(program), action, "-D", Cluster, .. arguments];
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = redirect,
            RedirectStandardError = redirect,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name); // the operator's own PGPORT, PGOPTIONS… are meant for other servers
        start.Environment["LC_ALL"] = "C";

        using var process = Start(start);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            process.StandardInput.Close();
            var output = redirect ? process.StandardOutput.ReadToEndAsync(cancellationToken) : Task.FromResult("");
            var errors = redirect ? process.StandardError.ReadToEndAsync(cancellationToken) : Task.FromResult("");
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode == 0, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(); // not its children: a postmaster is stopped in order, not killed
            throw;
        }
    }

    /// <summary>Gives a new, empty cluster directory to the user that PostgreSQL will run as.</summary>
    public static void GiveToServerUser(string cluster)
    {
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
            return;
        using var chown = Start(new ProcessStartInfo("chown", ["-R", "postgres:", cluster]) { RedirectStandardError = true });
        var errors = chown.StandardError.ReadToEnd();
        chown.WaitForExit();
        if (chown.ExitCode != 0)
        {
            throw new StartupException(
                $"PostgreSQL does not run as root, and there is no user `postgres` to run it as ({errors.Trim()}). "
                    + "Start Priorities as an ordinary user, or make that user."
            );
        }
    }

    private static string OwnerOf(string cluster)
    {
        if (!OperatingSystem.IsLinux())
            throw new StartupException("PostgreSQL does not run as root: start Priorities as an ordinary user.");
        using var stat = Start(new ProcessStartInfo("stat", ["-c", "%u:%g", cluster]) { RedirectStandardOutput = true });
        var owner = stat.StandardOutput.ReadToEnd().Trim();
        return owner is "" or "0:0"
            ? throw new StartupException($"PostgreSQL does not run as root, and {cluster} belongs to root: `chown -R postgres:` it.")
            : owner;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception cause)
        {
            throw new StartupException($"{start.FileName} could not be run: {cause.Message}", cause);
        }
    }
}
