using Priorities.Api.Features.Actions;
using Priorities.Api.Features.Exports;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Input;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Imports;

/// <summary>What an import does with each column of an export.</summary>
internal static class ImportColumns
{
    /// <summary>What was said about an action, in tables that organizations keep. An export has no such column.</summary>
    public const string Comment = "comment";

    /// <summary>Cells that become members of the action. An empty one clears the member.</summary>
    public static readonly IReadOnlyDictionary<string, Member> Members = new Dictionary<string, Member>
    {
        ["area"] = Text((m, text) => m with { Area = text }, m => m.Area),
        ["parent"] = Text((m, text) => m with { Parent = text }, m => m.Parent),
        ["continues"] = Text((m, text) => m with { Continues = text }, m => m.Continues),
        ["position"] = Number(1, Domain.Place.Last, (m, number) => m with { Position = number }, m => m.Position),
        ["title"] = Text((m, text) => m with { Title = text }, m => m.Title),
        ["titleFr"] = Text((m, text) => m with { TitleFr = text }, m => m.TitleFr),
        ["description"] = Text((m, text) => m with { Description = text }, m => m.Description),
        ["descriptionFr"] = Text((m, text) => m with { DescriptionFr = text }, m => m.DescriptionFr),
        ["sourceText"] = Text((m, text) => m with { SourceText = text }, m => m.SourceText),
        ["sourceRef"] = Text((m, text) => m with { SourceRef = text }, m => m.SourceRef),
        ["sourceRefFr"] = Text((m, text) => m with { SourceRefFr = text }, m => m.SourceRefFr),
        ["audience"] = new(
            (m, text) => m with { Audience = [.. List(text).Select(Word<Audience>)] },
            m => Listed(m.Audience?.Select(a => Wire.Name(a))),
            text => List(text).Select(new OneOfAttribute(typeof(Audience)).Fault).FirstOrDefault(f => f is not null)
        ),
        ["tags"] = new((m, text) => m with { Tags = [.. List(text)] }, m => Listed(m.Tags), _ => null),
        ["jurisdiction"] = new(
            (m, text) => m with { Jurisdiction = text is null ? null : Word<Jurisdiction>(text) },
            m => m.Jurisdiction is { } level ? Wire.Name(level) : null,
            new OneOfAttribute(typeof(Jurisdiction)).Fault
        ),
        ["startsOn"] = Day((m, day) => m with { StartsOn = day }, m => m.StartsOn),
        ["targetDate"] = Day((m, day) => m with { TargetDate = day }, m => m.TargetDate),
        ["targetDateNote"] = Text((m, text) => m with { TargetDateNote = text }, m => m.TargetDateNote),
        ["progress"] = Number(0, 100, (m, number) => m with { Progress = number }, m => m.Progress),
        ["publication"] = new(
            (m, text) => text is null ? m : m with { Publication = Word<Publication>(text) },
            m => m.Publication is { } state ? Wire.Name(state) : null,
            new OneOfAttribute(typeof(Publication)).Fault
        ),
    };

    /// <summary>Cells that say which action, and whose it is.</summary>
    public static readonly IReadOnlySet<string> Others = new HashSet<string> { "key", "forum", "lead", "supporting", "version" };

    /// <summary>
    /// Facts that come about by a report or an assessment. A cell that was altered would be forgotten in silence, so it is refused.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, Func<Action, string>> Reported = new Dictionary<string, Func<Action, string>>
    {
        ["status"] = a => Wire.Name(a.Status),
        ["statusSince"] = a => Told(a.StatusSince),
        ["assessedStatus"] = a => a.AssessedStatus is { } found ? Wire.Name(found) : "",
        ["originalTargetDate"] = a => Told(a.OriginalTargetDate),
        ["completedOn"] = a => Told(a.CompletedOn),
    };

    /// <summary>Figures and names that follow from others; they are for reading.</summary>
    public static readonly IReadOnlySet<string> Derived = ActionTable
        .Columns.Select(c => c.Name)
        .Where(name => !Members.ContainsKey(name) && !Others.Contains(name) && !Reported.ContainsKey(name))
        .ToHashSet();

    /// <summary>What a column can be taken for.</summary>
    public static readonly IReadOnlyList<string> Words = [.. ActionTable.Columns.Select(c => c.Name).Except(Derived), Comment];

    public static readonly IReadOnlySet<string> Days = new HashSet<string>
    {
        "startsOn",
        "targetDate",
        "statusSince",
        "originalTargetDate",
        "completedOn",
    };

    public static string[] List(string? text) =>
        (text ?? "").Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a cell says what is there already, in whatever way programs wrote it down in between.</summary>
    public static bool IsSame(string column, string text, string told) =>
        Cells.Canonical(text) == Cells.Canonical(told)
        || (column is "audience" or "tags" && List(text).SequenceEqual(List(told)))
        || (Days.Contains(column) && WrittenDay.Readings(text).Contains(told));

    private static T Word<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text, ignoreCase: true);

    private static string Told(DateOnly? day) => $"{day:yyyy-MM-dd}";

    private static string? Listed(IEnumerable<string>? words) => words is null ? null : string.Join("; ", words);

    private static Member Text(Func<ActionMembers, string?, ActionMembers> put, Func<ActionMembers, string?> tell) =>
        new(put, tell, _ => null);

    private static Member Number(int min, int max, Func<ActionMembers, int?, ActionMembers> put, Func<ActionMembers, int?> tell) =>
        new(
            (m, text) => put(m, Values.Number(text)),
            m => tell(m)?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            new WholeNumberAttribute(min, max).Fault
        );

    private static Member Day(Func<ActionMembers, DateOnly?, ActionMembers> put, Func<ActionMembers, DateOnly?> tell) =>
        new((m, text) => put(m, Values.Day(text)), m => tell(m) is { } day ? Told(day) : null, new DayAttribute().Fault);

    /// <summary>How a cell becomes a member.</summary>
    /// <param name="Put">Takes the cell's text, or null where it is empty.</param>
    /// <param name="Tell">The cell that an export has for the member.</param>
    /// <param name="Fault">What is wrong with a text that is not empty; the rules of the member itself are asked afterwards.</param>
    public sealed record Member(
        Func<ActionMembers, string?, ActionMembers> Put,
        Func<ActionMembers, string?> Tell,
        Func<string, FormattableString?> Fault
    );
}
