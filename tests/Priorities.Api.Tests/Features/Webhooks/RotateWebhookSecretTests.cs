using StandardWebhooks;

namespace Priorities.Api.Tests.Features.Webhooks;

public sealed class RotateWebhookSecretTests : WebhookFixture
{
    [Test]
    public async Task After_a_rotation_both_secrets_verify_for_a_day()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);
        var rotated = (await Admin.PostAsync($"webhooks/{webhook["id"]}/rotate-secret", new { })).ShouldBe(200);
        (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);

        var message = await receiver.NextAsync();

        Assert.That(message.Type, Is.EqualTo("webhook.ping"));
        // Each by itself: the verifier at hand looks at the first signature of a header alone.
        var signatures = message.Headers["webhook-signature"].ToString().Split(' ');
        Assert.That(signatures, Has.Length.EqualTo(2));
        foreach (var (secret, signature) in new[] { (rotated["secret"], signatures[0]), ((string)webhook["secret"]!, signatures[1]) })
        {
            message.Headers["webhook-signature"] = signature;
            new StandardWebhook(secret).Verify(message.Body, message.Headers);
        }

        await Host.ExecuteAsync($"UPDATE webhooks SET previous_secret_until = now() - interval '1 day' WHERE id = '{webhook["id"]}'");
        (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);
        var later = await receiver.NextAsync();
        new StandardWebhook(rotated["secret"]).Verify(later.Body, later.Headers);
        Assert.That(() => new StandardWebhook((string)webhook["secret"]!).Verify(later.Body, later.Headers), Throws.Exception);
        Assert.That((await Admin.GetAsync($"webhooks/{webhook["id"]}")).Json["previousSecretUntil"], Is.Null);
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task A_second_rotation_ends_the_secret_before_the_last()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);
        var second = (await Admin.PostAsync($"webhooks/{webhook["id"]}/rotate-secret", new { })).ShouldBe(200);
        (await Admin.PostAsync($"webhooks/{webhook["id"]}/rotate-secret", new { })).ShouldBe(200);
        (await Admin.PostAsync($"webhooks/{webhook["id"]}/ping", new { })).ShouldBe(201);

        var message = await receiver.NextAsync();

        var signatures = message.Headers["webhook-signature"].ToString().Split(' ');
        Assert.That(signatures, Has.Length.EqualTo(2));
        message.Headers["webhook-signature"] = signatures[1];
        new StandardWebhook(second["secret"]).Verify(message.Body, message.Headers);
        foreach (var signature in signatures)
        {
            message.Headers["webhook-signature"] = signature;
            Assert.That(
                () => new StandardWebhook((string)webhook["secret"]!).Verify(message.Body, message.Headers),
                Throws.Exception,
                "somebody who rotates twice has lost the first"
            );
        }

        await RemoveAsync(webhook);
    }

    [Test]
    public async Task A_retry_is_told_the_same_secret_and_does_not_rotate_again()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);
        var path = $"webhooks/{webhook["id"]}/rotate-secret";

        var first = (await Admin.PostAsync(path, new { }, ("Idempotency-Key", "rotated-once"))).ShouldBe(200);
        var retry = (await Admin.PostAsync(path, new { }, ("Idempotency-Key", "rotated-once"))).ShouldBe(200);

        Assert.That(first["secret"], Does.StartWith("whsec_").And.Not.EqualTo((string?)webhook["secret"]));
        Assert.That(first.Header("Cache-Control"), Is.EqualTo("no-store"));
        Assert.That(retry["secret"], Is.EqualTo(first["secret"]));
        Assert.That(retry.Header("Idempotency-Replayed"), Is.EqualTo("true"));
        var read = (await Admin.GetAsync($"webhooks/{webhook["id"]}")).ShouldBe(200);
        Assert.That((int?)read.Json["version"], Is.EqualTo(2));
        Assert.That(read.Json["secret"], Is.Null);
        await RemoveAsync(webhook);
    }

    [Test]
    public async Task Only_admins_may()
    {
        await using var receiver = await Receiver.StartAsync();
        var webhook = await RegisterAsync(receiver);

        var refused = (
            await (await Host.WithAsync(Role.Coordinator)).PostAsync($"webhooks/{webhook["id"]}/rotate-secret", new { })
        ).ShouldBe(403, "forbidden");
        Assert.That(refused.Text, Does.Not.Contain("whsec_"));
        (await Anonymous.PostAsync($"webhooks/{webhook["id"]}/rotate-secret", new { })).ShouldBe(401, "unauthenticated");
        (await Admin.PostAsync($"webhooks/{Guid.NewGuid()}/rotate-secret", new { })).ShouldBe(404, "notFound");

        Assert.That(
            (int?)(await Admin.GetAsync($"webhooks/{webhook["id"]}")).Json["version"],
            Is.EqualTo(1),
            "the secret is the one it was"
        );
        await RemoveAsync(webhook);
    }
}
