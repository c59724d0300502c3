using System.Threading.RateLimiting;
using Npgsql;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Platform.Pipeline;

/// <summary>
/// Two thirds of the connections are for writers and no more, so that who reads finds one, however long changes have to wait. Changes of
/// one action wait for each other here, where that takes no connection: an action that somebody holds holds up one place, not all.
/// </summary>
internal sealed class WriterTurns(NpgsqlDataSource source) : IDisposable
{
    private const int Waiting = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrencyLimiter all = Limiter(
        Math.Max(1, new NpgsqlConnectionStringBuilder(source.ConnectionString).MaxPoolSize * 2 / 3)
    );

    private readonly PartitionedRateLimiter<string> things = PartitionedRateLimiter.Create<string, string>(thing =>
        RateLimitPartition.Get(thing, _ => (RateLimiter)Limiter(1))
    );

    /// <param name="thing">What is changed, where only one is; null otherwise.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The places, to be given back; a refusal where none came free within two seconds.</returns>
    public async Task<Outcome<IReadOnlyList<RateLimitLease>>> WaitAsync(string? thing, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var ofThing = thing is null ? null : await LeaseAsync(things.AcquireAsync(thing, 1, patience.Token), cancellationToken);
        if (thing is not null && ofThing is null)
            return new Refusal("databaseUnavailable", DatabaseFaults.Locked);
        if (await LeaseAsync(all.AcquireAsync(1, patience.Token), cancellationToken) is { } place)
            return ofThing is null ? [place] : (RateLimitLease[])[ofThing, place];
        ofThing?.Dispose();
        return new Refusal(
            "databaseUnavailable",
            $"So many changes are being made at this moment that there is no place for this one. Nothing was changed; send it again in a moment."
        );
    }

    public void Dispose()
    {
        all.Dispose();
        things.Dispose();
    }

    /// <summary>Null where it did not come in time, or too many wait already.</summary>
    private static async Task<RateLimitLease?> LeaseAsync(ValueTask<RateLimitLease> waiting, CancellationToken cancellationToken)
    {
        try
        {
            var lease = await waiting;
            if (lease.IsAcquired)
                return lease;
            lease.Dispose();
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static ConcurrencyLimiter Limiter(int most) =>
        new(
            new()
            {
                PermitLimit = most,
                QueueLimit = Waiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
}

/// <summary>The turn of one request. Whoever ends its transaction ends it; the end of the request does where nobody did.</summary>
internal sealed class Turn(WriterTurns turns, IHttpContextAccessor http) : IDisposable
{
    private IReadOnlyList<RateLimitLease> places = [];

    /// <returns>Null once it is this request's turn, or the refusal.</returns>
    public async Task<Refusal?> WaitAsync(CancellationToken cancellationToken)
    {
        var taken = await turns.WaitAsync(http.HttpContext?.GetRouteValue("action") as string, cancellationToken);
        if (taken.Refusal is { } refusal)
            return refusal;
        places = taken.Value;
        return null;
    }

    public void Dispose()
    {
        foreach (var place in places)
            place.Dispose();
        places = [];
    }
}
