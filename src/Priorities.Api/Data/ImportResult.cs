using Priorities.Domain;
using Priorities.Domain.Privacy;

namespace Priorities.Api.Data;

/// <summary>What becomes of a row.</summary>
public enum RowOutcome
{
    /// <summary>An action that is new.</summary>
    Create,

    /// <summary>An action that is there, and changes.</summary>
    Update,

    /// <summary>An action that is there already, as the row says.</summary>
    Unchanged,

    /// <summary>Something in the row is not right.</summary>
    Error,
}

/// <summary>An area that a report has and the forum does not yet.</summary>
public sealed record ImportArea(string Key, LocalizedText Title);

/// <summary>An action of an earlier edition of a report, which this one does not say any more.</summary>
public sealed record ImportGone(string Key, LocalizedText Title);

/// <summary>What became of a row, or will.</summary>
public sealed record ImportResult(int Line, RowOutcome Outcome)
{
    /// <summary>The action's key.</summary>
    public string? Action { get; init; }

    /// <summary>The version that the action had when the row was looked at.</summary>
    public int? Version { get; init; }

    public LocalizedText Title { get; init; } = LocalizedText.None;

    /// <summary>Wire names of the members that change.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Column to what is wrong with it, in both languages: it is read by others than whoever sent the file.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LocalizedText>> Errors { get; init; } =
        new Dictionary<string, IReadOnlyList<LocalizedText>>();

    /// <summary>Column to what is to be looked at again: what was guessed, or not taken over. It keeps nothing out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LocalizedText>> Doubts { get; init; } =
        new Dictionary<string, IReadOnlyList<LocalizedText>>();

    /// <summary>Column to what was there, of an action that changes: what undoing puts back.</summary>
    public IReadOnlyDictionary<string, string>? Before { get; init; }

    /// <summary>Names of owners that nobody is called.</summary>
    public IReadOnlyList<string> UnknownOwners { get; init; } = [];

    /// <summary>Whether somebody said that the row is left out.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>The version that the action had when the row was applied, and the number of its notes.</summary>
    public int? After { get; init; }

    public int Notes { get; init; }

    /// <summary>
    /// What looks as if it identified somebody, in texts that everybody could read: they are applied when that was confirmed.
    /// </summary>
    public IReadOnlyList<PersonalDetails.Found> Found { get; init; } = [];

    /// <summary>Whether it comes to the same: what was looked at is what is done.</summary>
    public bool IsAs(ImportResult other) =>
        (Line, Outcome, Action ?? other.Action, Version) == (other.Line, other.Outcome, other.Action, other.Version)
        && Changes.SequenceEqual(other.Changes);
}
