using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Platform.Input;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>
/// Which actions: what everything that gives out many actions can be narrowed by. Several values of one filter mean "any of"; several
/// filters mean "and".
/// </summary>
public partial record ActionFilter : IQueryParameters
{
    internal const string NoParent = "none";

    /// <summary>The status that the actions have to be of to be late or silent: neither done nor ended.</summary>
    private static readonly ActionStatus[] Open = [.. Standing.Open];

    /// <summary>
    /// These actions (keys or ids, such as `ccr-2016-s2`), for a copy that reads again what the feed named. One that you may not see, or
    /// that does not exist, is not in the list.
    /// </summary>
    [FromQuery(Name = "action"), IdOrKey]
    public string[]? Action { get; init; }

    /// <summary>Of these forums (keys or ids), such as `ccr-2016`.</summary>
    [FromQuery(Name = "forum"), IdOrKey]
    public string[]? Forum { get; init; }

    /// <summary>
    /// In these areas (keys or ids), such as `services`. A key stands for the areas of that key in every forum, or in those of `forum`.
    /// </summary>
    [FromQuery(Name = "area"), IdOrKey]
    public string[]? Area { get; init; }

    /// <summary>With this status, as the owners report it.</summary>
    [FromQuery(Name = "status"), OneOf(typeof(ActionStatus))]
    public string[]? Status { get; init; }

    /// <summary>With this status, as an assessor found it.</summary>
    [FromQuery(Name = "assessedStatus"), OneOf(typeof(ActionStatus))]
    public string[]? AssessedStatus { get; init; }

    /// <summary>Owned by these organizations (keys or ids), such as `ccr`.</summary>
    [FromQuery(Name = "owner"), IdOrKey]
    public string[]? Owner { get; init; }

    /// <summary>Owned in this role; with `owner`, by that organization in this role.</summary>
    [FromQuery(Name = "role"), OneOf(typeof(OwnerRole))]
    public string[]? Role { get; init; }

    /// <summary>With one of these tags, such as `housing`.</summary>
    [
        FromQuery(Name = "tag"),
        Words(
            "^[a-z0-9]+(-[a-z0-9]+)*(,[a-z0-9]+(-[a-z0-9]+)*)*$",
            1_000,
            "Tags: lower-case letters and digits with single hyphens between them, such as housing."
        )
    ]
    public string[]? Tag { get; init; }

    /// <summary>Meant to guide one of these.</summary>
    [FromQuery(Name = "audience"), OneOf(typeof(Audience))]
    public string[]? Audience { get; init; }

    /// <summary>Addressed to this level of government.</summary>
    [FromQuery(Name = "jurisdiction"), OneOf(typeof(Jurisdiction))]
    public string[]? Jurisdiction { get; init; }

    /// <summary>
    /// Suggestions under these actions (keys or ids); `none` for actions that are not suggestions. Where you may not know of the parent, a
    /// suggestion stands on its own.
    /// </summary>
    [FromQuery(Name = "parent"), IdOrKey]
    public string[]? Parent { get; init; }

    /// <summary>Drafts and archived actions, for coordinators and admins; nobody else finds any. Default: `published`.</summary>
    [FromQuery(Name = "publication"), DefaultValue("published"), OneOf(typeof(Publication))]
    public string[]? Publication { get; init; }

    /// <summary>
    /// Words to look for in keys, titles, descriptions and public notes, in English and French, whatever their ending and without regard to
    /// accents. All of them have to be there, though one may stand in the title and another in a note; "quotation marks" keep words
    /// together, `or` (or `ou`) allows either, `-` excludes. Words that `/`, `.` or `-` joins are found by each part and by the whole.
    /// Words such as "the" and "de" are not looked for.
    /// </summary>
    [FromQuery(Name = "q"), Text(200)]
    public string? Q { get; init; }

    /// <summary>`true`: the target date is past and the action is neither done nor ended. `false`: all others.</summary>
    [FromQuery(Name = "overdue"), Flag]
    public string? Overdue { get; init; }

    /// <summary>Nothing was heard of it for this many days, 1 to 3650, and it is neither done nor ended.</summary>
    [FromQuery(Name = "staleDays"), WholeNumber(1, 3650)]
    public string? StaleDays { get; init; }

    /// <summary>With a target date before this day, such as `2027-12-31`.</summary>
    [FromQuery(Name = "targetBefore"), Day]
    public string? TargetBefore { get; init; }

    /// <summary>With a target date after this day, such as `2026-12-31`.</summary>
    [FromQuery(Name = "targetAfter"), Day]
    public string? TargetAfter { get; init; }

    /// <summary>Changed at this instant, such as `2026-11-23T14:00:00Z`, or later. A note alone does not change an action.</summary>
    [FromQuery(Name = "updatedSince"), Instant]
    public string? UpdatedSince { get; init; }
}
