using System.Text;
using Npgsql;

namespace Priorities.Api.Tests.Harness;

/// <summary>The whole database as text: every row of every table, what search is made of included.</summary>
public static class Dump
{
    /// <summary>The tables that hold the word: as text, or as bytes, in whichever column.</summary>
    public static async Task<IReadOnlyList<string>> TablesHoldingAsync(string connectionString, string word)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var tables = new List<string>();
        await using (
            var names = new NpgsqlCommand(
                "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1",
                connection
            )
        )
        await using (var reader = await names.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                tables.Add(reader.GetString(0));
        var holding = new List<string>();
        foreach (var table in tables)
        {
            using var rows = await connection.BeginTextExportAsync($"COPY (SELECT * FROM {table}) TO STDOUT");
            var text = await rows.ReadToEndAsync();
            if (
                text.Contains(word, StringComparison.OrdinalIgnoreCase)
                || text.Contains(Convert.ToHexString(Encoding.UTF8.GetBytes(word)), StringComparison.OrdinalIgnoreCase)
            )
                holding.Add(table);
        }

        return holding;
    }
}
