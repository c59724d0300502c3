using System.Diagnostics;
using System.Security.Cryptography;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Data.Embedded;

/// <summary>The cluster on disk: made once, configured at every start.</summary>
public sealed partial class EmbeddedServer
{
    private static string MakeDirectory(string path)
    {
        try
        {
            return OperatingSystem.IsWindows() || Directory.Exists(path)
                ? Directory.CreateDirectory(path).FullName
                : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"Priorities__DataDirectory: {path} cannot be made: {cause.Message}", cause);
        }
    }

    /// <summary>Everything happens in a directory beside the real one, which appears whole or not at all.</summary>
    private static async Task InitializeAsync(
        PostgresBinaries binaries,
        string cluster,
        string passwordFile,
        EmbeddedServerOptions options,
        CancellationToken cancellationToken
    )
    {
        var draft = cluster + ".new";
        if (Directory.Exists(draft))
            Directory.Delete(draft, recursive: true);
        MakeDirectory(draft);
        PostgresPrograms.GiveToServerUser(draft);
        var programs = new PostgresPrograms(binaries, draft);

        // The same order of text on every machine: by code point, with case and accents known.
        string[] locale =
            binaries.Major >= 17
                ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
                : [OperatingSystem.IsLinux() ? "--locale=C.UTF-8" : "--no-locale"];
        string[] durability = options.Durable ? [] : ["--no-sync"];
        var (succeeded, output) = await programs.RunAsync(
            "initdb",
            $"--username={User}",
            ["--encoding=UTF8", "--data-checksums", "--auth=trust", "--no-instructions", .. locale, .. durability],
            input: null,
            cancellationToken
        );
        if (!succeeded)
        {
            throw new StartupException($"PostgreSQL could not make its database: {LastLine(output)}");
        }
        await File.WriteAllTextAsync(Path.Combine(draft, "pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n", cancellationToken);
        await SetPasswordAsync(programs, passwordFile, [$"CREATE DATABASE \"{options.Database}\";"], cancellationToken);
        Directory.Move(draft, cluster);
    }

    /// <summary>
    /// In single-user mode, which needs no password and no port: a lost password is no lost database. The database is named:
    /// PostgreSQL would take the one that is called as the operating system's user.
    /// </summary>
    private static async Task<string> SetPasswordAsync(
        PostgresPrograms programs,
        string passwordFile,
        string[] statements,
        CancellationToken cancellationToken
    )
    {
        var password = RandomNumberGenerator.GetHexString(64, lowercase: true);
        var input = string.Join('\n', [$"ALTER ROLE {User} PASSWORD '{password}';", .. statements, ""]);
        var (succeeded, output) = await programs.RunAsync("postgres", "--single", ["postgres"], input, cancellationToken);
        if (!succeeded || output.Contains("ERROR:", StringComparison.Ordinal))
        {
            throw new StartupException($"PostgreSQL could not be set up: {LastLine(output)}");
        }
        await PrivateFile.WriteAsync(passwordFile, password, cancellationToken);
        return password;
    }

    /// <summary>Sized for a small machine that does other things too; written at every start, so that it is never stale.</summary>
    private string Configuration() =>
        $"""
            # Written by Priorities at every start: changes made here are lost.
            listen_addresses = '127.0.0.1'
            port = {port}
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = {options.MaxConnections}
            shared_buffers = 64MB
            effective_cache_size = 512MB
            work_mem = 8MB
            maintenance_work_mem = 64MB
            max_wal_size = 256MB
            random_page_cost = 1.1
            jit = off
            fsync = {OnOff(options.Durable)}
            synchronous_commit = {OnOff(options.Durable)}
            full_page_writes = {OnOff(options.Durable)}
            timezone = 'UTC'
            log_timezone = 'UTC'
            datestyle = 'ISO, YMD'
            lc_messages = 'C'
            default_text_search_config = 'pg_catalog.simple'
            log_line_prefix = '%m [%p] '
            log_checkpoints = off

            """;

    private static string OnOff(bool value) => value ? "on" : "off";

    /// <inheritdoc cref="IsRunning()"/>
    private static bool IsRunning(string cluster)
    {
        var pidFile = Path.Combine(cluster, "postmaster.pid");
        try
        {
            var content = File.ReadAllText(pidFile);
            if (!int.TryParse(content.Split('\n')[0], out var pid))
                return false;
            using var process = Process.GetProcessById(pid);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal)
                && (!OperatingSystem.IsLinux() || File.ReadAllText($"/proc/{pid}/cwd/postmaster.pid").Split('\n')[0] == $"{pid}");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
