using Priorities.Api.Platform.Input;

namespace Priorities.Api.Features.Requests;

/// <summary>
/// When who is asked is reminded by mail of what they have not answered: at most once a day, by day, until 90 days after `dueOn`. Needs a
/// `dueOn` and a mail server.
/// </summary>
public sealed record ReminderDays
{
    /// <summary>Once, so many days before `dueOn`: 1 to 60. Default: not before.</summary>
    [Between(1, 60)]
    public int? BeforeDays { get; init; }

    /// <summary>So many days after `dueOn`, 0 to 60; 0 is the day itself. Default: `everyDays`, or not after.</summary>
    [Between(0, 60)]
    public int? AfterDays { get; init; }

    /// <summary>And from then on every so many days, 1 to 60. Default: not again.</summary>
    [Between(1, 60)]
    public int? EveryDays { get; init; }
}
