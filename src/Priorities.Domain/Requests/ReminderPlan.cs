namespace Priorities.Domain.Requests;

/// <summary>On which days who is asked is reminded of what they have not answered.</summary>
/// <param name="BeforeDays">So many days before the day by which an answer is hoped for, once.</param>
/// <param name="AfterDays">So many days after it.</param>
/// <param name="EveryDays">And then every so many days.</param>
public sealed record ReminderPlan(int? BeforeDays, int? AfterDays, int? EveryDays)
{
    /// <summary>Who has not answered by so many days after the day is reminded by a person, or not at all.</summary>
    public const int EndsAfterDays = 90;

    /// <summary>The first day after this one on which there is a reminder; null where there is none any more.</summary>
    public DateOnly? NextAfter(DateOnly day, DateOnly dueOn)
    {
        if (BeforeDays is { } before && dueOn.AddDays(-before) > day)
            return dueOn.AddDays(-before);
        if ((AfterDays ?? EveryDays) is not { } first)
            return null;
        var (next, last) = (dueOn.AddDays(first), dueOn.AddDays(EndsAfterDays));
        while (next <= day && next <= last && EveryDays is { } every)
            next = next.AddDays(every);
        return next > day && next <= last ? next : null;
    }
}
