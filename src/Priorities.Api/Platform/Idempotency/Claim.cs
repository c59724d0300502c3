using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Priorities.Api.Data;

namespace Priorities.Api.Platform.Idempotency;

/// <summary>
/// The claim of a request to its <c>Idempotency-Key</c>. It is made as the first statement of the command's transaction, once all that is
/// slow (reading the body, looking up an address) is done: a transaction that has written holds up the feed.
/// </summary>
internal sealed class Claim(PrioritiesContext db)
{
    private Wanted? wanted;

    /// <summary>
    /// The transaction of the command, which is committed together with the answer; null where there is nothing to commit.
    /// </summary>
    public IDbContextTransaction? Held { get; private set; }

    public void Want(string caller, string key, byte[] fingerprint, DateTimeOffset now) => wanted = new(caller, key, fingerprint, now);

    /// <summary>
    /// Claims the key, if there is one. Waits for another request that has it; where that one was answered, this one has nothing to do.
    /// </summary>
    /// <exception cref="AnsweredBefore">The request was answered before.</exception>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        if (wanted is not { } claim)
            return;
        const string nothing = "{}";
        var claimed = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO stored_answers (caller_id, key, fingerprint, expires_at, headers, body)
            VALUES ({claim.Caller}, {claim.Key}, {claim.Fingerprint}, {claim.Now + Idempotency.Lifetime}, {nothing}::jsonb, '')
            ON CONFLICT (caller_id, key) DO UPDATE SET fingerprint = excluded.fingerprint, expires_at = excluded.expires_at, status = NULL, headers = excluded.headers, body = ''
            WHERE stored_answers.expires_at < {claim.Now}
            """,
            cancellationToken
        );
        if (claimed == 0)
            throw new AnsweredBefore();
    }

    /// <summary>Leaves the transaction open where a key was claimed in it: its answer is stored with it.</summary>
    public bool TryHold(IDbContextTransaction transaction)
    {
        if (wanted is null)
            return false;
        Held = transaction;
        return true;
    }

    private sealed record Wanted(string Caller, string Key, byte[] Fingerprint, DateTimeOffset Now);
}

/// <summary>The same request was answered before: its answer is given again.</summary>
internal sealed class AnsweredBefore() : Exception("The request was answered before.");
