using System.Globalization;
using System.Text;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Problems;
using Priorities.Api.Platform.Settings;
using Priorities.Domain;

namespace Priorities.Api.Features.Service;

/// <summary>Whom to tell of a weakness (RFC 9116). Not found where the one who runs the service named nobody.</summary>
public static class ShowSecurityContact
{
    /// <summary>Find whom to tell of a weakness</summary>
    /// <remarks>The contact that the setting `Priorities__SecurityContact` names.</remarks>
    /// <response code="200">The contact.</response>
    public static async Task Endpoint(HttpContext http, PrioritiesSettings settings, TimeProvider clock)
    {
        if (settings.SecurityContact is not { } contact)
        {
            await ProblemWriter.WriteAsync(
                http,
                new Refusal("notFound", $"The one who runs this service has not named a contact for matters of security.")
            );
            return;
        }

        // It has to name a day on which it is to be read anew; the setting holds for as long as the service runs with it.
        var expires = clock.GetUtcNow().UtcDateTime.Date.AddMonths(6);
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "public, max-age=3600";
        var text = Encoding.UTF8.GetBytes(
            $"""
            Contact: {contact}
            Expires: {expires.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}
            Preferred-Languages: {Languages.English}, {Languages.French}
            Canonical: {http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}/.well-known/security.txt

            """.ReplaceLineEndings("\r\n")
        );
        http.Response.ContentLength = text.Length;
        await http.Response.Body.WriteAsync(text, http.RequestAborted);
    }
}
