using System.Globalization;
using System.Text.RegularExpressions;

namespace Priorities.Api.Platform.Input;

/// <summary>Reads values of a query that the rules have let through.</summary>
public static partial class Values
{
    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    /// <summary>Repeated, separated by commas, or both.</summary>
    public static IEnumerable<string> Split(IEnumerable<string?> texts) => texts.SelectMany(t => (t ?? "").Split(',')).Distinct();

    public static T[]? Enums<T>(string[]? texts)
        where T : struct, Enum => texts is not { Length: > 0 } ? null : [.. Split(texts).Select(t => Enum.Parse<T>(t, ignoreCase: true))];

    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The shape that is published; .NET alone would take an offset without its colon.</summary>
    public const string Instants =
        "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,7})?(Z|[+-][0-9]{2}:[0-9]{2})$";

    public static bool TryInstant(string text, out DateTimeOffset at)
    {
        at = default;
        return InstantShape().IsWholeMatch(text)
            && DateTimeOffset.TryParseExact(
                text,
                InstantFormats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out at
            );
    }

    [GeneratedRegex(Instants)]
    private static partial Regex InstantShape();

    public static DateTimeOffset? Instant(string? text) => text is not null && TryInstant(text, out var at) ? at : null;

    public static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);

    public static bool? Flag(string? text) => text is null ? null : text == "true";
}
