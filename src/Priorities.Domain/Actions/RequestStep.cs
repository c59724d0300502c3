namespace Priorities.Domain.Actions;

/// <summary>What everybody may know of a request: the step that it took.</summary>
public enum RequestStep
{
    Asked,
    Reminded,
    Answered,
    Postponed,
    Withdrawn,
}
