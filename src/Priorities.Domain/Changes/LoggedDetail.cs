namespace Priorities.Domain.Changes;

/// <summary>
/// The names of what forums, organizations and milestones have and actions have not, as they stand in the change log. They are kept for
/// ever: a name in here is never changed.
/// </summary>
public static class LoggedDetail
{
    public const string Acknowledgement = "acknowledgement";
    public const string City = "city";
    public const string Country = "country";
    public const string DoneOn = "doneOn";
    public const string DueOn = "dueOn";
    public const string EndedOn = "endedOn";
    public const string HeldOn = "heldOn";
    public const string Host = "host";
    public const string Kind = "kind";
    public const string Name = "name";
    public const string Objectives = "objectives";
    public const string ParticipantCount = "participantCount";
    public const string ParticipantNote = "participantNote";
    public const string Programme = "programme";
    public const string Region = "region";
    public const string Regions = "regions";
    public const string SourcePublishedOn = "sourcePublishedOn";
    public const string SourceTitle = "sourceTitle";
    public const string SourceUrl = "sourceUrl";
    public const string Topics = "topics";
    public const string Website = "website";
}
