using System.Globalization;
using System.Net;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Webhooks;

/// <summary>What an operator may set about webhooks.</summary>
public sealed class WebhookSettings(IConfiguration configuration)
{
    /// <summary>
    /// <c>Webhooks__AllowedNetworks</c>: networks in CIDR notation, separated by commas, that may be called although they are private, and
    /// without TLS: <c>10.20.0.0/16,fd00::/8</c>. Default: none.
    /// </summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; } =
    [
        .. (configuration["Webhooks:AllowedNetworks"] ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(text =>
                IPNetwork.TryParse(text, out var network)
                    ? network
                    : throw new StartupException(
                        $"Webhooks__AllowedNetworks holds '{text}'; it takes networks such as 10.20.0.0/16, separated by commas."
                    )
            ),
    ];

    /// <summary>
    /// <c>Webhooks__EncryptionKey</c>: at least 32 characters that secrets of webhooks are encrypted with in the database. Default: a key
    /// that is kept in the database itself, so that whoever has a copy of that has the secrets too.
    /// </summary>
    public string? EncryptionKey { get; } =
        configuration["Webhooks:EncryptionKey"] switch
        {
            null or "" => null,
            { Length: < 32 } => throw new StartupException(
                "Webhooks__EncryptionKey must have at least 32 characters, for example the output of `openssl rand -hex 32`."
            ),
            var key => key,
        };

    /// <summary><c>Webhooks__TimeoutSeconds</c>: how long a receiver may take to answer, 1 to 30. Default: 15.</summary>
    public TimeSpan Timeout { get; } =
        configuration["Webhooks:TimeoutSeconds"] switch
        {
            null or "" => TimeSpan.FromSeconds(15),
            var text
                when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 30 =>
                TimeSpan.FromSeconds(seconds),
            var text => throw new StartupException($"Webhooks__TimeoutSeconds is '{text}'; it must be a whole number, 1 to 30."),
        };
}
