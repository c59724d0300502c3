using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Priorities.Api.Data;

/// <summary>
/// A key that somebody calls with: <c>prk_</c>, its id, and a secret of 256 random bits. The secret is told once and kept as a hash alone.
/// A hash without salt will do: nobody can guess 256 random bits, and a caller is known by one cheap comparison.
/// </summary>
public sealed class ApiKey
{
    public const string Prefix = "prk_";
    public const int NameLongest = 200;

    private const int IdLength = 32;
    private const int SecretLength = 64;

    private ApiKey() { }

    public Guid Id { get; private init; }

    /// <summary>Whose it is, for people to read; it stands beside what is written with it.</summary>
    public string Name { get; private init; } = "";

    public Role Role { get; private init; }

    /// <summary>The organization that its holder acts for.</summary>
    public Guid? OrganizationId { get; private init; }

    /// <summary>SHA-256 of the secret.</summary>
    public byte[] Hash { get; private init; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public string CreatedBy { get; private init; } = "";

    /// <summary>From then on it is refused.</summary>
    public DateTimeOffset? ExpiresAt { get; private init; }

    /// <summary>When it was last seen, to the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Roles that act for an organization, and so need one.</summary>
    public static bool NeedsOrganization(Role role) => role is Role.Contributor or Role.Assessor;

    /// <summary>A new key, and the token to call with, which cannot be had again.</summary>
    public static (ApiKey Key, string Token) Issue(
        string name,
        Role role,
        Guid? organizationId,
        DateTimeOffset? expiresAt,
        string createdBy,
        DateTimeOffset now
    )
    {
        var secret = RandomNumberGenerator.GetHexString(SecretLength, lowercase: true);
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(now),
            Name = name,
            Role = role,
            OrganizationId = organizationId,
            Hash = HashOf(secret),
            CreatedAt = now,
            CreatedBy = createdBy,
            ExpiresAt = expiresAt,
        };
        return (key, $"{Prefix}{key.Id:N}_{secret}");
    }

    /// <summary>Takes a token apart; false where it has not the shape of one.</summary>
    public static bool TryRead(string token, out Guid id, [NotNullWhen(true)] out string? secret)
    {
        (id, secret) = (default, null);
        if (
            token.Length != Prefix.Length + IdLength + 1 + SecretLength
            || !token.StartsWith(Prefix, StringComparison.Ordinal)
            || token[Prefix.Length + IdLength] != '_'
            || !Guid.TryParseExact(token.AsSpan(Prefix.Length, IdLength), "N", out id)
        )
            return false;
        secret = token[^SecretLength..];
        return true;
    }

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
