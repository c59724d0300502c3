using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Data.Embedded;

/// <summary>Where a PostgreSQL server's programs are, and of which major version.</summary>
internal sealed partial record PostgresBinaries(string Directory, int Major)
{
    private const int Oldest = 14;

    private const string Help =
        "Install it (Debian, Ubuntu: apt-get install postgresql; macOS: brew install postgresql@17; "
        + "Windows: https://www.postgresql.org/download/windows/), or set PRIORITIES_PG_BIN to the directory of its programs, "
        + "or ConnectionStrings__Priorities to a server of your own.";

    /// <summary>The newest server, or, for a directory that a server made before, one of the same major version.</summary>
    public static PostgresBinaries Find(int? major)
    {
        var found = Candidates().Select(Probe).OfType<PostgresBinaries>().ToList();
        if (Environment.GetEnvironmentVariable("PRIORITIES_PG_BIN") is { Length: > 0 } given && found.Count == 0)
        {
            throw new StartupException(
                $"PRIORITIES_PG_BIN: there is no PostgreSQL {Oldest} or newer (initdb, pg_ctl, postgres) in {given}."
            );
        }
        return found.Find(binaries => major is null || binaries.Major == major)
            ?? throw new StartupException(
                major is null
                    ? $"No PostgreSQL server ({Oldest} or newer) was found on this machine. {Help}"
                    : $"The data was written by PostgreSQL {major}, which was not found on this machine. {Help}"
            );
    }

    public string Program(string name) => Path.Combine(Directory, OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("PRIORITIES_PG_BIN") is { Length: > 0 } given)
            return [given];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. onPath,
            .. Versions("/usr/lib/postgresql", "*"),
            .. Versions("/opt/homebrew/opt", "postgresql@*"),
            .. Versions("/usr/local/opt", "postgresql@*"),
            .. Versions(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*"),
        ];
    }

    private static IEnumerable<string> Versions(string parent, string pattern) =>
        !System.IO.Directory.Exists(parent)
            ? []
            : System
                .IO.Directory.GetDirectories(parent, pattern)
                .OrderByDescending(path => int.TryParse(Digits().Match(Path.GetFileName(path)).Value, out var version) ? version : 0)
                .Select(path => Path.Combine(path, "bin"));

    private static PostgresBinaries? Probe(string directory)
    {
        var binaries = new PostgresBinaries(directory, 0);
        if (!new[] { "initdb", "pg_ctl", "postgres" }.All(name => File.Exists(binaries.Program(name))))
            return null;
        using var process = Process.Start(
            new ProcessStartInfo(binaries.Program("postgres"), "--version") { RedirectStandardOutput = true }
        )!;
        var major = int.Parse("0" + Digits().Match(process.StandardOutput.ReadToEnd()).Value, CultureInfo.InvariantCulture);
        // The directory may have links to these three alone; backup and restore need those beside them.
        var home = new FileInfo(binaries.Program("initdb")).ResolveLinkTarget(returnFinalTarget: true)?.FullName is { } target
            ? Path.GetDirectoryName(target)!
            : directory;
        return major < Oldest ? null : new(home, major);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
