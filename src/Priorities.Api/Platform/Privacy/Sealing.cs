using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;

namespace Priorities.Api.Platform.Privacy;

/// <summary>
/// Keeps secrets that have to be read again: encrypted (AES-256-GCM), each bound to what it belongs to. What is kept says which key, then
/// nonce, tag and ciphertext. The key is the operator's; where they gave none, one that is made once and lies in the database itself.
/// </summary>
/// <param name="operatorKey">What the operator set.</param>
/// <param name="setting">The setting's name.</param>
/// <param name="value">The name of the key in the database.</param>
public abstract class Sealing(string? operatorKey, string setting, string value)
{
    private const byte OfDatabase = 0;
    private const byte OfOperator = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly byte[]? given = operatorKey is { } key ? SHA256.HashData(Encoding.UTF8.GetBytes(key)) : null;
    private byte[] made = [];

    /// <summary>Before the first secret: all instances have to agree on the key.</summary>
    public async Task LoadAsync(PrioritiesContext db, CancellationToken cancellationToken)
    {
        var random = RandomNumberGenerator.GetBytes(32);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO service_values (name, bytes) VALUES ({value}, {random}) ON CONFLICT (name) DO NOTHING",
            cancellationToken
        );
        made = (await db.ServiceValues.SingleAsync(v => v.Name == value, cancellationToken)).Bytes!;
    }

    protected byte[] Key => given ?? made;

    public byte[] Seal(Guid owner, byte[] secret)
    {
        var kept = new byte[1 + NonceLength + TagLength + secret.Length];
        kept[0] = given is null ? OfDatabase : OfOperator;
        RandomNumberGenerator.Fill(kept.AsSpan(1, NonceLength));
        using var cipher = new AesGcm(Key, TagLength);
        cipher.Encrypt(
            kept.AsSpan(1, NonceLength),
            secret,
            kept.AsSpan(1 + NonceLength + TagLength),
            kept.AsSpan(1 + NonceLength, TagLength),
            owner.ToByteArray()
        );
        return kept;
    }

    /// <exception cref="CryptographicException">It was encrypted with another key.</exception>
    public byte[] Open(Guid owner, byte[] kept)
    {
        var key = kept[0] == OfOperator ? given : made;
        var secret = new byte[kept.Length - 1 - NonceLength - TagLength];
        using var cipher = new AesGcm(key ?? throw new CryptographicException($"{setting} is not set."), TagLength);
        cipher.Decrypt(
            kept.AsSpan(1, NonceLength),
            kept.AsSpan(1 + NonceLength + TagLength),
            kept.AsSpan(1 + NonceLength, TagLength),
            secret,
            owner.ToByteArray()
        );
        return secret;
    }
}
