namespace Priorities.Api.Features.Keys;

/// <summary>A key that somebody calls with. Its secret was told once, when it was issued.</summary>
public record KeyResponse
{
    /// <summary>Its id; the token that is called with carries it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Name { get; init; }

    /// <summary>What its holder may do.</summary>
    public required Role Role { get; init; }

    /// <summary>The key of the organization that its holder acts for.</summary>
    public string? Organization { get; init; }

    /// <summary>When it was issued.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who issued it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>From when on it is refused; absent where it does not expire.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was last used, to the minute; absent where it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>When it was revoked; absent where it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}

/// <summary>A key that was just issued, with the token to call with.</summary>
public sealed record IssuedKey : KeyResponse
{
    /// <summary>The token: `prk_…`. It is told this once and cannot be had again. Send it as `Authorization: Bearer prk_…`.</summary>
    public required string Secret { get; init; }
}
