using System.Collections.Concurrent;
using System.Diagnostics;

namespace Priorities.Api.Tests.Harness;

/// <summary>
/// What a request asked of the database, as Npgsql itself tells it: one entry for each time that something was sent and its answer awaited.
/// What Npgsql sends along with the next statement (BEGIN) is no round trip of its own and is not told; a COMMIT is one and is not told
/// either, so whoever counts round trips of a write adds one for it.
/// </summary>
public static class Statements
{
    private static readonly ConcurrentDictionary<ActivityTraceId, ConcurrentQueue<string>> Told = [];

    static Statements() =>
        ActivitySource.AddActivityListener(
            new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Npgsql",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = activity =>
                {
                    if (Told.TryGetValue(activity.TraceId, out var statements))
                        statements.Enqueue(
                            $"{activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement") ?? activity.DisplayName}"
                        );
                },
            }
        );

    /// <summary>Makes a call under a trace of its own, and gives back the answer with the statements of that trace.</summary>
    public static async Task<(Reply Reply, IReadOnlyList<string> Statements)> OfAsync(Func<(string Name, string Value), Task<Reply>> call)
    {
        var trace = ActivityTraceId.CreateRandom();
        Told[trace] = [];
        var reply = await call(("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01"));
        // The last one may be noted a moment after its answer has come.
        for (var noted = -1; noted != Told[trace].Count; )
        {
            noted = Told[trace].Count;
            await Task.Delay(100);
        }

        Told.TryRemove(trace, out var statements);
        return (reply, [.. statements!]);
    }
}
