using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Privacy;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>An organization's part in an action.</summary>
public sealed record OwnerBody
{
    /// <summary>The organization: a key or an id.</summary>
    [Needed, IdOrKey]
    public string? Organization { get; init; }

    /// <summary>Whether it leads or supports.</summary>
    [Needed]
    public OwnerRole? Role { get; init; }

    /// <summary>Whom to ask. Told to the network, never to the public.</summary>
    [NotPublic]
    public ContactBody? Contact { get; init; }
}

/// <summary>Whom to ask. Told to the network, never to the public.</summary>
public sealed record ContactBody
{
    /// <summary>A name.</summary>
    [Text(300)]
    public string? Name { get; init; }

    /// <summary>An e-mail address.</summary>
    [Words(EmailAddress.Pattern, EmailAddress.Max, EmailAddress.Message)]
    public string? Email { get; init; }
}

/// <summary>An owner that is not on record as an organization.</summary>
public sealed record OwnerUnknown(string Reference, string At)
    : Refusal("ownerUnknown", $"No organization has the id or key '{Reference}'. Register it first, at POST /api/v1/organizations.", At);
