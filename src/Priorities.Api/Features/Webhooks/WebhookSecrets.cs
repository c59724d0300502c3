using System.Security.Cryptography;
using System.Text;
using Priorities.Api.Data;
using Priorities.Api.Platform.Privacy;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Secrets of webhooks. They have to be read to sign with them, so they are kept encrypted, each bound to its webhook.</summary>
public sealed class WebhookSecrets(WebhookSettings settings)
    : Sealing(settings.EncryptionKey, "Webhooks__EncryptionKey", ServiceValue.WebhooksKey)
{
    public const string Prefix = "whsec_";

    private const int SecretLength = 32;

    /// <summary>A new secret: as it is told, once, and as it is kept.</summary>
    public (string Told, byte[] Kept) Make(Guid webhook)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretLength);
        return (Prefix + Convert.ToBase64String(secret), Seal(webhook, secret));
    }

    /// <summary>The value of <c>webhook-signature</c>: one signature for each secret that is valid.</summary>
    public string Sign(Guid webhook, IEnumerable<byte[]> kept, string messageId, long timestamp, string body)
    {
        var signed = Encoding.UTF8.GetBytes($"{messageId}.{timestamp}.{body}");
        return string.Join(' ', kept.Select(k => "v1," + Convert.ToBase64String(HMACSHA256.HashData(Open(webhook, k), signed))));
    }
}
