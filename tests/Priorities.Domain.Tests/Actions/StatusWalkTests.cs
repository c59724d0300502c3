using FsCheck;
using FsCheck.Fluent;
using Priorities.Domain.Actions;

namespace Priorities.Domain.Tests.Actions;

/// <summary>Whatever anybody reports, in whatever order, for however long: what has to hold, holds.</summary>
public sealed class StatusWalkTests
{
    /// <summary>
    /// Somebody reports a status: so many days after the report before, effective so many days before or after that, perhaps with a figure
    /// for progress.
    /// </summary>
    private sealed record Report(ActionStatus To, int DaysLater, int EffectiveBefore, bool SaysDay, int Progress, bool SaysProgress);

    private static readonly Gen<Report> Reports =
        from to in Gen.Elements(StatusWorkflow.All.ToArray())
        from later in Gen.Choose(0, 5)
        from before in Gen.Choose(-2, 9)
        from saysDay in Gen.Elements(true, false)
        from progress in Gen.Choose(0, 100)
        from saysProgress in Gen.Elements(true, false)
        select new Report(to, later, before, saysDay, progress, saysProgress);

    [Test]
    public void Random_walks_keep_every_rule() =>
        Prop.ForAll(
                Reports.ListOf().ToArbitrary(),
                walk =>
                {
                    var action = Given.Action();
                    var days = 0;
                    foreach (var report in walk)
                    {
                        days += report.DaysLater;
                        var stamp = Given.At(days);
                        DateOnly? day = report.SaysDay ? stamp.Today.AddDays(-report.EffectiveBefore) : null;
                        var before = (
                            action.Status,
                            action.StatusSince,
                            action.Progress,
                            action.CompletedOn,
                            action.Version,
                            action.Recorded.Count
                        );
                        var changed = action.ChangeStatus(
                            report.To,
                            day,
                            Given.Note(progress: report.SaysProgress ? report.Progress : null),
                            stamp
                        );
                        if (changed.Refusal is not null)
                        {
                            Assert.That(
                                (
                                    action.Status,
                                    action.StatusSince,
                                    action.Progress,
                                    action.CompletedOn,
                                    action.Version,
                                    action.Recorded.Count
                                ),
                                Is.EqualTo(before),
                                "A refusal changes nothing."
                            );
                            Assert.That(
                                !StatusWorkflow.Allows(before.Status, report.To) || day > stamp.Today || day < before.StatusSince,
                                "It refuses what is wrong, and nothing else."
                            );
                            continue;
                        }

                        Assert.That(StatusWorkflow.Allows(before.Status, action.Status), "Never a step that the table does not have.");
                        Assert.That(before.StatusSince is null || action.StatusSince >= before.StatusSince, "The days never go back.");
                        Assert.That(action.StatusSince, Is.LessThanOrEqualTo(stamp.Today), "Nor ahead of today.");
                        Assert.That(
                            action.CompletedOn,
                            Is.EqualTo(StatusWorkflow.CountsAsDone(action.Status) ? action.StatusSince : null),
                            "Completed on a day exactly while it is done."
                        );
                        Assert.That(
                            action.Progress,
                            Is.EqualTo(report.SaysProgress ? report.Progress : before.Progress),
                            "The status never touches the progress."
                        );
                        Assert.That(action.Version, Is.EqualTo(before.Version + 1));
                        Assert.That(
                            action.Recorded.Count(c => c.Type == "action.statusChanged" && c.NoteId is not null),
                            Is.EqualTo(action.AllReports.NoteCount),
                            "Never a change without a note."
                        );
                        Assert.That(
                            action.Recorded[^1].Members["status"],
                            Is.EqualTo(new Changes.MemberChange(before.Status, action.Status))
                        );
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.Replayed(nameof(StatusWalkTests)));
}
