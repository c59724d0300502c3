using System.Buffers.Binary;

namespace Priorities.Domain;

/// <summary>
/// Ids (UUID version 7) of things that are told one after the other: those of one instant are in the order in which they were made.
/// Several steps can be reported in one request, with one stamp; which of them came last must stay known.
/// </summary>
public static class OrderedId
{
    private const int CounterBits = 26;

    private static int made;

    /// <summary>
    /// The next id of this instant: its milliseconds, a counter in the place of the first random bits (RFC 9562, 6.2, method 1), and 48
    /// random bits.
    /// </summary>
    public static Guid Next(DateTimeOffset at)
    {
        var count = (uint)Interlocked.Increment(ref made) & ((1u << CounterBits) - 1);
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(at).TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | (count >> 14)));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[8..], (ushort)(0x8000 | (count & 0x3FFF)));
        return new(bytes, bigEndian: true);
    }
}
