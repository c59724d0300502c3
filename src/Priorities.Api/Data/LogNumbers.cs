using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Priorities.Api.Data;

/// <summary>
/// What the numbers of the change log are called outside. They run through everything that happens, so whoever saw two of them could count
/// what happened in between and is not for them. Each is given out as another number, always the same, that tells nothing; those that were
/// given out as they are, before it was so, stay what they were.
/// </summary>
public sealed class LogNumbers : IDisposable
{
    /// <summary>
    /// Numbers that are given out are between 2^52 and 2^53: whole numbers of JSON that every reader takes, and none that was given out
    /// before.
    /// </summary>
    private const int Bits = 52;

    private const int Half = Bits / 2;
    private const uint HalfMask = (1u << Half) - 1;
    private const int Rounds = 8;

    private readonly Aes cipher = Aes.Create();
    private long openUntil;

    /// <summary>The number that an entry is known by.</summary>
    public long Of(long id) => id <= openUntil ? id : (1L << Bits) | Shuffle(id, backwards: false);

    /// <summary>The entry as a cursor remembers it.</summary>
    public string Place(long id) => Of(id).ToString(CultureInfo.InvariantCulture);

    /// <summary>The entry that a cursor remembers; null where it was made up.</summary>
    public long? Place(string number)
    {
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var told))
            return null;
        if (told <= openUntil)
            return told;
        return told >> Bits == 1 ? Shuffle(told & ((1L << Bits) - 1), backwards: true) : null;
    }

    /// <summary>The key is that of the cursors of the feed.</summary>
    public async Task LoadAsync(PrioritiesContext db, CancellationToken cancellationToken)
    {
        var values = await db
            .ServiceValues.Where(v => v.Name == ServiceValue.CursorKey || v.Name == ServiceValue.OpenLogUntil)
            .ToDictionaryAsync(v => v.Name, cancellationToken);
        cipher.Key = values[ServiceValue.CursorKey].Bytes!;
        openUntil = values.GetValueOrDefault(ServiceValue.OpenLogUntil)?.Number ?? 0;
    }

    public void Dispose() => cipher.Dispose();

    /// <summary>
    /// A Feistel network: each half in turn is mixed with what the cipher makes of the other, which can be taken back step by step.
    /// </summary>
    private long Shuffle(long value, bool backwards)
    {
        var (left, right) = ((uint)(value >> Half) & HalfMask, (uint)value & HalfMask);
        Span<byte> plain = stackalloc byte[16],
            mixed = stackalloc byte[16];
        for (var i = 0; i < Rounds; i++)
        {
            plain.Clear();
            plain[0] = (byte)(backwards ? Rounds - 1 - i : i);
            plain[15] = 1; // no place of the feed looks like this
            BinaryPrimitives.WriteUInt32BigEndian(plain[4..], backwards ? left : right);
            lock (cipher)
                cipher.EncryptEcb(plain, mixed, PaddingMode.None);
            var mask = BinaryPrimitives.ReadUInt32BigEndian(mixed) & HalfMask;
            (left, right) = backwards ? (right ^ mask, left) : (right, left ^ mask);
        }

        return ((long)left << Half) | right;
    }
}
