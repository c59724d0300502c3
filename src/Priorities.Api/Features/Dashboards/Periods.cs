namespace Priorities.Api.Features.Dashboards;

/// <summary>How long a period is.</summary>
public enum Interval
{
    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>A month of the calendar.</summary>
    Month,

    /// <summary>Three months of the calendar, from January, April, July or October.</summary>
    Quarter,
}

/// <summary>Whole periods of the calendar, one after the other.</summary>
internal sealed class Periods
{
    /// <summary>How many there may be at the most: ten years of weeks.</summary>
    public const int Most = 520;

    /// <summary>How many there are where nobody says since when.</summary>
    public const int Usual = 12;

    private readonly Interval interval;
    private readonly int first;

    public Periods(Interval interval, DateOnly? from, DateOnly to)
    {
        this.interval = interval;
        var last = NumberOf(to);
        first = from is null ? last - Usual + 1 : NumberOf(from.Value);
        Count = last - first + 1;
    }

    public int Count { get; }

    public DateOnly Start(int index) =>
        interval switch
        {
            Interval.Week => DateOnly.FromDayNumber((first + index) * 7),
            Interval.Month => Month(first + index),
            Interval.Quarter => Month((first + index) * 3),
            _ => throw new InvalidOperationException("Not an interval."),
        };

    public DateOnly End(int index) => Start(index + 1).AddDays(-1);

    /// <summary>The period that a day is in; less than 0 before the first.</summary>
    public int IndexOf(DateOnly day) => NumberOf(day) - first;

    /// <summary>Counted from the year 1, whose first day was a Monday.</summary>
    private int NumberOf(DateOnly day) =>
        interval switch
        {
            Interval.Week => day.DayNumber / 7,
            Interval.Month => (day.Year - 1) * 12 + day.Month - 1,
            Interval.Quarter => ((day.Year - 1) * 12 + day.Month - 1) / 3,
            _ => throw new InvalidOperationException("Not an interval."),
        };

    private static DateOnly Month(int number) => new(number / 12 + 1, number % 12 + 1, 1);
}
