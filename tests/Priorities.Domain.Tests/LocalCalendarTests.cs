using System.Globalization;

namespace Priorities.Domain.Tests;

public sealed class LocalCalendarTests
{
    private static LocalCalendar Of(string zone) =>
        LocalCalendar.TryFind(zone, out var calendar) ? calendar : throw new AssertionException($"No {zone}.");

    [TestCase("America/Toronto", "2026-11-24T04:59:59Z", "2026-11-23")]
    [TestCase("America/Toronto", "2026-11-24T05:00:00Z", "2026-11-24")]
    [TestCase("America/Toronto", "2026-07-01T04:00:00Z", "2026-07-01", Description = "Daylight-saving time.")]
    [TestCase("Asia/Kathmandu", "2026-11-23T18:15:00Z", "2026-11-24")]
    [TestCase("UTC", "2026-11-24T23:59:59Z", "2026-11-24")]
    public void An_instant_is_of_the_day_that_the_calendar_on_the_wall_shows(string zone, string at, string day) =>
        Assert.That(
            Of(zone).DayOf(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)),
            Is.EqualTo(DateOnly.Parse(day, CultureInfo.InvariantCulture))
        );

    [TestCase("America/Toronto", "2026-11-24", "2026-11-25T05:00:00Z", 24)]
    [TestCase("America/Toronto", "2026-03-08", "2026-03-09T04:00:00Z", 23, Description = "The clock is put forward.")]
    [TestCase("America/Toronto", "2026-11-01", "2026-11-02T05:00:00Z", 25, Description = "The clock is put back.")]
    [TestCase("America/Havana", "2026-03-07", "2026-03-08T05:00:00Z", 24, Description = "Midnight is skipped.")]
    [TestCase("America/Havana", "2026-03-08", "2026-03-09T04:00:00Z", 23)]
    [TestCase("America/Havana", "2026-10-31", "2026-11-01T04:00:00Z", 24, Description = "The hour after midnight comes twice.")]
    [TestCase("America/Havana", "2026-11-01", "2026-11-02T05:00:00Z", 25)]
    public void A_day_ends_where_the_next_one_begins(string zone, string day, string end, int hours)
    {
        var (calendar, wanted) = (Of(zone), DateOnly.Parse(day, CultureInfo.InvariantCulture));
        var ends = new DateTimeOffset(calendar.EndOf(wanted));
        Assert.That(ends, Is.EqualTo(DateTimeOffset.Parse(end, CultureInfo.InvariantCulture)));
        Assert.That(ends - new DateTimeOffset(calendar.EndOf(wanted.AddDays(-1))), Is.EqualTo(TimeSpan.FromHours(hours)));
        Assert.That((calendar.DayOf(ends.AddTicks(-1)), calendar.DayOf(ends)), Is.EqualTo((wanted, wanted.AddDays(1))));
    }

    [TestCase("Montreal")]
    [TestCase("Eastern Standard Time", Description = "Windows' name, not IANA's.")]
    [TestCase("../etc/passwd")]
    [TestCase("")]
    public void Another_name_is_no_time_zone(string name) => Assert.That(LocalCalendar.TryFind(name, out _), Is.False);
}
