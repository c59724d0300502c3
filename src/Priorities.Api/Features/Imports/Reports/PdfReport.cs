using Priorities.Domain;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Reads a report in PDF.</summary>
internal static class PdfReport
{
    private const int MostPages = 500;
    private const int Stack = 64 << 20;

    public static Outcome<ReportContents> Read(byte[] content)
    {
        var sheets = OnDeepStack(() => Sheets(content));
        if (sheets.Refusal is { } refusal)
            return refusal;
        var pages = sheets.Value.ConvertAll(s => PdfLayout.Lines(s.Glyphs).ToList());
        if (pages.Exists(p => p.Count > 0))
            return Outline.Of(new Paragraphs(new KnownWords(pages.SelectMany(p => p).Select(l => l.Text))).Join(PdfPages.Lines(pages)));
        return sheets.Value.Exists(s => s.HasPictures)
            ? new FileNotReadable(
                $"This PDF is a scan: it has pictures of pages, and no text. Run text recognition on it, or paste its text into a .txt file."
            )
            : FileNotReadable.NoText();
    }

    private static Outcome<List<PdfSheet>> Sheets(byte[] content)
    {
        var budget = new PdfBudget();
        try
        {
            budget.CountNodes(content);
            using var document = PdfDocument.Open(content, new ParsingOptions { FilterProvider = budget, SkipMissingFonts = true });
            if (document.NumberOfPages > MostPages)
                return new FileNotReadable(
                    $"This PDF has {document.NumberOfPages:N0} pages; at most {MostPages} can be read. Send the pages that have the lists."
                );
            document.AddPageFactory<PdfSheet, PdfGlyphs>();
            return Enumerable.Range(1, document.NumberOfPages).Select(document.GetPage<PdfSheet>).ToList();
        }
        catch (PdfDocumentEncryptedException)
        {
            return new FileNotReadable($"This PDF is protected by a password. Save it without one, and send that.");
        }
        catch (TooIntricateException)
        {
            return new FileNotReadable(
                $"This PDF unpacks to more than a report has. Print it to a new PDF, or paste its text into a .txt file."
            );
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // On a damaged file the library throws whatever its code comes to. Nothing of ours runs in here but the counting.
            return new FileNotReadable(
                $"This is not a PDF, or it is damaged. Open it, print it to a new PDF and send that; or paste its text into a .txt file."
            );
        }
    }

    /// <summary>The library reads by recursion what is nested, for which the stack of a request may have too little room.</summary>
    private static Outcome<List<PdfSheet>> OnDeepStack(Func<Outcome<List<PdfSheet>>> read)
    {
        var reading = new TaskCompletionSource<Outcome<List<PdfSheet>>>();
        new Thread(
            () =>
            {
                try
                {
                    reading.SetResult(read());
                }
                catch (OutOfMemoryException e)
                {
                    reading.SetException(e);
                }
            },
            Stack
        )
        {
            IsBackground = true,
        }.Start();
        return reading.Task.GetAwaiter().GetResult();
    }
}
