using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Problems;

namespace Priorities.Api.Platform.Paging;

/// <summary>What every list takes.</summary>
public record PageParameters : IQueryParameters
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    /// <summary>How many items at the most, 1 to 200. Default: 50.</summary>
    [FromQuery(Name = "limit"), DefaultValue(DefaultLimit), WholeNumber(1, MaxLimit)]
    public string? Limit { get; init; }

    /// <summary>Where the page before ended: its `nextCursor`, unchanged. All other parameters have to be those of that page.</summary>
    [FromQuery(Name = "cursor"), AtMost(2_000)]
    public string? Cursor { get; init; }

    public int Take() => Values.Number(Limit) ?? DefaultLimit;
}

/// <summary>A page of a list, and where the next one begins.</summary>
public interface IPage
{
    string? NextCursor { get; }

    /// <summary>The parameter that takes it.</summary>
    string Parameter => "cursor";
}

/// <summary>A page of a list.</summary>
/// <param name="Items">The items, in the order asked for; empty when there are none.</param>
/// <param name="NextCursor">Give it back as `cursor` for the next page; absent on the last page.</param>
/// <param name="Total">How many items the whole list has; only with `total=true`.</param>
/// <param name="TimeZone">The time zone by which days are counted, an IANA name such as `America/Toronto`; in lists that count
/// days.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor, long? Total = null, string? TimeZone = null) : IPage
{
    /// <summary>Makes a page from one row more than was asked for: that row says whether there is a next page.</summary>
    public static Page<T> From(IReadOnlyList<T> rows, int limit, Func<T, string> cursor, long? total = null) =>
        rows.Count > limit ? new([.. rows.Take(limit)], cursor(rows[limit - 1]), total) : new(rows, null, total);
}

/// <summary>
/// Where a page ended, for the one list that it is of: the values that the list is sorted by, and a digest that ties them to that list.
/// The digest is no secret: it catches a cursor that was mangled or is of another list, and whoever forges one learns nothing that the list
/// itself does not tell.
/// </summary>
public static class Cursor
{
    private const int DigestBytes = 9;

    /// <summary>What no value has in it. As JSON, a title of emoji made a cursor that was longer than a cursor may be.</summary>
    private const char Between = '\u001f';

    public static readonly InvalidInput Invalid = new(
        "cursor",
        $"This is not a cursor of this list. Use `nextCursor` as it was answered, with the same parameters; or start again without `cursor`.",
        "invalidCursor"
    );

    /// <summary>Names a list: what it is of, and every parameter that decides what is on it and in which order.</summary>
    public static string List(string name, IQueryParameters filter, params string?[] more) =>
        string.Join(
            '\n',
            filter
                .GetType()
                .GetProperties()
                .Select(p =>
                    (
                        p.Name,
                        Value: p.GetValue(filter) switch
                        {
                            null or string[] { Length: 0 } => null,
                            string[] texts => string.Join(',', Values.Split(texts).Order(StringComparer.Ordinal)),
                            var text => text.ToString(),
                        }
                    )
                )
                .Where(p => p.Value is not null && p.Name is not (nameof(PageParameters.Limit) or nameof(PageParameters.Cursor)))
                .Select(p => $"{p.Name}={p.Value}")
                .Prepend(name)
                .Concat(more)
        );

    /// <summary>A short name in place of a list's own, which is as long as its parameters: for what is remembered by it.</summary>
    public static string Brief(string list) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(list)));

    public static string Encode(string list, params IEnumerable<string> values)
    {
        var payload = Encoding.UTF8.GetBytes(string.Join(Between, values));
        return WebEncoders.Base64UrlEncode([.. Digest(list, payload), .. payload]);
    }

    public static string[]? Decode(string list, string cursor)
    {
        try
        {
            var bytes = WebEncoders.Base64UrlDecode(cursor);
            if (bytes.Length <= DigestBytes)
                return null;
            var payload = bytes[DigestBytes..];
            return Digest(list, payload).AsSpan().SequenceEqual(bytes.AsSpan(0, DigestBytes))
                ? Encoding.UTF8.GetString(payload).Split(Between)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static byte[] Digest(string list, byte[] payload) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(list), 0, .. payload])[..DigestBytes];
}
