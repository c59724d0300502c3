using System.Diagnostics.Metrics;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Platform.Metrics;

/// <summary>
/// What an operator has to see and no library counts: the meter <c>Priorities</c>. Its values are read when somebody asks, so they are
/// there from the first answer on, as zero: what shows up only once it went wrong cannot be watched.
/// </summary>
public sealed class OwnMeter : IDisposable
{
    public const string Name = "Priorities";
    public const string Deliveries = "priorities.webhook.deliveries";
    public const string Readers = "priorities.stream.readers";
    public const string Mails = "priorities.mail.messages";
    public const string MailsWaiting = "priorities.mail.waiting";
    public const string Outcome = "outcome";
    public const string Delivered = "delivered";
    public const string TriedLater = "failed";
    public const string GivenUp = "given_up";
    public const string Forgotten = "priorities.retention.forgotten";
    public const string What = "what";
    public const string Answers = "answers";
    public const string Imports = "imports";
    public const string OldDeliveries = "deliveries";
    public const string OldMails = "mails";

    private readonly Meter meter;
    private long delivered,
        failed,
        givenUp,
        readers,
        answers,
        imports,
        deliveries,
        oldMails,
        mailsDelivered,
        mailsFailed,
        mailsGivenUp,
        mailsWaiting;

    public OwnMeter(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        meter.CreateObservableCounter(
            Deliveries,
            Attempts,
            "{attempt}",
            "Calls to receivers of webhooks, by what came of them: delivered, failed and tried again later, or given up."
        );
        meter.CreateObservableCounter(
            Forgotten,
            Rows,
            "{row}",
            "Rows that had their time and were deleted: answers kept for retries, imports that nobody applied, finished deliveries, mails."
        );
        meter.CreateObservableCounter(
            Mails,
            () => By(Interlocked.Read(ref mailsDelivered), Interlocked.Read(ref mailsFailed), Interlocked.Read(ref mailsGivenUp)),
            "{message}",
            "Mails, by what came of them: taken by the mail server (delivered), failed and tried again later, or given up."
        );
        meter.CreateObservableUpDownCounter(
            MailsWaiting,
            () => Interlocked.Read(ref mailsWaiting),
            "{message}",
            "Mails that wait to be sent, as this instance last counted them."
        );
        meter.CreateObservableUpDownCounter(
            Readers,
            () => Interlocked.Read(ref readers),
            "{reader}",
            "Readers of the change stream that are connected."
        );
    }

    /// <summary>Rows that have had their time are gone.</summary>
    public void Forgot(string what, int rows)
    {
        switch (what)
        {
            case Answers:
                Interlocked.Add(ref answers, rows);
                break;
            case Imports:
                Interlocked.Add(ref imports, rows);
                break;
            case OldDeliveries:
                Interlocked.Add(ref deliveries, rows);
                break;
            case OldMails:
                Interlocked.Add(ref oldMails, rows);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(what), what, "Not kept for a time.");
        }
    }

    /// <summary>A receiver was called, and what came of it is written down.</summary>
    public void Attempted(DeliveryState state)
    {
        switch (state)
        {
            case DeliveryState.Delivered:
                Interlocked.Increment(ref delivered);
                break;
            case DeliveryState.Pending:
                Interlocked.Increment(ref failed);
                break; // it failed, or it would not be pending any more
            case DeliveryState.Failed:
                Interlocked.Increment(ref givenUp);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state.");
        }
    }

    /// <summary>A mail was handed to the mail server, and what came of it is written down.</summary>
    public void MailAttempted(string outcome)
    {
        switch (outcome)
        {
            case Delivered:
                Interlocked.Increment(ref mailsDelivered);
                break;
            case TriedLater:
                Interlocked.Increment(ref mailsFailed);
                break;
            case GivenUp:
                Interlocked.Increment(ref mailsGivenUp);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome.");
        }
    }

    /// <summary>How many mails wait.</summary>
    public void MailWaits(int mails) => Interlocked.Exchange(ref mailsWaiting, mails);

    public void ReaderCame() => Interlocked.Increment(ref readers);

    public void ReaderLeft() => Interlocked.Decrement(ref readers);

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<long>> Rows() =>
        [
            new(Interlocked.Read(ref answers), new KeyValuePair<string, object?>(What, Answers)),
            new(Interlocked.Read(ref imports), new KeyValuePair<string, object?>(What, Imports)),
            new(Interlocked.Read(ref deliveries), new KeyValuePair<string, object?>(What, OldDeliveries)),
            new(Interlocked.Read(ref oldMails), new KeyValuePair<string, object?>(What, OldMails)),
        ];

    private IEnumerable<Measurement<long>> Attempts() =>
        By(Interlocked.Read(ref delivered), Interlocked.Read(ref failed), Interlocked.Read(ref givenUp));

    private static IEnumerable<Measurement<long>> By(long delivered, long failed, long givenUp) =>
        [
            new(delivered, new KeyValuePair<string, object?>(Outcome, Delivered)),
            new(failed, new KeyValuePair<string, object?>(Outcome, TriedLater)),
            new(givenUp, new KeyValuePair<string, object?>(Outcome, GivenUp)),
        ];
}
