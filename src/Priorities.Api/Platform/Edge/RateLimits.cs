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
/// Counted on each instance by itself. Headers as draft-ietf-httpapi-ratelimit-headers has them.
/// </summary>
internal sealed class RateLimits(EdgeSettings settings) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> callers = Limiter(settings.PerCaller);
    private readonly PartitionedRateLimiter<string> addresses = Limiter(settings.PerAddress);
    private readonly PartitionedRateLimiter<string> failures = Limiter(settings.FailedPerAddress);

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
        if (signedIn.Failure is not null && !await TakeAsync(http, failures, address, "failed", settings.FailedPerAddress)) return;
        var taken = signedIn.Succeeded
            ? await TakeAsync(http, callers, Caller.From(signedIn.Principal).Actor.Id, "caller", settings.PerCaller)
            : await TakeAsync(http, addresses, address, "address", settings.PerAddress);
        if (taken) await next(http);
    }

    public void Dispose()
    {
        callers.Dispose();
        addresses.Dispose();
        failures.Dispose();
    }

    /// <summary>Somebody with a network of their own (IPv6) has billions of addresses in it: the network counts as one.</summary>
    internal static string AddressOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private static async Task<bool> TakeAsync(HttpContext http, PartitionedRateLimiter<string> limiter, string who, string policy, int most)
    {
        using var lease = limiter.AttemptAcquire(who);
        var headers = http.Response.Headers;
        var left = limiter.GetStatistics(who)?.CurrentAvailablePermits ?? 0;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : (int?)null;
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";q={most};w={(int)Window.TotalSeconds}");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";r={left}{(wait is null ? "" : $";t={wait}")}");
        if (lease.IsAcquired) return true;
        headers.RetryAfter = (wait ?? (int)Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (policy != "failed") await ProblemWriter.WriteAsync(http, "tooManyRequests", $"The limit is {most} requests a minute. Wait as long as Retry-After says.");
        else await ProblemWriter.WriteAsync(http, "tooManyRequests", $"More than {most} requests with wrong credentials came from your address within a minute. Check the key; then wait as long as Retry-After says.");
        return false;
    }

    private static PartitionedRateLimiter<string> Limiter(int most) => PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new() { PermitLimit = most, Window = Window, QueueLimit = 0 }), StringComparer.Ordinal);
}
