using System.Runtime.InteropServices;
using System.Text;
using Priorities.Cli;

// What is piped elsewhere is UTF-8 on every system.
Console.OutputEncoding = Encoding.UTF8;
using var stopped = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await CommandLine.RunAsync(args, new Desk(Console.In, Console.Out, Console.Error), stopped.Token);

// What is under way is let go, and the exit code says so.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopped.Cancel();
}
