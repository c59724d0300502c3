using System.IO.Compression;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokens;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>A PDF asks for more than a report needs: a file that was made to use up the machine, or one that is mostly drawings.</summary>
internal sealed class TooIntricateException : Exception;

/// <summary>What one PDF may cost. A few bytes can unpack to gigabytes, and a drawing may draw others again and again; the library has no
/// limits of its own there.</summary>
internal sealed class PdfBudget : IFilterProvider
{
    private const int LargestStream = 64 << 20;
    private const int LargestContent = 8 << 20;
    private const int MostNodes = 5_000;

    private long bytes = 256 << 20;
    private long operations = 5_000_000;
    private long glyphs = 3_000_000;
    private int nodes;

    public void SpendOperation() => Spend(ref operations, 1);

    public void SpendGlyph() => Spend(ref glyphs, 1);

    /// <summary>The tree of pages is read by recursion: it must not be deep. Nodes are named in the file itself or in streams of
    /// objects.</summary>
    public void CountNodes(ReadOnlySpan<byte> content)
    {
        for (int at; (at = content.IndexOf((byte)'/')) >= 0; )
        {
            content = content[(at + 1)..];
            // A name may have each of its letters as #xx, which nobody does without a reason.
            if (
                (
                    content.StartsWith("Kids"u8)
                    || content.StartsWith("#4"u8)
                    || content.StartsWith("K#"u8)
                    || content.StartsWith("Ki#"u8)
                    || content.StartsWith("Kid#"u8)
                )
                && ++nodes > MostNodes
            )
                throw new TooIntricateException();
        }
    }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Within(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Within(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Within(DefaultFilterProvider.Instance.GetAllFilters());

    private List<IFilter> Within(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new Filter(f, this))];

    private static void Spend(ref long budget, long amount)
    {
        if ((budget -= amount) < 0)
            throw new TooIntricateException();
    }

    private sealed class Filter(IFilter filter, PdfBudget budget) : IFilter
    {
        /// <summary>What comes out of these at the most, for each byte that goes in. Who compresses better uses Flate.</summary>
        private const int LzwGrowth = 2_560,
            RunLengthGrowth = 64;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
        {
            Spend(
                ref budget.bytes,
                filter switch
                {
                    FlateFilter => Unpacked(input),
                    LzwFilter when (long)input.Length * LzwGrowth > 2L * LargestStream => throw new TooIntricateException(),
                    RunLengthFilter when (long)input.Length * RunLengthGrowth > LargestStream => throw new TooIntricateException(),
                    _ => input.Length,
                }
            );
            var output = filter.Decode(input, dictionary, provider, index);
            if (dictionary.TryGet(NameToken.Type, out var type) && type is NameToken { Data: "ObjStm" })
                budget.CountNodes(output.Span);
            return output;
        }

        private static long Unpacked(Memory<byte> input)
        {
            if (input.Length < 2)
                return input.Length;
            var (size, buffer) = (0L, new byte[81_920]);
            using var unpacking = new DeflateStream(new MemoryStream(input[2..].ToArray()), CompressionMode.Decompress);
            try
            {
                for (int read; (read = unpacking.Read(buffer)) > 0; )
                {
                    if ((size += read) > LargestStream)
                        throw new TooIntricateException();
                }
            }
            catch (InvalidDataException)
            {
                // Damaged: the library makes of it what it can.
            }

            return size;
        }
    }

    /// <summary>Content is held as a list of operations, many times its size.</summary>
    public static IPageContentParser Within(IPageContentParser parser) => new Parser(parser);

    private sealed class Parser(IPageContentParser parser) : IPageContentParser
    {
        public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log) =>
            inputBytes.Length > LargestContent ? throw new TooIntricateException() : parser.Parse(pageNumber, inputBytes, log);
    }
}
