using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Priorities.Api.Data;
using Priorities.Api.Data.Embedded;
using Priorities.Api.Data.Seed;
using Priorities.Api.Platform.Access;
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
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true); // the banner says it
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])
            && string.IsNullOrEmpty(builder.Configuration["HTTP_PORTS"]))
        {
            builder.WebHost.UseUrls("http://127.0.0.1:8080");
        }
        return builder;
    }

    /// <summary>The arguments that are settings. Those that stand alone are taken out: the configuration would read the next argument as their value.</summary>
    public static string[] Settings(string[] args) => [.. args.Where(argument => argument is not ("--migrate" or DemoCommands.Load))];

    /// <summary>
    /// Serves until it is asked to stop; with <c>--migrate</c> it migrates and ends, and with a command it runs that over the database and ends.
    /// The answer is the exit code.
    /// </summary>
    public static async Task<int> RunServiceAsync(this WebApplication app, string[] args, Func<IServiceProvider, Task<int>>? command = null)
    {
        try
        {
            if (command is not null) return await RunCommandAsync(app, command, string.Join(' ', args.TakeWhile(a => !a.StartsWith('-')).Take(2)));
            await RunAsync(app, migrateOnly: args.Contains("--migrate"), demo: args.Contains(DemoCommands.Load));
            return 0;
        }
        catch (OptionsValidationException wrong)
        {
            return Fail(wrong.Failures);
        }
        catch (StartupException failure)
        {
            return Fail([failure.Message]);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            return Fail([$"{failure.Message.TrimEnd('.')}. Another program listens there; choose another address with --urls http://127.0.0.1:8081."]);
        }
        catch (OperationCanceledException)
        {
            return 130; // asked to stop before it was ready, as a shell reports Ctrl-C
        }
    }

    /// <summary>Over the embedded server that a running service has up, or else over one that is up just as long as the command.</summary>
    private static async Task<int> RunCommandAsync(WebApplication app, Func<IServiceProvider, Task<int>> command, string name)
    {
        var settings = app.Services.GetRequiredService<PrioritiesSettings>();
        EmbeddedServer? embedded = null;
        try
        {
            if (settings.IsEmbedded)
            {
                settings.ConnectionString = await EmbeddedServer.FindRunningAsync(settings.DataDirectory, new EmbeddedServerOptions(), CancellationToken.None);
                if (settings.ConnectionString is null)
                {
                    embedded = await EmbeddedServer.StartAsync(settings.DataDirectory, new EmbeddedServerOptions(), Console.Error.WriteLine, CancellationToken.None);
                    settings.ConnectionString = embedded.ConnectionString;
                }
            }
            await DatabaseStart.PrepareAsync(app.Services, CancellationToken.None);
            await Audit.EnterCommandAsync(app.Services, name);
            return await command(app.Services);
        }
        finally
        {
            await app.DisposeAsync();
            if (embedded is not null) await embedded.DisposeAsync();
        }
    }

    private static async Task RunAsync(WebApplication app, bool migrateOnly, bool demo)
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
            await DatabaseStart.PrepareAsync(app.Services, stop.Token);
            if (migrateOnly)
            {
                Say("The database is up to date.");
                return;
            }
            if (demo) Say(await DemoCommands.LoadAsync(app.Services, stop.Token));
            await app.StartAsync(stop.Token);
            Banner.Print(app, settings, origin);
            await app.WaitForShutdownAsync(stop.Token);
        }
        finally
        {
            await app.DisposeAsync(); // the service and its connections…
            if (embedded is not null) await embedded.DisposeAsync(); // …and only then what they use
        }
    }

    /// <summary>On the embedded database a key that nobody set is made once and kept.</summary>
    private static async Task<KeyOrigin> FindAdminKeyAsync(PrioritiesSettings settings, CancellationToken cancellationToken)
    {
        if (settings.AdminKey is not null) return KeyOrigin.Given;
        var file = Banner.KeyFile(settings);
        settings.AdminKey = await PrivateFile.ReadAsync(file, cancellationToken);
        if (settings.AdminKey is { Length: >= PrioritiesSettings.AdminKeyShortest }) return KeyOrigin.Kept;
        settings.AdminKey = RandomNumberGenerator.GetHexString(64, lowercase: true); // 256 bits
        await PrivateFile.WriteAsync(file, settings.AdminKey, cancellationToken);
        return KeyOrigin.New;
    }

    private static int Fail(IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            Console.Error.WriteLine($"priorities: {message}");
        }
        return 1;
    }

    private static void Say(string message) => Console.WriteLine($"priorities: {message}");

    /// <summary>
    /// Ctrl-C, a closed terminal and a polite kill, from the first moment to the last: the host listens only while it
    /// serves, and a second Ctrl-C must not cut off the database's own stop.
    /// </summary>
    private sealed class StopSignals : IDisposable
    {
        private readonly List<PosixSignalRegistration> registrations = [];

        public StopSignals(WebApplication app, CancellationTokenSource stop)
        {
            if (app.Services.GetRequiredService<IHostLifetime>() is not ConsoleLifetime)
                return; // in a test's process the signals are the test runner's
            foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
            {
                registrations.Add(PosixSignalRegistration.Create(signal, context =>
                {
                    context.Cancel = true;
                    stop.Cancel();
                    app.Lifetime.StopApplication();
                }));
            }
        }

        public void Dispose() => registrations.ForEach(registration => registration.Dispose());
    }
}
