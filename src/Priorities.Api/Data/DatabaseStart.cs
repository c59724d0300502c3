using Microsoft.EntityFrameworkCore;
using Npgsql;
using Priorities.Api.Data.Seed;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Settings;
using Priorities.Domain;

namespace Priorities.Api.Data;

/// <summary>What the database needs before the first request: the newest tables, and the forum to begin with.</summary>
internal static class DatabaseStart
{
    /// <summary>Any number, the same in every instance: whoever holds it migrates, the others wait and find it done.</summary>
    private const long MigrationLock = 0x5072696F72697479;

    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var settings = services.GetRequiredService<PrioritiesSettings>();
        try
        {
            // A session's lock, on a connection of its own: it goes with the connection, however this process ends.
            // Its source goes too: one that stays is counted in the metrics, in the place of the service's own or beside it.
            await using var alone = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(settings.MigrationsConnectionString ?? settings.ConnectionString) { Pooling = false });
            await using var connection = await alone.OpenConnectionAsync(cancellationToken);
            await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({MigrationLock})", connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellationToken);

            // Migrations have a user of their own where one is set: what the service needs to change tables, it need not have to serve.
            await using var source = Database.DataSource(settings.MigrationsConnectionString ?? settings.ConnectionString!);
            await using var db = Database.Context(source);
            db.Database.SetCommandTimeout(TimeSpan.FromHours(1)); // an index over many rows takes the time it takes
            if (!await IsMigratedAsync(db, connection, cancellationToken)) await db.Database.MigrateAsync(cancellationToken);
            await SqlFiles.PutInPlaceAsync(connection, cancellationToken);
            await ForumSeed.LoadAsync(db, settings.Seed, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<LocalCalendar>(), cancellationToken);
            if (settings.MigrationsConnectionString is not null && new NpgsqlConnectionStringBuilder(settings.ConnectionString) is { Username: { } user } service && user != connection.UserName)
                await ServiceRole.GrantAsync(connection, user, service.Password, cancellationToken);
        }
        catch (NpgsqlException failure) when (failure is not PostgresException { SqlState: [not ('2' or '3'), ..] })
        {
            throw new StartupException($"The database of ConnectionStrings__Priorities cannot be used: {failure.Message}", failure);
        }
    }

    /// <summary>Asked in plain SQL, as nearly every start finds nothing to do: EF Core would compare its whole model first.</summary>
    private static async Task<bool> IsMigratedAsync(PrioritiesContext db, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var exists = new NpgsqlCommand("""SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL""", connection);
        if (await exists.ExecuteScalarAsync(cancellationToken) is not true) return false;
        await using var applied = new NpgsqlCommand("""SELECT array_agg(migration_id) FROM "__EFMigrationsHistory" """, connection);
        if (await applied.ExecuteScalarAsync(cancellationToken) is not string[] ids) return false;
        var known = db.Database.GetMigrations().ToList();
        return ids.Except(known).FirstOrDefault() is { } newer
            ? throw new StartupException($"The database belongs to a newer version: this one does not know the migration {newer}. Start that version, or restore a backup from before the upgrade.")
            : !known.Except(ids).Any();
    }
}
