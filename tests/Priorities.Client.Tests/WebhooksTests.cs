using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Priorities.Client.Tests;

public sealed class WebhooksTests
{
    // The example of the Standard Webhooks libraries.
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Example = """{"test": 2432232314}""";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private const long At = 1614265330;

    [Test]
    public void What_was_signed_with_the_secret_is_believed()
    {
        Assert.DoesNotThrow(() => Verify());
        Assert.DoesNotThrow(() => Verify(secret: ["whsec_bm9ib2R5", Secret]), "while the secret is replaced");
        Assert.DoesNotThrow(() => Verify(signature: $"v1,bm9ib2R5 {Signature}"), "signed with both");
        Assert.DoesNotThrow(() => Verify(later: 300));
    }

    [Test]
    public void Nothing_else_is()
    {
        Assert.Throws<NotVerifiedException>(() => Verify(body: """{"test": 2432232315}"""));
        Assert.Throws<NotVerifiedException>(() => Verify(secret: ["whsec_bm9ib2R5"]));
        Assert.Throws<NotVerifiedException>(() => Verify(secret: []));
        Assert.Throws<NotVerifiedException>(() => Verify(later: 301));
        Assert.Throws<NotVerifiedException>(() => Verify(later: -301));
        Assert.Throws<NotVerifiedException>(() => Verify(id: "msg_other"));
        Assert.Throws<NotVerifiedException>(() => Verify(timestamp: "1614265331"));
        Assert.Throws<NotVerifiedException>(() => Verify(timestamp: "9999999999999999"));
        Assert.Throws<NotVerifiedException>(() => Verify(timestamp: null));
        Assert.Throws<NotVerifiedException>(() => Verify(signature: $"v1, v1,%% v2,{Signature[3..]}"));
        Assert.Throws<NotVerifiedException>(() => Verify(signature: null));
        Assert.Throws<ArgumentException>(() => Verify(secret: [""]));
    }

    [Test]
    public void A_change_and_a_ping_are_told_apart()
    {
        const string change =
            """{"type":"action.statusChanged","timestamp":"2021-02-25T15:02:10Z","data":{"cursor":"c","subject":{"key":"ccr-2016-s2"}}}""";
        var (message, ping) = (Signed(change), Signed("""{"type":"webhook.ping","timestamp":"2021-02-25T15:02:10Z","data":{}}"""));
        Assert.That(message.Change!.Subject.Key, Is.EqualTo("ccr-2016-s2"));
        Assert.That((message.Id, message.Type), Is.EqualTo(("msg_p5jXN8AQM9LWM0D4loKWxJek", "action.statusChanged")));
        Assert.That((ping.Type, ping.Change), Is.EqualTo(("webhook.ping", (ChangeResponse?)null)));
    }

    private static VerifiedWebhook Signed(string body)
    {
        var signed = Encoding.UTF8.GetBytes($"msg_p5jXN8AQM9LWM0D4loKWxJek.{At}.{body}");
        var signature = HMACSHA256.HashData(Convert.FromBase64String(Secret["whsec_".Length..]), signed);
        return Verify(body, signature: "v1," + Convert.ToBase64String(signature));
    }

    private static VerifiedWebhook Verify(
        string body = Example,
        string[]? secret = null,
        int later = 0,
        string? id = "msg_p5jXN8AQM9LWM0D4loKWxJek",
        string? timestamp = "1614265330",
        string? signature = Signature
    )
    {
        var headers = new Dictionary<string, string?>
        {
            ["webhook-id"] = id,
            ["webhook-timestamp"] = timestamp,
            ["webhook-signature"] = signature,
        };
        var clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(At + later));
        return Webhooks.Verify(Encoding.UTF8.GetBytes(body), name => headers[name], secret ?? [Secret], clock: clock);
    }
}
