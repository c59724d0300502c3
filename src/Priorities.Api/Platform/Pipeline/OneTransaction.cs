using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Domain;

namespace Priorities.Api.Platform.Pipeline;

/// <summary>
/// Runs each command in one transaction. A refusal rolls it back, so a handler can refuse at any point and nothing is half-written.
/// Where a transaction is open already (a request with an <c>Idempotency-Key</c>), whoever opened it ends it.
/// </summary>
internal sealed class OneTransaction<TCommand, T>(PrioritiesContext db, IHttpContextAccessor http, PublicAnswers answers, TimeProvider clock) : IPipelineBehavior<TCommand, Outcome<T>>
    where TCommand : ICommand<T>
{
    public async Task<Outcome<T>> Handle(TCommand request, CancellationToken cancellationToken, RequestHandlerDelegate<Outcome<T>> next)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        db.Database.AutoSavepointsEnabled = false; // a failed save ends the whole command; a savepoint would be a round trip for nothing
        if (db.Database.CurrentTransaction is not null) return await RunAsync(next, cancellationToken);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var outcome = await RunAsync(next, cancellationToken);
        if (outcome.Refusal is not null) return outcome;
        await transaction.CommitAsync(CancellationToken.None); // once it is written, hanging up does not undo it
        answers.Forget();
        return outcome;
    }

    /// <summary>The entry of the audit log is saved by the same statement as what the command saves; where that saves nothing through the context, behind it.</summary>
    private async Task<Outcome<T>> RunAsync(RequestHandlerDelegate<Outcome<T>> next, CancellationToken cancellationToken)
    {
        if (Audit.Of(http, typeof(TCommand), clock.GetUtcNow()) is not { } entry) return await next();
        db.Add(entry);
        var outcome = await next();
        if (outcome.Refusal is not null || db.Entry(entry).State != EntityState.Added) return outcome;
        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }
}
