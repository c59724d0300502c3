namespace Priorities.Domain.Actions;

/// <summary>Where an action stands. Which status may follow which is in the description of <c>GET /statuses</c>.</summary>
public enum ActionStatus
{
    /// <summary>Nothing has been committed yet.</summary>
    NotStarted,

    /// <summary>Someone has committed to it; work has not begun.</summary>
    Planned,

    /// <summary>Work is under way.</summary>
    InProgress,

    /// <summary>Begun or planned, and halted for now.</summary>
    OnHold,

    /// <summary>Done as agreed.</summary>
    Completed,

    /// <summary>Done, in a changed form.</summary>
    CompletedModified,

    /// <summary>Given up, with the reason.</summary>
    NotPursued,

    /// <summary>Another action took its place.</summary>
    Superseded,
}
