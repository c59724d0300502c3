using System.IO.Compression;

namespace Priorities.Api.Features.Imports;

/// <summary>Looks at a document of Office before it is opened: a few kilobytes can unpack to gigabytes.</summary>
internal static class Package
{
    public const int LargestMiB = 100;
    private const int MostParts = 5_000;

    /// <summary>Documents with a password, and those of before 2007, are of this kind of file.</summary>
    public static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Counts what really comes out of the archive: what it says of itself may be a lie.</summary>
    public static bool IsTooLarge(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts) return true;
        var (buffer, room) = (new byte[81_920], (long)LargestMiB << 20);
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                if ((room -= read) < 0) return true;
            }
        }

        return false;
    }
}
