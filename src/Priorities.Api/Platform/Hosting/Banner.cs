using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Priorities.Api.Platform.Settings;

namespace Priorities.Api.Platform.Hosting;

/// <summary>What a person who has just started the service needs: where it is and how to sign in.</summary>
internal static class Banner
{
    public static string KeyFile(PrioritiesSettings settings) =>
        Path.Combine(Path.GetFullPath(settings.DataDirectory), "admin.key");

    public static void Print(WebApplication app, PrioritiesSettings settings, bool keyIsOurs)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        if (addresses is not { Count: > 0 })
        {
            return; // an in-memory server of a test
        }
        // A wildcard is an address to listen on, not one to visit.
        var url = addresses.First().TrimEnd('/')
            .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://*", "://127.0.0.1", StringComparison.Ordinal);
        Console.WriteLine($"""

            Priorities is ready.

              page        {url}/
              Swagger UI  {url}/swagger
              API         {url}/api/v1

            {Access(settings, url, keyIsOurs)}
            Ctrl-C stops it.
            """);
    }

    private static string Access(PrioritiesSettings settings, string url, bool keyIsOurs)
    {
        const string Reading = "Anyone may read what is public.";
        if (settings.AdminKey is null)
        {
            return $"{Reading} No admin key is set: Priorities__AdminKey gives one (32 to 256 characters).\n";
        }
        if (!keyIsOurs)
        {
            // The output of a server is kept and shipped: a key that somebody chose stays out of it.
            return $"{Reading} To write, send the admin key that Priorities__AdminKey holds: Authorization: Bearer <key>\n";
        }
        return $"""
            {Reading} To write, send the admin key as a bearer token (it is kept in {KeyFile(settings)}):

              {settings.AdminKey}

            Try it:

              curl -X POST {url}/api/v1/actions/ccr-2016-s2/status \
                -H 'Authorization: Bearer {settings.AdminKey}' \
                -H 'Content-Type: application/json' \
                -d '{"{"}"status":"planned","note":"We have begun."{"}"}'

            """;
    }
}
