using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Charts;

/// <summary>200 with a picture, or the problem that stands in its place.</summary>
public sealed partial class Picture : IResult, IEndpointMetadataProvider
{
    public const string Svg = "image/svg+xml";
    public const string Png = "image/png";

    private const int Width = 800;
    private const string Font = "DejaVu Sans";

    private readonly Outcome<Prepared<Picture>> outcome;

    internal Picture(Outcome<Prepared<Picture>> outcome) => this.outcome = outcome;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(byte[]), [Svg, Png]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (outcome.Refusal is { } refusal)
            return ProblemWriter.WriteAsync(httpContext, refusal);
        httpContext.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin"; // it is made to be shown in other pages
        return outcome.Value.Body.WriteAsync(httpContext, StatusCodes.Status200OK);
    }

    /// <summary>An empty chart in the colours asked for.</summary>
    internal static PlotModel Chart(LocalizedText title, string subtitle, Look look)
    {
        var chart = new PlotModel
        {
            Title = Languages.In(title),
            Subtitle = subtitle,
            TitleFontSize = 20,
            SubtitleFontSize = 13,
            DefaultFont = Font,
            DefaultFontSize = 13,
            Background = look.Ground,
            TextColor = look.Ink,
            PlotAreaBorderThickness = new(0),
            Padding = new(16),
            TitlePadding = 4,
        };
        chart.Legends.Add(
            new Legend
            {
                LegendPlacement = LegendPlacement.Outside,
                LegendPosition = LegendPosition.BottomCenter,
                LegendOrientation = LegendOrientation.Horizontal,
                LegendTextColor = look.Ink,
                LegendBorderThickness = 0,
                LegendItemSpacing = 12,
                LegendLineSpacing = 6,
                LegendMargin = 4,
            }
        );
        return chart;
    }

    /// <summary>An axis of whole numbers, from 0.</summary>
    internal static LinearAxis Numbers(AxisPosition position, double most, Look look) =>
        new()
        {
            Position = position,
            Minimum = 0,
            Maximum = Math.Max(most, 1) * 1.02,
            AbsoluteMinimum = 0,
            MinimumMajorStep = 1,
            MinorTickSize = 0,
            MajorTickSize = 0,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = look.Line,
            TextColor = look.Ink,
            AxislineStyle = LineStyle.None,
            StringFormat = "0",
        };

    /// <summary>As a picture with a text that stands for it: inside an SVG, where a screen reader finds it.</summary>
    internal static Prepared Draw(PlotModel chart, string description, int height, string format)
    {
        if (format == "png")
            return Ready(PngCanvas.Draw(chart, Width, height, scale: 2), Png);
        // Texts take the room that they have in the typeface of the PNG, wider than most that a browser may choose.
        using var measurer = new PngCanvas();
        var svg = new SvgExporter
        {
            Width = Width,
            Height = height,
            UseVerticalTextAlignmentWorkaround = true,
            TextMeasurer = measurer,
        }.ExportToString(chart);
        var open = svg.IndexOf("<svg", StringComparison.Ordinal); // without the DOCTYPE, which nobody needs and some refuse
        var inside = svg.IndexOf('>', open) + 1;
        var size = string.Create(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {Width} {height}\"");
        return Text($"{svg[open..(inside - 1)]} {size} {Names}>{Alternative(chart.Title, description)}{WithoutStyles(svg[inside..])}");
    }

    /// <summary>What stands in styles as attributes: opened by its own address, a picture may have no styles of its own.</summary>
    private static string WithoutStyles(string svg) =>
        Styles()
            .Replace(
                svg,
                style =>
                    string.Join(
                        ' ',
                        style
                            .Groups[1]
                            .Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                            .Select(rule => rule.Split(':', 2))
                            .Select(rule => $"{rule[0].Trim()}=\"{rule[1].Trim()}\"")
                    )
            )
            .Replace($"\"{Font}\"", $"\"{Font}, Verdana, sans-serif\"", StringComparison.Ordinal);

    [GeneratedRegex("style=\"([^\"]*)\"")]
    private static partial Regex Styles();

    internal static Prepared Text(string svg) => Ready(Encoding.UTF8.GetBytes(svg), Svg);

    internal static string Names => $"role=\"img\" aria-labelledby=\"title desc\" lang=\"{Languages.Current}\"";

    internal static string Alternative(string title, string description) =>
        $"<title id=\"title\">{WebUtility.HtmlEncode(title)}</title><desc id=\"desc\">{WebUtility.HtmlEncode(description)}</desc>";

    private static Prepared Ready(byte[] bytes, string type) => new(bytes, type, EntityTag.Of(null, bytes), Languages.Current);
}
