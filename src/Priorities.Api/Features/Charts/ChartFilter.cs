using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Features.Dashboards;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Input;

namespace Priorities.Api.Features.Charts;

/// <summary>What is shown in a picture, and how it looks.</summary>
public record ChartFilter : DashboardFilter
{
    /// <summary>For a light page or a dark one. Default: `light`.</summary>
    [FromQuery(Name = "theme"), DefaultValue("light"), OneOf("light", Look.Dark)]
    public string? Theme { get; init; }

    /// <summary>The language, where whoever shows the picture cannot send `Accept-Language`: `en` or `fr`.</summary>
    [FromQuery(Name = "lang"), OneOf(Languages.English, Languages.French)]
    public string? Lang { get; init; }

    /// <summary>Speaks the language asked for, until the request ends.</summary>
    internal void Speak() => Speak(Lang);

    internal static void Speak(string? lang)
    {
        if (lang is not null)
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(lang);
    }
}
