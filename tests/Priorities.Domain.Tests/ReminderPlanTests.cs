using Priorities.Domain.Requests;

namespace Priorities.Domain.Tests;

public sealed class ReminderPlanTests
{
    private static readonly DateOnly Due = new(2027, 3, 31);

    [TestCase(7, 2, 14, "2027-03-24 2027-04-02 2027-04-16 2027-04-30 2027-05-14 2027-05-28 2027-06-11 2027-06-25")]
    [TestCase(7, null, null, "2027-03-24")]
    [TestCase(null, 0, null, "2027-03-31")]
    [TestCase(null, null, 60, "2027-05-30")]
    [TestCase(null, null, null, "")]
    public void Each_day_comes_once_and_there_is_a_last_one(int? before, int? after, int? every, string days)
    {
        var plan = new ReminderPlan(before, after, every);
        var found = new List<string>();
        for (var day = plan.NextAfter(new(2027, 1, 1), Due); day is { } next; day = plan.NextAfter(next, Due))
            found.Add($"{next:yyyy-MM-dd}");
        Assert.That(string.Join(' ', found), Is.EqualTo(days));
    }

    [Test]
    public void Who_is_asked_late_is_not_reminded_of_what_has_passed() =>
        Assert.That(new ReminderPlan(7, 2, 14).NextAfter(new(2027, 4, 10), Due), Is.EqualTo(new DateOnly(2027, 4, 16)));
}
