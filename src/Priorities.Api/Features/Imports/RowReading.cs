using Priorities.Api.Data;
using Priorities.Api.Features.Actions;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Privacy;
using Priorities.Api.Platform.Problems;
using Priorities.Domain.Actions;
using Priorities.Domain;
using Priorities.Domain.Privacy;

namespace Priorities.Api.Features.Imports;

/// <summary>A row as it is being read: its cells, and what is found wrong with them.</summary>
internal sealed class RowReading(ImportRow row)
{
    private readonly SortedDictionary<string, List<FormattableString>> errors = new(StringComparer.Ordinal);

    private IReadOnlyList<PersonalDetails.Found> found = [];

    public bool HasErrors => errors.Count > 0;

    /// <summary>The text of a cell, or null where the column is not there or the cell is empty.</summary>
    public string? this[string column] => row.Cells.TryGetValue(column, out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    public int? Version => this["version"] is { } text && int.TryParse(text, out var version) ? version : null;

    /// <summary>The organizations in a cell; null where the file does not have the column, and nothing is said about them.</summary>
    public string[]? Organizations(string column) => row.Cells.ContainsKey(column) ? [.. ImportColumns.List(row.Cells[column]).Distinct()] : null;

    /// <summary>The members of the action with the row's cells laid over them, checked by the same rules as a body that says everything.</summary>
    public ActionMembers Over(ActionMembers members)
    {
        foreach (var (column, member) in ImportColumns.Members)
        {
            if (!row.Cells.ContainsKey(column)) continue;
            var text = this[column];
            if (text is not null && member.Fault(text) is { } fault) Add(column, fault);
            else members = member.Put(members, text);
        }

        if (Checker.Check(members) is { } invalid) Add(invalid);
        return members;
    }

    /// <summary>Looks at what everybody could read afterwards.</summary>
    /// <param name="action">The action as it is then.</param>
    /// <param name="members">What it says.</param>
    /// <param name="before">What everybody could read already; null where that was nothing, and its milestones come out with it.</param>
    public void LookAt(Action action, ActionMembers members, ActionMembers? before) => found = action.Publication != Publication.Published ? []
        : [.. PublicTexts.Find(members, before), .. before is null ? BecomingPublic.InMilestones(action.Milestones) : []];

    public void Add(string column, FormattableString fault)
    {
        if (!errors.TryGetValue(column, out var messages)) errors[column] = messages = [];
        messages.Add(fault);
    }

    public void Add(Refusal refusal)
    {
        if (refusal is not InvalidInput invalid) Add(refusal.Member ?? "key", refusal.Detail);
        else
            foreach (var (member, messages) in invalid.Errors)
                foreach (var message in messages) Add(member, message);
    }

    /// <summary>A file that is older than the action does not undo what happened since, and what is only reported cannot be edited.</summary>
    public void Guard(Action action, int version, bool isChanged)
    {
        var altered = ImportColumns.Reported.Where(r => row.Cells.TryGetValue(r.Key, out var text) && text != r.Value(action)).Select(r => r.Key).ToList();
        if (Version is { } seen && seen != version)
        {
            if (isChanged) Add("version", $"Somebody changed it since the file was written: it was at version {seen}, and is at {version} now. Export it again; or empty this cell, to change it all the same.");
            return;
        }

        foreach (var column in altered)
            Add(column, $"This is reported, not imported: it is '{ImportColumns.Reported[column](action)}' now. Put that back, or leave the column out; and report what happened at POST /api/v1/actions/bulk-status.");
    }

    /// <summary>What came of the row, or what is wrong with it.</summary>
    public ImportResult Came(RowOutcome outcome, Action? action, int? version, IReadOnlyList<string> changes) => new(row.Line, HasErrors ? RowOutcome.Error : outcome)
    {
        Action = action?.Key ?? this["key"],
        Version = HasErrors ? null : version,
        Title = action?.Title is { IsEmpty: false } title ? title : new(Short("title"), Short("titleFr")),
        Changes = HasErrors ? [] : changes,
        Found = HasErrors ? [] : found,
        Errors = errors.ToDictionary(e => e.Key, e => (IReadOnlyList<LocalizedText>)[.. e.Value.Select(m => new LocalizedText(Sentences.Say(m, inFrench: false), Sentences.Say(m, inFrench: true)))]),
    };

    /// <summary>Nobody needs the whole of a text that may be too long to find the row again.</summary>
    private string? Short(string column) => this[column] is { Length: > 300 } text ? text[..300] : this[column];
}
