using System.Globalization;
using System.Text.RegularExpressions;

namespace Priorities.Api.Features.Imports;

/// <summary>Days as people write them.</summary>
internal static partial class WrittenDay
{
    private static readonly CultureInfo[] Languages =
    [
        CultureInfo.GetCultureInfo("en-US"),
        CultureInfo.GetCultureInfo("fr-CA"),
        CultureInfo.GetCultureInfo("fr-FR"),
    ];

    private static readonly string[] Spelled =
    [
        "d MMMM yyyy",
        "d MMM yyyy",
        "MMMM d yyyy",
        "MMM d yyyy",
        "d-MMM-yyyy",
        "yyyy MMMM d",
        "dddd d MMMM yyyy",
        "dddd MMMM d yyyy",
    ];

    /// <summary>
    /// Every day that may be meant, as 2026-11-23: none where it is no day, two where day and month can be mistaken for one another.
    /// </summary>
    public static IReadOnlyList<string> Readings(string text) =>
        [.. Read(text, null).Distinct().Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    /// <summary>The same where it is known whether the day comes before the month.</summary>
    public static IReadOnlyList<string> Readings(string text, bool? dayFirst) =>
        [.. Read(text, dayFirst).Distinct().Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    /// <summary>Whether the day comes before the month in this text; null where it does not tell.</summary>
    public static bool? Tells(string text) =>
        Numbers().Match(text.Trim()) is { Success: true } numbers && !IsYearFirst(numbers)
            ? (
                int.Parse(numbers.Groups[1].ValueSpan, CultureInfo.InvariantCulture) > 12,
                int.Parse(numbers.Groups[2].ValueSpan, CultureInfo.InvariantCulture) > 12
            ) switch
            {
                (true, false) => true,
                (false, true) => false,
                _ => null,
            }
            : null;

    /// <summary>
    /// A day in a workbook is a number with a format, counted from the end of 1899. A small one, such as 2027, is a year that somebody
    /// wrote, and no day.
    /// </summary>
    public static string OfSerial(string text, bool countsFrom1904) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) && number is >= 10_000 and < 2_950_000
            ? DateTime.FromOADate(number + (countsFrom1904 ? 1_462 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;

    private static IEnumerable<DateOnly> Read(string text, bool? dayFirst)
    {
        text = text.Trim();
        if (Numbers().Match(text) is { Success: true } numbers)
        {
            var parts = new[] { 1, 2, 3 }.Select(i => int.Parse(numbers.Groups[i].ValueSpan, CultureInfo.InvariantCulture)).ToArray();
            if (IsYearFirst(numbers))
                return Day(parts[0], parts[1], parts[2]);
            return (dayFirst is not false ? Day(parts[2], parts[1], parts[0]) : []).Concat(
                dayFirst is not true ? Day(parts[2], parts[0], parts[1]) : []
            );
        }

        var plain = Between().Replace(First().Replace(text, m => m.Value.StartsWith('1') ? "1" : ""), " ").Trim();
        foreach (var language in Languages)
            if (
                DateOnly.TryParseExact(plain, Spelled, language, DateTimeStyles.AllowWhiteSpaces, out var day)
                || DateOnly.TryParseExact(text, Spelled, language, DateTimeStyles.AllowWhiteSpaces, out day)
            )
                return [day];
        return [];
    }

    private static bool IsYearFirst(Match numbers) => numbers.Groups[1].Length == 4;

    private static IEnumerable<DateOnly> Day(int year, int month, int day) =>
        year is >= 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? [new DateOnly(year, month, day)]
            : [];

    /// <summary>30/06/2027, 2027-06-30, 30.6.2027; behind it a time of day, as a workbook's day may have.</summary>
    [GeneratedRegex(
        "^(\\d{4}|\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|(?<=^\\d{4}[-/. ]\\d{1,2}[-/. ])\\d{1,2})([T ]\\d{2}:\\d{2}(:\\d{2}([.]\\d+)?)?Z?)?$"
    )]
    private static partial Regex Numbers();

    /// <summary>The first of a month: 1er, 1st; also 2nd, 3rd, 4th.</summary>
    [GeneratedRegex("\\b1(er|st)\\b|(?<=\\b\\d{1,2})(st|nd|rd|th)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex First();

    [GeneratedRegex("[\\s,.]+")]
    private static partial Regex Between();
}
