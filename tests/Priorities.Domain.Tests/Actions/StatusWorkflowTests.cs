using System.Globalization;
using System.Text.Json;
using Priorities.Domain.Actions;
using static Priorities.Domain.Actions.ActionStatus;

namespace Priorities.Domain.Tests.Actions;

public sealed class StatusWorkflowTests
{
    /// <summary>The whole table, as people read it: a row is where an action stands, a column where it may go.</summary>
    private const string Table = """
                          notStarted planned inProgress onHold completed completedModified notPursued superseded
        notStarted             .        x        x         .        .            .              x          x
        planned                .        .        x         x        .            .              x          x
        inProgress             .        .        .         x        x            x              x          x
        onHold                 .        x        x         .        .            .              x          x
        completed              .        .        x         .        .            .              .          .
        completedModified      .        .        x         .        .            .              .          .
        notPursued             x        .        .         .        .            .              .          .
        superseded             x        .        .         .        .            .              .          .
        """;

    private static IEnumerable<TestCaseData> Cells()
    {
        var lines = Table
            .Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToArray();
        foreach (var row in lines[1..])
        foreach (var (column, cell) in row[1..].Index())
            yield return new TestCaseData(Status(row[0]), Status(lines[0][column]), cell == "x").SetArgDisplayNames(
                row[0],
                lines[0][column],
                cell
            );
    }

    private static ActionStatus Status(string name) => Enum.Parse<ActionStatus>(name, ignoreCase: true);

    [Test]
    public void The_table_is_whole() =>
        Assert.That(Cells().Count(), Is.EqualTo(StatusWorkflow.All.Count * StatusWorkflow.All.Count).And.EqualTo(64));

    [TestCaseSource(nameof(Cells))]
    public void Each_cell_is_as_the_table_says(ActionStatus from, ActionStatus to, bool allowed)
    {
        Assert.That(StatusWorkflow.Allows(from, to), Is.EqualTo(allowed));

        var action = Given.ActionWith(from);
        var (version, recorded) = (action.Version, action.Recorded.Count);
        var changed = action.ChangeStatus(to, null, Given.Note("Why."), Given.Stamp);

        if (allowed)
        {
            Assert.That(action.Status, Is.EqualTo(to));
            Assert.That(
                (changed.Value.StatusFrom, changed.Value.StatusTo, changed.Value.Body),
                Is.EqualTo((from, to, "Why.")),
                "The note carries the change."
            );
            Assert.That(action.Version, Is.EqualTo(version + 1));
            Assert.That(action.Recorded[^1].NoteId, Is.EqualTo(changed.Value.Id));
        }
        else
        {
            Assert.That(changed.Refusal, Is.InstanceOf<TransitionNotAllowed>());
            Assert.That(changed.Refusal!.Facts["allowedTransitions"], Is.EqualTo(StatusWorkflow.AllowedFrom(from)));
            Assert.That((action.Status, action.Version, action.Recorded.Count), Is.EqualTo((from, version, recorded)), "Nothing happened.");
        }
    }

    [TestCase(NotStarted, false, false, false)]
    [TestCase(Planned, false, false, false)]
    [TestCase(InProgress, false, false, false)]
    [TestCase(OnHold, false, false, false)]
    [TestCase(Completed, true, true, false)]
    [TestCase(CompletedModified, true, true, false)]
    [TestCase(NotPursued, false, true, true)]
    [TestCase(Superseded, false, true, true)]
    public void Each_status_has_its_meaning_for_the_figures(ActionStatus status, bool done, bool terminal, bool outsideTheCount) =>
        Assert.That(
            (StatusWorkflow.CountsAsDone(status), StatusWorkflow.IsTerminal(status), StatusWorkflow.IsOutsideTheCount(status)),
            Is.EqualTo((done, terminal, outsideTheCount))
        );

    [Test]
    public void What_is_reported_later_is_recorded_later_whatever_the_clock_says()
    {
        var action = Given.Action();
        var first = action.ChangeStatus(Planned, null, Given.Note(), Given.At(1)).Value;
        var second = action
            .ChangeStatus(InProgress, first.EffectiveOn, Given.Note(), Given.At(1) with { At = Given.At(1).At.AddSeconds(-5) })
            .Value;
        var found = action.Assess(OnHold, Given.Note(), Given.At(1));

        Assert.That(second.RecordedAt, Is.GreaterThan(first.RecordedAt));
        Assert.That(found.AssessedAt, Is.GreaterThan(second.RecordedAt));
    }

    [Test]
    public void A_refusal_says_what_is_allowed()
    {
        var refusal = Given.Action().ChangeStatus(Completed, null, Given.Note(), Given.Stamp).Refusal!;

        foreach (var allowed in StatusWorkflow.AllowedFrom(NotStarted))
            Assert.That(
                refusal.Detail.ToString(CultureInfo.InvariantCulture),
                Does.Contain(JsonNamingPolicy.CamelCase.ConvertName(allowed.ToString()))
            );
        Assert.That(refusal.Member, Is.EqualTo("status"));
    }
}
