using OxyPlot;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Charts;

/// <summary>
/// The colours of a picture, for a light page or a dark one: those of the public page. What is done is green, what is under way blue, what
/// is held amber.
/// </summary>
internal sealed record Look(OxyColor Ground, OxyColor Ink, OxyColor Line, IReadOnlyDictionary<ActionStatus, OxyColor> Statuses)
{
    public const string Dark = "dark";

    private static readonly Look OnLight = new(
        OxyColors.White,
        OxyColor.Parse("#1b1f24"),
        OxyColor.Parse("#d5dae0"),
        Colours("#8a918d", "#5f8bcb", "#1f5f9f", "#b8740f", "#1d6440", "#4c9668", "#7a4a60", "#a5859a")
    );
    private static readonly Look OnDark = new(
        OxyColor.Parse("#14181d"),
        OxyColor.Parse("#e8ebee"),
        OxyColor.Parse("#3a424b"),
        Colours("#79827e", "#5d83bd", "#8fc1f2", "#e0a548", "#4db37d", "#a9dcbb", "#b9829a", "#8a7583")
    );

    /// <summary>How the statuses follow each other in a bar: what is done first, what has ended last.</summary>
    public static readonly IReadOnlyList<ActionStatus> Order =
    [
        ActionStatus.Completed,
        ActionStatus.CompletedModified,
        ActionStatus.InProgress,
        ActionStatus.Planned,
        ActionStatus.OnHold,
        ActionStatus.NotStarted,
        ActionStatus.NotPursued,
        ActionStatus.Superseded,
    ];

    public static Look Of(string? theme) => theme == Dark ? OnDark : OnLight;

    private static Dictionary<ActionStatus, OxyColor> Colours(params string[] colours) =>
        StatusWorkflow.All.Zip(colours).ToDictionary(c => c.First, c => OxyColor.Parse(c.Second));
}
