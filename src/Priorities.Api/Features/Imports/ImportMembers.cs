using Priorities.Api.Data;
using Priorities.Api.Platform.Input;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>How an import is to be done, and what its columns and areas are taken for.</summary>
public sealed record ImportMembers
{
    /// <summary>What columns are taken for; those that are not on the list stay as they are.</summary>
    [Entries(200)]
    public IReadOnlyList<ImportColumnBody>? Columns { get; init; }

    /// <summary>Areas whose rows go into another one, or into one of a new name.</summary>
    [Entries(200)]
    public IReadOnlyList<ImportAreaBody>? Areas { get; init; }

    /// <summary>Lists of a report that were left out and are to come in all the same: the `area` of each, as `leftOut` names it.</summary>
    [Entries(200), Text(300)]
    public IReadOnlyList<string>? Lists { get; init; }

    /// <summary>`leaveOut`: rows with errors are left out. `refuse`: one of them keeps all of the file out.</summary>
    [OneOf("leaveOut", "refuse")]
    public string? Errors { get; init; }

    /// <summary>`report`: statuses become reports, with the row's comment as the note. `leave`: they are not taken over.</summary>
    [OneOf("leave", "report")]
    public string? Statuses { get; init; }

    /// <summary>`make`: organizations that nobody knows are put on record. `leave`: they are named and left out.</summary>
    [OneOf("leave", "make")]
    public string? Organizations { get; init; }

    /// <summary>Which comes first in days such as 05/06/2027: `day` or `month`.</summary>
    [OneOf("day", "month")]
    public string? Dates { get; init; }

    /// <summary>
    /// `published`: its actions are published when it is applied. `draft`: new ones come in as drafts, the others stay as they are.
    /// </summary>
    [OneOf("draft", "published")]
    public string? Publication { get; init; }

    internal static ImportMembers Of(Import import)
    {
        var (errors, statuses, organizations, dates, publication) = ImportOptionsResponse.Of(import.Options);
        return new()
        {
            Errors = errors,
            Statuses = statuses,
            Organizations = organizations,
            Dates = dates,
            Publication = publication,
            Lists = import.Options.Lists,
        };
    }

    internal ImportOptions Over(ImportOptions options) =>
        options with
        {
            AllOrNothing = Errors == "refuse",
            ReportStatuses = Statuses == "report",
            MakeOrganizations = Organizations == "make",
            DayFirst = Dates is null ? null : Dates == "day",
            Lists = Lists ?? [],
            Publish = Publication == "published",
        };

    /// <summary>Why the lists that are to come in cannot; null where they can.</summary>
    internal Refusal? Fault(Import import)
    {
        var leftOut = import.Rows.Where(r => r.LeftOut is not null).Select(r => r.Cells["area"]).Distinct().ToList();
        foreach (var (index, list) in (Lists ?? []).Index())
            if (!leftOut.Contains(list))
                return new InvalidMember(
                    $"lists[{index}]",
                    $"No list that was left out has the area '{Characters.Cut(list, 64)}'. There are: {string.Join(", ", leftOut.Take(20))}."
                );
        var options = Over(import.Options);
        return import.Rows.Count(r => ReportMeaning.IsIn(r, options)) > TooManyRows.Most ? new TooManyRows() { Member = "lists" } : null;
    }

    /// <summary>The table with its columns taken for what is said; a report has none.</summary>
    internal Outcome<Taken> Over(ImportTable? table)
    {
        var columns = table?.Columns.ToList() ?? [];
        foreach (var (index, said) in (Columns ?? []).Index())
        {
            var at = columns.FindIndex(c => c.Heading == said.Heading);
            if (at < 0)
                return new InvalidMember(
                    $"columns[{index}].heading",
                    $"No column is called '{said.Heading}'. There are: {string.Join(", ", columns.Select(c => c.Heading))}."
                );
            if (said.Member is not null)
                columns = columns.ConvertAll(c => c.Member == said.Member ? c with { Member = null } : c);
            columns[at] = new(said.Heading!, said.Member, true);
        }

        return new Taken(table is null ? null : table with { Columns = columns });
    }

    internal sealed record Taken(ImportTable? Table);
}

/// <summary>What a column is taken for.</summary>
public sealed record ImportColumnBody
{
    /// <summary>What the file calls it.</summary>
    [Needed, Cell(300)]
    public string? Heading { get; init; }

    /// <summary>The member that it is taken for, such as `lead`; null leaves the column alone.</summary>
    [ColumnWord]
    public string? Member { get; init; }
}

/// <summary>An area whose rows go elsewhere, or are led by one organization, or due on one day.</summary>
public sealed record ImportAreaBody
{
    /// <summary>What the rows say now: a key, or a title.</summary>
    [Needed, Text(300)]
    public string? From { get; init; }

    /// <summary>Where they go: the key or title of an area, or the title of a new one. Absent: they stay.</summary>
    [Text(300)]
    public string? To { get; init; }

    /// <summary>Who leads those that are new and say nothing of it: keys or names, with semicolons between them.</summary>
    [Text(300)]
    public string? Lead { get; init; }

    /// <summary>The day by which those are to be done that are new and say nothing of it, such as 2027-06-30.</summary>
    [Text(100)]
    public string? TargetDate { get; init; }

    /// <summary>What is altered about a row of the area, over what was altered before.</summary>
    internal ImportEdit Over(MeantRow row, ImportEdit? before)
    {
        var cells = before?.Cells.ToDictionary() ?? [];
        if (To is not null)
            cells["area"] = To;
        if (Lead is not null && row["key"].Length == 0 && row["lead"].Length == 0)
            cells["lead"] = Lead;
        if (TargetDate is not null && (row["key"] + row["targetDate"] + row["targetDateNote"]).Length == 0)
            cells["targetDate"] = TargetDate;
        return new(row.IsSkipped, cells);
    }
}

/// <summary>A word that a column can be taken for.</summary>
public sealed class ColumnWordAttribute() : OneOfAttribute([.. ImportColumns.Words]);
