using Priorities.Domain.Changes;

namespace Priorities.Domain.Actions;

/// <summary>What can be edited about a milestone.</summary>
public sealed record MilestoneDetails(LocalizedText Title, DateOnly? DueOn, DateOnly? DoneOn, int Position);

/// <summary>A step on the way of an action. It is ticked by giving the day it was done.</summary>
public sealed class Milestone
{
    private Milestone() { }

    internal Milestone(Guid id, Guid actionId, MilestoneDetails details)
    {
        (Id, ActionId) = (id, actionId);
        Revise(details);
    }

    public Guid Id { get; private init; }
    public Guid ActionId { get; private init; }
    public LocalizedText Title { get; private set; } = LocalizedText.None;
    public DateOnly? DueOn { get; private set; }
    public DateOnly? DoneOn { get; private set; }
    public int Position { get; private set; }
    public int Version { get; private set; }

    internal void Redact(IReadOnlyCollection<string> members)
    {
        Title = Redacted.Of(Title, "title", members);
        Version++;
    }

    internal Revision Revise(MilestoneDetails details)
    {
        var revision = new Revision();
        Title = revision.Next(Title, details.Title, LoggedMember.Title);
        DueOn = revision.Next(DueOn, details.DueOn, LoggedDetail.DueOn);
        DoneOn = revision.Next(DoneOn, details.DoneOn, LoggedDetail.DoneOn);
        Position = revision.Next(Position, details.Position, LoggedMember.Position);
        if (!revision.IsEmpty)
            Version++;
        return revision;
    }
}
