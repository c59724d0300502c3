using Priorities.Api.Data;

namespace Priorities.Api.Features.Imports;

/// <summary>A row as it is meant: its cells under the members that the columns are taken for, and what was found out on the way.</summary>
internal sealed class MeantRow(ImportRow row, Dictionary<string, string> cells)
{
    public int Line => row.Line;

    public int? Under => row.Under;

    public Dictionary<string, string> Cells => cells;

    public List<(string Column, FormattableString Words)> Errors { get; } = [];

    public List<(string Column, FormattableString Words)> Doubts { get; } = [];

    /// <summary>Whether somebody said that it is left out.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>
    /// Whether what it names may be called by its name, and is made where it is not there: the row is of an organization's own table.
    /// </summary>
    public bool IsFree { get; init; }

    /// <summary>Whether it is of a report: an area that it is put into by hand may be new.</summary>
    public bool IsOfReport { get; init; }

    /// <summary>Whether it gives an action that is there its words in the other language.</summary>
    public bool IsPaired => row.PairedWith is not null;

    /// <summary>Whether its cells are in somebody's own words, so that they are taken as far as they can be.</summary>
    public bool IsInOwnWords => IsFree || IsOfReport;

    /// <summary>What a new area of its key is called, where the report says so.</summary>
    public string? Heading { get; init; }

    public string this[string column] => cells.GetValueOrDefault(column, "");
}
