using Priorities.Api.Data;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>Takes the rows of a report as they are meant: which of them come in, and what is to be looked at again in each.</summary>
internal static class ReportMeaning
{
    private const int LongestShown = 300;

    /// <summary>Of lists that were left out, those that somebody asked for come in. All rows of a table do.</summary>
    public static bool IsIn(ImportRow row, ImportOptions options) => row.LeftOut is null || options.Lists.Contains(row.Cells["area"]);

    public static MeantRow Of(ImportRow raw, ImportOptions options, bool? dayFirst)
    {
        var row = new MeantRow(raw, new(raw.Cells)) { IsOfReport = true, Heading = raw.Heading };
        if (raw.AlsoAt is [var one])
            row.Doubts.Add(("row", $"Line {one} says the same. The two are taken for one."));
        else if (raw.AlsoAt is { } lines)
            row.Doubts.Add(("row", $"These lines say the same: {string.Join(", ", lines)}. They are taken for one."));
        else if (raw.IsRepeated)
            row.Doubts.Add(("row", $"The same sentence stands under another heading too. Leave one of the two out, if they are one."));
        if (raw.Was is { } was)
            row.Doubts.Add(
                (
                    "key",
                    $"Reworded. It was '{Characters.Cut(was, LongestShown)}'. Leave the row out to keep that; or clear the key, and it becomes an action of its own."
                )
            );
        if (raw.PairedWith is { } other && !raw.IsRevision)
            row.Doubts.Add(
                (
                    "key",
                    $"Taken for '{other}' in the other language. Where it is not that, put the right key here; or clear it, and it becomes an action of its own."
                )
            );
        if (raw.IsMisread)
            row.Doubts.Add(
                (
                    options.InFrench ? "titleFr" : "title",
                    $"A bullet may have been taken for a letter of the first word. Look at the report."
                )
            );
        TableRows.TakeDays(row, dayFirst);
        TableRows.TakeWords(row, options);
        return row;
    }
}
