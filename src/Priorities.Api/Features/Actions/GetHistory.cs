using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Features.Notes;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Changes;

namespace Priorities.Api.Features.Actions;

/// <summary>Tells everything that ever happened to an action, the newest first. Everybody who sees the action may, each what they may know.</summary>
public static class GetHistory
{
    internal sealed record Query(string Action, PageParameters Page) : IQuery<Page<HistoryEntry>>;

    /// <summary>Read an action's history</summary>
    /// <remarks>Everything that ever happened to it, the newest first: who, when, what, from, to, and why where a note says so that you may read.</remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <response code="200">A page of what happened.</response>
    public static async Task<Answer<Page<HistoryEntry>>> Endpoint([IdOrKey] string action, [AsParameters] PageParameters page, IMediator mediator, CancellationToken cancellationToken) =>
        await mediator.Send(new Query(action, page), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Query, Outcome<Page<HistoryEntry>>>
    {
        public async Task<Outcome<Page<HistoryEntry>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = await db.ActionReads.VisibleTo(reader.Caller).Named(request.Action).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancellationToken);
            if (id is null) return new NotFound($"action", request.Action);

            var list = Cursor.List("history", request.Page, $"{id}");
            var changes = db.Changes.AsNoTracking().KnownTo(db, reader.Caller).Where(c => c.SubjectId == id);
            if (request.Page.Cursor is { } cursor)
            {
                if (Cursor.Decode(list, cursor) is not [var last] || !long.TryParse(last, out var before)) return Cursor.Invalid;
                changes = changes.Where(c => c.Id < before);
            }

            var readable = db.NoteReads.ReadableBy(reader.Caller);
            var rows = await changes.OrderByDescending(c => c.Id).Take(request.Page.Take() + 1)
                .Select(c => new
                {
                    Change = c,
                    Organization = db.Organizations.IgnoreQueryFilters().Where(o => o.Id == c.ActorOrganizationId).Select(o => o.Key).FirstOrDefault(),
                    Why = readable.Where(n => n.Id == c.NoteId).Select(n => n.CorrectedBody ?? n.Body).FirstOrDefault(),
                }).ToListAsync(cancellationToken);
            var hidden = await HiddenAsync([.. rows.Select(r => r.Change)], cancellationToken);
            return Page<HistoryEntry>.From(
                [.. rows.Select(r => HistoryEntry.Of(r.Change, r.Organization, r.Why, hidden, reader.Caller))], request.Page.Take(), last => Cursor.Encode(list, $"{last.Id}"));
        }

        /// <summary>The keys of relatives that the caller may not see.</summary>
        private async Task<string[]> HiddenAsync(Change[] changes, CancellationToken cancellationToken)
        {
            if (reader.Caller.Coordinates) return [];
            string[] keys = [.. changes.SelectMany(c => c.Members).Where(m => HistoryEntry.NamesRelative(m.Key))
                .SelectMany(m => new[] { HistoryEntry.KeyIn(m.Value.From), HistoryEntry.KeyIn(m.Value.To) }).OfType<string>().Distinct()];
            if (keys.Length == 0) return [];
            var seen = await db.ActionReads.VisibleTo(reader.Caller).Where(a => keys.Contains(a.Key)).Select(a => a.Key).ToListAsync(cancellationToken);
            return [.. keys.Except(seen)];
        }
    }
}

/// <summary>One thing that happened.</summary>
/// <param name="Id">Its number in the log of changes.</param>
/// <param name="Type">What happened, such as `action.statusChanged`.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Who did it.</param>
/// <param name="Changes">The members that changed, each with what it was and what it became.</param>
/// <param name="Why">The note that says why, as it stands; for those who may read it.</param>
/// <param name="Note">The id of that note; for those who may read it.</param>
public sealed record HistoryEntry(long Id, string Type, DateTimeOffset At, AuthorResponse By, IReadOnlyDictionary<string, MemberChange> Changes, string? Why, Guid? Note)
{
    internal static bool NamesRelative(string member) => member is "parent" or "continues";

    internal static string? KeyIn(object? value) => value is System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.String } text ? text.GetString() : value as string;

    internal static HistoryEntry Of(Change change, string? organization, string? why, string[] hidden, Caller caller)
    {
        object? Told(object? value) => KeyIn(value) is { } key && hidden.Contains(key) ? null : value;
        var members = hidden.Length == 0 ? change.Members : change.Members.ToDictionary(
            m => m.Key, m => NamesRelative(m.Key) ? m.Value with { From = Told(m.Value.From), To = Told(m.Value.To) } : m.Value);
        var by = new AuthorResponse(organization, caller.IsSignedIn ? change.ActorName : null);
        return new(change.Id, change.Type, change.At, by, members, why, why is null ? null : change.NoteId);
    }
}
