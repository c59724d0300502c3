using Priorities.Api.Platform.Answers;
using Priorities.Domain;

namespace Priorities.Api.Features.Service;

/// <summary>Tells whoever comes to the API's address where to go from there.</summary>
public static class ShowEntrance
{
    private static readonly IReadOnlyList<EntranceLink> Links =
    [
        Link(
            "actions",
            "/api/v1/actions",
            "The priorities, each an action with its owners, its status and its notes",
            "Les priorités : des actions, avec leurs responsables, leur statut et leurs notes"
        ),
        Link("forums", "/api/v1/forums", "Where they were agreed", "Où elles ont été adoptées"),
        Link("organizations", "/api/v1/organizations", "Who can take them on", "Qui peut s’en charger"),
        Link(
            "statuses",
            "/api/v1/statuses",
            "What each status means, and the steps from one to another",
            "Le sens de chaque statut, et les passages de l’un à l’autre"
        ),
        Link("summary", "/api/v1/dashboards/summary", "All of it in figures", "L’ensemble en chiffres"),
        Link("changes", "/api/v1/changes", "What happened, for tools that follow", "Ce qui s’est passé, pour les outils qui suivent"),
        Link("problems", "/problems", "What can go wrong, and what to do then", "Ce qui peut ne pas aller, et comment y remédier"),
        Link(
            "document",
            "/openapi/v1.json",
            "The OpenAPI document, to generate a client from",
            "Le document OpenAPI, pour générer un client"
        ),
        Link("documentation", "/swagger/", "The same to read and to try", "Le même, à lire et à essayer"),
    ];

    /// <summary>Begin here</summary>
    /// <remarks>Where to go from here: the main lists, the OpenAPI document, and the page to try it on.</remarks>
    /// <response code="200">The addresses.</response>
    public static Answer<EntranceResponse> Endpoint() =>
        new(
            new EntranceResponse(
                "Priorities API",
                typeof(ShowEntrance).Assembly.GetName().Version!.ToString(3),
                new(
                    "What became of the priorities that a forum agreed on. Reading what is public needs no key; to report, send Authorization: Bearer with the key of your organization.",
                    "Ce que sont devenues les priorités adoptées par un forum. Lire ce qui est public ne demande aucune clé; pour faire rapport, envoyez Authorization: Bearer avec la clé de votre organisme."
                ),
                Links
            )
        );

    private static EntranceLink Link(string name, string href, string english, string french) => new(name, href, new(english, french));
}

/// <summary>What this is, and where to go.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Version">The version of the service.</param>
/// <param name="Description">What it is for, in the language asked for.</param>
/// <param name="Links">Where to go.</param>
public sealed record EntranceResponse(string Name, string Version, LocalizedText Description, IReadOnlyList<EntranceLink> Links);

/// <summary>An address to go on with.</summary>
/// <param name="Name">What it is called, for programs.</param>
/// <param name="Href">The address, on this server.</param>
/// <param name="Title">What is there, in the language asked for.</param>
public sealed record EntranceLink(string Name, string Href, LocalizedText Title);
