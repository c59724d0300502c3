using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Priorities.Api.Features.Imports.Reports;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>Others are having their files read.</summary>
internal sealed record ReadersBusy()
    : Refusal(
        "readersBusy",
        $"{FileProcess.Places} files are being read already, as many as at one time. Send yours again in a few seconds."
    );

/// <summary>
/// Reads a file in a process of its own, with a limit on its time and memory: a file that was made to use up the machine ends that
/// process, and not the service. It is given no settings and no secrets.
/// </summary>
internal sealed class FileProcess : IDisposable
{
    public const int Places = 2;
    private const int Seconds = 10,
        MostSeconds = 60,
        MiB = 256;

    /// <summary>What the runtime itself takes is within the limit: so much is left for what is read, in hexadecimal digits.</summary>
    private const string Heap = "C800000";

    private const int LargestAnswer = 64 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15),
        Step = TimeSpan.FromMilliseconds(50);
    private static readonly string[] Needed =
    [
        "PATH",
        "HOME",
        "TMPDIR",
        "TEMP",
        "TMP",
        "SystemRoot",
        "DOTNET_ROOT",
        "LD_LIBRARY_PATH",
        "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT",
    ];

    private readonly SemaphoreSlim places = new(Places);

    public Task<Outcome<ReportContents>> ReadAsync(byte[] content, ReportFormat format, CancellationToken cancellationToken) =>
        ReadAsync<ReportContents>(
            format.ToString(),
            content,
            $"Reading this file took more than {Seconds} seconds or {MiB} MiB of memory, which no report needs. Send the part that has the lists, printed to a new PDF or saved anew; or paste its text into a .txt file.",
            cancellationToken
        );

    public Task<Outcome<TableReader.Found>> ReadTableAsync(byte[] content, bool isWorkbook, CancellationToken cancellationToken) =>
        ReadAsync<TableReader.Found>(
            isWorkbook ? ReaderCommand.Workbook : ReaderCommand.Csv,
            content,
            $"Reading this table took more than {Seconds} seconds or {MiB} MiB of memory. Take out the sheets, columns and rows that are not meant, and send it saved anew or as CSV.",
            cancellationToken
        );

    private async Task<Outcome<T>> ReadAsync<T>(string what, byte[] content, FormattableString tooMuch, CancellationToken cancellationToken)
        where T : class
    {
        if (!await places.WaitAsync(Patience, cancellationToken))
            return new ReadersBusy();
        try
        {
            using var process = Process.Start(Start(what))!;
            return await AnswerAsync<T>(process, content, cancellationToken) is { } read ? read.Outcome() : new FileNotReadable(tooMuch);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    /// <summary>Null, where the file took more than there is.</summary>
    private static async Task<ReaderCommand.Answer<T>?> AnswerAsync<T>(Process process, byte[] content, CancellationToken cancellationToken)
        where T : class
    {
        var clock = Stopwatch.StartNew();
        try
        {
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var answer = AnswerAsync(process.StandardOutput.BaseStream, cancellationToken);
            var sent = SendAsync(process.StandardInput.BaseStream, content, cancellationToken);
            while (await Task.WhenAny(answer, Task.Delay(Step, cancellationToken)) != answer)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (clock.Elapsed.TotalSeconds > MostSeconds || IsBeyond(process))
                    return null;
            }

            await sent;
            return await answer is { IsEmpty: false } json ? JsonSerializer.Deserialize<ReaderCommand.Answer<T>>(json.Span) : null;
        }
        catch (JsonException)
        {
            return null; // it broke off in the middle
        }
        finally
        {
            End(process);
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(); // it has started none of its own
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended.
        }
    }

    /// <summary>Time is what the file took of a processor, so that a busy machine refuses nothing that an idle one reads.</summary>
    private static bool IsBeyond(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds > Seconds || process.WorkingSet64 > (long)MiB << 20;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            return false; // it has just ended
        }
    }

    private static async Task SendAsync(Stream input, byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            var length = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
            await input.WriteAsync(length, cancellationToken);
            await input.WriteAsync(content, cancellationToken);
            await input.FlushAsync(cancellationToken);
        }
        catch (IOException)
        {
            // It ended before it had read all, and says so by its answer.
        }
    }

    /// <summary>Nothing, where it broke off, or said more than a file has.</summary>
    private static async Task<ReadOnlyMemory<byte>> AnswerAsync(Stream output, CancellationToken cancellationToken)
    {
        using var answer = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await output.ReadAsync(buffer, cancellationToken)) > 0; )
        {
            if (answer.Length + read > LargestAnswer)
                return default;
            answer.Write(buffer, 0, read);
        }

        return answer.GetBuffer().AsMemory(0, (int)answer.Length);
    }

    private static ProcessStartInfo Start(string what)
    {
        var program = typeof(FileProcess).Assembly.Location;
        var running = Environment.ProcessPath!;
        var isItself = program.Length == 0 || IsNamed(running, Path.GetFileNameWithoutExtension(program));
        var start = new ProcessStartInfo(isItself || IsNamed(running, "dotnet") ? running : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in isItself ? [] : new[] { "exec", program })
            start.ArgumentList.Add(argument);
        start.ArgumentList.Add(ReaderCommand.Word);
        start.ArgumentList.Add(what);
        foreach (var name in start.Environment.Keys.Where(k => !Needed.Contains(k, StringComparer.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_GCHeapHardLimit"] = Heap;
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private static bool IsNamed(string program, string name) =>
        Path.GetFileNameWithoutExtension(program).Equals(name, StringComparison.OrdinalIgnoreCase);
}
