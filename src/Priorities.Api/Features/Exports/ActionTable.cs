using Priorities.Api.Features.Actions;
using Priorities.Api.Platform;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Exports;

/// <summary>The columns of a table of actions, in their order.</summary>
internal static class ActionTable
{
    public static readonly IReadOnlyList<Column<ActionRow>> Columns =
    [
        new("key", new("The action's key: how everybody refers to it.", "La clé de l’action : ce qui la désigne."), r => r.Action.Key),
        new("forum", new("The key of the forum that agreed on it.", "La clé du forum qui en a convenu."), r => r.Action.Forum)
        {
            Width = 12,
        },
        new("forumTitle", new("The forum's title.", "Le titre du forum."), r => Text(r.Forum)) { Width = 30 },
        new("area", new("The key of its area.", "La clé de son domaine."), r => r.Action.Area) { Width = 18 },
        new("areaTitle", new("The area's title.", "Le titre du domaine."), r => Text(r.Area)) { Width = 22 },
        new(
            "parent",
            new("The key of the action that it is a suggestion under.", "La clé de l’action dont elle est une suggestion."),
            r => r.Action.Parent
        ),
        new(
            "position",
            new("Its place among its neighbours, from 1.", "Son rang parmi ses voisines, à partir de 1."),
            r => r.Action.Position
        )
        {
            Width = 9,
        },
        new("title", new("What is to be done, in English.", "Ce qu’il y a à faire, en anglais."), r => r.Action.Title.En) { Width = 50 },
        new("titleFr", new("What is to be done, in French.", "Ce qu’il y a à faire, en français."), r => r.Action.Title.Fr) { Width = 50 },
        new("description", new("More about it, in English.", "Plus de détails, en anglais."), r => r.Action.Description?.En) { Width = 50 },
        new("descriptionFr", new("More about it, in French.", "Plus de détails, en français."), r => r.Action.Description?.Fr)
        {
            Width = 50,
        },
        new("sourceText", new("The report's own wording.", "Les mots mêmes du rapport."), r => r.Action.SourceText) { Width = 30 },
        new("sourceRef", new("The place in the report, in English.", "L’endroit dans le rapport, en anglais."), r => r.Action.SourceRef?.En)
        {
            Width = 20,
        },
        new(
            "sourceRefFr",
            new("The place in the report, in French.", "L’endroit dans le rapport, en français."),
            r => r.Action.SourceRef?.Fr
        )
        {
            Width = 20,
        },
        new(
            "status",
            new(
                "Where it stands, as its owners report it: notStarted, planned, inProgress, onHold, completed, completedModified, notPursued or superseded.",
                "Où elle en est, selon ses responsables : notStarted, planned, inProgress, onHold, completed, completedModified, notPursued ou superseded."
            ),
            r => Wire.Name(r.Action.Status)
        ),
        new("statusSince", new("The day from which the status holds.", "Le jour depuis lequel ce statut vaut."), r => r.Action.StatusSince)
        {
            Width = 12,
        },
        new(
            "assessedStatus",
            new("Where it stands, as an independent assessor found it.", "Où elle en est, selon une évaluation indépendante."),
            r => r.Action.Assessment is { } found ? Wire.Name(found.Status) : null
        ),
        new(
            "assessedAt",
            new("When the assessor found that (UTC).", "Quand l’évaluation a été faite (UTC)."),
            r => r.Action.Assessment?.AssessedAt
        ),
        new(
            "progress",
            new(
                "How far it is, in percent; empty where nobody has said.",
                "Son avancement, en pour cent; vide si personne ne l’a indiqué."
            ),
            r => r.Action.Progress
        )
        {
            Width = 9,
        },
        new(
            "lead",
            new("The keys of the organizations that lead it.", "Les clés des organismes qui la mènent."),
            r => Owners(r, OwnerRole.Lead, o => o.Organization)
        )
        {
            Width = 22,
        },
        new(
            "supporting",
            new("The keys of the organizations that support those.", "Les clés des organismes qui les appuient."),
            r => Owners(r, OwnerRole.Supporting, o => o.Organization)
        )
        {
            Width = 22,
        },
        new(
            "ownerNames",
            new("The names of all of them, those who lead first.", "Le nom de tous ces organismes, d’abord ceux qui mènent."),
            r => Cells.List(r.Action.Owners.Select(o => Languages.In(o.Name)))
        )
        {
            Width = 40,
        },
        new(
            "audience",
            new("Whom it is meant to guide.", "À qui elle s’adresse."),
            r => Cells.List(r.Action.Audience.Select(a => Wire.Name(a)))
        )
        {
            Width = 24,
        },
        new("tags", new("Words to find it by.", "Des mots pour la retrouver."), r => Cells.List(r.Action.Tags)) { Width = 24 },
        new(
            "jurisdiction",
            new(
                "The level of government that it is addressed to: municipal, provincial or federal.",
                "L’ordre de gouvernement visé : municipal, provincial ou federal."
            ),
            r => r.Action.Jurisdiction is { } level ? Wire.Name(level) : null
        )
        {
            Width = 12,
        },
        new("startsOn", new("The day on which work is to begin.", "Le jour où le travail doit commencer."), r => r.Action.StartsOn)
        {
            Width = 12,
        },
        new("targetDate", new("The day by which it is to be done.", "Le jour où elle doit être réalisée."), r => r.Action.TargetDate)
        {
            Width = 12,
        },
        new(
            "originalTargetDate",
            new("The first target date that was ever set.", "La toute première échéance fixée."),
            r => r.Action.OriginalTargetDate
        )
        {
            Width = 12,
        },
        new(
            "targetDateNote",
            new("What is to be said about the target date.", "Ce qu’il faut savoir sur l’échéance."),
            r => r.Action.TargetDateNote
        )
        {
            Width = 24,
        },
        new("completedOn", new("The day on which it was done.", "Le jour où elle a été réalisée."), r => r.Action.CompletedOn)
        {
            Width = 12,
        },
        new("noteCount", new("How many notes you may read.", "Le nombre de notes que vous pouvez lire."), r => r.Action.NoteCount)
        {
            Width = 9,
        },
        new(
            "lastReportedAt",
            new(
                "When the last report came that you may know of (UTC); empty where there was none.",
                "Quand est venu le dernier compte rendu que vous pouvez connaître (UTC); vide s’il n’y en a pas."
            ),
            r => r.Action.LastReportedAt
        ),
        new(
            "isOverdue",
            new(
                "Whether the target date is past and it is neither done nor ended.",
                "Si l’échéance est passée sans qu’elle soit réalisée ni close."
            ),
            r => r.Action.IsOverdue
        )
        {
            Width = 9,
        },
        new(
            "isStale",
            new(
                "Whether nothing was heard for long and it is neither done nor ended.",
                "Si l’on est sans nouvelles depuis longtemps sans qu’elle soit réalisée ni close."
            ),
            r => r.Action.IsStale
        )
        {
            Width = 9,
        },
        new(
            "attention",
            new(
                "Why it needs attention: overdue, stale, onHold or unowned.",
                "Pourquoi elle demande de l’attention : overdue, stale, onHold ou unowned."
            ),
            r => Cells.List(r.Action.Attention.Select(a => Wire.Name(a)))
        )
        {
            Width = 20,
        },
        new(
            "continues",
            new(
                "The key of the action of an earlier forum that it carries on.",
                "La clé de l’action d’un forum antérieur qu’elle poursuit."
            ),
            r => r.Action.Continues
        ),
        new(
            "publication",
            new("Whether it is out in the open: draft, published or archived.", "Si elle est publique : draft, published ou archived."),
            r => Wire.Name(r.Action.Publication)
        )
        {
            Width = 12,
        },
        new(
            "version",
            new("Counts up with every change of the action itself.", "Augmente à chaque modification de l’action elle-même."),
            r => r.Action.Version
        )
        {
            Width = 8,
        },
        new("createdAt", new("When it was put on record (UTC).", "Quand elle a été inscrite (UTC)."), r => r.Action.CreatedAt),
        new(
            "updatedAt",
            new("When the action itself was last changed (UTC).", "Quand l’action elle-même a été modifiée pour la dernière fois (UTC)."),
            r => r.Action.UpdatedAt
        ),
        new("id", new("Its id, which never changes.", "Son identifiant, qui ne change jamais."), r => r.Action.Id.ToString())
        {
            Width = 38,
        },
    ];

    private static string? Text(LocalizedText text) => text.IsEmpty ? null : Languages.In(text);

    private static string? Owners(ActionRow row, OwnerRole role, Func<OwnerResponse, string> text) =>
        Cells.List(row.Action.Owners.Where(o => o.Role == role).Select(text));
}
