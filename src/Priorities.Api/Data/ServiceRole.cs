using System.Security.Cryptography;
using Npgsql;

namespace Priorities.Api.Data;

/// <summary>
/// The database user that the service runs as, where migrations have another one (<c>ConnectionStrings__Migrations</c>): it reads and
/// writes rows and owns nothing, and what is append-only it can neither alter nor delete.
/// </summary>
internal static class ServiceRole
{
    /// <summary>What a login is made a member of to run the service.</summary>
    public const string Group = "priorities_service";

    /// <summary>Where the group is there already, it goes on reading what was put in place anew.</summary>
    public const string GrantReading = $"""
        DO $$ BEGIN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = '{Group}') THEN GRANT SELECT ON ALL TABLES IN SCHEMA public TO {Group}; END IF;
        END $$;
        """;

    private const string EmbeddedLogin = "priorities_app";

    private const string MakeGroup = $"""
        DO $$ BEGIN
            CREATE ROLE {Group} NOLOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$;
        """;

    /// <summary>
    /// After migrations, as their user: what is new is granted too. A login that there is not yet is made, where that user may make roles.
    /// </summary>
    public static async Task GrantAsync(NpgsqlConnection owner, string serviceUser, string? password, CancellationToken cancellationToken)
    {
        var login = $"\"{serviceUser.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        if (!await ExistsAsync(owner, serviceUser, cancellationToken))
        {
            await using var make = new NpgsqlCommand(
                $"CREATE ROLE {login} LOGIN{(password is null ? "" : $" PASSWORD '{password.Replace("'", "''", StringComparison.Ordinal)}'")}",
                owner
            );
            await make.ExecuteNonQueryAsync(cancellationToken);
        }

        await using var grant = new NpgsqlCommand($"{MakeGroup} {await GrantsAsync(cancellationToken)} GRANT {Group} TO {login}", owner);
        await grant.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>In a file of its own, because deploy/restore grants the same.</summary>
    private static async Task<string> GrantsAsync(CancellationToken cancellationToken)
    {
        using var file = new StreamReader(typeof(ServiceRole).Assembly.GetManifestResourceStream("Priorities.Api.Data.service-role.sql")!);
        return await file.ReadToEndAsync(cancellationToken);
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection owner, string role, CancellationToken cancellationToken)
    {
        await using var find = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)", owner)
        {
            Parameters = { new() { Value = role } },
        };
        return await find.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <summary>The embedded server's login for the service, with a password that only this run knows.</summary>
    public static async Task<string> MakeLoginAsync(string ownerConnectionString, CancellationToken cancellationToken)
    {
        var password = RandomNumberGenerator.GetHexString(64, lowercase: true);
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ownerConnectionString) { Pooling = false });
        await using var owner = await source.OpenConnectionAsync(cancellationToken);
        await using var make = new NpgsqlCommand(
            $"""
            DO $$ BEGIN
                CREATE ROLE {EmbeddedLogin} LOGIN;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
            END $$;
            ALTER ROLE {EmbeddedLogin} PASSWORD '{password}';
            """,
            owner
        );
        await make.ExecuteNonQueryAsync(cancellationToken);
        return new NpgsqlConnectionStringBuilder(ownerConnectionString) { Username = EmbeddedLogin, Password = password }.ConnectionString;
    }
}
