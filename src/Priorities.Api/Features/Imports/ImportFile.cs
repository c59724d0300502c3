using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Priorities.Api.Data;
using Priorities.Api.Features.Imports.Reports;
using Priorities.Api.Platform.Input;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>A file that is the whole body of a request; its media type says how it is to be read.</summary>
public sealed class ImportFile : IBound, IEndpointParameterMetadataProvider
{
    private const string Csv = "text/csv";
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string OldWorkbook = "application/vnd.ms-excel";
    private const string MacroWorkbook = "application/vnd.ms-excel.sheet.macroenabled.12";
    private const string OpenDocument = "application/vnd.oasis.opendocument.spreadsheet";
    private static readonly BodyLimit Limit = new(20);

    /// <summary>Spreadsheets that people send and that are not read, each with its name.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/vnd.ms-excel.sheet.binary.macroenabled.12"] = ".xlsb",
        ["application/vnd.apple.numbers"] = ".numbers",
        ["application/msword"] = ".doc",
        ["application/vnd.oasis.opendocument.text"] = ".odt",
        ["application/rtf"] = ".rtf",
    };

    private static readonly Dictionary<string, ReportFormat?> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [Csv] = null,
        [Workbook] = null,
        [OldWorkbook] = null,
        [MacroWorkbook] = null,
        [OpenDocument] = null,
        ["text/plain"] = ReportFormat.Text,
        ["text/markdown"] = ReportFormat.Markdown,
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ReportFormat.Word,
        ["application/pdf"] = ReportFormat.Pdf,
    };

    private readonly string mediaType = Csv;

    private ImportFile(Refusal refusal) => (Refusal, Content) = (refusal, []);

    private ImportFile(string mediaType, byte[] content) => (this.mediaType, Content) = (mediaType, content);

    public Refusal? Refusal { get; }

    internal byte[] Content { get; }

    internal ImportKind Kind => Formats[mediaType] is null ? ImportKind.Actions : ImportKind.Report;

    /// <summary>How a report is to be read.</summary>
    internal ReportFormat ReportFormat => Formats[mediaType] ?? throw new InvalidOperationException("It is no report.");

    internal bool IsWorkbook => Kind == ImportKind.Actions && !mediaType.Equals(Csv, StringComparison.OrdinalIgnoreCase);

    public static async ValueTask<ImportFile> BindAsync(HttpContext http)
    {
        if (
            MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var named)
            && Others.TryGetValue(named.MediaType.Value!, out var kind)
        )
            return new(
                new Refusal(
                    "unsupportedMediaType",
                    $"Files of the kind {kind} are not read. Save it as .xlsx, .docx, .pdf or CSV, and send that with its Content-Type.",
                    "Content-Type"
                )
            );
        if (
            !MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var media)
            || media.MediaType.Value is not { } type
            || !Formats.ContainsKey(type)
        )
            return new(
                new Refusal(
                    "unsupportedMediaType",
                    $"The header Content-Type says what the file is. It must be one of: {string.Join(", ", Formats.Keys)}.",
                    "Content-Type"
                )
            );
        var encoding =
            media.Charset.HasValue && type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
                ? Texts.Encoding(media.Charset.Value)
                : null;
        if (media.Charset.HasValue && encoding is null && type.StartsWith("text/", StringComparison.OrdinalIgnoreCase))
            return new(
                new Refusal(
                    "unsupportedMediaType",
                    $"'{media.Charset.Value}' is not a charset that is known. Give one such as utf-8 or windows-1252; or leave it out, and it is found.",
                    "Content-Type"
                )
            );
        var (bytes, refusal) = await Limit.ReadAsync(http);
        if (refusal is not null)
            return new(refusal);
        return new(type, encoding is null || Texts.IsOther(bytes) ? bytes : Texts.InUtf8(bytes, encoding));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new TakenBody(typeof(byte[]), [.. Formats.Keys]));
        builder.Metadata.Add(Limit);
    }
}
