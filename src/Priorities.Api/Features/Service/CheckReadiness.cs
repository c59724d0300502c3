using Npgsql;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Service;

/// <summary>Says whether requests can be served now: whether the database answers, and the service may read its tables.</summary>
public static class CheckReadiness
{
    /// <summary>The longest that the question may take, in seconds.</summary>
    private const int Patience = 2;

    /// <summary>Is it ready?</summary>
    /// <remarks>200 while the database answers and its tables can be read, 503 with `Retry-After` while not. For the one who sends it requests.</remarks>
    /// <response code="200">It is.</response>
    public static async Task<Plain<HealthResponse>> Endpoint(NpgsqlDataSource source, ILogger<HealthResponse> logger, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(Patience));
        try
        {
            // As the service's own user: tables that were put in the place of others may not have been granted to it.
            await using var command = source.CreateCommand("SELECT has_table_privilege('actions', 'SELECT')");
            if (await command.ExecuteScalarAsync(patience.Token) is true) return new(new HealthResponse(HealthState.Ready));
            logger.LogError("Not ready: the service's database user may not read the tables. A restart grants it what it needs.");
            return new(new Refusal("databaseUnavailable", $"The database answers, and its tables cannot be read. Whoever runs the service has to start it again."));
        }
        catch (Exception away) when (!cancellationToken.IsCancellationRequested && (away is OperationCanceledException || Exceptions.IsDatabaseAway(away)))
        {
            logger.LogWarning("Not ready, the database is away: {Reason}", away.GetBaseException().Message);
            return new(new Refusal("databaseUnavailable", $"The database does not answer. What was confirmed before is safe; ask again in a moment."));
        }
    }
}
