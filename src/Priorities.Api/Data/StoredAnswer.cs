namespace Priorities.Api.Data;

/// <summary>
/// What a POST with an <c>Idempotency-Key</c> was answered, so that the same request again gets the same answer.
/// Written in the transaction of the request's own writes: there is never one without the other.
/// </summary>
public sealed class StoredAnswer
{
    /// <summary>Who asked; two callers may choose the same key.</summary>
    public required string CallerId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 over method, path and body.</summary>
    public required byte[] Fingerprint { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The HTTP status; none while the first request is under way.</summary>
    public int? Status { get; set; }

    public IReadOnlyDictionary<string, string> Headers { get; set; } = new Dictionary<string, string>();

    public byte[] Body { get; set; } = [];
}
