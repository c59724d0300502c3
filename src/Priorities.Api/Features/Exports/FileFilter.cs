using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Features.Actions;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Input;

namespace Priorities.Api.Features.Exports;

/// <summary>
/// Which actions a file is about, and its language: a spreadsheet, a feed reader or a calendar is given an address and nothing else,
/// so the address can say it.
/// </summary>
public sealed record FileFilter : ActionFilter
{
    /// <summary>The language of names and labels, `en` or `fr`; stronger than `Accept-Language`.</summary>
    [FromQuery(Name = Languages.Parameter), OneOf(Languages.English, Languages.French)]
    public string? Lang { get; init; }
}
