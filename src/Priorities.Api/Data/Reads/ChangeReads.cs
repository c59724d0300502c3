using Microsoft.EntityFrameworkCore;
using Priorities.Domain.Actions;
using Priorities.Domain.Changes;

namespace Priorities.Api.Data.Reads;

/// <summary>The log of changes to one thing, with what decides who may know how much of it.</summary>
internal static class ChangeReads
{
    /// <summary>
    /// The entries about an action that the reader may see anyway, at once: its history does not wait for other people's transactions, as
    /// the feed does.
    /// </summary>
    public static IQueryable<ChangeRead> LogOf(this PrioritiesContext db, Guid action) =>
        from c in db.Changes.AsNoTracking()
        where c.SubjectId == action
        join n in db.Notes on c.NoteId equals (Guid?)n.Id into notes
        from note in notes.DefaultIfEmpty()
        join s in db.Assessments on c.AssessmentId equals (Guid?)s.Id into assessments
        from assessment in assessments.DefaultIfEmpty()
        join o in db.Organizations.IgnoreQueryFilters() on c.ActorOrganizationId equals (Guid?)o.Id into organizations
        from organization in organizations.DefaultIfEmpty()
        select new ChangeRead
        {
            Position = EF.Property<long>(c, "Position"),
            Id = c.Id,
            EventId = c.EventId,
            Type = c.Type,
            At = c.At,
            ActorName = c.ActorName,
            ActorOrganizationKey = organization!.Key,
            SubjectKind = c.SubjectKind,
            SubjectId = c.SubjectId,
            SubjectKey = c.SubjectKey,
            Version = c.Version,
            Audience = c.Audience,
            Members = c.Members,
            NoteId = c.NoteId,
            OrganizationId =
                c.NoteId != null ? note!.AuthorOrganizationId
                : c.AssessmentId != null ? assessment!.AssessorOrganizationId
                : c.Type == Change.AssessmentRedacted ? null
                : c.ActorOrganizationId,
            NoteVisibility = (NoteVisibility?)note!.Visibility,
            Publication = null,
            WasPublished = false,
        };

    /// <summary>Of the keys that are named in entries of the log, those of actions that the reader may not know of.</summary>
    public static async Task<IReadOnlyList<string>> HiddenKeysAsync(
        this PrioritiesContext db,
        IEnumerable<ChangeRead> changes,
        Clearance reader,
        CancellationToken cancellationToken
    )
    {
        string[] keys =
        [
            .. changes
                .SelectMany(c => c.Members)
                .Where(m => m.Key is LoggedMember.Parent or LoggedMember.Continues)
                .SelectMany(m => new[] { m.Value.From?.ToString(), m.Value.To?.ToString() })
                .OfType<string>()
                .Distinct(),
        ];
        if (keys.Length == 0)
            return [];
        var known = await db
            .Actions.Where(MayKnow.Action.For<Action>(reader))
            .Where(a => keys.Contains(a.Key))
            .Select(a => a.Key)
            .ToListAsync(cancellationToken);
        return [.. keys.Except(known)];
    }

    /// <summary>The members that changed, without the keys that the reader may not know.</summary>
    public static IEnumerable<KeyValuePair<string, MemberChange>> MembersBut(this ChangeRead change, IReadOnlyList<string> hidden)
    {
        return hidden.Count == 0
            ? change.Members
            : change.Members.Select(m => KeyValuePair.Create(m.Key, new MemberChange(Open(m.Value.From), Open(m.Value.To))));

        object? Open(object? value) => value?.ToString() is { } text && hidden.Contains(text) ? null : value;
    }
}
