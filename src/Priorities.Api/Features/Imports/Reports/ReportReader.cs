using System.Diagnostics;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports.Reports;

internal enum ReportFormat
{
    Text,
    Markdown,
    Word,
    Pdf,
}

/// <summary>
/// Reads the report of a forum and finds the lists in it. Each format has a reader of its own, which says what every line or paragraph is;
/// the <see cref="Outline"/> makes lists of them, the same for all.
/// </summary>
internal static class ReportReader
{
    /// <summary>The lists of a report in their order, or why it cannot be read.</summary>
    public static Outcome<ReportContents> Read(byte[] content, ReportFormat format) =>
        format switch
        {
            ReportFormat.Text => TextReport.Read(content),
            ReportFormat.Markdown => MarkdownReport.Read(content),
            ReportFormat.Word => WordReport.Read(content),
            ReportFormat.Pdf => PdfReport.Read(content),
            _ => throw new UnreachableException(),
        };
}
