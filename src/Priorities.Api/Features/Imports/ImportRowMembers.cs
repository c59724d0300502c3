using Priorities.Api.Data;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Input;

namespace Priorities.Api.Features.Imports;

/// <summary>What can be mended in a row of an import: each member as its cell would be written.</summary>
public sealed record ImportRowMembers
{
    private const int LongestText = 20_000;

    private static readonly System.Reflection.PropertyInfo[] Texts =
    [
        .. typeof(ImportRowMembers).GetProperties().Where(p => p.PropertyType == typeof(string)),
    ];

    /// <summary>`true`: the row is left out.</summary>
    public bool? Skip { get; init; }

    /// <summary>The key of the action that it is about; cleared, it makes a new one.</summary>
    [Cell(96)]
    public string? Key { get; init; }

    /// <summary>Its area, by key or title.</summary>
    [Cell(300)]
    public string? Area { get; init; }

    /// <summary>The key of the action that it is a suggestion under; cleared, it is a priority of its own.</summary>
    [Cell(96)]
    public string? Parent { get; init; }

    /// <summary>What is to be done, in English.</summary>
    [Cell(LongestText)]
    public string? Title { get; init; }

    /// <summary>What is to be done, in French.</summary>
    [Cell(LongestText)]
    public string? TitleFr { get; init; }

    /// <summary>More about it, in English.</summary>
    [Cell(LongestText)]
    public string? Description { get; init; }

    /// <summary>More about it, in French.</summary>
    [Cell(LongestText)]
    public string? DescriptionFr { get; init; }

    /// <summary>The place in the report, or its number there, in English.</summary>
    [Cell(300)]
    public string? SourceRef { get; init; }

    /// <summary>The place in the report, in French.</summary>
    [Cell(300)]
    public string? SourceRefFr { get; init; }

    /// <summary>Organizations that lead it, by keys or names, with semicolons between them.</summary>
    [Cell(LongestText)]
    public string? Lead { get; init; }

    /// <summary>Organizations that support those.</summary>
    [Cell(LongestText)]
    public string? Supporting { get; init; }

    /// <summary>The day by which it is to be done, such as 2027-06-30.</summary>
    [Cell(100)]
    public string? TargetDate { get; init; }

    /// <summary>What is to be said about the target date.</summary>
    [Cell(300)]
    public string? TargetDateNote { get; init; }

    /// <summary>`draft` or `published`.</summary>
    [Cell(20)]
    public string? Publication { get; init; }

    internal static ImportRowMembers Of(MeantRow row)
    {
        var members = new ImportRowMembers { Skip = row.IsSkipped ? true : null };
        foreach (var text in Texts)
            if (row[Wire.Name(text.Name)] is { Length: > 0 } cell)
                text.SetValue(members, cell);
        return members;
    }

    /// <summary>What is altered by these members, over what was altered before.</summary>
    internal ImportEdit Over(ImportRowMembers said, ImportEdit? before)
    {
        var cells = before?.Cells.ToDictionary() ?? [];
        foreach (var text in Texts)
            if (text.GetValue(this) is var now && !Equals(now, text.GetValue(said)))
                cells[Wire.Name(text.Name)] = (string?)now;
        return new(Skip ?? false, cells);
    }
}
