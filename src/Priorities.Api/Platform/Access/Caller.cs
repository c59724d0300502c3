using System.Security.Claims;
using Priorities.Domain;

namespace Priorities.Api.Platform.Access;

/// <summary>Who is asking, as the handlers know them.</summary>
public sealed record Caller(Role Role, Actor Actor)
{
    public const string RoleClaim = "role";
    public const string NameClaim = "name";
    public const string SubjectClaim = "sub";
    public const string OrganizationClaim = "organization";

    public static readonly Caller Anonymous = new(Role.Anonymous, new Actor("anonymous", "anonymous"));

    /// <summary>The organization that the caller acts for.</summary>
    public Guid? OrganizationId => Actor.OrganizationId;

    /// <summary>Coordinators and admins: they see drafts, what is archived, and every note, and may write on every action.</summary>
    public bool Coordinates => Role >= Role.Coordinator;

    public bool IsSignedIn => Role > Role.Anonymous;

    /// <summary>Whether the caller may report on an action: those who own it, coordinators and admins may.</summary>
    public bool MayReport(bool onOwnAction) => Coordinates || (Role == Role.Contributor && onOwnAction);

    /// <summary>Which reports of an action the caller may know of.</summary>
    public Circle Circle => Coordinates ? Circle.Everything : IsSignedIn ? Circle.Network : Circle.Public;

    /// <summary>Who sent a request.</summary>
    public static Caller Of(HttpContext http) => From(http.User);

    public static Caller From(ClaimsPrincipal? principal)
    {
        if (principal?.FindFirstValue(RoleClaim) is not { } role) return Anonymous;
        var organization = Guid.TryParse(principal.FindFirstValue(OrganizationClaim), out var id) ? id : (Guid?)null;
        return new(Enum.Parse<Role>(role), new Actor(principal.FindFirstValue(SubjectClaim)!, principal.FindFirstValue(NameClaim)!, organization));
    }
}

/// <summary>A circle of readers: each sees what the one before sees, and more.</summary>
public enum Circle
{
    Public,
    Network,
    Everything,
}
