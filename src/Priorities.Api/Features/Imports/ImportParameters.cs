using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Input;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>How the file is to be taken.</summary>
public sealed record ImportParameters : IQueryParameters
{
    /// <summary>
    /// The forum (key or id, such as `ccr-2016`) that a report is of; there it has to be given. In a table: that of the rows that name
    /// none.
    /// </summary>
    [FromQuery(Name = "forum"), IdOrKey]
    public string? Forum { get; init; }

    /// <summary>The language that a report is in, `en` or `fr`. Default: that of the request (`Accept-Language`).</summary>
    [FromQuery(Name = "language"), OneOf(Languages.English, Languages.French)]
    public string? Language { get; init; }

    /// <summary>
    /// What columns of a table are taken for, each as `Heading:member`, such as `Who:lead`; `Heading:` leaves one alone. It is
    /// remembered for the next table of your organization. Default: what the headings look like.
    /// </summary>
    [
        FromQuery(Name = "mapping"),
        Words(
            "^[^\\u0000-\\u001f]{1,200}:[A-Za-z]*$",
            300,
            "The heading, a colon and the member that the column is taken for, such as Who:lead; without a member, the column is left alone."
        )
    ]
    public string[]? Mapping { get; init; }

    /// <summary>
    /// `leaveOut`: rows with errors are left out, the others come in. `refuse`: one row with an error keeps all of them out. Default:
    /// `leaveOut`.
    /// </summary>
    [FromQuery(Name = "errors"), OneOf("leaveOut", "refuse")]
    public string? Errors { get; init; }

    /// <summary>
    /// `report`: the status in a row of your own table becomes a report, with the row's comment as its note. Default: `leave`, it is
    /// not taken over.
    /// </summary>
    [FromQuery(Name = "statuses"), DefaultValue("leave"), OneOf("leave", "report")]
    public string? Statuses { get; init; }

    /// <summary>
    /// `make`: organizations that the table names and nobody knows are put on record. Default: `leave`, they are named and left out.
    /// </summary>
    [FromQuery(Name = "organizations"), DefaultValue("leave"), OneOf("leave", "make")]
    public string? Organizations { get; init; }

    /// <summary>
    /// `published`: its actions are published when it is applied. Default: `draft`, new ones come in as drafts, which coordinators see.
    /// </summary>
    [FromQuery(Name = "publication"), DefaultValue("draft"), OneOf("draft", "published")]
    public string? Publication { get; init; }

    /// <summary>Which comes first in days such as 05/06/2027: `day` or `month`. Default: what other cells of the table tell.</summary>
    [FromQuery(Name = "dates"), OneOf("day", "month")]
    public string? Dates { get; init; }

    /// <summary>What the file is called; it is shown with the import.</summary>
    [FromQuery(Name = "fileName"), Text(300)]
    public string? FileName { get; init; }

    /// <summary>
    /// Of a report: only the lists under these headings, named by the keys that a first try gives them, such as `services`. Several
    /// values mean "any of". Default: every list of what was agreed.
    /// </summary>
    [FromQuery(Name = "area"), IdOrKey]
    public string[]? Area { get; init; }
}
