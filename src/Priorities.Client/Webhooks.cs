using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Priorities.Client;

/// <summary>A message of a webhook that was signed with its secret.</summary>
/// <param name="Id">The same where the message comes twice: remember it.</param>
/// <param name="Type">What happened, such as <c>action.statusChanged</c>, or <c>webhook.ping</c>.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="Change">The change; none in a ping.</param>
public sealed record VerifiedWebhook(string Id, string Type, DateTimeOffset Timestamp, ChangeResponse? Change);

/// <summary>A message that is not to be believed: forged, altered, too old or not signed at all. Answer 401.</summary>
public sealed class NotVerifiedException : Exception
{
    internal NotVerifiedException(string message)
        : base(message) { }
}

/// <summary>Verifies what webhooks send, as the Standard Webhooks specification says.</summary>
public static class Webhooks
{
    /// <summary>The message, where it was signed with one of the secrets, and not long ago.</summary>
    /// <param name="body">The body as it came, before anything parsed it.</param>
    /// <param name="header">Gives a header of the request by its name.</param>
    /// <param name="secrets">The secret, <c>whsec_…</c>; while it is being replaced, the old one and the new one.</param>
    /// <param name="tolerance">How old a message may be, or how far ahead. Five minutes where nothing is said.</param>
    /// <param name="clock">The time now; for tests.</param>
    /// <exception cref="NotVerifiedException">It is not to be believed.</exception>
    public static VerifiedWebhook Verify(
        ReadOnlySpan<byte> body,
        Func<string, string?> header,
        IReadOnlyCollection<string> secrets,
        TimeSpan? tolerance = null,
        TimeProvider? clock = null
    )
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(secrets);
        if (header("webhook-id") is not { Length: > 0 } id || header("webhook-signature") is not { } signatures)
            throw new NotVerifiedException("The message is not signed.");
        var timestamp = header("webhook-timestamp");
        if (
            !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > 100_000_000_000
            || ((clock ?? TimeProvider.System).GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration()
                > (tolerance ?? TimeSpan.FromMinutes(5))
        )
            throw new NotVerifiedException("The message is too old, or from the future.");

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var offered = signatures.Split(' ').Where(s => s.StartsWith("v1,", StringComparison.Ordinal)).Take(10).Select(s => Bytes(s[3..]));
        var keys = secrets.Select(KeyOf).ToList();
        if (!offered.Any(o => keys.Any(key => CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, signed), o))))
            throw new NotVerifiedException("The signature is not right.");
        return Read(id, body);
    }

    private static VerifiedWebhook Read(string id, ReadOnlySpan<byte> body)
    {
        var message = JsonSerializer.Deserialize<Envelope>(body, Call.Wire) ?? new Envelope(string.Empty, default, default);
        var isChange = message.Type != "webhook.ping" && message.Data.ValueKind == JsonValueKind.Object;
        return new VerifiedWebhook(
            id,
            message.Type,
            message.Timestamp,
            isChange ? message.Data.Deserialize<ChangeResponse>(Call.Wire) : null
        );
    }

    private static byte[] KeyOf(string secret)
    {
        var text = secret.Trim();
        var key = Bytes(text.StartsWith("whsec_", StringComparison.Ordinal) ? text[6..] : text);
        return key.Length > 0
            ? key
            : throw new ArgumentException("The secret is what the answer to the registration has: whsec_…", nameof(secret));
    }

    private static byte[] Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : [];
    }

    private sealed record Envelope(string Type, DateTimeOffset Timestamp, JsonElement Data);
}
