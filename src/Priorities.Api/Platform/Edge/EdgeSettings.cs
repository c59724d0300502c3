using System.Globalization;
using System.Net;

namespace Priorities.Api.Platform.Edge;

/// <summary>How much is let in and from where. Every value has a default that suits a small service on the open internet.</summary>
public sealed class EdgeSettings
{
    /// <summary><c>RateLimit__Enabled</c>. Default: true.</summary>
    public bool RateLimited { get; private init; }

    /// <summary><c>RateLimit__PerCallerPerMinute</c>: requests of one signed-in caller. Default: 600.</summary>
    public int PerCaller { get; private init; }

    /// <summary><c>RateLimit__PerAddressPerMinute</c>: requests of one address without credentials. Default: 300.</summary>
    public int PerAddress { get; private init; }

    /// <summary>
    /// <c>RateLimit__PagesPerAddressPerMinute</c>: pages, their files and pictures that one address asks for without credentials.
    /// Default: 1800, thirty visitors of one office with one each a second.
    /// </summary>
    public int PagesPerAddress { get; private init; }

    /// <summary><c>RateLimit__FailedPerAddressPerMinute</c>: wrong credentials from one address. Default: 10.</summary>
    public int FailedPerAddress { get; private init; }

    /// <summary>
    /// <c>RateLimit__ConnectionsPerAddress</c>: connections that one address may have open at once, trusted proxies excepted. Default: 200.
    /// </summary>
    public int ConnectionsPerAddress { get; private init; }

    /// <summary><c>RateLimit__StreamsPerAddress</c>: streams of changes that one address may have open at once. Default: 50.</summary>
    public int StreamsPerAddress { get; private init; }

    /// <summary><c>RateLimit__FirstBytesSeconds</c>: how long a new connection may say nothing before it is let go. Default: 10.</summary>
    public TimeSpan FirstBytes { get; private init; }

    /// <summary>
    /// <c>Cors__Origins</c>: web pages of these origins may send credentials and write, separated by commas. Default: none; reading what is
    /// public is open to all.
    /// </summary>
    public IReadOnlySet<string> Origins { get; private init; } = new HashSet<string>();

    /// <summary>
    /// <c>Proxy__Trusted</c>: addresses and networks of reverse proxies whose <c>X-Forwarded-…</c> headers are believed, separated by
    /// commas. Default: none.
    /// </summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; private init; } = [];

    /// <summary>
    /// Whether it is the address of a proxy that is believed. An IPv4 address may come in the form that a socket of both families gives it.
    /// </summary>
    public bool IsTrustedProxy(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return TrustedProxies.Any(proxy => proxy.Contains(plain));
    }

    /// <summary>What cannot be used, one line each.</summary>
    public IReadOnlyList<string> Faults { get; private init; } = [];

    public static EdgeSettings From(IConfiguration configuration)
    {
        var faults = new List<string>();
        var enabled =
            configuration["RateLimit:Enabled"] is not { Length: > 0 } text
            || (bool.TryParse(text, out var on) ? on : Fault("RateLimit__Enabled must be true or false."));
        return new()
        {
            RateLimited = enabled,
            PerCaller = Number("RateLimit:PerCallerPerMinute", 600),
            PerAddress = Number("RateLimit:PerAddressPerMinute", 300),
            PagesPerAddress = Number("RateLimit:PagesPerAddressPerMinute", 1_800),
            FailedPerAddress = Number("RateLimit:FailedPerAddressPerMinute", 10),
            ConnectionsPerAddress = Number("RateLimit:ConnectionsPerAddress", 200),
            StreamsPerAddress = Number("RateLimit:StreamsPerAddress", 50),
            FirstBytes = TimeSpan.FromSeconds(Number("RateLimit:FirstBytesSeconds", 10)),
            Origins = List("Cors:Origins")
                .Where(o =>
                    IsOrigin(o) || Fault($"Cors__Origins holds '{o}'; an origin is like https://dashboard.example.org, without a path.")
                )
                .ToHashSet(StringComparer.OrdinalIgnoreCase),
            TrustedProxies = [.. List("Proxy:Trusted").Select(Network).OfType<IPNetwork>()],
            Faults = faults,
        };

        int Number(string name, int usual)
        {
            if (configuration[name] is not { Length: > 0 } value)
                return usual;
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1_000_000)
                return number;
            Fault($"{name.Replace(":", "__", StringComparison.Ordinal)} is '{value}'; it must be a whole number, 1 to 1000000.");
            return usual;
        }

        IEnumerable<string> List(string name) =>
            (configuration[name] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        IPNetwork? Network(string value)
        {
            if (IPNetwork.TryParse(value, out var network))
                return network;
            if (IPAddress.TryParse(value, out var address))
                return new(address, address.GetAddressBytes().Length * 8);
            Fault($"Proxy__Trusted holds '{value}'; it takes addresses such as 10.0.0.5 and networks such as 10.0.0.0/8.");
            return null;
        }

        bool Fault(string message)
        {
            faults.Add(message);
            return false;
        }
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);
}
