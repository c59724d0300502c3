using Priorities.Domain.Actions;
using Priorities.Domain.Changes;

namespace Priorities.Domain.Reading;

/// <summary>An entry of the change log, with what decides who may know of it today.</summary>
public interface ILogged
{
    ChangeAudience Audience { get; }

    /// <summary>What the action is today; none where the entry is not about an action.</summary>
    Publication? Publication { get; }

    /// <summary>Whether it says that the action left the open: it was published before the change.</summary>
    bool WasPublished { get; }

    /// <summary>
    /// Whose internal matter it is: the organization of whoever wrote the note or the assessment that the entry is about, also where
    /// somebody of another one corrected or redacted it. Where it is about none, that of whoever made the change.
    /// </summary>
    Guid? OrganizationId { get; }

    /// <summary>Who may read the note that says why; none where there is no note.</summary>
    NoteVisibility? NoteVisibility { get; }
}
