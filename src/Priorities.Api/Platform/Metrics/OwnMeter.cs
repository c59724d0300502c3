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
    public const string Outcome = "outcome";
    public const string Forgotten = "priorities.retention.forgotten";
    public const string What = "what";
    public const string Answers = "answers";
    public const string Imports = "imports";
    public const string OldDeliveries = "deliveries";

    private readonly Meter meter;
    private long delivered,
        failed,
        givenUp,
        readers,
        answers,
        imports,
        deliveries;

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
            "Rows that had their time and were deleted: answers kept for retries, imports that nobody applied, finished deliveries."
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

    public void ReaderCame() => Interlocked.Increment(ref readers);

    public void ReaderLeft() => Interlocked.Decrement(ref readers);

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<long>> Rows() =>
        [
            new(Interlocked.Read(ref answers), new KeyValuePair<string, object?>(What, Answers)),
            new(Interlocked.Read(ref imports), new KeyValuePair<string, object?>(What, Imports)),
            new(Interlocked.Read(ref deliveries), new KeyValuePair<string, object?>(What, OldDeliveries)),
        ];

    private IEnumerable<Measurement<long>> Attempts() =>
        [
            new(Interlocked.Read(ref delivered), new KeyValuePair<string, object?>(Outcome, "delivered")),
            new(Interlocked.Read(ref failed), new KeyValuePair<string, object?>(Outcome, "failed")),
            new(Interlocked.Read(ref givenUp), new KeyValuePair<string, object?>(Outcome, "given_up")),
        ];
}
