using System.Diagnostics.CodeAnalysis;

namespace Priorities.Domain;

/// <summary>
/// Tells which day it is where the service counts days. Instants are kept in UTC; only what is said in days (today, overdue, as of,
/// effective on) goes by this. It is the one place that turns an instant into a day and a day into an instant.
/// </summary>
public sealed class LocalCalendar(TimeZoneInfo zone)
{
    public static readonly LocalCalendar Utc = new(TimeZoneInfo.Utc);

    /// <summary>The IANA name of the time zone, such as <c>America/Toronto</c>.</summary>
    public string TimeZone => zone.Id;

    /// <summary>The calendar of a time zone by its IANA name.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out LocalCalendar? calendar)
    {
        // UTC is known also where no database of time zones is installed.
        calendar =
            name is "UTC" or "Etc/UTC" ? Utc
            : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) && found.HasIanaId ? new(found)
            : null;
        return calendar is not null;
    }

    /// <summary>The day that it is at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>The hour of the day, 0 to 23, that it is at an instant.</summary>
    public int HourOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).Hour;

    /// <summary>The day that it is at an instant in UTC.</summary>
    public DateOnly DayOf(DateTime utc) => DayOf(new DateTimeOffset(utc, TimeSpan.Zero));

    /// <summary>The instant (UTC) at which a day ends and the next one begins: 23, 24 or 25 hours after it began.</summary>
    public DateTime EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        // Where the clock is put back over midnight, the day begins with the first of the two; where it skips midnight, with the skip.
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).UtcDateTime;
    }
}
