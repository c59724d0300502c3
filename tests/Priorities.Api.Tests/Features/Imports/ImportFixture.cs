using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CsvHelper;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Imports;

/// <summary>Sends files and applies them.</summary>
public abstract class ImportFixture : ApiFixture
{
    protected const string Csv = "text/csv";
    protected const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [OneTimeSetUp]
    public async Task RegisterOwner() =>
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "ccr",
                    name = "Canadian Council for Refugees",
                    kind = "ngo",
                }
            )
        ).ShouldBe(201);

    private protected Task<Reply> SendAsync(
        byte[] file,
        string mediaType = Csv,
        string query = "",
        params (string Name, string Value)[] headers
    )
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return Admin.SendAsync(HttpMethod.Post, $"imports{query}", content, headers);
    }

    private protected Task<Reply> SendAsync(
        string file,
        string mediaType = Csv,
        string query = "",
        params (string Name, string Value)[] headers
    ) => SendAsync(System.Text.Encoding.UTF8.GetBytes(file), mediaType, query, headers);

    /// <summary>A file that is in order.</summary>
    private protected async Task<JsonNode> PrepareAsync(string file, string mediaType = Csv, string query = "")
    {
        var import = (await SendAsync(file, mediaType, query)).ShouldBe(201).Json;
        Assert.That((string?)import["status"], Is.EqualTo("ready"), import.ToJsonString());
        return import;
    }

    private protected async Task<JsonNode> ApplyAsync(string file, string mediaType = Csv, string query = "") =>
        (await ApplyAsync(await PrepareAsync(file, mediaType, query))).ShouldBe(200).Json;

    private protected Task<Reply> ApplyAsync(JsonNode import) => Admin.SendAsync(HttpMethod.Post, $"imports/{import["id"]}/apply", null);

    /// <summary>How much ever happened. The feed would tell later, when whoever else writes on this server has ended.</summary>
    private protected Task<long> ChangesAsync() => Host.ScalarAsync<long>("SELECT count(*) FROM changes");

    private protected static IReadOnlyList<JsonNode> Rows(JsonNode import) => [.. import["rows"]!.AsArray().Select(r => r!)];

    private protected static IEnumerable<string?> Outcomes(JsonNode import) => Rows(import).Select(r => (string?)r["outcome"]);

    private protected static string Summary(JsonNode import) => import["summary"]!.ToJsonString();

    /// <summary>The export with cells of it altered: column to text, by the action's key.</summary>
    private protected async Task<string> ExportAsync(string query, params (string Key, string Column, string Text)[] altered)
    {
        using var read = CsvReader.FromText(
            (await Admin.GetAsync($"exports/actions.csv{query}")).ShouldBe(200).Text,
            new CsvReaderOptions { Separator = ',' }
        );
        using var written = new MemoryStream();
        await using (var csv = CsvWriter.Create(written, new CsvWriterOptions(), leaveOpen: true))
        {
            read.ReadHeader();
            var header = read.Headers.ToArray();
            csv.WriteHeader(header);
            while (read.Read())
            {
                foreach (var column in header)
                    csv.WriteField(
                        altered.FirstOrDefault(a => a.Key == read["key"].ToString() && a.Column == column) is { Column: not null } cell
                            ? cell.Text
                            : read.GetString(column)
                    );
                await csv.EndRecordAsync();
            }
        }

        return System.Text.Encoding.UTF8.GetString(written.ToArray());
    }
}
