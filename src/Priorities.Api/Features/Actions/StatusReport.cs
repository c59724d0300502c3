using Priorities.Api.Features.Notes;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Privacy;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>A report of where an action stands now, and why.</summary>
public record StatusReport : IMayBePublic
{
    /// <summary>The new status. It has to be one of the action's `allowedTransitions`.</summary>
    [Needed]
    public ActionStatus? Status { get; init; }

    /// <summary>Why: what was done, decided or learned.</summary>
    [Needed, Text(20_000, Lines = true)]
    public string? Note { get; init; }

    /// <summary>
    /// The day from which the new status holds. Default: today, in the service's time zone (`timeZone` of the summary). It may be past, not
    /// before the change of status before it.
    /// </summary>
    [Day]
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>How far it is, in percent. Left out, it stays as it is.</summary>
    [Between(0, 100)]
    public int? Progress { get; init; }

    /// <summary>Documents or pages that show it.</summary>
    [Entries(20)]
    public IReadOnlyList<EvidenceBody>? Evidence { get; init; }

    /// <summary>The language that the note is written in. Default: `en`.</summary>
    public NoteLanguage? Language { get; init; }

    /// <summary>Who may read the note; the change of status itself is seen by all who see the action. Default: `network`.</summary>
    public NoteVisibility? Visibility { get; init; }

    /// <summary>
    /// `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
    /// answered with `confirmationRequired`.
    /// </summary>
    public bool? ConfirmPublic { get; init; }

    internal NoteDraft Draft =>
        new(Note!, Language ?? NoteLanguage.En, Visibility ?? NoteVisibility.Network, Progress, EvidenceBody.Read(Evidence));

    /// <summary>What has to be looked at again before everybody reads it.</summary>
    internal Refusal? Doubt => Visibility == NoteVisibility.Public ? PublicTexts.Doubt(this) : null;
}
