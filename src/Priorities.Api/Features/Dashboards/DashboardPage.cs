using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;

namespace Priorities.Api.Features.Dashboards;

/// <summary>What names a page of a list of figures.</summary>
internal interface IPaged
{
    string? Limit { get; }

    string? Cursor { get; }
}

/// <summary>A page of a list of figures.</summary>
public record DashboardPage : DashboardFilter, IPaged
{
    /// <summary>How many items at the most, 1 to 200. Default: 50.</summary>
    [FromQuery(Name = "limit"), DefaultValue(PageParameters.DefaultLimit), WholeNumber(1, PageParameters.MaxLimit)]
    public string? Limit { get; init; }

    /// <summary>Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page.</summary>
    [FromQuery(Name = "cursor"), AtMost(2_000)]
    public string? Cursor { get; init; }

    internal int Take() => Values.Number(Limit) ?? PageParameters.DefaultLimit;
}
