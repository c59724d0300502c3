using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;

namespace Priorities.Api.Features.Dashboards;

/// <summary>A page of a list of figures.</summary>
public record DashboardPage : DashboardFilter
{
    /// <inheritdoc cref="PageParameters.Limit"/>
    [FromQuery(Name = "limit"), WholeNumber(1, PageParameters.MaxLimit)]
    public string? Limit { get; init; }

    /// <inheritdoc cref="PageParameters.Cursor"/>
    [FromQuery(Name = "cursor"), StringLength(2_000)]
    public string? Cursor { get; init; }

    internal int Take() => Values.Number(Limit) ?? PageParameters.DefaultLimit;
}
