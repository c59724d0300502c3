using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Priorities.Api.Platform.Settings;

namespace Priorities.Api.Platform.Hosting;

/// <summary>What a person who has just started the service needs: where it is and how to sign in.</summary>
internal static class Banner
{
    public static string KeyFile(PrioritiesSettings settings) => Path.Combine(Path.GetFullPath(settings.DataDirectory), "admin.key");

    public static void Print(WebApplication app, PrioritiesSettings settings, KeyOrigin origin)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        if (addresses is not { Count: > 0 } || app.Services.GetRequiredService<IHostLifetime>() is not ServiceLifetime)
            return; // a test's
        // A wildcard is an address to listen on, not one to visit.
        var url = addresses
            .First()
            .TrimEnd('/')
            .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://*", "://127.0.0.1", StringComparison.Ordinal);
        Console.WriteLine(
            $"""

            Priorities is ready.

              page        {url}/
              Swagger UI  {url}/swagger
              API         {url}/api/v1

            {Access(settings, url, origin)}
            Ctrl-C stops it.
            """
        );
    }

    /// <summary>
    /// The key itself is printed once, when it is made: output is kept and shipped, and a file with a mode of its own is the better place.
    /// </summary>
    private static string Access(PrioritiesSettings settings, string url, KeyOrigin origin)
    {
        const string Reading = "Anyone may read what is public.";
        if (settings.AdminKey is null)
            return $"{Reading} No admin key is set: Priorities__AdminKey gives one (32 to 256 characters).\n";
        if (origin == KeyOrigin.Given)
            return $"{Reading} To write, send the admin key that Priorities__AdminKey holds: Authorization: Bearer <key>\n";
        var fromHere = Path.GetRelativePath(Directory.GetCurrentDirectory(), KeyFile(settings));
        var file = fromHere.StartsWith("..", StringComparison.Ordinal) ? KeyFile(settings) : fromHere;
        var key = origin == KeyOrigin.New ? $"\n\n  {settings.AdminKey}\n\nIt is shown this once, and" : " It";
        return $"""
            {Reading} To write, send the admin key: Authorization: Bearer <key>.{key} is kept in {file}.
            Try it:

              curl -X POST {url}/api/v1/actions/ccr-2016-s2/status \
                -H "Authorization: Bearer $(cat '{file}')" \
                -H 'Content-Type: application/json' \
                -d '{"{"}"status":"planned","note":"We have begun."{"}"}'

            """;
    }
}

/// <summary>Where the admin key came from.</summary>
internal enum KeyOrigin
{
    /// <summary>From the settings.</summary>
    Given,

    /// <summary>Made at this start.</summary>
    New,

    /// <summary>Made at an earlier one.</summary>
    Kept,
}
