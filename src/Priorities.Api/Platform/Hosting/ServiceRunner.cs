using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Priorities.Api.Data;
using Priorities.Api.Data.Embedded;
using Priorities.Api.Data.Seed;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Problems;
using Priorities.Api.Platform.Settings;

namespace Priorities.Api.Platform.Hosting;

/// <summary>
/// From a built application to a serving one, and back: settings, database, migrations, seed, requests; at the end
/// requests first and the database last.
/// </summary>
public static class ServiceRunner
{
    /// <summary>Requests get this long to finish once a stop is asked for; the database needs the rest of five seconds.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2.5);

    /// <summary>What running needs from the builder: quiet logs, settings, a loopback address, a quick stop.</summary>
    public static WebApplicationBuilder AddRunning(this WebApplicationBuilder builder)
    {
        SettingsSetup.Add(builder.Services);
        var log = new StartLog();
        builder.Services.AddSingleton(log);
        builder.Services.AddSingleton<Draining>();
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", _ => log.Started);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddSingleton<IHostLifetime, ServiceLifetime>();
        if (
            string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])
            && string.IsNullOrEmpty(builder.Configuration["HTTP_PORTS"])
        )
        {
            builder.WebHost.UseUrls("http://127.0.0.1:8080");
        }
        return builder;
    }

    /// <summary>Serves until it is asked to stop, or does what the command line says instead. The answer is the exit code.</summary>
    internal static async Task<int> RunServiceAsync(this WebApplication app, CommandLine asked)
    {
        try
        {
            if (asked.Command is not null)
                return await RunCommandAsync(app, asked);
            await RunAsync(app, asked);
            return 0;
        }
        catch (OptionsValidationException wrong)
        {
            return Fail(wrong.Failures, CommandLine.WrongUse);
        }
        catch (StartupException failure)
        {
            return Fail([failure.Message], failure.ExitCode);
        }
        catch (Exception fault) when (DatabaseFaults.Of(fault) is not null)
        {
            return Fail([$"The database cannot be used: {fault.GetBaseException().Message}"], 1);
        }
        catch (OperationCanceledException)
        {
            return 130; // asked to stop before it was ready, as a shell reports Ctrl-C
        }
    }

    /// <summary>Over the embedded server that a running service has up, or else over one that is up just as long as the command.</summary>
    private static async Task<int> RunCommandAsync(WebApplication app, CommandLine asked)
    {
        var settings = app.Services.GetRequiredService<PrioritiesSettings>();
        EmbeddedServer? embedded = null;
        try
        {
            if (!asked.Command!.NeedsDatabase)
                return await asked.RunCommandAsync(app);
            if (settings.IsEmbedded)
            {
                settings.ConnectionString = await EmbeddedServer.FindRunningAsync(
                    settings.DataDirectory,
                    new EmbeddedServerOptions(),
                    CancellationToken.None
                );
                if (settings.ConnectionString is null)
                {
                    embedded = await EmbeddedServer.StartAsync(
                        settings.DataDirectory,
                        new EmbeddedServerOptions(),
                        Console.Error.WriteLine,
                        CancellationToken.None
                    );
                    settings.ConnectionString = embedded.ConnectionString;
                }
            }
            await DatabaseStart.PrepareAsync(app.Services, TimeSpan.Zero, Console.Error.WriteLine, CancellationToken.None);
            settings.ConnectionString = Connections.ForOnce(settings.ConnectionString!);
            await Audit.EnterCommandAsync(app.Services, asked.CommandName);
            return await asked.RunCommandAsync(app);
        }
        finally
        {
            await app.DisposeAsync();
            if (embedded is not null)
                await embedded.DisposeAsync();
        }
    }

    private static async Task RunAsync(WebApplication app, CommandLine asked)
    {
        using var stop = new CancellationTokenSource();
        using var signals = new StopSignals(app, stop);
        var settings = app.Services.GetRequiredService<PrioritiesSettings>();
        var embedded = settings.IsEmbedded
            ? await EmbeddedServer.StartAsync(settings.DataDirectory, new EmbeddedServerOptions(), Say, stop.Token)
            : null;
        try
        {
            var origin = KeyOrigin.Given;
            if (embedded is not null)
            {
                origin = await FindAdminKeyAsync(settings, stop.Token);
                settings.MigrationsConnectionString = embedded.ConnectionString;
                settings.ConnectionString = await ServiceRole.MakeLoginAsync(embedded.ConnectionString, stop.Token);
            }
            await DatabaseStart.PrepareAsync(app.Services, TimeSpan.FromSeconds(settings.DatabaseWaitSeconds), Say, stop.Token);
            if (asked.MigrateOnly)
            {
                Say("The database is up to date.");
                return;
            }
            settings.ConnectionString = await Connections.ForServingAsync(settings.ConnectionString!, Say, stop.Token);
            if (asked.Demo)
                Say(await DemoCommands.LoadAsync(app.Services, stop.Token));
            await ListenAsync(app, stop.Token);
            Banner.Print(app, settings, origin);
            await app.WaitForShutdownAsync(stop.Token);
        }
        finally
        {
            await app.DisposeAsync(); // the service and its connections…
            if (embedded is not null)
                await embedded.DisposeAsync(); // …and only then what they use
        }
    }

    /// <summary>What keeps it from listening is an address that is wrong or taken, and is said in one line.</summary>
    private static async Task ListenAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
            app.Services.GetRequiredService<StartLog>().Started = true;
        }
        catch (Exception failure)
            when (failure is IOException or SocketException or FormatException or InvalidOperationException or ArgumentException)
        {
            var taken = failure.InnerException is AddressInUseException ? " Another program listens there." : "";
            throw new StartupException(
                $"It cannot listen: {failure.Message.Split('\n')[0].TrimEnd('.', '\r')}.{taken} Another address is given with --urls http://127.0.0.1:8081.",
                failure
            )
            {
                ExitCode = CommandLine.WrongUse,
            };
        }
    }

    /// <summary>On the embedded database a key that nobody set is made once and kept.</summary>
    private static async Task<KeyOrigin> FindAdminKeyAsync(PrioritiesSettings settings, CancellationToken cancellationToken)
    {
        if (settings.AdminKey is not null)
            return KeyOrigin.Given;
        var file = Banner.KeyFile(settings);
        settings.AdminKey = await PrivateFile.ReadAsync(file, cancellationToken);
        if (settings.AdminKey is { Length: >= PrioritiesSettings.AdminKeyShortest })
            return KeyOrigin.Kept;
        settings.AdminKey = RandomNumberGenerator.GetHexString(64, lowercase: true); // 256 bits
        await PrivateFile.WriteAsync(file, settings.AdminKey, cancellationToken);
        return KeyOrigin.New;
    }

    private static int Fail(IEnumerable<string> messages, int exitCode)
    {
        foreach (var message in messages)
        {
            Console.Error.WriteLine($"priorities: {message}");
        }
        return exitCode;
    }

    private static void Say(string message) => Console.WriteLine($"priorities: {message}");

    /// <summary>Until it serves, what fails is told in one line, not by the host with a stack trace as well.</summary>
    private sealed class StartLog
    {
        public bool Started { get; set; }
    }

    /// <summary>
    /// Ctrl-C, a closed terminal and a polite kill, from the first moment to the last: the host listens only while it
    /// serves, and a second Ctrl-C must not cut off the database's own stop.
    /// </summary>
    private sealed class StopSignals : IDisposable
    {
        private readonly List<PosixSignalRegistration> registrations = [];

        public StopSignals(WebApplication app, CancellationTokenSource stop)
        {
            if (app.Services.GetRequiredService<IHostLifetime>() is not ServiceLifetime)
                return; // in a test's process the signals are the test runner's
            foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
            {
                registrations.Add(
                    PosixSignalRegistration.Create(
                        signal,
                        context =>
                        {
                            context.Cancel = true;
                            var serves = app.Lifetime.ApplicationStarted.IsCancellationRequested;
                            if (signal == PosixSignal.SIGTERM && serves && app.Services.GetRequiredService<Draining>().TryBegin(Stop))
                                return;
                            Stop();
                        }
                    )
                );
            }

            void Stop()
            {
                stop.Cancel();
                app.Lifetime.StopApplication();
            }
        }

        public void Dispose() => registrations.ForEach(registration => registration.Dispose());
    }
}
