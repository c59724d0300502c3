using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;

namespace Priorities.Api.Features.Changes;

/// <summary>A place in the feed: right after the entry with this position and number, or before everything.</summary>
public readonly record struct FeedPlace(long Position, long Id) : IComparable<FeedPlace>
{
    public static readonly FeedPlace Beginning;

    public static FeedPlace Of(ChangeRead change) => new(change.Position, change.Id);

    public int CompareTo(FeedPlace other) => Position != other.Position ? Position.CompareTo(other.Position) : Id.CompareTo(other.Id);

    public static bool operator <(FeedPlace left, FeedPlace right) => left.CompareTo(right) < 0;

    public static bool operator >(FeedPlace left, FeedPlace right) => left.CompareTo(right) > 0;

    public static bool operator <=(FeedPlace left, FeedPlace right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FeedPlace left, FeedPlace right) => left.CompareTo(right) >= 0;
}

/// <summary>
/// Cursors: places, encrypted. A reader could otherwise count in them what they may not see. A place fills one block of the cipher exactly.
/// The place of an entry is always the same cursor, for all who see that entry; a place that is no entry of theirs is another cursor each
/// time, so that nobody sees it move. What was tampered with becomes a place where no entry is, and is refused as such.
/// </summary>
public sealed class FeedCursors : IDisposable
{
    private const int Block = 16;

    /// <summary>What is beyond it is no place, and was not written here: positions and numbers never get there.</summary>
    private const long Limit = 1L << 40;

    /// <summary>The bits of a position or a number; those above may be anything.</summary>
    private const long Numbers = (1L << 48) - 1;

    private byte[] key = [];

    /// <summary>One for each thread: a page of the feed has fifty cursors, and readers would wait for each other at each of them.</summary>
    private readonly ThreadLocal<Aes> ciphers;

    public FeedCursors() => ciphers = new(() => Cipher(key));

    /// <param name="place">The place.</param>
    /// <param name="isHidden">Whether the reader knows of no entry there.</param>
    public string Write(FeedPlace place, bool isHidden = false)
    {
        Span<byte> plain = stackalloc byte[Block],
            block = stackalloc byte[Block];
        BinaryPrimitives.WriteInt64BigEndian(plain, place.Position);
        BinaryPrimitives.WriteInt64BigEndian(plain[8..], place.Id);
        if (isHidden)
        {
            RandomNumberGenerator.Fill(plain[..2]); // above the bits of both numbers
            RandomNumberGenerator.Fill(plain[8..10]);
        }

        ciphers.Value!.EncryptEcb(plain, block, PaddingMode.None);
        return WebEncoders.Base64UrlEncode(block);
    }

    public FeedPlace? Read(string cursor)
    {
        Span<byte> plain = stackalloc byte[Block];
        try
        {
            var block = WebEncoders.Base64UrlDecode(cursor);
            if (block.Length != Block)
                return null;
            ciphers.Value!.DecryptEcb(block, plain, PaddingMode.None);
        }
        catch (FormatException)
        {
            return null;
        }

        var place = new FeedPlace(
            BinaryPrimitives.ReadInt64BigEndian(plain) & Numbers,
            BinaryPrimitives.ReadInt64BigEndian(plain[8..]) & Numbers
        );
        return place is { Position: < Limit, Id: < Limit } ? place : null;
    }

    /// <summary>All instances use one key; the first to ask makes it.</summary>
    public async Task LoadAsync(PrioritiesContext db, CancellationToken cancellationToken)
    {
        var made = RandomNumberGenerator.GetBytes(32);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO service_values (name, bytes) VALUES ({ServiceValue.CursorKey}, {made}) ON CONFLICT (name) DO NOTHING",
            cancellationToken
        );
        key = (await db.ServiceValues.SingleAsync(v => v.Name == ServiceValue.CursorKey, cancellationToken)).Bytes!;
    }

    public void Dispose() => ciphers.Dispose();

    private static Aes Cipher(byte[] key)
    {
        var cipher = Aes.Create();
        cipher.Key = key;
        return cipher;
    }
}
