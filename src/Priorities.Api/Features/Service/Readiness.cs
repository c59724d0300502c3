using System.Diagnostics;
using Npgsql;
using Priorities.Api.Data;
using Priorities.Api.Platform.Problems;
using Priorities.Api.Platform.Settings;
using Priorities.Domain;

namespace Priorities.Api.Features.Service;

/// <summary>
/// Finds out whether the database can be used: once for all who ask at the same time, and within two seconds. That all connections of the
/// service are busy does not make it unready: then one more is opened to ask. Nor does one slow answer: where all instances of a busy
/// service were taken out for it, nobody would be served.
/// </summary>
public sealed class Readiness(NpgsqlDataSource source, PrioritiesSettings settings, FaultLog faults, ILogger<Readiness> logger)
{
    private const string Question =
        "SELECT has_table_privilege('actions', 'SELECT'), NOT current_setting('transaction_read_only')::boolean";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How long a good answer stands while the next is late.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private Task<Outcome<ReadinessResponse>>? asking;
    private (ReadinessResponse Answer, long At)? good;

    public Task<Outcome<ReadinessResponse>> AskAsync()
    {
        lock (gate)
            return asking is { IsCompleted: false } ? asking : asking = FindOutAsync();
    }

    private async Task<Outcome<ReadinessResponse>> FindOutAsync()
    {
        try
        {
            var (reads, writes) = await AskPoolAsync() ?? await AskAloneAsync();
            if (reads)
            {
                var answer = new ReadinessResponse(HealthState.Ready, writes && !faults.WritingRefused);
                good = (answer, Stopwatch.GetTimestamp());
                return answer;
            }

            // As the service's own user: tables that were put in the place of others may not have been granted to it.
            logger.LogError("Not ready: the service's database user may not read the tables. A restart grants it what it needs.");
            return new Refusal(
                "databaseUnavailable",
                $"The database answers, and its tables cannot be read. Whoever runs the service has to start it again."
            );
        }
        catch (TimeoutException) when (good is { } last && Stopwatch.GetElapsedTime(last.At) < Patience * 2 + Grace)
        {
            return last.Answer;
        }
        catch (Exception away) when (away is TimeoutException || DatabaseFaults.Of(away) is not null)
        {
            faults.Tell(away);
            return new Refusal("databaseUnavailable", DatabaseFaults.Of(away) ?? DatabaseFaults.Away);
        }
    }

    /// <summary>Null where no connection came free in time, or the one that did is a dead one.</summary>
    private async Task<(bool Reads, bool Writes)?> AskPoolAsync()
    {
        try
        {
            return await AskAsync(source);
        }
        catch (Exception busy) when (busy is TimeoutException || DatabaseFaults.Of(busy) is not null)
        {
            return null;
        }
    }

    /// <summary>Its source goes with it: one that stays is counted in the metrics.</summary>
    private async Task<(bool Reads, bool Writes)> AskAloneAsync()
    {
        await using var alone = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(Database.WithDefaults(settings.ConnectionString!).ConnectionString) { Pooling = false }
        );
        return await AskAsync(alone);
    }

    /// <summary>Not waited for any longer than this, whatever the network does; what is still under way then ends by itself.</summary>
    private static async Task<(bool Reads, bool Writes)> AskAsync(NpgsqlDataSource where)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await ReadAsync(where, patience.Token).WaitAsync(Patience + (Patience / 10));
    }

    private static async Task<(bool Reads, bool Writes)> ReadAsync(NpgsqlDataSource where, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await where.OpenConnectionAsync(cancellationToken);
            await using var command = new NpgsqlCommand(Question, connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return (reader.GetBoolean(0), reader.GetBoolean(1));
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException(late.Message, late);
        }
    }
}
