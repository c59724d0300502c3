using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Priorities.Api.Data.Configurations;
using Priorities.Domain.Actions;
using Priorities.Domain.Changes;

namespace Priorities.Api.Data.Reads;

/// <summary>
/// A row of the view <c>change_reads</c>: an entry of the change log that no other can come before any more, with what decides who may
/// see how much of it today.
/// </summary>
public sealed class ChangeRead : ILogged
{
    public required long Position { get; init; }
    public required long Id { get; init; }
    public required Guid EventId { get; init; }
    public required string Type { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string ActorName { get; init; }
    public string? ActorOrganizationKey { get; init; }
    public required SubjectKind SubjectKind { get; init; }
    public required Guid SubjectId { get; init; }
    public required string SubjectKey { get; init; }
    public Guid? ForumId { get; init; }
    public string? ForumKey { get; init; }
    public required int Version { get; init; }
    public required ChangeAudience Audience { get; init; }
    public required IReadOnlyDictionary<string, MemberChange> Members { get; init; }

    /// <inheritdoc/>
    public Guid? OrganizationId { get; init; }

    public Guid? NoteId { get; init; }
    public NoteVisibility? NoteVisibility { get; init; }

    /// <inheritdoc/>
    public Publication? Publication { get; init; }

    /// <inheritdoc/>
    public required bool WasPublished { get; init; }

    /// <summary>Keys among the values of <see cref="Members"/> that are of actions which are not published.</summary>
    public IReadOnlyList<string>? HiddenKeys { get; init; }
}

internal sealed class ChangeReadView : IEntityTypeConfiguration<ChangeRead>
{
    public void Configure(EntityTypeBuilder<ChangeRead> view)
    {
        view.ToView("change_reads");
        view.HasKey(c => c.Id);
        view.Property(c => c.Members).AsJson();
    }
}
