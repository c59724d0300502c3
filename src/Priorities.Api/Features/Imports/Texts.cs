using System.Text;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>The text of a file whose encoding nobody said.</summary>
internal static class Texts
{
    /// <summary>UTF-8, UTF-16 where it says so, else what Windows wrote before there was UTF-8.</summary>
    public static Outcome<string> Decode(byte[] content)
    {
        if (IsOther(content)) return NotText();
        var text = content switch
        {
            [0xFF, 0xFE, ..] => System.Text.Encoding.Unicode.GetString(content.AsSpan(2)),
            [0xFE, 0xFF, ..] => System.Text.Encoding.BigEndianUnicode.GetString(content.AsSpan(2)),
            [0xEF, 0xBB, 0xBF, ..] => System.Text.Encoding.UTF8.GetString(content.AsSpan(3)),
            _ when System.Text.Unicode.Utf8.IsValid(content) => System.Text.Encoding.UTF8.GetString(content),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content),
        };
        if (text.Contains('\0', StringComparison.Ordinal)) return NotText();
        return string.IsNullOrWhiteSpace(text) ? FileNotReadable.NoText() : text;
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
    public static byte[] InUtf8(byte[] content, Encoding encoding) => content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0xEF, 0xBB, 0xBF, ..] ? content : System.Text.Encoding.Convert(encoding, System.Text.Encoding.UTF8, content);

    public static bool IsOther(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) || content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("{\\rtf"u8) || content.StartsWith(Package.CompoundFile);

    private static FileNotReadable NotText() => new($"This is not text, whatever its Content-Type says. Send it with the Content-Type that it should have (that of PDF, Word or Excel), or save it as plain text or CSV.");
}
