namespace Priorities.Domain.Webhooks;

/// <summary>What can be wrong with a receiver. It is kept in English; each reader is told in their own language.</summary>
public static class WebhookFaults
{
    public const string NoAnswer = "No answer came in time.";
    public const string NoSuchHost = "The host cannot be found.";
    public const string NoConnection = "Nothing answers at the address.";
    public const string NotSecure =
        "No secure connection could be made: the certificate is not one to trust, or the address does not speak TLS.";
    public const string Broken = "The connection broke, or what came back was not HTTP.";
    public const string NotOpen = "The address is private, or not of the open internet.";
    public const string SecretUnreadable =
        "The secret cannot be read: it was encrypted with another `Webhooks__EncryptionKey`. Set that one again, or rotate the secret.";
    public const string KeptFailing = "Every delivery failed for 3 days.";
    public const string Gone = "The address answered 410 Gone.";
}
