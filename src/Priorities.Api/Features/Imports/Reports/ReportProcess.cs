using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Others are having their files read.</summary>
internal sealed record ReadersBusy()
    : Refusal(
        "readersBusy",
        $"{ReportProcess.Places} files are being read already, as many as at one time. Send yours again in a few seconds."
    );

/// <summary>
/// Reads a report in a process of its own, with a limit on its time and memory: a file that was made to use up the machine ends that
/// process, and not the service. It is given no settings and no secrets.
/// </summary>
internal sealed class ReportProcess : IDisposable
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

    public async Task<Outcome<ReportContents>> ReadAsync(byte[] content, ReportFormat format, CancellationToken cancellationToken)
    {
        if (!await places.WaitAsync(Patience, cancellationToken))
            return new ReadersBusy();
        try
        {
            using var process = Process.Start(Start(format))!;
            return await ReadAsync(process, content, cancellationToken);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private static async Task<Outcome<ReportContents>> ReadAsync(Process process, byte[] content, CancellationToken cancellationToken)
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
                    return TooMuch();
            }

            await sent;
            return await answer is { Length: > 0 } json && JsonSerializer.Deserialize<ReaderCommand.Answer>(json) is { } read
                ? read.Outcome()
                : TooMuch();
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

    /// <summary>Nothing, where it broke off, or said more than a report has.</summary>
    private static async Task<byte[]> AnswerAsync(Stream output, CancellationToken cancellationToken)
    {
        using var answer = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await output.ReadAsync(buffer, cancellationToken)) > 0; )
        {
            if (answer.Length + read > LargestAnswer)
                return [];
            answer.Write(buffer, 0, read);
        }

        return answer.Length > 0 && answer.GetBuffer()[answer.Length - 1] == (byte)'}' ? answer.ToArray() : [];
    }

    private static ProcessStartInfo Start(ReportFormat format)
    {
        var program = typeof(ReportProcess).Assembly.Location;
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
        start.ArgumentList.Add(format.ToString());
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

    private static FileNotReadable TooMuch() =>
        new(
            $"Reading this file took more than {Seconds} seconds or {MiB} MiB of memory, which no report needs. Send the part that has the lists, printed to a new PDF or saved anew; or paste its text into a .txt file."
        );
}
