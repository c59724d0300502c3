using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;

namespace Priorities.Api.Features.Webhooks;

/// <summary>
/// Secrets of webhooks. They have to be read to sign with them, so they are kept encrypted (AES-256-GCM), each bound to its webhook:
/// which key, nonce, tag, ciphertext.
/// </summary>
public sealed class WebhookSecrets(WebhookSettings settings)
{
    public const string Prefix = "whsec_";

    private const byte OfDatabase = 0;
    private const byte OfOperator = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int SecretLength = 32;

    private readonly byte[]? operatorKey = settings.EncryptionKey is { } key ? SHA256.HashData(Encoding.UTF8.GetBytes(key)) : null;
    private byte[] databaseKey = [];

    public async Task LoadAsync(PrioritiesContext db, CancellationToken cancellationToken)
    {
        var made = RandomNumberGenerator.GetBytes(32);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO service_values (name, bytes) VALUES ({ServiceValue.WebhooksKey}, {made}) ON CONFLICT (name) DO NOTHING",
            cancellationToken
        );
        databaseKey = (await db.ServiceValues.SingleAsync(v => v.Name == ServiceValue.WebhooksKey, cancellationToken)).Bytes!;
    }

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

    private byte[] Seal(Guid webhook, byte[] secret)
    {
        var sealedSecret = new byte[1 + NonceLength + TagLength + secret.Length];
        sealedSecret[0] = operatorKey is null ? OfDatabase : OfOperator;
        RandomNumberGenerator.Fill(sealedSecret.AsSpan(1, NonceLength));
        using var cipher = new AesGcm(operatorKey ?? databaseKey, TagLength);
        cipher.Encrypt(
            sealedSecret.AsSpan(1, NonceLength),
            secret,
            sealedSecret.AsSpan(1 + NonceLength + TagLength),
            sealedSecret.AsSpan(1 + NonceLength, TagLength),
            webhook.ToByteArray()
        );
        return sealedSecret;
    }

    private byte[] Open(Guid webhook, byte[] kept)
    {
        var key = kept[0] == OfOperator ? operatorKey : databaseKey;
        var secret = new byte[kept.Length - 1 - NonceLength - TagLength];
        using var cipher = new AesGcm(key ?? throw new CryptographicException("Webhooks__EncryptionKey is not set."), TagLength);
        cipher.Decrypt(
            kept.AsSpan(1, NonceLength),
            kept.AsSpan(1 + NonceLength + TagLength),
            kept.AsSpan(1 + NonceLength, TagLength),
            secret,
            webhook.ToByteArray()
        );
        return secret;
    }
}
