namespace Priorities.Domain.Actions;

/// <summary>Whom an action is meant to guide.</summary>
public enum Audience
{
    /// <summary>Non-governmental organizations.</summary>
    Ngo,

    /// <summary>Those who serve trafficked persons directly.</summary>
    ServiceProvider,

    /// <summary>Police and other law enforcement.</summary>
    LawEnforcement,

    /// <summary>Immigration and border agencies.</summary>
    ImmigrationAgency,

    /// <summary>Those who make policy.</summary>
    PolicyMaker,

    /// <summary>Government of any level.</summary>
    Government,

    /// <summary>Cities and towns.</summary>
    Municipality,

    /// <summary>Lawyers and other legal practitioners.</summary>
    LegalPractitioner,

    /// <summary>Researchers and academics.</summary>
    Researcher,

    /// <summary>Grassroots groups and collectives.</summary>
    Grassroots,

    /// <summary>Anti-trafficking and social-justice advocates, and their allies.</summary>
    Advocate,

    /// <summary>The media.</summary>
    Media,

    /// <summary>The general public.</summary>
    Public,

    /// <summary>Anyone else.</summary>
    Other,
}

/// <summary>The level of government that an action is addressed to.</summary>
public enum Jurisdiction
{
    /// <summary>Cities and towns.</summary>
    Municipal,

    /// <summary>Provinces and territories.</summary>
    Provincial,

    /// <summary>The federal government.</summary>
    Federal,
}

/// <summary>Whether an action is out in the open.</summary>
public enum Publication
{
    /// <summary>Being written: only coordinators and admins see it.</summary>
    Draft,

    /// <summary>Everybody sees it.</summary>
    Published,

    /// <summary>Archived: only coordinators and admins see it. It can be restored.</summary>
    Archived,
}

/// <summary>What an organization does for an action.</summary>
public enum OwnerRole
{
    /// <summary>Leads it.</summary>
    Lead,

    /// <summary>Supports those who lead.</summary>
    Supporting,
}

/// <summary>Who may read a note.</summary>
public enum NoteVisibility
{
    /// <summary>Everyone, also without signing in.</summary>
    Public,

    /// <summary>Every signed-in role. The default.</summary>
    Network,

    /// <summary>The author's own organization, coordinators and admins.</summary>
    Internal,
}

/// <summary>The language that a note is written in.</summary>
public enum NoteLanguage
{
    /// <summary>English.</summary>
    En,

    /// <summary>French.</summary>
    Fr,
}

/// <summary>A document or a page that shows what was done.</summary>
/// <param name="Title">What it is, for people to read.</param>
/// <param name="Url">Where it is: a web address.</param>
public sealed record Evidence(string Title, string Url);
