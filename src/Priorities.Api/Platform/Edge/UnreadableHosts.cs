using Priorities.Api.Platform.Problems;

namespace Priorities.Api.Platform.Edge;

/// <summary>A <c>Host</c> that no address can be made of is the caller's mistake: 400. It counts against their limit like everything else they send.</summary>
internal static class UnreadableHosts
{
    private static readonly object Unreadable = new();

    /// <summary>Before anything makes an address of it.</summary>
    public static IApplicationBuilder UseReadableHost(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (!IsReadable(http.Request))
        {
            http.Request.Host = new HostString("host.invalid");
            http.Items[Unreadable] = true;
        }

        return next(http);
    });

    /// <summary>Behind the limits.</summary>
    public static IApplicationBuilder RefuseUnreadableHost(this IApplicationBuilder app) => app.Use((http, next) => http.Items.ContainsKey(Unreadable)
        ? ProblemWriter.WriteAsync(http, new InvalidInput("Host", $"A host name, such as priorities.example.org, with a port where it has one."))
        : next(http));

    private static bool IsReadable(HttpRequest request)
    {
        if (!request.Host.HasValue) return true;
        try
        {
            return Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}/", UriKind.Absolute, out var address) && address.IdnHost.Length > 0;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException)
        {
            return false; // a label of it is no international name
        }
    }
}
