using System.Security.Claims;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Platform.Access;

/// <summary>Who is asking, as the handlers know them.</summary>
public sealed record Caller(Role Role, Actor Actor)
{
    public const string RoleClaim = "role";
    public const string NameClaim = "name";
    public const string SubjectClaim = "sub";
    public const string OrganizationClaim = "organization";
    public const string OrganizationKeyClaim = "organizationKey";

    /// <summary>When a token runs out, in seconds since 1970; keys have no such claim.</summary>
    public const string ExpiresClaim = "exp";

    public static readonly Caller Anonymous = new(Role.Anonymous, new Actor("anonymous", "anonymous"));

    /// <summary>The organization that the caller acts for.</summary>
    public Guid? OrganizationId => Actor.OrganizationId;

    /// <summary>Its key.</summary>
    public string? OrganizationKey { get; init; }

    /// <summary>What they may read.</summary>
    public Clearance Clearance { get; } = new(Role, Actor.OrganizationId);

    /// <summary>The roles whose keys the caller may issue, see and revoke: a coordinator's are those below it.</summary>
    public IReadOnlyList<Role> IssuesKeysOf =>
        Role switch
        {
            Role.Admin => [Role.Viewer, Role.Contributor, Role.Assessor, Role.Coordinator, Role.Admin],
            Role.Coordinator => [Role.Viewer, Role.Contributor, Role.Assessor],
            _ => [],
        };

    /// <summary>Coordinators and admins: they see drafts, what is archived, and every note, and may write on every action.</summary>
    public bool Coordinates => Clearance.Coordinates;

    public bool IsSignedIn => Clearance.IsSignedIn;

    /// <summary>Whether the caller may report on an action: those who own it, coordinators and admins may.</summary>
    public bool MayReport(bool onOwnAction) => Coordinates || (Role == Role.Contributor && onOwnAction);

    /// <summary>Which reports of an action the caller may know of.</summary>
    public Circle Circle => Clearance.Circle;

    /// <summary>Who sent a request.</summary>
    public static Caller Of(HttpContext http) => From(http.User);

    public static Caller From(ClaimsPrincipal? principal)
    {
        if (principal?.FindFirstValue(RoleClaim) is not { } role)
            return Anonymous;
        var organization = Guid.TryParse(principal.FindFirstValue(OrganizationClaim), out var id) ? id : (Guid?)null;
        return new(
            Enum.Parse<Role>(role),
            new Actor(principal.FindFirstValue(SubjectClaim)!, principal.FindFirstValue(NameClaim)!, organization)
        )
        {
            OrganizationKey = principal.FindFirstValue(OrganizationKeyClaim),
        };
    }

    /// <summary>The claims that <see cref="From"/> reads.</summary>
    public static IEnumerable<Claim> Claims(string id, string name, Role role, ActsFor? organization)
    {
        List<Claim> claims = [new(SubjectClaim, id), new(NameClaim, name), new(RoleClaim, role.ToString())];
        if (organization is not null)
            claims.AddRange([new(OrganizationClaim, organization.Id.ToString()), new(OrganizationKeyClaim, organization.Key)]);
        return claims;
    }
}

/// <summary>The organization that somebody acts for.</summary>
public sealed record ActsFor(Guid Id, string Key);
