using System.CommandLine;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Settings;
using Priorities.Domain;

namespace Priorities.Api.Data.Seed;

/// <summary>The demonstration from the command line: <c>--demo</c> serves with it, <c>demo remove</c> takes it away.</summary>
internal static class DemoCommands
{
    public static Command Demo =>
        new("demo", "The made-up forum that --demo loads.")
        {
            new ServiceCommand(
                "remove",
                "Take the made-up forum away, with its organizations and its history.",
                (app, _) => RemoveAsync(app.Services)
            ),
        };

    public static async Task<string> LoadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var loaded = await DemoForum.LoadAsync(
            scope.ServiceProvider.GetRequiredService<PrioritiesContext>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<LocalCalendar>(),
            cancellationToken
        );
        return loaded
            ? $"The made-up forum '{DemoForum.Key}' is loaded. `./run demo remove` takes it away."
            : $"The made-up forum '{DemoForum.Key}' was there already.";
    }

    private static async Task<int> RemoveAsync(IServiceProvider services)
    {
        // The service's own user may not take anything out of the log of changes, so this is done as the one who owns it.
        var settings = services.GetRequiredService<PrioritiesSettings>();
        await using var source = Database.DataSource(settings.MigrationsConnectionString ?? settings.ConnectionString!);
        await using var db = Database.Context(source);
        var removed = await DemoForum.RemoveAsync(db, CancellationToken.None);
        Console.WriteLine(
            removed
                ? "priorities: The made-up forum is gone, with its organizations and its history."
                : "priorities: There is no made-up forum here."
        );
        return 0;
    }
}
