namespace Priorities.Domain.Reading;

/// <summary>What a caller may do.</summary>
public enum Role
{
    /// <summary>Reads what is public.</summary>
    Anonymous,

    /// <summary>Reads also what is for the network.</summary>
    Viewer,

    /// <summary>Reports on the actions that their organization owns.</summary>
    Contributor,

    /// <summary>Records assessments, never on an action that their own organization owns.</summary>
    Assessor,

    /// <summary>Creates and edits everything, and issues the keys of viewers, contributors and assessors.</summary>
    Coordinator,

    /// <summary>All of that, and every key, webhooks and the audit log.</summary>
    Admin,
}
