using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;
using Priorities.Api.Features.Dashboards;
using Priorities.Domain.Actions;
using static Priorities.Api.Pages.Wording;

namespace Priorities.Api.Pages;

/// <summary>
/// Pictures in a page, drawn on the server, so that they are there at once and without a script. Widths are in percent and heights in
/// pixels: a text is as large on a telephone as on a wall. Colours come from the page's style.
/// </summary>
internal static class Drawing
{
    private const int Height = 200;
    private const int Foot = 22;
    private const int Head = 18;

    /// <summary>What is done first, what has ended last.</summary>
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

    /// <summary>A bar of all actions by status, each part with its number in it where there is room.</summary>
    public static MarkupString Bar(Figures figures, string name)
    {
        var parts = Order.Where(s => figures.ByStatus[s] > 0).ToList();
        var said = string.Join(", ", parts.Select(s => $"{Label(s)} {figures.ByStatus[s]}"));
        var svg = Open("bar", $"{name}: {said}", 30);
        double at = 0;
        foreach (var status in parts)
        {
            var width = 100.0 * figures.ByStatus[status] / figures.Actions;
            Rectangle(svg, status, at, width, 0, 30);
            if (width >= 5)
                Text(svg, $"on-{Name(status)}", at + (width / 2), 20, $"{figures.ByStatus[status]}", "middle");
            at += width;
        }

        return Close(svg);
    }

    /// <summary>The periods from the last one before anything happened; none where nothing did.</summary>
    public static IReadOnlyList<GetTrend.Period> Eventful(IReadOnlyList<GetTrend.Period> periods)
    {
        var first = periods
            .Index()
            .FirstOrDefault(
                p =>
                    p.Item.Started + p.Item.Completed + p.Item.Regressed > 0
                    || (
                        p.Index > 0
                        && Order.Any(s => p.Item.ByStatus[s] != periods[p.Index - 1].ByStatus[s] && s != ActionStatus.NotStarted)
                    ),
                (-1, null!)
            )
            .Index;
        return first < 0 ? [] : [.. periods.Skip(Math.Max(0, first - 1))];
    }

    /// <summary>All actions by status at the end of each quarter, one column a quarter; the day that is looked back to is marked.</summary>
    public static MarkupString Trend(IReadOnlyList<GetTrend.Period> periods, DateOnly day)
    {
        var (first, last, most) = (periods[0], periods[^1], Math.Max(1, periods.Max(p => p.Actions)));
        var svg = Open(
            "trend",
            T(
                $"Status of all actions at the end of each quarter. {Day(first.PeriodEnd)}: {first.Done} of {first.Countable} completed. {Day(last.PeriodEnd)}: {last.Done} of {last.Countable}.",
                $"Statut de toutes les actions à la fin de chaque trimestre. {Day(first.PeriodEnd)} : {first.Done} réalisées sur {first.Countable}. {Day(last.PeriodEnd)} : {last.Done} sur {last.Countable}."
            ),
            Height
        );
        var step = 100.0 / periods.Count;
        double labelled = -100;
        foreach (var (i, period) in periods.Index())
        {
            double y = Height - Foot;
            foreach (var status in Order.Where(s => period.ByStatus[s] > 0))
            {
                var part = (double)(Height - Foot - Head) * period.ByStatus[status] / most;
                y -= part;
                Rectangle(svg, status, i * step, step, y, part);
            }

            var isYear = i == 0 || period.PeriodStart.Month == 1;
            if (isYear && (i * step) - labelled >= 12 && (i * step) <= 72)
            {
                Text(svg, "axis", i * step, Height - 5, $"{period.PeriodStart.Year}", "start");
                labelled = i * step;
            }

            if (day < period.PeriodStart || day > period.PeriodEnd)
                continue;
            if (i == periods.Count - 1)
            {
                Text(svg, "axis", 100, Height - 5, Day(day), "end");
                continue;
            }

            var x = Percent((i + 0.5) * step);
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"now\" x1=\"{x}\" x2=\"{x}\" y1=\"{Head}\" y2=\"{Height - Foot}\"/>");
            Text(svg, "axis", (i + 0.5) * step, 12, Day(day), i * 2 < periods.Count ? "start" : "end");
        }

        return Close(svg);
    }

    private static string Name(ActionStatus status) => Platform.Wire.Name(status);

    private static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.###}%");

    private static StringBuilder Open(string name, string said, int height) =>
        new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"{name}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(said)}\" width=\"100%\" height=\"{height}\">"
        );

    private static void Rectangle(StringBuilder svg, ActionStatus status, double x, double width, double y, double height) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"f-{Name(status)}\" x=\"{Percent(x)}\" width=\"{Percent(width)}\" y=\"{y:0.#}\" height=\"{height:0.#}\"/>"
        );

    private static void Text(StringBuilder svg, string name, double x, int y, string text, string anchor) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text class=\"{name}\" x=\"{Percent(x)}\" y=\"{y}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>"
        );

    private static MarkupString Close(StringBuilder svg) => new(svg.Append("</svg>").ToString());
}
