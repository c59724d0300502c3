using System.Globalization;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Data.Embedded;

/// <summary>
/// One service a data directory. The lock is the operating system's, so that it goes with its process, however that
/// ends; the file beside it only tells a second service who the first is.
/// </summary>
internal sealed class DataDirectoryLock : IDisposable
{
    private readonly FileStream stream;

    private DataDirectoryLock(FileStream stream) => this.stream = stream;

    public static DataDirectoryLock Take(string dataDirectory)
    {
        var pidFile = Path.Combine(dataDirectory, "priorities.pid");
        FileStream stream;
        try
        {
            stream = new FileStream(
                Path.Combine(dataDirectory, "priorities.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException cause)
        {
            var pid = File.Exists(pidFile) ? File.ReadAllText(pidFile).Trim() : "unknown";
            throw new StartupException(
                $"Priorities is already running (pid {pid}) with the data directory {dataDirectory}. "
                    + "Stop it first, or give this one another directory with Priorities__DataDirectory.",
                cause
            );
        }
        File.WriteAllText(pidFile, Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n");
        return new DataDirectoryLock(stream);
    }

    public void Dispose() => stream.Dispose();
}
