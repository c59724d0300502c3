using OxyPlot;
using OxyPlot.SkiaSharp;
using SkiaSharp;
using HorizontalAlignment = OxyPlot.HorizontalAlignment;
using VerticalAlignment = OxyPlot.VerticalAlignment;

namespace Priorities.Api.Features.Charts;

/// <summary>
/// Draws a chart as PNG. Its texts are set in the one typeface that comes with the service: which fonts a server has, and whether it has
/// any, makes no difference to the picture.
/// </summary>
internal sealed class PngCanvas : SkiaRenderContext, IRenderContext
{
    private const double Bold = 600;

    private static readonly SKTypeface Typeface = Read();

    /// <param name="chart">What is drawn.</param>
    /// <param name="width">In units of the page; each is several points of the picture.</param>
    /// <param name="height">Likewise.</param>
    /// <param name="scale">How many points of the picture a unit is.</param>
    public static byte[] Draw(IPlotModel chart, int width, int height, int scale)
    {
        using var bitmap = new SKBitmap(width * scale, height * scale);
        using var surface = new SKCanvas(bitmap);
        using var canvas = new PngCanvas
        {
            RenderTarget = RenderTarget.PixelGraphic,
            SkCanvas = surface,
            DpiScale = scale,
        };
        surface.Clear(chart.Background.ToSKColor());
        chart.Update(true);
        chart.Render(canvas, new OxyRect(0, 0, width, height));
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    OxySize IRenderContext.MeasureText(string text, string? fontFamily, double fontSize, double fontWeight)
    {
        if (string.IsNullOrEmpty(text))
            return new(0, 0);
        using var type = Type(fontSize, fontWeight);
        return new(type.MeasureText(text) / DpiScale, Height(type) / DpiScale);
    }

    void IRenderContext.DrawText(
        ScreenPoint p,
        string text,
        OxyColor fill,
        string? fontFamily,
        double fontSize,
        double fontWeight,
        double rotation,
        HorizontalAlignment horizontalAlignment,
        VerticalAlignment verticalAlignment,
        OxySize? maxSize
    )
    {
        if (string.IsNullOrEmpty(text) || !fill.IsVisible())
            return;
        using var type = Type(fontSize, fontWeight);
        type.Color = fill.ToSKColor();
        type.TextAlign = horizontalAlignment switch
        {
            HorizontalAlignment.Left => SKTextAlign.Left,
            HorizontalAlignment.Center => SKTextAlign.Center,
            _ => SKTextAlign.Right,
        };
        var y =
            -type.FontMetrics.Ascent
            - (
                verticalAlignment switch
                {
                    VerticalAlignment.Top => 0,
                    VerticalAlignment.Middle => Height(type) / 2,
                    _ => Height(type),
                }
            );
        using var kept = new SKAutoCanvasRestore(SkCanvas);
        SkCanvas.Translate((float)p.X * DpiScale, (float)p.Y * DpiScale);
        SkCanvas.RotateDegrees((float)rotation);
        SkCanvas.DrawText(text, 0, y, type);
    }

    private SKPaint Type(double size, double weight) =>
        new()
        {
            Typeface = Typeface,
            TextSize = (float)size * DpiScale,
            FakeBoldText = weight >= Bold,
            SubpixelText = true,
            IsAntialias = true,
        };

    private static float Height(SKPaint type) => type.FontMetrics.Descent - type.FontMetrics.Ascent;

    private static SKTypeface Read()
    {
        using var file = typeof(PngCanvas).Assembly.GetManifestResourceStream("Priorities.Api.Features.Charts.DejaVuSans.ttf")!;
        return SKTypeface.FromStream(file);
    }
}
