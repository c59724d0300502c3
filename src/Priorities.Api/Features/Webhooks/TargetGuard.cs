using System.Net;
using System.Net.Sockets;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Finds the addresses of a host.</summary>
public delegate Task<IPAddress[]> FindAddresses(string host, CancellationToken cancellationToken);

/// <summary>
/// Keeps webhooks away from what is not meant for the world: this machine, private networks, the address that clouds answer secrets at.
/// Asked when a webhook is registered, for a plain answer, and again of the very address that is connected to, because a name can be
/// pointed elsewhere in between.
/// </summary>
public sealed class TargetGuard(WebhookSettings settings, FindAddresses find)
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    /// <summary>All of IPv6 that is given out for the open internet; whatever else there is, is something else.</summary>
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Why an address, as it came, cannot be a target; one that is none is refused elsewhere.</summary>
    public async Task<FormattableString?> FaultOfAsync(string? url, CancellationToken cancellationToken) =>
        url is not null && Uri.TryCreate(url, UriKind.Absolute, out var target) && target.Scheme is "http" or "https"
            ? await FaultOfAsync(target, cancellationToken)
            : null;

    /// <summary>Why an address cannot be a target; null where it can.</summary>
    public async Task<FormattableString?> FaultOfAsync(Uri target, CancellationToken cancellationToken)
    {
        if (target.UserInfo.Length > 0)
            return $"Leave the user and the password out of the address; deliveries are signed.";
        if (target.Fragment.Length > 0)
            return $"Leave out what comes after the #: it would not be sent.";
        try
        {
            var addresses = await find(target.IdnHost, cancellationToken);
            if (addresses.Length == 0)
                return $"'{target.IdnHost}' has no address.";
            if (addresses.Any(a => !IsAllowed(a, isSecure: true)))
                return $"'{target.IdnHost}' is at an address that is private, or not of the open internet.";
            if (addresses.Any(a => !IsAllowed(a, target.Scheme == Uri.UriSchemeHttps)))
                return $"It has to be https.";
            return null;
        }
        catch (SocketException)
        {
            return $"'{target.IdnHost}' cannot be found.";
        }
    }

    /// <summary>Connects to an address that was looked at, and to no other.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(ConnectTimeout);
        var isSecure = context.InitialRequestMessage.RequestUri!.Scheme == Uri.UriSchemeHttps;
        var addresses = await find(context.DnsEndPoint.Host, timeout.Token);
        var allowed = addresses.Where(a => IsAllowed(a, isSecure)).ToArray();
        if (allowed.Length == 0)
            throw new TargetRefusedException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, timeout.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(IPAddress address, bool isSecure)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (settings.AllowedNetworks.Any(n => n.Contains(address)))
            return true;
        return isSecure
            && !Closed.Any(n => n.Contains(address))
            && (address.AddressFamily == AddressFamily.InterNetwork || Global.Contains(address));
    }
}

/// <summary>The name of a target points where no webhook may go.</summary>
public sealed class TargetRefusedException() : Exception(WebhookFaults.NotOpen);
