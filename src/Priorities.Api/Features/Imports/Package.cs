using System.IO.Compression;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>Looks at a document of Office before it is opened: a few kilobytes can unpack to gigabytes.</summary>
internal static class Package
{
    public const int LargestMiB = 100;
    private const int MostParts = 5_000;

    /// <summary>Documents with a password, and those of before 2007, are of this kind of file.</summary>
    public static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Why what was sent as an Excel workbook cannot be opened as one.</summary>
    public static Refusal? Fault(byte[] content)
    {
        if (IsTooLarge(content))
            return new FileNotReadable(
                $"Unpacked, this workbook is larger than {LargestMiB} MiB. Save it without its other sheets and pictures, or as CSV."
            );
        return IsLocked(content) ? Locked() : null;
    }

    public static FileNotReadable Locked() =>
        new($"This workbook is protected by a password. Save it without one, as .xlsx, and send that.");

    /// <summary>The list of its parts says of each how it is encrypted.</summary>
    private static bool IsLocked(byte[] content)
    {
        if (!IsOpenDocument(content))
            return false;
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (archive.GetEntry("META-INF/manifest.xml") is not { } parts)
            return false;
        using var text = new StreamReader(parts.Open());
        return text.ReadToEnd().Contains("encryption-data", StringComparison.Ordinal);
    }

    /// <summary>Such an archive begins with a file that says so, which is never compressed.</summary>
    public static bool IsOpenDocument(ReadOnlySpan<byte> content) =>
        content[..Math.Min(content.Length, 200)].IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) >= 0;

    /// <summary>Counts what really comes out of the archive: what it says of itself may be a lie.</summary>
    public static bool IsTooLarge(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts)
            return true;
        var (buffer, room) = (new byte[81_920], (long)LargestMiB << 20);
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0; )
            {
                if ((room -= read) < 0)
                    return true;
            }
        }

        return false;
    }
}
