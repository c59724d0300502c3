using OxyPlot;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Charts;

/// <summary>The colours of a picture, for a light page or a dark one: those of the public page. What is done is green, what is under way blue, what is held amber.</summary>
internal sealed record Look(OxyColor Ground, OxyColor Ink, OxyColor Line, IReadOnlyDictionary<ActionStatus, OxyColor> Statuses)
{
    public const string Dark = "dark";

    private static readonly Look OnLight = new(OxyColors.White, OxyColor.Parse("#1b1f24"), OxyColor.Parse("#d5dae0"), Colours("#a3aaa6", "#7da3dd", "#2a6fb5", "#d9952b", "#23744a", "#78b48b", "#8d5a70", "#c3aebb"));
    private static readonly Look OnDark = new(OxyColor.Parse("#14181d"), OxyColor.Parse("#e8ebee"), OxyColor.Parse("#3a424b"), Colours("#79827e", "#5d83bd", "#58a0e8", "#e0a548", "#4db37d", "#94cfa8", "#b9829a", "#7d6b76"));

    /// <summary>How the statuses follow each other in a bar: what is done first, what has ended last.</summary>
    public static readonly IReadOnlyList<ActionStatus> Order =
    [
        ActionStatus.Completed, ActionStatus.CompletedModified, ActionStatus.InProgress, ActionStatus.Planned, ActionStatus.OnHold, ActionStatus.NotStarted, ActionStatus.NotPursued, ActionStatus.Superseded,
    ];

    public static Look Of(string? theme) => theme == Dark ? OnDark : OnLight;

    private static Dictionary<ActionStatus, OxyColor> Colours(params string[] colours) =>
        StatusWorkflow.All.Zip(colours).ToDictionary(c => c.First, c => OxyColor.Parse(c.Second));
}
