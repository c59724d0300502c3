using System.CommandLine;
using System.Diagnostics;
using Npgsql;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Settings;

namespace Priorities.Api.Data.Embedded;

/// <summary>The embedded database as one file, and back. Files of deploy/backup and of this are the same kind.</summary>
internal static class BackupCommands
{
    private static readonly Argument<FileInfo> File = new("file");

    public static Command Backup => Make("backup", "Write the embedded database into a file, also while the service runs.", BackupAsync);

    public static Command Restore =>
        Make("restore", "Replace the embedded database with what a file holds. The service must not run.", RestoreAsync);

    private static ServiceCommand Make(string name, string description, Func<PrioritiesSettings, FileInfo, Task<int>> run) =>
        new(name, description, (app, parsed) => run(Settings(app), parsed.GetValue(File)!)) { Arguments = { File }, NeedsDatabase = false };

    private static async Task<int> BackupAsync(PrioritiesSettings settings, FileInfo file)
    {
        if (!System.IO.File.Exists(Path.Combine(settings.DataDirectory, "postgres", "PG_VERSION")))
            throw new StartupException($"There is no database in {Path.GetFullPath(settings.DataDirectory)}.");
        var running = await EmbeddedServer.FindRunningAsync(settings.DataDirectory, new EmbeddedServerOptions(), CancellationToken.None);
        await using var started = running is null ? await StartAsync(settings) : null;
        // Under another name until it is whole: a broken run leaves the last good file alone. It holds notes that are not public.
        var draft = new FileInfo(file.FullName + ".part");
        try
        {
            await PrivateFile.WriteAsync(draft.FullName, "", CancellationToken.None);
            await RunAsync(
                "pg_dump",
                running ?? started!.ConnectionString,
                "--format=custom",
                "--no-owner",
                "--no-privileges",
                $"--file={draft.FullName}"
            );
            System.IO.File.Move(draft.FullName, file.FullName, overwrite: true); // FileInfo.MoveTo would make `draft` the file itself
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"{file.FullName} cannot be written: {failure.Message}", failure);
        }
        finally
        {
            draft.Delete();
        }

        file.Refresh();
        await Console.Error.WriteLineAsync($"{file.FullName}: {file.Length} bytes");
        return 0;
    }

    /// <summary>Into a database beside the one that is there, which takes its place when it is whole.</summary>
    private static async Task<int> RestoreAsync(PrioritiesSettings settings, FileInfo file)
    {
        if (!file.Exists)
            throw new StartupException($"There is no file {file.FullName}.") { ExitCode = CommandLine.WrongUse };
        await using var server = await StartAsync(settings);
        var there = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        var (name, draft) = (there.Database!, $"{there.Database}_restored");
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "postgres", Pooling = false }
        );
        await ExecuteAsync(source, $"DROP DATABASE IF EXISTS {draft}");
        await ExecuteAsync(source, $"CREATE DATABASE {draft} TEMPLATE template0");
        there.Database = draft;
        await RunAsync(
            "pg_restore",
            there.ConnectionString,
            "--no-owner",
            "--no-privileges",
            "--single-transaction",
            $"--dbname={draft}",
            file.FullName
        );
        await ExecuteAsync(
            source,
            $"BEGIN; ALTER DATABASE {name} RENAME TO {name}_before; ALTER DATABASE {draft} RENAME TO {name}; COMMIT"
        );
        await ExecuteAsync(source, $"DROP DATABASE {name}_before");
        await Console.Error.WriteLineAsync($"Restored from {file.FullName}.");
        return 0;
    }

    private static PrioritiesSettings Settings(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<PrioritiesSettings>();
        if (settings.IsEmbedded)
            return settings;
        throw new StartupException("This is for the embedded database. For another one there are deploy/backup and deploy/restore.")
        {
            ExitCode = CommandLine.WrongUse,
        };
    }

    private static Task<EmbeddedServer> StartAsync(PrioritiesSettings settings) =>
        EmbeddedServer.StartAsync(settings.DataDirectory, new EmbeddedServerOptions(), Console.Error.WriteLine, CancellationToken.None);

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>One of PostgreSQL's own tools, which take what reaches the server from the environment.</summary>
    private static async Task RunAsync(string program, string connectionString, params string[] arguments)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        await using var connection = await source.OpenConnectionAsync();
        var tool = PostgresBinaries.Find(connection.PostgreSqlVersion.Major).Program(program);
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true };
        start.Environment["PGHOST"] = to.Host;
        start.Environment["PGPORT"] = $"{to.Port}";
        start.Environment["PGUSER"] = to.Username;
        start.Environment["PGPASSWORD"] = to.Password;
        start.Environment["PGDATABASE"] = to.Database;
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new StartupException($"{program}: {said.Trim().Split('\n')[0]}");
    }
}
