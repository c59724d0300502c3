using Priorities.Api.Data.Reads;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Features.Actions;

/// <summary>What an independent assessor found last.</summary>
/// <param name="Status">The status as they found it.</param>
/// <param name="AssessedAt">When.</param>
/// <param name="Organization">The key of the assessor's organization.</param>
/// <param name="Assessor">The assessor's name; for signed-in readers.</param>
public sealed record AssessmentSummary(ActionStatus Status, DateTimeOffset AssessedAt, string? Organization, string? Assessor);

/// <summary>The suggestions under an action.</summary>
/// <param name="Total">How many.</param>
/// <param name="ByStatus">How many of each status; a status that none has is absent.</param>
public sealed record ChildrenSummary(int Total, IReadOnlyDictionary<ActionStatus, int> ByStatus)
{
    /// <summary>The suggestions themselves, up to 50; with `include=children`.</summary>
    public IReadOnlyList<ActionResponse>? Items { get; init; }
}

/// <summary>An organization's part in an action.</summary>
/// <param name="Organization">Its key.</param>
/// <param name="Name">Its name, in the language asked for.</param>
/// <param name="Role">Whether it leads or supports.</param>
/// <param name="Contact">Whom to ask; for signed-in readers.</param>
public sealed record OwnerResponse(string Organization, LocalizedText Name, OwnerRole Role, Contact? Contact)
{
    /// <summary>What kind of organization it is; with `include=owners`.</summary>
    public OrganizationKind? Kind { get; init; }

    /// <summary>Where it works; with `include=owners`.</summary>
    public IReadOnlyList<string>? Regions { get; init; }

    /// <summary>Its web site; with `include=owners`.</summary>
    public string? Website { get; init; }

    public static OwnerResponse From(OwnerRead owner, bool withContact) =>
        new(
            owner.Organization,
            new(owner.NameEn, owner.NameFr),
            owner.Role,
            withContact && (owner.ContactName ?? owner.ContactEmail) is not null ? new(owner.ContactName, owner.ContactEmail) : null
        );
}

/// <summary>Whom to ask. Told to the network, never to the public.</summary>
/// <param name="Name">A name.</param>
/// <param name="Email">An e-mail address.</param>
public sealed record Contact(string? Name, string? Email);
