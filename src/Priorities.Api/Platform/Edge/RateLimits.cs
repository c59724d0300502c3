using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Problems;

namespace Priorities.Api.Platform.Edge;

/// <summary>
/// So many requests a minute: for each signed-in caller, for each address without credentials, and far fewer for wrong credentials.
/// A route may count apart from the calls of the API (<see cref="CountsAs"/>), as pages and their files do.
/// Counted on each instance by itself. Headers as draft-ietf-httpapi-ratelimit-headers has them.
/// </summary>
internal sealed class RateLimits(EdgeSettings settings) : IDisposable
{
    /// <summary>Pages, and the files and pictures in them: a visit takes several, and an office shares an address.</summary>
    public const string Pages = "page";

    private const string Failed = "failed";

    private readonly Limit callers = new("caller", settings.PerCaller);
    private readonly Limit failures = new(Failed, settings.FailedPerAddress);

    /// <summary>Those of an address without credentials, by what a route counts as.</summary>
    private readonly Dictionary<string, Limit> addresses = new Limit[]
    {
        new(CountsAs.Usual, settings.PerAddress),
        new(Pages, settings.PagesPerAddress),
    }.ToDictionary(l => l.Name);

    /// <summary>Before the caller is asked for: it asks itself, and what was found is used by what comes after.</summary>
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (!settings.RateLimited || http.Request.Path.StartsWithSegments("/health"))
        {
            await next(http);
            return;
        }

        var signedIn = await http.AuthenticateAsync();
        var address = AddressOf(http.Connection.RemoteIpAddress);
        if (signedIn.Failure is not null && !await TakeAsync(http, failures, address))
            return;
        var taken = signedIn.Succeeded
            ? await TakeAsync(http, callers, Caller.From(signedIn.Principal).Actor.Id)
            : await TakeAsync(http, addresses[CountedAs(http.GetEndpoint())], address);
        if (taken)
            await next(http);
    }

    public void Dispose()
    {
        foreach (var limit in addresses.Values.Append(callers).Append(failures))
            limit.Requests.Dispose();
    }

    /// <summary>What no route has is asked for by browsers and by those who look for doors: it counts as a page.</summary>
    private static string CountedAs(Endpoint? endpoint) =>
        endpoint is RouteEndpoint route ? route.Metadata.GetMetadata<CountsAs>()?.Limit ?? CountsAs.Usual : Pages;

    /// <summary>Somebody with a network of their own (IPv6) has billions of addresses in it: the network counts as one.</summary>
    internal static string AddressOf(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private static async Task<bool> TakeAsync(HttpContext http, Limit limit, string who)
    {
        using var lease = limit.Requests.AttemptAcquire(who);
        var headers = http.Response.Headers;
        var left = limit.Requests.GetStatistics(who)?.CurrentAvailablePermits ?? 0;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
            ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds))
            : (int?)null;
        headers["RateLimit-Policy"] = string.Create(
            CultureInfo.InvariantCulture,
            $"\"{limit.Name}\";q={limit.Most};w={(int)Limit.Window.TotalSeconds}"
        );
        headers["RateLimit"] = string.Create(
            CultureInfo.InvariantCulture,
            $"\"{limit.Name}\";r={left}{(wait is null ? "" : $";t={wait}")}"
        );
        if (lease.IsAcquired)
            return true;
        headers.RetryAfter = (wait ?? (int)Limit.Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (limit.Name != Failed)
            await ProblemWriter.WriteAsync(
                http,
                "tooManyRequests",
                $"The limit is {limit.Most} requests a minute. Wait as long as Retry-After says."
            );
        else
            await ProblemWriter.WriteAsync(
                http,
                "tooManyRequests",
                $"More than {limit.Most} requests with wrong credentials came from your address within a minute. Check the key; then wait as long as Retry-After says."
            );
        return false;
    }

    /// <summary>So many requests of each caller or address within a minute.</summary>
    private sealed record Limit(string Name, int Most)
    {
        public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

        public PartitionedRateLimiter<string> Requests { get; } =
            PartitionedRateLimiter.Create<string, string>(
                who =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        who,
                        _ =>
                            new()
                            {
                                PermitLimit = Most,
                                Window = Window,
                                QueueLimit = 0,
                            }
                    ),
                StringComparer.Ordinal
            );
    }
}

/// <summary>Which limit of an address a route's requests count against, where that is not the usual one.</summary>
public sealed record CountsAs(string Limit)
{
    /// <summary>Calls of the API.</summary>
    public const string Usual = "address";
}

/// <summary>What routes say of their limits.</summary>
internal static class RateLimitedRoutes
{
    public static T CountsAsPage<T>(this T routes)
        where T : IEndpointConventionBuilder => routes.WithMetadata(new CountsAs(RateLimits.Pages));
}
