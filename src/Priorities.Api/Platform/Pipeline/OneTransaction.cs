using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Idempotency;
using Priorities.Api.Platform.Input;
using Priorities.Domain;

namespace Priorities.Api.Platform.Pipeline;

/// <summary>
/// Runs each command in one transaction. A refusal rolls it back, so a handler can refuse at any point and nothing is half-written.
/// So does a request that only asks what would come of it (<see cref="ValidateOnly"/>). Where an <c>Idempotency-Key</c> was claimed in it, it is left open, and committed with the answer that is stored for the key.
/// </summary>
internal sealed class OneTransaction<TCommand, T>(
    PrioritiesContext db,
    Turn turn,
    Claim claim,
    ValidateOnly validateOnly,
    AfterCommit afterCommit,
    PublicAnswers answers,
    IHttpContextAccessor http,
    TimeProvider clock
) : IPipelineBehavior<TCommand, Outcome<T>>
    where TCommand : ICommand<T>
{
    public async Task<Outcome<T>> Handle(TCommand request, CancellationToken cancellationToken, RequestHandlerDelegate<Outcome<T>> next)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        db.Database.AutoSavepointsEnabled = false; // a failed save ends the whole command; a savepoint would be a round trip for nothing
        if (db.Database.CurrentTransaction is not null)
            return await RunAsync(next, cancellationToken); // one of several: see Together
        if (await turn.WaitAsync(cancellationToken) is { } busy)
            return busy;
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var isHeld = false;
        try
        {
            await claim.MakeAsync(cancellationToken);
            var outcome = await RunAsync(next, cancellationToken);
            if (outcome.Refusal is not null || validateOnly.IsAsked)
                return outcome;
            afterCommit.Do(answers.Forget);
            isHeld = claim.TryHold(transaction);
            if (!isHeld)
                await transaction.CommitAsync(CancellationToken.None); // once it is written, hanging up does not undo it
            if (!isHeld)
                afterCommit.Run();
            return outcome;
        }
        finally
        {
            if (!isHeld)
            {
                await transaction.DisposeAsync();
                turn.Dispose();
            }
        }
    }

    /// <summary>
    /// The entry of the audit log is saved by the same statement as what the command saves; where that saves nothing through the context,
    /// behind it.
    /// </summary>
    private async Task<Outcome<T>> RunAsync(RequestHandlerDelegate<Outcome<T>> next, CancellationToken cancellationToken)
    {
        if (Audit.Of(http, typeof(TCommand), clock.GetUtcNow()) is not { } entry)
            return await next();
        db.Add(entry);
        var outcome = await next();
        if (outcome.Refusal is not null || db.Entry(entry).State != EntityState.Added)
            return outcome;
        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
