using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Reads a report in a Word document (.docx).</summary>
internal static class WordReport
{
    private const int LongestPart = 50_000_000;

    public static Outcome<ReportContents> Read(byte[] content)
    {
        if (content.AsSpan().StartsWith(Package.CompoundFile))
            return Locked(content);
        try
        {
            if (Package.IsTooLarge(content))
                return new FileNotReadable(
                    $"Unpacked, this Word document is larger than {Package.LargestMiB} MiB. Save it without its pictures, or paste its text into a .txt file."
                );
            using var document = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false);
            if (document.MainDocumentPart is not { } main || !main.ContentType.Contains("word", StringComparison.OrdinalIgnoreCase))
                return NotWord();
            using var xml = Open(main);
            var lines = new WordParagraphs(
                WordStyles.Of(main.StyleDefinitionsPart),
                WordNumbering.Of(main.NumberingDefinitionsPart),
                xml
            ).Read();
            return lines.Count == 0 ? FileNotReadable.NoText() : Outline.Of(lines);
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or XmlException
                        or OpenXmlPackageException
                        or FormatException
                        or IOException
                        or InvalidOperationException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            // What the archive, the package and the XML say of a damaged file, each in its own way.
            return NotWord();
        }
    }

    /// <summary>The XML of a part: no entities of its own, and not without end.</summary>
    public static XmlReader Open(OpenXmlPart part) =>
        XmlReader.Create(
            part.GetStream(FileMode.Open, FileAccess.Read),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = LongestPart,
                CloseInput = true,
            }
        );

    private static FileNotReadable Locked(byte[] content) =>
        content.AsSpan().IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
            ? new($"This Word document is protected by a password. Save it without one, and send that.")
            : new($"This is a Word document of the old kind (.doc). Save it as .docx, and send that.");

    private static FileNotReadable NotWord() =>
        new(
            $"This is not a Word document (.docx), or it is damaged. Open it in a word processor, save it as .docx and send that; or paste its text into a .txt file."
        );
}
