using System.Security.Cryptography;
using Npgsql;

namespace Priorities.Api.Data;

/// <summary>
/// Views, functions and triggers: the files of <c>Data/Views</c>, put in place again whenever they differ from what the database was last
/// given. Tables are the migrations' own. A migration that alters a table under the views runs <see cref="DropViews"/> first; they come
/// back after it.
/// </summary>
internal static class SqlFiles
{
    private const string Folder = "Priorities.Api.Data.Views.";

    /// <summary>
    /// Each by itself, only where it changed: functions are replaced under the triggers and defaults that use them, and search makes its
    /// documents anew.
    /// </summary>
    private static readonly string[] Functions = ["feed_order", "search"];

    /// <summary>All together, in an order in which none comes before one that it reads.</summary>
    private static readonly string[] Views =
    [
        "action_reads",
        "note_reads",
        "assessment_reads",
        "change_reads",
        "area_reads",
        "forum_reads",
        "organization_reads",
    ];

    /// <summary>Takes the views out of a migration's way.</summary>
    public static readonly string DropViews =
        $"DROP VIEW IF EXISTS {string.Join(", ", Views.Reverse())}; DELETE FROM service_values WHERE name = 'sql:views';";

    public static async Task PutInPlaceAsync(NpgsqlConnection owner, CancellationToken cancellationToken)
    {
        foreach (var name in Functions)
            await PutAsync(owner, name, Read(name), cancellationToken);
        await PutAsync(owner, "views", DropViews + string.Concat(Views.Select(Read)) + ServiceRole.GrantReading, cancellationToken);
    }

    private static async Task PutAsync(NpgsqlConnection owner, string name, string sql, CancellationToken cancellationToken)
    {
        var digest = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(sql));
        await using var transaction = await owner.BeginTransactionAsync(cancellationToken);
        await using var known = new NpgsqlCommand("SELECT bytes FROM service_values WHERE name = 'sql:' || $1", owner, transaction)
        {
            Parameters = { new() { Value = name } },
        };
        if (await known.ExecuteScalarAsync(cancellationToken) is byte[] before && before.AsSpan().SequenceEqual(digest))
            return;
        // Making the documents of many actions takes the time it takes.
        await using var put = new NpgsqlCommand(sql, owner, transaction) { CommandTimeout = 3600 };
        await put.ExecuteNonQueryAsync(cancellationToken);
        await using var remember = new NpgsqlCommand(
            "INSERT INTO service_values (name, bytes) VALUES ('sql:' || $1, $2) ON CONFLICT (name) DO UPDATE SET bytes = excluded.bytes",
            owner,
            transaction
        )
        {
            Parameters =
            {
                new() { Value = name },
                new() { Value = digest },
            },
        };
        await remember.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static string Read(string name)
    {
        using var file = new StreamReader(typeof(SqlFiles).Assembly.GetManifestResourceStream($"{Folder}{name}.sql")!);
        return file.ReadToEnd() + "\n";
    }
}
