using Priorities.Api.Data;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Domain;

namespace Priorities.Api.Platform.Pipeline;

/// <summary>
/// Several commands of one request, each by its own handler and rules, in one transaction: the first refusal undoes all of them.
/// </summary>
internal sealed class Together(PrioritiesContext db, Turn turn, ValidateOnly validateOnly, AfterCommit afterCommit, PublicAnswers answers)
{
    public async Task<Outcome<T>> RunAsync<T>(Func<Task<Outcome<T>>> commands, CancellationToken cancellationToken)
    {
        if (await turn.WaitAsync(cancellationToken) is { } busy)
            return busy;
        using var ends = turn;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var outcome = await commands();
        if (outcome.Refusal is not null)
        {
            db.ChangeTracker.Clear(); // what was refused is not saved by whatever comes next
            return outcome;
        }

        if (validateOnly.IsAsked)
            return outcome;
        await transaction.CommitAsync(CancellationToken.None);
        answers.Forget();
        afterCommit.Run();
        return outcome;
    }
}
