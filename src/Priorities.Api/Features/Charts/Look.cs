using OxyPlot;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Charts;

/// <summary>The colours of a picture, for a light page or a dark one. What is done is dark, what is under way lighter, what has ended grey.</summary>
internal sealed record Look(OxyColor Ground, OxyColor Ink, OxyColor Line, IReadOnlyDictionary<ActionStatus, OxyColor> Statuses)
{
    public const string Dark = "dark";

    private static readonly Look OnLight = new(OxyColors.White, OxyColor.Parse("#1b1f24"), OxyColor.Parse("#d5dae0"), Colours("#c9d1d9", "#9cc3e6", "#3f86c6", "#e3a33b", "#1a7f4b", "#62b58a", "#8d8d8d", "#b9a9c9"));
    private static readonly Look OnDark = new(OxyColor.Parse("#14181d"), OxyColor.Parse("#e8ebee"), OxyColor.Parse("#3a424b"), Colours("#58626d", "#6d9cc4", "#4ba0ea", "#e0a640", "#3fb77a", "#8ad4ae", "#7b7b7b", "#9a86b0"));

    public static Look Of(string? theme) => theme == Dark ? OnDark : OnLight;

    private static Dictionary<ActionStatus, OxyColor> Colours(params string[] colours) =>
        StatusWorkflow.All.Zip(colours).ToDictionary(c => c.First, c => OxyColor.Parse(c.Second));
}
