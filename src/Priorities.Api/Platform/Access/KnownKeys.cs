using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;

namespace Priorities.Api.Platform.Access;

/// <summary>Keys, as they were a moment ago (<see cref="ShortLivedCache{TName,TFound}"/>).</summary>
internal sealed class KnownKeys(TimeProvider clock, KeyUses uses)
{
    private static readonly byte[] NoHash = new byte[32];

    private readonly ShortLivedCache<Guid, Key> known = new(clock);

    /// <summary>The key of a token; or why it is refused, in words for its holder.</summary>
    public async Task<(Key? Key, FormattableString? Refusal)> FindAsync(
        string token,
        PrioritiesContext db,
        CancellationToken cancellationToken
    )
    {
        if (!ApiKey.TryRead(token, out var id, out var secret))
            return (null, $"The key is not known.");
        var key = await known.FindAsync(
            id,
            () =>
                db
                    .ApiKeys.Where(k => k.Id == id)
                    .Select(k => new Key(
                        k.Id,
                        k.Name,
                        k.Role,
                        k.OrganizationId,
                        k.Hash,
                        k.ExpiresAt,
                        k.RevokedAt,
                        db.Organizations.Where(o => o.Id == k.OrganizationId).Select(o => new ActsFor(o.Id, o.Key)).SingleOrDefault()
                    ))
                    .SingleOrDefaultAsync(cancellationToken)
        );
        var matches = System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(ApiKey.HashOf(secret), key?.Hash ?? NoHash);
        if (key is null || !matches)
            return (null, $"The key is not known.");
        if (key.RevokedAt is not null)
            return (null, $"The key was revoked.");
        if (key.OrganizationId is not null && key.Organization is null)
            return (null, $"The organization of this key was removed.");
        var now = clock.GetUtcNow();
        if (key.ExpiresAt <= now)
            return (null, $"The key has expired.");
        uses.Saw(id, now);
        return (key, null);
    }

    public void Forget(Guid id) => known.Forget(id);

    internal sealed record Key(
        Guid Id,
        string Name,
        Role Role,
        Guid? OrganizationId,
        byte[] Hash,
        DateTimeOffset? ExpiresAt,
        DateTimeOffset? RevokedAt,
        ActsFor? Organization
    );
}

/// <summary>Writes down when a key was last used: behind the request's back, and at most once a minute for each key.</summary>
internal sealed class KeyUses(IServiceScopeFactory scopes, ILogger<KeyUses> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly Channel<(Guid Id, DateTimeOffset At)> seen = Channel.CreateBounded<(Guid, DateTimeOffset)>(
        new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> written = new();

    public void Saw(Guid id, DateTimeOffset at)
    {
        if (written.TryGetValue(id, out var last) && at - last < Between)
            return;
        if (seen.Writer.TryWrite((id, at)))
            written[id] = at;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (id, at) in seen.Reader.ReadAllAsync(stoppingToken))
                await WriteAsync(id, at, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    private async Task WriteAsync(Guid id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<PrioritiesContext>()
                .ApiKeys.Where(k => k.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, at), cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogWarning("When key {Key} was last used could not be written down: {Reason}", id, failure.GetBaseException().Message);
        }
    }
}
