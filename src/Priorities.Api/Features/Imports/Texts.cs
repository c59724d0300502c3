using System.Text;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>The text of a file whose encoding nobody said.</summary>
internal static class Texts
{
    /// <summary>Of so many bytes it is seen whether every other one is empty, as in UTF-16 that does not say what it is.</summary>
    private const int Looked = 1_000;

    /// <summary>UTF-8, UTF-16 where it says or shows so, else what Windows wrote before there was UTF-8.</summary>
    public static Outcome<string> Decode(byte[] content)
    {
        if (IsOther(content))
            return NotText();
        var text = content switch
        {
            [0xFF, 0xFE, ..] => System.Text.Encoding.Unicode.GetString(content.AsSpan(2)),
            [0xFE, 0xFF, ..] => System.Text.Encoding.BigEndianUnicode.GetString(content.AsSpan(2)),
            [0xEF, 0xBB, 0xBF, ..] => System.Text.Encoding.UTF8.GetString(content.AsSpan(3)),
            _ when IsHalfEmpty(content, 1) => System.Text.Encoding.Unicode.GetString(content),
            _ when IsHalfEmpty(content, 0) => System.Text.Encoding.BigEndianUnicode.GetString(content),
            _ when System.Text.Unicode.Utf8.IsValid(content) || IsNearlyUtf8(content) => System.Text.Encoding.UTF8.GetString(content),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content),
        };
        if (text.Contains('\0', StringComparison.Ordinal))
            return NotText();
        return string.IsNullOrWhiteSpace(text) ? FileNotReadable.NoText() : text;
    }

    /// <summary>
    /// Most of every second byte is empty, from the first or the one behind it, and none of the others: letters of our scripts in UTF-16.
    /// </summary>
    private static bool IsHalfEmpty(byte[] content, int from)
    {
        var bytes = content.AsSpan(0, Math.Min(content.Length, Looked) & ~1);
        var (empty, other) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != 0)
                continue;
            if (i % 2 == from)
                empty++;
            else
                other++;
        }

        return content.Length % 2 == 0 && empty * 4 > bytes.Length && other == 0;
    }

    /// <summary>
    /// A text in UTF-8 that was cut in the middle of a character, or has a few bytes that are damaged, is still one: in no other encoding
    /// are there so many right sequences.
    /// </summary>
    private static bool IsNearlyUtf8(ReadOnlySpan<byte> content)
    {
        var (right, wrong) = (0, 0);
        while (content.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            content = content[at..];
            if (Rune.DecodeFromUtf8(content, out _, out var length) == System.Buffers.OperationStatus.Done)
                right++;
            else
                wrong++;
            content = content[Math.Max(1, length)..];
        }

        return right > 2 * wrong;
    }

    /// <summary>The encoding that a charset names; null where there is none.</summary>
    public static Encoding? Encoding(string charset)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset.Trim('"')) ?? System.Text.Encoding.GetEncoding(charset.Trim('"'));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A text whose encoding was said, as one whose encoding need not be. A byte order mark says more than a header.</summary>
    public static byte[] InUtf8(byte[] content, Encoding encoding) =>
        content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0xEF, 0xBB, 0xBF, ..]
            ? content
            : System.Text.Encoding.Convert(encoding, System.Text.Encoding.UTF8, content);

    public static bool IsOther(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8)
        || content.StartsWith("PK\u0003\u0004"u8)
        || content.StartsWith("{\\rtf"u8)
        || content.StartsWith(Package.CompoundFile);

    private static FileNotReadable NotText() =>
        new(
            $"This is not text, whatever its Content-Type says. Send it with the Content-Type that it should have (that of PDF, Word or Excel), or save it as plain text or CSV."
        );
}
