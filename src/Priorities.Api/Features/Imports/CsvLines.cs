using System.Text;
using CsvHelper;

namespace Priorities.Api.Features.Imports;

/// <summary>
/// Reads CSV into lines of texts. A quotation mark that is opened and not closed would take the lines after it along, as far as the next
/// one: such a line is at fault by itself, and reading goes on with the one below it.
/// </summary>
internal static class CsvLines
{
    /// <summary>A file with more lines at fault than this is something else than CSV.</summary>
    private const int MostMisquoted = 100;

    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        SkipEmptyLines = false,
        DetectSeparatorHint = true, // Separator: whichever it finds; Excel writes semicolons in French
        MalformedData = CsvMalformedDataHandling.Recover, // a mark inside a text without quotes is a mark, as spreadsheets take it
    };

    /// <summary>It is no CSV.</summary>
    /// <param name="line">The line at which that was seen.</param>
    internal sealed class MisquotedException(int line) : Exception
    {
        public int Line => line;
    }

    public static IEnumerable<TableLine> Of(string text)
    {
        var (line, misquoted) = (0, 0);
        char? separator = null;
        for (ReadOnlyMemory<byte> rest = Encoding.UTF8.GetBytes(text); !rest.IsEmpty; )
        {
            var fault = 0L;
            using var csv = CsvReader.Create(rest, Options with { Separator = separator, OnMalformedRecord = Look });
            separator ??= csv.Separator;
            var next = ReadOnlyMemory<byte>.Empty;
            while (next.IsEmpty && csv.Read())
            {
                line++;
                if (fault == csv.RowNumber)
                {
                    if (++misquoted > MostMisquoted)
                        throw new MisquotedException(line);
                    var record = rest[(int)csv.ByteOffset..];
                    var end = record.Span.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var at ? at : record.Length;
                    yield return new(line, [Encoding.UTF8.GetString(record.Span[..end])]) { IsMisquoted = true };
                    next = record[Math.Min(record.Length, end + (record.Span[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
                    if (next.IsEmpty)
                        yield break;
                    continue;
                }

                var cells = new string[csv.FieldCount];
                for (var i = 0; i < cells.Length; i++)
                    cells[i] = csv.GetString(i);
                if (!Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
                    yield return new(line, cells);
            }

            rest = next;

            void Look(CsvMalformedRecord record)
            {
                if (fault == 0 && record.Reason != CsvMalformedReason.StrayQuote)
                    fault = record.RecordNumber;
            }
        }
    }
}
