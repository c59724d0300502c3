using Npgsql;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Service;

/// <summary>Says whether requests can be served now: whether the database answers.</summary>
public static class CheckReadiness
{
    /// <summary>The longest that the question may take, in seconds.</summary>
    private const int Patience = 2;

    /// <summary>Is it ready?</summary>
    /// <remarks>200 while the database answers, 503 with `Retry-After` while it does not. For the one who sends it requests.</remarks>
    /// <response code="200">It is.</response>
    public static async Task<Plain<HealthResponse>> Endpoint(NpgsqlDataSource source, ILogger<HealthResponse> logger, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(Patience));
        try
        {
            await using var command = source.CreateCommand("SELECT 1");
            await command.ExecuteScalarAsync(patience.Token);
            return new(new HealthResponse(HealthState.Ready));
        }
        catch (Exception away) when (!cancellationToken.IsCancellationRequested && (away is OperationCanceledException || Exceptions.IsDatabaseAway(away)))
        {
            logger.LogWarning("Not ready, the database is away: {Reason}", away.GetBaseException().Message);
            return new(new Refusal("databaseUnavailable", $"The database does not answer. What was confirmed before is safe; ask again in a moment."));
        }
    }
}
