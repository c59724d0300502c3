using Priorities.Api.Data;
using Priorities.Api.Features.Actions;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Privacy;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Privacy;

namespace Priorities.Api.Features.Imports;

/// <summary>A row as it is being read: its cells, and what is found wrong with them.</summary>
internal sealed class RowReading
{
    private readonly MeantRow row;
    private readonly SortedDictionary<string, List<FormattableString>> errors = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<FormattableString>> doubts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> before = new(StringComparer.Ordinal);
    private readonly List<string> unknown = [];

    public RowReading(MeantRow row)
    {
        this.row = row;
        foreach (var (column, words) in row.Errors)
            Add(column, words);
        foreach (var (column, words) in row.Doubts)
            Doubt(column, words);
    }

    public int Line => row.Line;

    public int? Under => row.Under;

    public bool IsFree => row.IsFree;

    public bool IsOfReport => row.IsOfReport;

    public bool IsPaired => row.IsPaired;

    public bool IsInOwnWords => row.IsInOwnWords;

    private IReadOnlyList<PersonalDetails.Found> found = [];

    public bool HasErrors => errors.Count > 0;

    /// <summary>The text of a cell, or null where the column is not there or the cell is empty.</summary>
    public string? this[string column] => row[column] is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    public int? Version => this["version"] is { } text && int.TryParse(text, out var version) ? version : null;

    /// <summary>Whether the row says who has this role; where it does not have the column, nothing is said about them.</summary>
    public bool Names(string column) => row.Cells.ContainsKey(column);

    /// <summary>
    /// The members of the action with the row's cells laid over them, checked by the same rules as a body that says everything.
    /// </summary>
    /// <param name="members">What they are.</param>
    /// <param name="hidden">Columns whose member some readers cannot see: where they are empty, nothing is said about it.</param>
    public ActionMembers Over(ActionMembers members, params string[] hidden)
    {
        var now = members;
        foreach (var (column, member) in ImportColumns.Members)
        {
            if (!row.Cells.ContainsKey(column))
                continue;
            var (text, told) = (this[column], member.Tell(now) ?? "");
            if (ImportColumns.IsSame(column, text ?? "", told) || (text is null && hidden.Contains(column)))
                continue;
            if (text is not null && member.Fault(text) is { } fault)
                Add(column, fault);
            else
                members = member.Put(members, text);
            before[column] = told;
        }

        if (Checker.Check(members) is { } invalid)
            Add(invalid);
        return members;
    }

    /// <summary>The area by its key, whatever the row calls it. One that is to be made goes by the key that it gets.</summary>
    public void Take(string area) => row.Cells["area"] = area;

    /// <summary>What was there before of a member that the row changes.</summary>
    public void Was(string column, string told) => before[column] = told;

    public void Unknown(string organization) => unknown.Add(organization);

    public void Doubt(string column, FormattableString words)
    {
        if (!doubts.TryGetValue(column, out var messages))
            doubts[column] = messages = [];
        if (messages.TrueForAll(m => m.ToString(null) != words.ToString(null)))
            messages.Add(words);
    }

    /// <summary>Looks at what everybody could read afterwards.</summary>
    /// <param name="action">The action as it is then.</param>
    /// <param name="members">What it says.</param>
    /// <param name="before">What everybody could read already; null where that was nothing, and its milestones come out with it.</param>
    public void LookAt(Action action, ActionMembers members, ActionMembers? before) =>
        found =
            action.Publication != Publication.Published
                ? []
                : [.. PublicTexts.Find(members, before), .. before is null ? BecomingPublic.InMilestones(action.Milestones) : []];

    public void Add(string column, FormattableString fault)
    {
        if (!errors.TryGetValue(column, out var messages))
            errors[column] = messages = [];
        messages.Add(fault);
    }

    public void Add(Refusal refusal)
    {
        if (refusal is not InvalidInput invalid)
            Add(refusal.Member ?? "key", refusal.Detail);
        else
            foreach (var (member, messages) in invalid.Errors)
            foreach (var message in messages)
                Add(member, message);
    }

    /// <summary>
    /// A file that is older than the action does not undo what happened since, and what is only reported cannot be edited. Asked before
    /// anything is done.
    /// </summary>
    public void Guard(Action action)
    {
        if (Version is { } seen && seen != action.Version)
        {
            if (before.Count > 0)
                Add(
                    "version",
                    $"Somebody changed it since the file was written: it was at version {seen}, and is at {action.Version} now. Export it again; or empty this cell, to change it all the same."
                );
            return;
        }

        if (IsFree)
            return;
        foreach (
            var (column, told) in ImportColumns.Reported.Where(r => row.Cells.ContainsKey(r.Key)).Select(r => (r.Key, r.Value(action)))
        )
            if (!ImportColumns.IsSame(column, row[column], told))
                Add(
                    column,
                    $"This is reported, not imported: it is '{told}' now. Put that back, or leave the column out; and report what happened at POST /api/v1/actions/bulk-status."
                );
    }

    /// <summary>What came of the row, or what is wrong with it.</summary>
    public ImportResult Came(RowOutcome outcome, Action? action, int? version, IReadOnlyList<string> changes) =>
        new(row.Line, HasErrors ? RowOutcome.Error : outcome)
        {
            Action = action?.Key ?? this["key"],
            Version = HasErrors ? null : version,
            Title = action?.Title is { IsEmpty: false } title ? title : new(Short("title"), Short("titleFr")),
            Changes = HasErrors ? [] : changes,
            Errors = Said(errors),
            Doubts = Said(doubts),
            Before = HasErrors || outcome != RowOutcome.Update ? null : before,
            UnknownOwners = unknown,
            Found = HasErrors ? [] : found,
        };

    private static Dictionary<string, IReadOnlyList<LocalizedText>> Said(SortedDictionary<string, List<FormattableString>> words) =>
        words.ToDictionary(
            e => e.Key,
            e =>
                (IReadOnlyList<LocalizedText>)
                    [.. e.Value.Select(m => new LocalizedText(Sentences.Say(m, inFrench: false), Sentences.Say(m, inFrench: true)))]
        );

    /// <summary>Nobody needs the whole of a text that may be too long to find the row again.</summary>
    private string? Short(string column) => this[column] is { } text ? Characters.Cut(text, 300) : null;
}
