using Microsoft.AspNetCore.HttpOverrides;
using Priorities.Api.Platform.Problems;

namespace Priorities.Api.Platform.Edge;

/// <summary>
/// A <c>Host</c> that no address can be made of is the caller's mistake: 400. It counts against their limit like everything else they send.
/// </summary>
internal static class UnreadableHosts
{
    private static readonly object Unreadable = new();

    /// <summary>Before anything makes an address of it, whether it was sent by the caller or passed on by a proxy.</summary>
    public static IApplicationBuilder UseReadableHost(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var headers = http.Request.Headers;
                if (
                    !headers.Host.All(IsReadable)
                    || !headers.GetCommaSeparatedValues(ForwardedHeadersDefaults.XForwardedHostHeaderName).All(IsReadable)
                )
                {
                    headers.Host = "host.invalid";
                    headers.Remove(ForwardedHeadersDefaults.XForwardedHostHeaderName);
                    http.Items[Unreadable] = true;
                }

                return next(http);
            }
        );

    /// <summary>Behind the limits.</summary>
    public static IApplicationBuilder RefuseUnreadableHost(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
                http.Items.ContainsKey(Unreadable)
                    ? ProblemWriter.WriteAsync(
                        http,
                        new InvalidInput("Host", $"A host name, such as priorities.example.org, with a port where it has one.")
                    )
                    : next(http)
        );

    private static bool IsReadable(string? host)
    {
        if (string.IsNullOrEmpty(host))
            return true;
        try
        {
            return Uri.TryCreate($"http://{HostString.FromUriComponent(host).ToUriComponent()}/", UriKind.Absolute, out var address)
                && address.IdnHost.Length > 0;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException)
        {
            return false; // a label of it is no international name
        }
    }
}
