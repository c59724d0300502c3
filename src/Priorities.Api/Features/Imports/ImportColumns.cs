using Priorities.Api.Features.Actions;
using Priorities.Api.Features.Exports;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Input;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Imports;

/// <summary>What an import does with each column of an export.</summary>
internal static class ImportColumns
{
    /// <summary>Cells that become members of the action. An empty one clears the member.</summary>
    public static readonly IReadOnlyDictionary<string, Member> Members = new Dictionary<string, Member>
    {
        ["area"] = Text((m, text) => m with { Area = text }),
        ["parent"] = Text((m, text) => m with { Parent = text }),
        ["continues"] = Text((m, text) => m with { Continues = text }),
        ["position"] = Number(1, Domain.Place.Last, (m, number) => m with { Position = number }),
        ["title"] = Text((m, text) => m with { Title = text }),
        ["titleFr"] = Text((m, text) => m with { TitleFr = text }),
        ["description"] = Text((m, text) => m with { Description = text }),
        ["descriptionFr"] = Text((m, text) => m with { DescriptionFr = text }),
        ["sourceText"] = Text((m, text) => m with { SourceText = text }),
        ["sourceRef"] = Text((m, text) => m with { SourceRef = text }),
        ["sourceRefFr"] = Text((m, text) => m with { SourceRefFr = text }),
        ["audience"] = new((m, text) => m with { Audience = [.. List(text).Select(Word<Audience>)] }, text => List(text).Select(new OneOfAttribute(typeof(Audience)).Fault).FirstOrDefault(f => f is not null)),
        ["tags"] = new((m, text) => m with { Tags = [.. List(text)] }, _ => null),
        ["jurisdiction"] = new((m, text) => m with { Jurisdiction = text is null ? null : Word<Jurisdiction>(text) }, new OneOfAttribute(typeof(Jurisdiction)).Fault),
        ["startsOn"] = Day((m, day) => m with { StartsOn = day }),
        ["targetDate"] = Day((m, day) => m with { TargetDate = day }),
        ["targetDateNote"] = Text((m, text) => m with { TargetDateNote = text }),
        ["progress"] = Number(0, 100, (m, number) => m with { Progress = number }),
        ["publication"] = new((m, text) => text is null ? m : m with { Publication = Word<Publication>(text) }, new OneOfAttribute(typeof(Publication)).Fault),
    };

    /// <summary>Cells that say which action, and whose it is.</summary>
    public static readonly IReadOnlySet<string> Others = new HashSet<string> { "key", "forum", "lead", "supporting", "version" };

    /// <summary>Facts that come about by a report or an assessment. A cell that was altered would be forgotten in silence, so it is refused.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Action, string>> Reported = new Dictionary<string, Func<Action, string>>
    {
        ["status"] = a => Wire.Name(a.Status),
        ["statusSince"] = a => Told(a.StatusSince),
        ["assessedStatus"] = a => a.AssessedStatus is { } found ? Wire.Name(found) : "",
        ["originalTargetDate"] = a => Told(a.OriginalTargetDate),
        ["completedOn"] = a => Told(a.CompletedOn),
    };

    /// <summary>Figures and names that follow from others; they are for reading.</summary>
    public static readonly IReadOnlySet<string> Derived = ActionRows.Columns.Select(c => c.Name).Where(name => !Members.ContainsKey(name) && !Others.Contains(name) && !Reported.ContainsKey(name)).ToHashSet();

    private static readonly HashSet<string> Days = ["startsOn", "targetDate", "statusSince", "originalTargetDate", "completedOn"];

    public static Refusal? FaultOf(IReadOnlyList<string> header)
    {
        var known = ActionRows.Columns.Select(c => c.Name).ToHashSet();
        var named = header.Where(name => name.Length > 0).ToList();
        if (named.Find(name => !known.Contains(name)) is { } unknown)
            return new FileNotReadable($"'{unknown[..Math.Min(unknown.Length, 64)]}' is not a column that an import knows. The first line names columns as GET /api/v1/exports/actions.csv does: {string.Join(", ", known.Except(Derived))}.");
        if (named.GroupBy(name => name).FirstOrDefault(g => g.Count() > 1)?.Key is { } twice)
            return new FileNotReadable($"The column '{twice}' is there twice. Take one of the two out.");
        return null;
    }

    public static string[] List(string? text) => (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A day in a workbook is a number with a format, counted from the end of 1899. A small one, such as 2027, is a year that somebody wrote, and no day.</summary>
    public static string DayAsText(string column, string text) =>
        Days.Contains(column) && double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 10_000 and < 2_958_466 ? DateTime.FromOADate(number).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : text;

    private static T Word<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text, ignoreCase: true);

    private static string Told(DateOnly? day) => $"{day:yyyy-MM-dd}";

    private static Member Text(Func<ActionMembers, string?, ActionMembers> put) => new(put, _ => null);

    private static Member Number(int min, int max, Func<ActionMembers, int?, ActionMembers> put) => new((m, text) => put(m, Values.Number(text)), new WholeNumberAttribute(min, max).Fault);

    private static Member Day(Func<ActionMembers, DateOnly?, ActionMembers> put) => new((m, text) => put(m, Values.Day(text)), new DayAttribute().Fault);

    /// <summary>How a cell becomes a member.</summary>
    /// <param name="Put">Takes the cell's text, or null where it is empty.</param>
    /// <param name="Fault">What is wrong with a text that is not empty; the rules of the member itself are asked afterwards.</param>
    public sealed record Member(Func<ActionMembers, string?, ActionMembers> Put, Func<string, FormattableString?> Fault);
}
