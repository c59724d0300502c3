using System.Globalization;
using System.Reflection;
using CsvHelper;
using Microsoft.AspNetCore.Http.Metadata;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Exports;

/// <summary>
/// A table as CSV (RFC 4180, UTF-8 with a byte order mark, without which Excel reads é as Ã©), or the problem that stands in its place.
/// </summary>
internal sealed class CsvFile<T>(Outcome<Table<T>> outcome) : IResult, IEndpointMetadataProvider
{
    private const string MediaType = "text/csv";

    private static readonly CsvWriterOptions Format = new()
    {
        WriteByteOrderMark = true,
        TrueValue = "true",
        FalseValue = "false",
        FormatProvider = CultureInfo.InvariantCulture,
    };

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [MediaType]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (outcome.Refusal is { } refusal)
        {
            await ProblemWriter.WriteAsync(httpContext, refusal);
            return;
        }

        var table = outcome.Value;
        FileHeaders.Write(httpContext, $"{MediaType}; charset=utf-8; header=present", $"{table.Name}.csv");
        await using var csv = CsvWriter.Create(httpContext.Response.Body, Format, leaveOpen: true);
        csv.WriteHeader([.. table.Columns.Select(c => c.Name)]);
        await foreach (var row in table.Rows.WithCancellation(httpContext.RequestAborted))
        {
            foreach (var column in table.Columns)
                Write(csv, column.Value(row));
            await csv.EndRecordAsync(httpContext.RequestAborted);
        }
    }

    private static void Write(CsvWriter csv, object? value)
    {
        switch (value)
        {
            case string text:
                csv.WriteField(Cells.Harmless(text));
                break;
            case int number:
                csv.WriteField(number);
                break;
            case bool flag:
                csv.WriteField(flag);
                break;
            case DateOnly day:
                csv.WriteField(day, "yyyy-MM-dd");
                break;
            case DateTimeOffset at:
                csv.WriteField(at.UtcDateTime, "yyyy-MM-dd'T'HH:mm:ss'Z'");
                break;
            case null:
                csv.WriteField(null as string);
                break;
            default:
                throw new InvalidOperationException($"A cell cannot hold a {value.GetType().Name}.");
        }
    }
}

/// <summary>The headers of a file to keep.</summary>
internal static class FileHeaders
{
    public static void Write(HttpContext http, string mediaType, string fileName)
    {
        var headers = http.Response.Headers;
        http.Response.ContentType = mediaType;
        headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        headers.ContentLanguage = Platform.Languages.Current;
        headers.CacheControl = Platform.Access.Caller.Of(http).IsSignedIn ? "private, no-store" : "no-store";
        headers.Vary = "Accept-Language, Authorization";
    }
}
