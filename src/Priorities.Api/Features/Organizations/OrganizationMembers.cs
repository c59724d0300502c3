using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Privacy;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Features.Organizations;

/// <summary>What people write about an organization.</summary>
[Either(nameof(Name), nameof(NameFr), "Say what it is called, in `name` (English), in `nameFr` (French), or in both.")]
public record OrganizationMembers : IMayBePublic
{
    /// <summary>What it is called, in English. One of `name` and `nameFr` has to be there.</summary>
    [Text(300)]
    public string? Name { get; init; }

    /// <summary>What it is called, in French.</summary>
    [Text(300)]
    public string? NameFr { get; init; }

    /// <summary>What kind of organization it is.</summary>
    [Needed]
    public OrganizationKind? Kind { get; init; }

    /// <summary>Where it works: the letters of ISO 3166-2 subdivisions, such as ON.</summary>
    [Entries(100), Words("^[A-Z0-9]{1,3}$", 3, "The letters of an ISO 3166-2 subdivision, without the country's, such as ON.")]
    public IReadOnlyList<string>? Regions { get; init; }

    /// <summary>Its web site: a web address, http or https.</summary>
    [WebAddress]
    public string? Website { get; init; }

    /// <summary>
    /// `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
    /// answered with `confirmationRequired`.
    /// </summary>
    public bool? ConfirmPublic { get; init; }

    internal OrganizationDetails Details => new(new(Name, NameFr), Kind!.Value, Regions ?? [], Website);

    internal static OrganizationMembers Of(Organization organization) =>
        new()
        {
            Name = organization.Name.En,
            NameFr = organization.Name.Fr,
            Kind = organization.Kind,
            Regions = organization.Regions,
            Website = organization.Website,
        };
}
