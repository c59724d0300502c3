using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>A character as it stands on a page, in points from the left and from below.</summary>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Base, double Size, bool Bold);

/// <summary>What a page shows that matters here: its characters, and whether there are pictures.</summary>
internal sealed record PdfSheet(IReadOnlyList<PdfGlyph> Glyphs, bool HasPictures);

/// <summary>
/// Lets the library read a page, and keeps of it the upright characters alone. The library finds this class by its constructor.
/// </summary>
internal sealed class PdfGlyphs(
    IPdfTokenScanner scanner,
    IResourceStore resources,
    ILookupFilterProvider filters,
    IPageContentParser parser,
    ParsingOptions options
) : BasePageFactory<PdfSheet>(scanner, resources, filters, PdfBudget.Within(parser), options)
{
    protected override PdfSheet ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations
    ) => new Processor(this, pageNumber, cropBox, userSpaceUnit, rotation, initialMatrix).Process(pageNumber, operations);

    private sealed class Processor(
        PdfGlyphs from,
        int number,
        CropBox cropBox,
        UserSpaceUnit unit,
        PageRotationDegrees rotation,
        TransformationMatrix matrix
    )
        : BaseStreamProcessor<PdfSheet>(
            number,
            from.ResourceStore,
            from.PdfScanner,
            from.PageContentParser,
            from.FilterProvider,
            cropBox,
            unit,
            rotation,
            matrix,
            from.ParsingOptions
        )
    {
        private const int DeepestForm = 20;

        private readonly List<PdfGlyph> glyphs = [];
        private readonly PdfBudget budget = (PdfBudget)from.ParsingOptions.FilterProvider!;
        private readonly List<PdfPoint> drawing = [];
        private bool hasPictures;
        private int depth;

        public override PdfSheet Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
        {
            CloneAllStates();
            ProcessOperations(operations);
            return new(glyphs, hasPictures);
        }

        protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
        {
            foreach (var operation in operations)
            {
                budget.SpendOperation();
                operation.Run(this);
            }
        }

        /// <summary>A form may show others, and by a detour itself.</summary>
        protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
        {
            if (++depth > DeepestForm)
                throw new TooIntricateException();
            base.ProcessFormXObject(formStream, xObjectName);
            depth--;
        }

        public override void RenderGlyph(
            IFont font,
            CurrentGraphicsState currentState,
            double fontSize,
            double pointSize,
            int code,
            string unicode,
            long currentOffset,
            in TransformationMatrix renderingMatrix,
            in TransformationMatrix textMatrix,
            in TransformationMatrix transformationMatrix,
            CharacterBoundingBox characterBoundingBox
        )
        {
            budget.SpendGlyph();
            var start = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
            var end = transformationMatrix.Transform(
                textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0)))
            );
            if (Math.Abs(end.Y - start.Y) > Math.Abs(end.X - start.X) || end.X < start.X)
                return;
            var name = font.Name?.Data ?? "";
            var isSign = IsOfSigns(name) || unicode is [>= '\uF000' and <= '\uF0FF'];
            var text = isSign && !string.IsNullOrWhiteSpace(unicode) ? "•" : unicode;
            glyphs.Add(
                new(
                    text,
                    start.X,
                    end.X,
                    start.Y,
                    Math.Max(pointSize, 1),
                    font.Details.IsBold || font.Details.Weight >= 600 || IsBold(name)
                )
            );
        }

        /// <summary>Word takes its bullets from these, where they have the places of other letters.</summary>
        private static bool IsOfSigns(string font) =>
            font.Contains("Wingdings", StringComparison.OrdinalIgnoreCase) || font.Contains("Dingbats", StringComparison.OrdinalIgnoreCase);

        private static bool IsBold(string font) =>
            font.Contains("Bold", StringComparison.OrdinalIgnoreCase)
            || font.Contains("Black", StringComparison.OrdinalIgnoreCase)
            || font.Contains("Heavy", StringComparison.OrdinalIgnoreCase);

        protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => hasPictures = true;

        protected override void RenderInlineImage(InlineImage inlineImage) => hasPictures = true;

        public override void BeginSubpath() { }

        public override PdfPoint? CloseSubpath() => null;

        public override void StrokePath(bool close) => Drawn();

        public override void FillPath(FillingRule fillingRule, bool close) => Drawn();

        public override void FillStrokePath(FillingRule fillingRule, bool close) => Drawn();

        public override void MoveTo(double x, double y) => drawing.Add(CurrentTransformationMatrix.Transform(new PdfPoint(x, y)));

        public override void BezierCurveTo(double x2, double y2, double x3, double y3) => MoveTo(x3, y3);

        public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => MoveTo(x3, y3);

        public override void LineTo(double x, double y) => MoveTo(x, y);

        public override void Rectangle(double x, double y, double width, double height)
        {
            MoveTo(x, y);
            MoveTo(x + width, y + height);
        }

        public override void EndPath() => drawing.Clear();

        public override void ClosePath() { }

        public override void ModifyClippingIntersect(FillingRule clippingRule) { }

        protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) { }

        /// <summary>Browsers draw their bullets: a small shape, as wide as it is high, is taken for one.</summary>
        private void Drawn()
        {
            if (drawing.Count > 0)
            {
                var (left, right, low, high) = (drawing.Min(p => p.X), drawing.Max(p => p.X), drawing.Min(p => p.Y), drawing.Max(p => p.Y));
                var size = right - left;
                if (size is > 1.5 and < 9 && Math.Abs(high - low - size) < 0.2 * size)
                    glyphs.Add(new("•", left, right, ((low + high) / 2) - (0.8 * size), 1, true));
            }

            drawing.Clear();
        }

        public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) { }

        public override void EndMarkedContent() { }

        public override void PaintShading(NameToken shading) { }
    }
}
