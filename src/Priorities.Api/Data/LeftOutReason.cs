namespace Priorities.Api.Data;

/// <summary>Why a list of a report is not proposed as what was agreed.</summary>
public enum LeftOutReason
{
    /// <summary>A programme: times and sessions.</summary>
    Agenda,

    /// <summary>People and organizations: speakers, authors, members, contacts.</summary>
    People,

    /// <summary>References, links, annexes.</summary>
    Sources,

    /// <summary>A table of contents.</summary>
    Contents,

    /// <summary>What words and abbreviations mean.</summary>
    Glossary,

    /// <summary>What was found, discussed or aimed at, before anything was agreed.</summary>
    Background,

    /// <summary>Another part of the report says that it has what was agreed.</summary>
    Elsewhere,

    /// <summary>Nothing in it says that somebody is to do something.</summary>
    NoActions,

    /// <summary>Other lists were asked for with the file.</summary>
    NotChosen,
}
