namespace Priorities.Api.Features.Imports.Reports;

/// <summary>A list in a report, with the heading that stands directly above it: where a paragraph comes between them, the list has none.</summary>
internal sealed record ReportList(string? Heading, IReadOnlyList<ReportItem> Items);

/// <summary>One entry of a list, with what hangs under it.</summary>
/// <param name="Line">Where it begins, from 1: the line of a text, the paragraph of a Word document, the line of a PDF counted over all its pages.</param>
internal sealed record ReportItem(int Line, string Text, IReadOnlyList<ReportItem> Children);
