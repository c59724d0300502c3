using Npgsql;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Settings;

namespace Priorities.Api.Features.Redactions;

/// <summary>
/// <c>purge</c>: rewrites the tables that held what was redacted, so that the words are gone from the files of the database too. A row that
/// was changed stays in its file until the space is used again; only a rewrite takes it out. Each table is locked while it is rewritten.
/// </summary>
internal static class PurgeCommand
{
    private static readonly string[] Tables =
    [
        "actions",
        "milestones",
        "ownerships",
        "forums",
        "areas",
        "organizations",
        "notes",
        "corrections",
        "assessments",
        "changes",
        "stored_answers",
        "imports",
        "deliveries",
        "update_requests",
        "mails",
    ];

    public static ServiceCommand Purge =>
        new("purge", "Rewrite the tables, so that what was redacted is gone from their files too.", (app, _) => RunAsync(app.Services));

    private static async Task<int> RunAsync(IServiceProvider services)
    {
        var settings = services.GetRequiredService<PrioritiesSettings>();
        await PurgeAsync(settings.MigrationsConnectionString ?? settings.ConnectionString!, CancellationToken.None);
        Console.WriteLine(
            "priorities: The tables were rewritten: what was redacted is in none of their files any more. deploy/erasure.md says what else may hold it."
        );
        return 0;
    }

    /// <summary>As the one who owns the tables; the service's own user may not rewrite them.</summary>
    public static async Task PurgeAsync(string ownerConnectionString, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ownerConnectionString) { Pooling = false });
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        foreach (var table in Tables)
        {
            await using var rewrite = new NpgsqlCommand($"VACUUM (FULL, ANALYZE) {table}", connection) { CommandTimeout = 0 };
            await rewrite.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
