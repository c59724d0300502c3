using Priorities.Api.Platform.Settings;
using Priorities.Domain;

namespace Priorities.Api.Platform.Access;

/// <summary>Who reads, and when: what an answer may say, and what is late or silent by now.</summary>
public sealed class Reader(Caller caller, TimeProvider clock, LocalCalendar calendar, PrioritiesSettings settings)
{
    public Caller Caller => caller;

    /// <summary>Whether the answer has something in it that is not public, so that the audit log tells who read it.</summary>
    public bool SawWhatIsNotPublic { get; private set; }

    public void Saw(bool isNotPublic) => SawWhatIsNotPublic |= isNotPublic && caller.IsSignedIn;

    /// <summary>To the microsecond, as the database keeps it: what is answered at once and what is read later say the same.</summary>
    public DateTimeOffset Now { get; private init; } = ToMicroseconds(clock.GetUtcNow());

    /// <summary>The same reader at the end of a day that is past.</summary>
    public Reader AtEndOf(DateOnly day) =>
        new(caller, clock, calendar, settings) { Now = new DateTimeOffset(calendar.EndOf(day)).AddTicks(-1) };

    /// <summary>By which days are counted.</summary>
    public LocalCalendar Calendar => calendar;

    public DateOnly Today => calendar.DayOf(Now);

    /// <summary>
    /// Of the moment in which it is asked for: a handler does so when it holds the row, so that who waited for it stands behind whom they
    /// waited for.
    /// </summary>
    public Stamp Stamp => new(caller.Actor, ToMicroseconds(clock.GetUtcNow()), calendar);

    public int StaleAfterDays => settings.StaleAfterDays;

    private static DateTimeOffset ToMicroseconds(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));

    /// <summary>An action not heard of since is stale.</summary>
    public DateTimeOffset StaleBefore => Now.AddDays(-settings.StaleAfterDays);
}
