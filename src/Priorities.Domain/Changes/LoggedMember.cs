namespace Priorities.Domain.Changes;

/// <summary>
/// The names of an action's members as they stand in the change log. They are kept for ever: a name in here is never changed.
/// </summary>
public static class LoggedMember
{
    public const string Area = "area";
    public const string AssessedStatus = "assessedStatus";
    public const string Audience = "audience";
    public const string CompletedOn = "completedOn";
    public const string Continues = "continues";
    public const string Description = "description";
    public const string EffectiveOn = "effectiveOn";
    public const string Jurisdiction = "jurisdiction";
    public const string OriginalTargetDate = "originalTargetDate";
    public const string Parent = "parent";
    public const string Position = "position";
    public const string Progress = "progress";
    public const string Publication = "publication";
    public const string SourceRef = "sourceRef";
    public const string SourceText = "sourceText";
    public const string StartsOn = "startsOn";
    public const string Status = "status";
    public const string Tags = "tags";
    public const string TargetDate = "targetDate";
    public const string TargetDateNote = "targetDateNote";
    public const string Title = "title";

    /// <summary>The French of a text in two languages is a member of its own.</summary>
    public const string French = "Fr";

    /// <summary>An owner's part: the organization's key follows.</summary>
    public const string Owners = "owners.";

    /// <summary>A milestone, or a member of it: its id follows.</summary>
    public const string Milestones = "milestones.";

    /// <summary>A request for an update, and how far it came: the key of the organization that was asked follows.</summary>
    public const string Requests = "updateRequests.";

    public static string Request(string organization) => Requests + organization;

    public static string Owner(string organization) => Owners + organization;

    public static string Milestone(Guid milestone) => $"{Milestones}{milestone}";

    public static string Milestone(Guid milestone, string member) => $"{Milestones}{milestone}.{member}";
}
