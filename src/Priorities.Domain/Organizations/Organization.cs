using Priorities.Domain.Changes;

namespace Priorities.Domain.Organizations;

/// <summary>What kind of organization it is.</summary>
public enum OrganizationKind
{
    /// <summary>A non-governmental organization.</summary>
    Ngo,

    /// <summary>Serves trafficked persons directly.</summary>
    ServiceProvider,

    /// <summary>Police or other law enforcement.</summary>
    LawEnforcement,

    /// <summary>An immigration or border agency.</summary>
    ImmigrationAgency,

    /// <summary>Government of any level.</summary>
    Government,

    /// <summary>A university, college or research group.</summary>
    Academia,

    /// <summary>A grassroots group or collective.</summary>
    Grassroots,

    /// <summary>An Indigenous organization.</summary>
    Indigenous,

    /// <summary>A legal clinic, firm or association.</summary>
    Legal,

    /// <summary>A foundation or other funder.</summary>
    Funder,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What can be edited about an organization.</summary>
public sealed record OrganizationDetails(LocalizedText Name, OrganizationKind Kind, IReadOnlyList<string> Regions, string? Website);

/// <summary>Someone who can own an action.</summary>
public sealed class Organization : Aggregate
{
    private Organization() { }

    public string Key { get; private init; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.None;

    public OrganizationKind Kind { get; private set; }

    public IReadOnlyList<string> Regions { get; private set; } = [];

    public string? Website { get; private set; }

    /// <summary>When it was removed. The row stays, so that its key is never used again and old entries keep their meaning.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    public static Organization Register(string key, OrganizationDetails details, Stamp stamp)
    {
        var organization = new Organization
        {
            Id = Guid.CreateVersion7(stamp.At),
            Key = key,
            CreatedAt = stamp.At,
        };
        organization.Take(details);
        organization.Touch(stamp);
        organization.Record(organization.Tell("organization.registered", Change.NoMembers, stamp));
        return organization;
    }

    public void Revise(OrganizationDetails details, Stamp stamp)
    {
        var revision = Take(details);
        if (revision.IsEmpty)
            return;
        Touch(stamp);
        Record(Tell("organization.revised", revision.Members, stamp));
    }

    /// <summary>Takes the words out of members for good.</summary>
    public void Redact(IReadOnlyCollection<string> members, Stamp stamp)
    {
        Name = Redacted.Of(Name, "name", members);
        Website = members.Contains("website") ? null : Website;
        Touch(stamp);
        Record(Tell("organization.redacted", Redacted.Told(members), stamp));
    }

    public void Remove(Stamp stamp)
    {
        DeletedAt = stamp.At;
        Touch(stamp);
        Record(Tell("organization.removed", Change.NoMembers, stamp));
    }

    private Revision Take(OrganizationDetails details)
    {
        var revision = new Revision();
        Name = revision.Next(Name, details.Name, LoggedDetail.Name);
        Kind = revision.Next(Kind, details.Kind, LoggedDetail.Kind);
        Regions = revision.Next(Regions, details.Regions, LoggedDetail.Regions);
        Website = revision.Next(Website, details.Website, LoggedDetail.Website);
        return revision;
    }

    private Change Tell(string type, IReadOnlyDictionary<string, MemberChange> members, Stamp stamp) =>
        new()
        {
            Type = type,
            At = stamp.At,
            ActorId = stamp.By.Id,
            ActorName = stamp.By.Name,
            ActorOrganizationId = stamp.By.OrganizationId,
            SubjectKind = SubjectKind.Organization,
            SubjectId = Id,
            SubjectKey = Key,
            Version = Version,
            Audience = ChangeAudience.Public,
            Members = members,
        };
}
