using Ical.Net;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Exports;

public sealed class ExportCalendarTests : ApiFixture
{
    [Test]
    public async Task A_change_of_date_moves_the_event()
    {
        await DateAsync("ccr-2016-s2", "2027-03-31");
        var before = (await EventsAsync("calendars/target-dates.ics?area=services")).Single();

        await DateAsync("ccr-2016-s2", "2027-06-30");
        var after = (await EventsAsync("calendars/target-dates.ics?area=services")).Single();

        Assert.That(before.Start!.Date, Is.EqualTo(new DateOnly(2027, 3, 31)));
        Assert.That(before.IsAllDay);
        Assert.That(after.Start!.Date, Is.EqualTo(new DateOnly(2027, 6, 30)));
        Assert.That(after.Uid, Is.EqualTo(before.Uid));
        Assert.That(after.Sequence, Is.GreaterThan(before.Sequence));
    }

    [Test]
    public async Task It_holds_what_has_a_date_in_the_language_asked_for()
    {
        await DateAsync("ccr-2016-k1", "2027-01-15");
        await DateAsync("ccr-2016-k2", "2026-12-15");

        var events = await EventsAsync("calendars/target-dates.ics?area=knowledge&lang=fr");

        Assert.That(events.Select(e => e.Summary!.Split(':')[0]), Is.EqualTo(new[] { "ccr-2016-k2", "ccr-2016-k1" }), "By date.");
        Assert.That(events[0].Description, Does.StartWith("Non commencée"));
        Assert.That(events[0].Url!.AbsolutePath, Is.EqualTo("/fr/actions/ccr-2016-k2"));
    }

    [Test]
    public async Task Without_any_date_it_is_an_empty_calendar() =>
        Assert.That(await EventsAsync("calendars/target-dates.ics?area=policy"), Is.Empty);

    [Test]
    public async Task A_forum_that_does_not_exist_is_named() =>
        (await Anonymous.GetAsync("calendars/target-dates.ics?forum=nowhere")).ShouldBe(400).ShouldName("forum");

    private Task DateAsync(string key, string day) =>
        Host.ExecuteAsync($"UPDATE actions SET target_date = '{day}', version = version + 1 WHERE key = '{key}'");

    private async Task<List<Ical.Net.CalendarComponents.CalendarEvent>> EventsAsync(string path)
    {
        var file = (await Anonymous.GetAsync(path)).ShouldBe(200);
        Assert.That(file.ContentHeaders.ContentType!.ToString(), Is.EqualTo("text/calendar; charset=utf-8"));
        Assert.That(file.Text, Does.Not.Match("[^\r]\n"), "Lines end with CR LF (RFC 5545).");
        return [.. Calendar.Load(file.Text)!.Events];
    }
}
