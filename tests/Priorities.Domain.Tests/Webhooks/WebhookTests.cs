using Priorities.Domain.Webhooks;

namespace Priorities.Domain.Tests.Webhooks;

public sealed class WebhookTests
{
    private static readonly byte[] First = [1],
        Second = [2],
        Third = [3];

    [Test]
    public void One_that_keeps_failing_is_switched_off_once_the_patience_is_over()
    {
        var webhook = Register();
        webhook.Failed(Given.Now);
        webhook.Failed(Given.Now + Webhook.Patience - TimeSpan.FromSeconds(1));
        Assert.That((webhook.IsActive, webhook.FailingSince), Is.EqualTo((true, (DateTimeOffset?)Given.Now)));

        webhook.Failed(Given.Now + Webhook.Patience);

        Assert.That(
            (webhook.IsActive, webhook.SwitchedOffBecause, webhook.SwitchedOffAt),
            Is.EqualTo((false, WebhookFaults.KeptFailing, (DateTimeOffset?)(Given.Now + Webhook.Patience)))
        );
    }

    [Test]
    public void What_worked_in_between_begins_the_patience_anew()
    {
        var webhook = Register();
        webhook.Failed(Given.Now);
        webhook.Worked();
        webhook.Failed(Given.Now + Webhook.Patience);
        Assert.That(webhook.IsActive);
    }

    [Test]
    public void One_that_is_gone_is_switched_off_at_once_and_says_so_once()
    {
        var webhook = Register();
        webhook.Gone(Given.Now);
        var version = webhook.Version;
        webhook.Failed(Given.Now + Webhook.Patience);
        Assert.That((webhook.IsActive, webhook.SwitchedOffBecause, webhook.Version), Is.EqualTo((false, WebhookFaults.Gone, version)));
    }

    [Test]
    public void Switching_it_on_again_forgets_why_it_was_off_and_keeps_its_place()
    {
        var webhook = Register();
        webhook.MoveTo(40, 7);
        webhook.Gone(Given.Now);
        webhook.Revise(Details(), Given.Now);
        Assert.That(
            (webhook.IsActive, webhook.SwitchedOffBecause, webhook.SwitchedOffAt, webhook.FailingSince),
            Is.EqualTo((true, (string?)null, (DateTimeOffset?)null, (DateTimeOffset?)null))
        );
        Assert.That((webhook.Position, webhook.ChangeId), Is.EqualTo((40L, 7L)));
    }

    [Test]
    public void An_edit_that_changes_nothing_leaves_the_version()
    {
        var webhook = Register();
        webhook.Revise(Details(), Given.Now.AddDays(1));
        Assert.That((webhook.Version, webhook.UpdatedAt), Is.EqualTo((1, Given.Now)));
        webhook.Revise(Details() with { Types = ["note.added"] }, Given.Now.AddDays(1));
        Assert.That((webhook.Version, webhook.UpdatedAt), Is.EqualTo((2, Given.Now.AddDays(1))));
    }

    [Test]
    public void The_secret_before_signs_too_until_the_overlap_is_over()
    {
        var webhook = Register();
        Assert.That(webhook.SecretsAt(Given.Now), Is.EqualTo(new[] { First }));
        webhook.Rotate(Second, Given.Now);
        Assert.That(webhook.SecretsAt(Given.Now + Webhook.Overlap - TimeSpan.FromSeconds(1)), Is.EqualTo(new[] { Second, First }));
        Assert.That(webhook.SecretsAt(Given.Now + Webhook.Overlap), Is.EqualTo(new[] { Second }));
        webhook.Rotate(Third, Given.Now.AddHours(1));
        Assert.That(webhook.SecretsAt(Given.Now.AddHours(2)), Is.EqualTo(new[] { Third, Second }), "Two at the most.");
    }

    [Test]
    public void A_message_is_tried_again_ever_later_until_the_patience_is_over()
    {
        var delivery = Make("action.revised");
        delivery.Record(Attempt(Given.Now, 500), worked: false, jitter: 0.5, asked: null);
        Assert.That(
            (delivery.State, delivery.NextAttemptAt, delivery.LeaseUntil),
            Is.EqualTo((DeliveryState.Pending, Given.Now + Delivery.Waits[0], (DateTimeOffset?)null))
        );
        Assert.That(Delivery.Waits, Is.Ordered);

        delivery.Record(Attempt(Given.Now + Webhook.Patience, 500), worked: false, jitter: 0.5, asked: null);
        Assert.That(
            (delivery.State, delivery.FinishedAt),
            Is.EqualTo((DeliveryState.Failed, (DateTimeOffset?)(Given.Now + Webhook.Patience)))
        );
    }

    [TestCase(0.0, 0.8)]
    [TestCase(1.0, 1.2)]
    public void The_attempts_of_many_are_spread(double jitter, double share)
    {
        var delivery = Make("action.revised");
        delivery.Record(Attempt(Given.Now, 500), worked: false, jitter, asked: null);
        Assert.That((delivery.NextAttemptAt - Given.Now).TotalSeconds, Is.EqualTo(Delivery.Waits[0].TotalSeconds * share).Within(0.001));
    }

    [Test]
    public void A_receiver_that_asks_for_time_gets_it_within_reason()
    {
        Assert.That(WaitWhenAsked(TimeSpan.FromHours(2)), Is.EqualTo(TimeSpan.FromHours(2)));
        Assert.That(WaitWhenAsked(TimeSpan.FromSeconds(1)), Is.EqualTo(Delivery.Waits[0]), "Less than it would be anyway.");
        Assert.That(WaitWhenAsked(TimeSpan.FromDays(30)), Is.EqualTo(Delivery.Waits[0]), "Longer than anything waits.");
    }

    [Test]
    public void A_ping_is_tried_once()
    {
        var ping = Make(Delivery.Ping);
        ping.Record(Attempt(Given.Now, 500), worked: false, jitter: 0.5, asked: null);
        Assert.That(ping.State, Is.EqualTo(DeliveryState.Failed));
    }

    [Test]
    public void Only_the_last_attempts_are_kept_and_the_same_message_again_begins_anew()
    {
        var delivery = Make("action.revised");
        for (var n = 0; n < 30; n++)
            delivery.Record(Attempt(Given.Now.AddMinutes(n), 500), worked: false, jitter: 0.5, asked: null);
        Assert.That((delivery.Log.Count, delivery.Log[^1].At), Is.EqualTo((20, Given.Now.AddMinutes(29))));

        var again = delivery.Again(Given.Now.AddDays(1));
        Assert.That(
            (again.MessageId, again.Body, again.State, again.Attempts, again.Log.Count),
            Is.EqualTo((delivery.MessageId, delivery.Body, DeliveryState.Pending, 0, 0))
        );
        Assert.That(again.Id, Is.Not.EqualTo(delivery.Id));
    }

    private static TimeSpan WaitWhenAsked(TimeSpan asked)
    {
        var delivery = Make("action.revised");
        delivery.Record(Attempt(Given.Now, 503), worked: false, jitter: 0.5, asked);
        return delivery.NextAttemptAt - Given.Now;
    }

    private static WebhookDetails Details() => new("https://example.org/hook", null, [], [], WebhookAudience.Public, IsActive: true);

    private static Webhook Register() => Webhook.Register(Guid.NewGuid(), Details(), First, (1, 1), Given.Stamp);

    private static Attempt Attempt(DateTimeOffset at, int status) => new(at, status, null, 5, null);

    private static Delivery Make(string type) => Delivery.Of(Guid.NewGuid(), Guid.NewGuid(), type, Guid.NewGuid(), "{}", Given.Now);
}
