using System.Text;
using Npgsql;

namespace Priorities.Api.Tests.Harness;

/// <summary>The whole database as text: every row of every table, what search is made of included.</summary>
public static class Dump
{
    /// <summary>The tables that hold the word: as text, or as bytes, in whichever column.</summary>
    public static async Task<IReadOnlyList<string>> TablesHoldingAsync(string connectionString, string word) =>
        [
            .. (await TablesAsync(connectionString))
                .Where(t =>
                    t.Rows.Contains(word, StringComparison.OrdinalIgnoreCase)
                    || t.Rows.Contains(Convert.ToHexString(Encoding.UTF8.GetBytes(word)), StringComparison.OrdinalIgnoreCase)
                )
                .Select(t => t.Name),
        ];

    /// <summary>Every table and its rows, in the order in which they lie there.</summary>
    public static async Task<IReadOnlyList<(string Name, string Rows)>> TablesAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var names = new List<string>();
        await using (
            var command = new NpgsqlCommand(
                "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1",
                connection
            )
        )
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                names.Add(reader.GetString(0));
        var tables = new List<(string, string)>();
        foreach (var name in names)
        {
            using var rows = await connection.BeginTextExportAsync($"COPY (SELECT * FROM {name}) TO STDOUT");
            tables.Add((name, await rows.ReadToEndAsync()));
        }

        return tables;
    }
}
