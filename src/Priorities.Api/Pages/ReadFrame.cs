using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Pages;

/// <summary>Reads what frames the list: the forums, and the chosen one's areas and owners to choose from. All of it is public.</summary>
public static class ReadFrame
{
    internal sealed record Query(string? Forum) : IQuery<Frame>;

    /// <summary>The forum that is shown, the others, and what its actions can be narrowed by.</summary>
    public sealed record Frame(
        ForumTitle? Forum,
        IReadOnlyList<ForumTitle> Forums,
        IReadOnlyList<Choice> Areas,
        IReadOnlyList<Choice> Owners
    );

    public sealed record ForumTitle(
        Guid Id,
        string Key,
        LocalizedText Title,
        LocalizedText Description,
        LocalizedText Host,
        LocalizedText City,
        DateOnly HeldOn,
        LocalizedText SourceTitle,
        string? SourceUrl,
        bool HasPublished
    )
    {
        /// <summary>Made up, to show what the pictures look like.</summary>
        public bool IsDemo => Key.StartsWith("demo-", StringComparison.Ordinal);
    }

    public sealed record Choice(string Key, LocalizedText Text);

    internal sealed class Handler(PrioritiesContext db) : IRequestHandler<Query, Outcome<Frame>>
    {
        public async Task<Outcome<Frame>> Handle(Query request, CancellationToken cancellationToken)
        {
            var forums = await db
                .Forums.OrderByDescending(f => f.HeldOn)
                .ThenBy(f => f.Key)
                .Take(50)
                .Select(f => new ForumTitle(
                    f.Id,
                    f.Key,
                    f.Title,
                    f.Description,
                    f.Host,
                    f.City,
                    f.HeldOn,
                    f.SourceTitle,
                    f.SourceUrl,
                    db.Actions.Any(a => a.ForumId == f.Id && a.Publication == Publication.Published)
                ))
                .ToListAsync(cancellationToken);
            // One that was just entered, with nothing but drafts in it, does not take the place of what there is to see.
            if (
                (
                    request.Forum is null
                        ? forums.Find(f => f.HasPublished) ?? forums.FirstOrDefault()
                        : forums.Find(f => f.Key == request.Forum)
                )
                is not { } forum
            )
                return new Frame(null, forums, [], []);
            var areas = await db
                .Areas.Where(a => a.ForumId == forum.Id && a.DeletedAt == null)
                .OrderBy(a => a.Position)
                .Select(a => new Choice(a.Key, a.Title))
                .ToListAsync(cancellationToken);
            var owned = db
                .Ownerships.Where(o =>
                    db.Actions.Any(a => a.Id == o.ActionId && a.ForumId == forum.Id && a.Publication == Publication.Published)
                )
                .Select(o => o.OrganizationId);
            var owners = await db
                .Organizations.Where(o => owned.Contains(o.Id))
                .OrderBy(o => o.Key)
                .Take(500)
                .Select(o => new Choice(o.Key, o.Name))
                .ToListAsync(cancellationToken);
            return new Frame(forum, forums, areas, owners);
        }
    }
}
