using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;

namespace Priorities.Api.Platform.Access;

/// <summary>
/// Whether those who were let in still would be, for answers that go on for long: a key may be revoked meanwhile or expire, its
/// organization be removed, a token run out. What was asked a moment ago is remembered for four seconds, so whoever has to go is gone
/// within five.
/// </summary>
internal sealed class Admission(
    IHttpContextAccessor accessor,
    KnownKeys keys,
    ShortLivedCache<string, ActsFor> organizations,
    IServiceScopeFactory scopes,
    TimeProvider clock
)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Looks again and again, until it is cancelled or the credentials of this request are good no more; cancels then, and says why in
    /// words for their holder.
    /// </summary>
    public async Task<FormattableString?> WatchAsync(CancellationTokenSource lapsed)
    {
        var request = accessor.HttpContext!;
        var (user, header) = (request.User, request.Request.Headers.Authorization.ToString());
        if (header.Length == 0)
            return null;
        var ends = lapsed.Token;
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ends))
            {
                if (await FaultAsync(user, header.Split(' ', 2)[^1].Trim(), ends) is not { } why)
                    continue;
                await lapsed.CancelAsync();
                return why;
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody needs to know any more.
        }
        catch (Exception failure) when (failure is Npgsql.NpgsqlException or InvalidOperationException)
        {
            await lapsed.CancelAsync(); // who cannot be asked after is not believed
            return $"The key is not known.";
        }

        return null;
    }

    private async Task<FormattableString?> FaultAsync(ClaimsPrincipal user, string token, CancellationToken cancellationToken)
    {
        var caller = Caller.From(user);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PrioritiesContext>();
        if (user.FindFirstValue(Caller.ExpiresClaim) is { } expires)
        {
            if (clock.GetUtcNow().ToUnixTimeSeconds() >= long.Parse(expires, CultureInfo.InvariantCulture))
                return $"The token has expired.";
            if (caller.OrganizationId is not { } id)
                return null;
            var known = await organizations.FindAsync(
                $"{id}",
                () => db.Organizations.Where(o => o.Id == id).Select(o => new ActsFor(o.Id, o.Key)).SingleOrDefaultAsync(cancellationToken)
            );
            if (known is null)
                return $"The organization of this token was removed.";
            return null;
        }

        // The first admin's key holds while the service runs.
        return ApiKey.TryRead(token, out _, out _) ? (await keys.FindAsync(token, db, cancellationToken)).Refusal : null;
    }
}
