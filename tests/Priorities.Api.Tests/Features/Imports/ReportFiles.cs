using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Priorities.Api.Features.Imports.Reports;
using Priorities.Api.Tests.Harness;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using PageSize = UglyToad.PdfPig.Content.PageSize;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Priorities.Api.Tests.Features.Imports;

/// <summary>
/// Makes the files of reports. A report is written down with a sign before each paragraph: <c>#</c> a heading, <c>-</c> an entry of a list,
/// <c>--</c> one under it, anything else is text.
/// </summary>
internal static class ReportFiles
{
    public static byte[] Of(string report, ReportFormat format) =>
        format switch
        {
            ReportFormat.Text => Encoding.UTF8.GetBytes(Blocks(report, "", "- ", "  - ")),
            ReportFormat.Markdown => Encoding.UTF8.GetBytes(Blocks(report, "## ", "* ", "  * ")),
            ReportFormat.Word => Word([
                .. Paragraphs(report)
                    .Select(p =>
                        p.Sign switch
                        {
                            "#" => Styled("Titre1", p.Text),
                            "-" => Listed(p.Text, 0),
                            "--" => Listed(p.Text, 1),
                            _ => Plain(p.Text),
                        }
                    ),
            ]),
            _ => Pdf(page => page.Report(report)),
        };

    public static IEnumerable<(string Sign, string Text)> Paragraphs(string report) =>
        report
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split(' ', 2) is ["#" or "-" or "--", _] parts ? (parts[0], parts[1]) : ("", l));

    private static string Blocks(string report, string heading, string item, string under)
    {
        var text = new StringBuilder();
        var inList = false;
        foreach (var (sign, words) in Paragraphs(report))
        {
            if (text.Length > 0 && !(inList && sign is "-" or "--"))
                text.Append('\n');
            text.Append(
                    sign switch
                    {
                        "#" => heading,
                        "-" => item,
                        "--" => under,
                        _ => "",
                    }
                )
                .Append(words)
                .Append('\n');
            inList = sign is "-" or "--";
        }

        return text.ToString();
    }

    /// <summary>A document as a French Word has it: the heading's style is named in French, its level says what it is.</summary>
    public static byte[] Word(params OpenXmlElement[] paragraphs)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(paragraphs));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "heading 1" }, new StyleParagraphProperties(new OutlineLevel { Val = 0 }))
                {
                    Type = StyleValues.Paragraph,
                    StyleId = "Titre1",
                },
                new Style(new StyleName { Val = "Titre de partie" }, new BasedOn { Val = "Titre1" })
                {
                    Type = StyleValues.Paragraph,
                    StyleId = "Partie",
                },
                new Style(new StyleName { Val = "List Bullet" }, new StyleParagraphProperties(Numbered(1, null)))
                {
                    Type = StyleValues.Paragraph,
                    StyleId = "Listepuces",
                },
                new Style(new StyleName { Val = "List Bullet 2" }, new StyleParagraphProperties(Numbered(2, null)))
                {
                    Type = StyleValues.Paragraph,
                    StyleId = "Listepuces2",
                },
                new Style(new StyleName { Val = "toc 1" }) { Type = StyleValues.Paragraph, StyleId = "TM1" }
            );
        }

        return file.ToArray();
    }

    public static Paragraph Plain(string text) => new(new WordRun(new Text(text)));

    public static Paragraph Bold(string text) => new(new WordRun(new RunProperties(new Bold()), new Text(text)));

    public static Paragraph Styled(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new WordRun(new Text(text)));

    public static Paragraph Listed(string text, int level) => new(new ParagraphProperties(Numbered(1, level)), new WordRun(new Text(text)));

    private static NumberingProperties Numbered(int list, int? level)
    {
        var numbered = new NumberingProperties { NumberingId = new NumberingId { Val = list } };
        if (level is { } depth)
            numbered.NumberingLevelReference = new NumberingLevelReference { Val = depth };
        return numbered;
    }

    public static byte[] Pdf(params Action<PdfPageWriter>[] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddTrueTypeFont(File.ReadAllBytes(Repository.Path("src/Priorities.Api/Features/Charts/DejaVuSans.ttf")));
        var bold = builder.AddStandard14Font(Standard14Font.HelveticaBold);
        foreach (var write in pages)
            write(new PdfPageWriter(builder.AddPage(PageSize.A4), font, bold));
        return builder.Build();
    }

    /// <summary>Writes from the top of a page to its bottom.</summary>
    internal sealed class PdfPageWriter(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, PdfDocumentBuilder.AddedFont bold)
    {
        public const double Left = 72;
        private const double Step = 14;

        public PdfPageBuilder Page => page;

        public double Height { get; set; } = 760;

        public PdfPageWriter Line(string text, double left = Left, double size = 10, double above = 0, bool strong = false)
        {
            Height -= Step + above;
            page.AddText(text, size, new PdfPoint(left, Height), strong ? bold : font);
            return this;
        }

        /// <summary>A paragraph that begins in bold.</summary>
        public PdfPageWriter Led(string lead, string rest)
        {
            Height -= Step + 10;
            var end = page.AddText(lead + " ", 10, new PdfPoint(Left, Height), bold)[^1].EndBaseLine.X;
            page.AddText(rest, 10, new PdfPoint(end, Height), font);
            return this;
        }

        public PdfPageWriter Item(string text, double left = Left + 18, string bullet = "•")
        {
            var lines = Wrapped(text, 70);
            page.AddText(bullet, 10, new PdfPoint(left, Height - Step), font);
            foreach (var line in lines)
                Line(line, left + 18);
            return this;
        }

        public PdfPageWriter Report(string report)
        {
            foreach (var (sign, text) in Paragraphs(report))
            {
                if (sign == "#")
                    Line(text, size: 14, above: 12);
                else if (sign == "-")
                    Item(text);
                else if (sign == "--")
                    Item(text, Left + 36, "◦");
                else
                {
                    Height -= 8;
                    foreach (var line in Wrapped(text, 80))
                        Line(line);
                }
            }

            return this;
        }

        private static List<string> Wrapped(string text, int width)
        {
            var lines = new List<string> { "" };
            foreach (var word in text.Split(' '))
            {
                if (lines[^1].Length + word.Length >= width)
                    lines.Add("");
                lines[^1] += lines[^1].Length == 0 ? word : " " + word;
            }

            return lines;
        }
    }
}
