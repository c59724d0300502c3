using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Features.Notes;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Changes;

namespace Priorities.Api.Pages;

/// <summary>
/// Reads what happened last in a forum, as far as everybody may know it: who reported, only where the report itself is public.
/// </summary>
public static class ReadLatest
{
    private const string Assessed = "action.assessed";

    private static readonly string[] Types = ["action.statusChanged", Assessed];

    internal sealed record Query(Guid Forum, int Most) : IQuery<IReadOnlyList<Entry>>;

    /// <summary>What happened.</summary>
    /// <param name="At">When it was recorded.</param>
    /// <param name="Key">The action's key.</param>
    /// <param name="Title">The action's title.</param>
    /// <param name="From">Where it stood before; none for a finding.</param>
    /// <param name="To">Where its owners say that it stands, or where an assessor found it.</param>
    /// <param name="Organization">Whose report it is.</param>
    public sealed record Entry(
        DateTimeOffset At,
        string Key,
        LocalizedText Title,
        ActionStatus? From,
        ActionStatus To,
        LocalizedText? Organization
    );

    internal sealed class Handler(PrioritiesContext db) : IRequestHandler<Query, Outcome<IReadOnlyList<Entry>>>
    {
        public async Task<Outcome<IReadOnlyList<Entry>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var readable = db.NoteReads.ReadableBy(Caller.Anonymous);
            var found = await (
                from change in db.Changes
                where change.ForumId == request.Forum && change.Audience == ChangeAudience.Public && Types.Contains(change.Type)
                join action in db.Actions on change.SubjectId equals action.Id
                where action.Publication == Publication.Published
                orderby change.Id descending
                select new
                {
                    Change = change,
                    action.Key,
                    action.Title,
                    Organization = db
                        .Organizations.IgnoreQueryFilters()
                        .Where(o => o.Id == readable.Where(n => n.Id == change.NoteId).Select(n => n.AuthorOrganizationId).FirstOrDefault())
                        .Select(o => new LocalizedText(o.Name.En, o.Name.Fr))
                        .FirstOrDefault(),
                }
            )
                .Take(request.Most)
                .ToListAsync(cancellationToken);
            return (
                from entry in found
                let moved = entry.Change.Members.GetValueOrDefault(entry.Change.Type == Assessed ? "assessedStatus" : "status")
                where Status(moved?.To) is not null // an assessment may find what the one before it found
                select new Entry(
                    entry.Change.At,
                    entry.Key,
                    entry.Title,
                    entry.Change.Type == Assessed ? null : Status(moved!.From),
                    Status(moved!.To)!.Value,
                    entry.Organization
                )
            ).ToList();
        }

        private static ActionStatus? Status(object? value) =>
            value is JsonElement { ValueKind: JsonValueKind.String } text
            && Enum.TryParse<ActionStatus>(text.GetString(), ignoreCase: true, out var status)
                ? status
                : null;
    }
}
