using System.Text.Json;
using Priorities.Api.Features.Statuses;
using Priorities.Api.Platform;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Changes;

namespace Priorities.Api.Features.Exports;

/// <summary>What happened, in a few words for people. Facts alone: what the change log says and everybody may know.</summary>
internal static class ChangeWords
{
    private static readonly Dictionary<string, LocalizedText> Words = new()
    {
        ["forum.convened"] = new("The forum is on record", "Le forum est inscrit"),
        ["forum.revised"] = new("The forum’s details were edited", "La fiche du forum a été modifiée"),
        ["forum.removed"] = new("The forum was removed", "Le forum a été retiré"),
        ["forum.areaAdded"] = new("An area was added", "Un domaine a été ajouté"),
        ["forum.areaRevised"] = new("An area was edited", "Un domaine a été modifié"),
        ["forum.areaRemoved"] = new("An area was removed", "Un domaine a été retiré"),
        ["organization.registered"] = new("The organization is on record", "L’organisme est inscrit"),
        ["organization.revised"] = new("The organization’s details were edited", "La fiche de l’organisme a été modifiée"),
        ["organization.removed"] = new("The organization was removed", "L’organisme a été retiré"),
        ["action.proposed"] = new("The action is on record", "L’action est inscrite"),
        ["action.published"] = new("The action was published", "L’action a été publiée"),
        ["action.revised"] = new("The action’s details were edited", "La fiche de l’action a été modifiée"),
        ["action.ownerAssigned"] = new("An organization has a role in it", "Un organisme y a un rôle"),
        ["action.ownerRemoved"] = new("An organization gave its role up", "Un organisme n’y a plus de rôle"),
        ["action.archived"] = new("The action was archived", "L’action a été archivée"),
        ["action.restored"] = new("The action was brought back", "L’action a été rétablie"),
        ["action.redacted"] = new("The action’s words were redacted", "Des mots de l’action ont été caviardés"),
        ["action.updateAsked"] = new("An owner was asked for an update", "Une mise à jour a été demandée à un responsable"),
        ["action.updateReminded"] = new("An owner was reminded of a request for an update", "Un rappel a été envoyé à un responsable"),
        ["action.updateAnswered"] = new(
            "An owner answered a request for an update",
            "Un responsable a répondu à une demande de mise à jour"
        ),
        ["action.updatePostponed"] = new("An owner wants to be asked later", "Un responsable préfère répondre plus tard"),
        ["action.updateWithdrawn"] = new("A request for an update was withdrawn", "Une demande de mise à jour a été retirée"),
        ["milestone.redacted"] = new("A milestone was redacted", "Un jalon a été caviardé"),
        ["forum.redacted"] = new("The forum’s words were redacted", "Des mots du forum ont été caviardés"),
        ["forum.areaRedacted"] = new("An area was redacted", "Un domaine a été caviardé"),
        ["organization.redacted"] = new("The organization’s words were redacted", "Des mots de l’organisme ont été caviardés"),
        ["note.added"] = new("A note was added", "Une note a été ajoutée"),
        ["note.corrected"] = new("A note was corrected", "Une note a été corrigée"),
        ["assessment.redacted"] = new("An assessment was redacted", "Une évaluation a été caviardée"),
        ["note.redacted"] = new("A note was redacted", "Une note a été caviardée"),
        ["milestone.added"] = new("A milestone was added", "Un jalon a été ajouté"),
        ["milestone.revised"] = new("A milestone was edited", "Un jalon a été modifié"),
        ["milestone.removed"] = new("A milestone was removed", "Un jalon a été retiré"),
    };

    public static string Of(Change change) =>
        change switch
        {
            { Type: "action.statusChanged" } when change.Members.GetValueOrDefault("status") is { } status =>
                $"{Label(status.From)} → {Label(status.To)}",
            { Type: "action.assessed" } when change.Members.GetValueOrDefault("assessedStatus") is { } status => French(
                $"Assessed as: {Label(status.To)}",
                $"Évaluée : {Label(status.To)}"
            ),
            { Type: "action.assessed" } => French("Assessed again, with the same finding", "Réévaluée, avec le même constat"),
            _ when change.Members.GetValueOrDefault("targetDate") is { } day => DateWords(day),
            _ => Words.TryGetValue(change.Type, out var words) ? Languages.In(words) : change.Type,
        };

    private static string DateWords(MemberChange day) =>
        (Text(day.From), Text(day.To)) switch
        {
            (null, { } to) => French($"Promised for {to}", $"Promise pour le {to}"),
            ({ } from, null) => French($"No longer promised for {from}", $"N’est plus promise pour le {from}"),
            var (from, to) => French($"Promised for {to} instead of {from}", $"Promise pour le {to} au lieu du {from}"),
        };

    private static string French(string english, string french) => Languages.IsFrench ? french : english;

    private static string Label(object? status) =>
        Enum.TryParse<ActionStatus>(Text(status), ignoreCase: true, out var known) ? Languages.In(StatusWords.LabelOf(known)) : "–";

    private static string? Text(object? value) => value is JsonElement { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
