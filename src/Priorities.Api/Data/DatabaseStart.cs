using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Priorities.Api.Data.Seed;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Problems;
using Priorities.Api.Platform.Settings;
using Priorities.Domain;

namespace Priorities.Api.Data;

/// <summary>What the database needs before the first request: the newest tables, and the forum to begin with.</summary>
internal static class DatabaseStart
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenTurns = TimeSpan.FromMilliseconds(100);

    private static readonly string TakeTurn = $"""
        DO $$ BEGIN
            IF current_setting('transaction_read_only')::boolean THEN RAISE read_only_sql_transaction USING MESSAGE = 'the database takes no changes'; END IF;
        END $$;
        SET LOCAL idle_in_transaction_session_timeout = 0;
        SELECT pg_try_advisory_xact_lock({MigrationLock});
        """;

    /// <summary>Any number, the same in every instance: whoever holds it migrates, the others wait and find it done.</summary>
    private const long MigrationLock = 0x5072696F72697479;

    /// <summary>Waits for a database that is starting, full, read-only or away, and says so; after a while it gives up.</summary>
    /// <param name="services">The service's own.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="say">Tells the operator.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    public static async Task PrepareAsync(
        IServiceProvider services,
        TimeSpan patience,
        Action<string> say,
        CancellationToken cancellationToken
    )
    {
        var (began, told) = (Stopwatch.GetTimestamp(), "");
        while (true)
        {
            try
            {
                await PrepareOnceAsync(services, cancellationToken);
                return;
            }
            catch (Exception fault) when (DatabaseFaults.Find<NpgsqlException>(fault) is { } failure)
            {
                var left = patience - Stopwatch.GetElapsedTime(began);
                if (DatabaseFaults.Of(fault) is null || DatabaseFaults.IsForGood(fault) || left <= TimeSpan.Zero)
                    throw new StartupException($"The database of ConnectionStrings__Priorities cannot be used: {failure.Message}", failure);
                if (told != failure.Message)
                    say($"The database cannot be used yet: {failure.Message} Waiting for it, {left.TotalSeconds:0} seconds at the most.");
                told = failure.Message;
                await Task.Delay(Between, cancellationToken);
            }
        }
    }

    private static async Task PrepareOnceAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var settings = services.GetRequiredService<PrioritiesSettings>();
        // Migrations have a user of their own where one is set: what the service needs to change tables, it need not have to serve.
        var owner = Connections.ForOnce(settings.MigrationsConnectionString ?? settings.ConnectionString!);
        // Its source goes with it: one that stays is counted in the metrics, in the place of the service's own or beside it.
        await using var alone = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(Database.WithDefaults(owner).ConnectionString) { Pooling = false }
        );
        await using var turn = await TakeTurnAsync(alone, cancellationToken);
        await using var connection = await alone.OpenConnectionAsync(cancellationToken);
        await using (var source = Database.DataSource(owner))
        {
            await using var db = Database.Context(source);
            db.Database.SetCommandTimeout(TimeSpan.FromHours(1)); // an index over many rows takes the time it takes
            if (!await IsMigratedAsync(db, connection, cancellationToken))
                await db.Database.MigrateAsync(cancellationToken);
        }

        await SqlFiles.PutInPlaceAsync(connection, cancellationToken);
        await using (var source = Database.DataSource(owner)) // anew: one from before the migrations may not know the types that they made
        {
            await using var db = Database.Context(source);
            await ForumSeed.LoadAsync(
                db,
                settings.Seed,
                services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<LocalCalendar>(),
                cancellationToken
            );
        }

        if (
            settings.MigrationsConnectionString is not null
            && new NpgsqlConnectionStringBuilder(settings.ConnectionString) is { Username: { } user } service
            && user != connection.UserName
        )
            await ServiceRole.GrantAsync(connection, user, service.Password, cancellationToken);
    }

    /// <summary>
    /// One instance at a time, for as long as the transaction is open: it ends with the connection, however this process ends, and a pooler
    /// keeps the session for it. Who waits asks again and again, and holds no session meanwhile. A database that takes no changes is found
    /// out here.
    /// </summary>
    private static async Task<NpgsqlConnection> TakeTurnAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            while (true)
            {
                var transaction = await connection.BeginTransactionAsync(cancellationToken);
                await using var take = new NpgsqlCommand(TakeTurn, connection, transaction);
                if (await take.ExecuteScalarAsync(cancellationToken) is true)
                    return connection;
                await transaction.DisposeAsync();
                await Task.Delay(BetweenTurns, cancellationToken);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asked in plain SQL, as nearly every start finds nothing to do: EF Core would compare its whole model first.</summary>
    private static async Task<bool> IsMigratedAsync(PrioritiesContext db, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var exists = new NpgsqlCommand("""SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL""", connection);
        if (await exists.ExecuteScalarAsync(cancellationToken) is not true)
            return false;
        await using var applied = new NpgsqlCommand("""SELECT array_agg(migration_id) FROM "__EFMigrationsHistory" """, connection);
        if (await applied.ExecuteScalarAsync(cancellationToken) is not string[] ids)
            return false;
        var known = db.Database.GetMigrations().ToList();
        return ids.Except(known).FirstOrDefault() is { } newer
            ? throw new StartupException(
                $"The database belongs to a newer version: this one does not know the migration {newer}. Start that version, or restore a backup from before the upgrade."
            )
            : !known.Except(ids).Any();
    }
}
