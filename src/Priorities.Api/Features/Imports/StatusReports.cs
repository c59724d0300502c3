using Priorities.Api.Features.Statuses;
using Priorities.Api.Platform;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Imports;

/// <summary>Turns the status of a row, in whatever words, into reports, with the row's comment as the note.</summary>
internal static class StatusReports
{
    private static readonly Dictionary<string, ActionStatus> Names = StatusWords
        .All.SelectMany(s => new[] { Wire.Name(s.Status), s.Label.En!, s.Label.Fr! }.Select(name => (Name: Words.Plain(name), s.Status)))
        .Concat([
            .. Each(ActionStatus.NotStarted, "not begun;to do;pending;open;new;a faire;non commence;pas commence;a venir"),
            .. Each(ActionStatus.Planned, "planning;scheduled;committed;planifie;prevu;prevue"),
            .. Each(
                ActionStatus.InProgress,
                "ongoing;on going;underway;under way;started;begun;active;on track;in process;in development;partly done;partially complete;commence;commencee;amorce;amorcee;en continu;en marche"
            ),
            .. Each(
                ActionStatus.OnHold,
                "paused;delayed;stalled;suspended;blocked;deferred;en attente;suspendu;suspendue;reporte;reportee;en pause"
            ),
            .. Each(
                ActionStatus.Completed,
                "complete;done;finished;closed;achieved;implemented;fait;faite;termine;terminee;realise;realisee;acheve;achevee;complete;completee"
            ),
            .. Each(ActionStatus.NotPursued, "cancelled;canceled;dropped;abandoned;annule;annulee;abandonne;abandonnee"),
            .. Each(ActionStatus.Superseded, "replaced;merged;remplace;remplacee"),
        ])
        .DistinctBy(n => n.Name)
        .ToDictionary(n => n.Name, n => n.Status);

    /// <summary>The status that is meant; null where the words are of none.</summary>
    public static ActionStatus? Named(string words) => Names.TryGetValue(Words.Plain(words), out var status) ? status : null;

    /// <summary>
    /// Reports what the row says of the action, by the steps that there are between one status and the other; null where all went well.
    /// </summary>
    public static Refusal? Report(Action action, bool isNew, string? status, string? comment, bool inFrench, Stamp stamp)
    {
        var language = inFrench ? NoteLanguage.Fr : NoteLanguage.En;
        var words = comment ?? (inFrench ? "Selon un tableau de l’organisme." : "From an organization's table.");
        NoteDraft Note(string text) => new(text, language, NoteVisibility.Network, null, []);

        if (status is null || Named(status) is not { } to || to == action.Status)
        {
            if (comment is not null && isNew)
                action.AddNote(Note(comment), stamp);
            return null;
        }

        foreach (var step in Steps(action.Status, to))
            if (
                action
                    .ChangeStatus(
                        step,
                        null,
                        Note(
                            step == to ? words
                            : inFrench ? "Étape avant ce que dit le tableau."
                            : "A step towards what the table says."
                        ),
                        stamp
                    )
                    .Refusal is
                { } refusal
            )
                return refusal;
        return null;
    }

    /// <summary>The shortest way from one status to another.</summary>
    private static Stack<ActionStatus> Steps(ActionStatus from, ActionStatus to)
    {
        var before = new Dictionary<ActionStatus, ActionStatus> { [from] = from };
        var waiting = new Queue<ActionStatus>([from]);
        while (!before.ContainsKey(to) && waiting.TryDequeue(out var next))
            foreach (var step in StatusWorkflow.AllowedFrom(next).Where(step => before.TryAdd(step, next)))
                waiting.Enqueue(step);
        var steps = new Stack<ActionStatus>();
        for (var step = to; step != from; step = before[step])
            steps.Push(step);
        return steps;
    }

    private static IEnumerable<(string Name, ActionStatus Status)> Each(ActionStatus status, string names) =>
        names.Split(';').Select(name => (name, status));
}
