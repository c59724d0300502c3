using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Requests;

/// <summary>
/// Reads what the holder of a link is asked: what was agreed, where it stands, and of what was said what is public or their own
/// organization's.
/// </summary>
public static class ReadRequest
{
    internal sealed record Query(Guid Request) : IQuery<Asked>;

    /// <summary>What is asked.</summary>
    /// <param name="Organization">The organization that is asked.</param>
    /// <param name="AskedAt">When.</param>
    /// <param name="DueOn">The day by which an answer is hoped for.</param>
    /// <param name="Message">A word of whoever asks.</param>
    /// <param name="ExpiresAt">Until when the link is good.</param>
    /// <param name="Actions">What may be answered still.</param>
    public sealed record Asked(
        LocalizedText Organization,
        DateTimeOffset AskedAt,
        DateOnly? DueOn,
        string? Message,
        DateTimeOffset ExpiresAt,
        IReadOnlyList<Subject> Actions
    )
    {
        /// <summary>Whether everything is answered.</summary>
        public bool IsAnswered { get; init; }
    }

    /// <summary>An action that is asked about.</summary>
    public sealed record Subject
    {
        public required int Position { get; init; }
        public required Guid Id { get; init; }
        public required string Key { get; init; }
        public required LocalizedText Title { get; init; }
        public required LocalizedText Description { get; init; }
        public required ActionStatus Status { get; init; }
        public required DateOnly? StatusSince { get; init; }
        public required DateOnly? TargetDate { get; init; }

        /// <summary>What was said last.</summary>
        public Said? Last { get; init; }
    }

    /// <summary>What somebody said.</summary>
    public sealed record Said(DateTimeOffset At, string Body, NoteLanguage Language, NoteVisibility Visibility, bool IsOwn);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Query, Outcome<Asked>>
    {
        public async Task<Outcome<Asked>> Handle(Query request, CancellationToken cancellationToken)
        {
            var asked = await db
                .UpdateRequests.Include(r => r.Actions)
                .SingleOrDefaultAsync(r => r.Id == request.Request, cancellationToken);
            if (asked is null || asked.OrganizationId != reader.Caller.OrganizationId)
                return RequestRows.Missing($"{request.Request}");
            var places = asked.Actions.Where(a => a.IsOpen).ToDictionary(a => a.ActionId, a => a.Position);
            Guid[] ids = [.. places.Keys];
            var actions = await db
                .Actions.Where(MayKnow.Action.For<Action>(reader.Caller.Clearance))
                .Where(a => ids.Contains(a.Id))
                .ToListAsync(cancellationToken);
            var last = await LastSaidAsync(ids, cancellationToken);
            var organization = await db
                .Organizations.Where(o => o.Id == asked.OrganizationId)
                .Select(o => new LocalizedText(o.Name.En, o.Name.Fr))
                .SingleAsync(cancellationToken);
            return new Asked(
                organization,
                asked.AskedAt,
                asked.DueOn,
                asked.Message,
                asked.ExpiresAt,
                [
                    .. actions
                        .OrderBy(a => places[a.Id])
                        .Select(a => new Subject
                        {
                            Position = places[a.Id],
                            Id = a.Id,
                            Key = a.Key,
                            Title = a.Title,
                            Description = a.Description,
                            Status = a.Status,
                            StatusSince = a.StatusSince,
                            TargetDate = a.TargetDate,
                            Last = last.GetValueOrDefault(a.Id),
                        }),
                ]
            )
            {
                IsAnswered = ids.Length == 0,
            };
        }

        /// <summary>The newest note of each action. "Not less and not more" makes of each a look into the index.</summary>
        private async Task<Dictionary<Guid, Said>> LastSaidAsync(Guid[] actions, CancellationToken cancellationToken)
        {
            var own = reader.Caller.OrganizationId;
            var readable = db.NoteReads.Where(MayKnow.StatementByLink.For<NoteRead>(reader.Caller.Clearance));
            var notes = await db
                .Actions.Where(a => actions.Contains(a.Id))
                .SelectMany(a =>
                    readable
                        .Where(n => n.ActionId >= a.Id && n.ActionId <= a.Id)
                        .OrderByDescending(n => n.RecordedAt)
                        .ThenByDescending(n => n.Id)
                        .Take(1)
                )
                .Select(n => new
                {
                    n.ActionId,
                    n.RecordedAt,
                    Body = n.CorrectedBody ?? n.Body,
                    n.Language,
                    n.Visibility,
                    IsOwn = n.AuthorOrganizationId == own,
                })
                .ToListAsync(cancellationToken);
            return notes.ToDictionary(n => n.ActionId, n => new Said(n.RecordedAt, n.Body, n.Language, n.Visibility, n.IsOwn));
        }
    }
}
