using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Forums;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Features.Imports;

/// <summary>
/// All that the rows of an import name, read before the first of them: as many statements for a thousand rows as for one.
/// </summary>
/// <param name="db">Tracks what it reads, so that what the rows do can be saved.</param>
/// <param name="isForWriting">Whether the rows are locked, and what was read stays as it is until the end.</param>
internal sealed class ImportGround(PrioritiesContext db, bool isForWriting)
{
    private readonly Dictionary<Guid, Action> actions = [];
    private readonly Dictionary<string, Action> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Action>> byText = new(StringComparer.Ordinal);
    private readonly Dictionary<(Guid Area, Guid? Parent), int> lastPositions = [];
    private HashSet<string> organizationKeys = [];

    public List<Forum> Forums { get; private set; } = [];

    public List<Area> Areas { get; private set; } = [];

    public List<Organization> Organizations { get; private set; } = [];

    /// <summary>What all organizations are called, where a row names one.</summary>
    public OrganizationNames Names { get; private set; } = new([]);

    /// <summary>Actions that suggestions hang under.</summary>
    public HashSet<Guid> Parents { get; private set; } = [];

    /// <summary>Keys that begin like those that new actions may get.</summary>
    public HashSet<string> TakenKeys { get; private set; } = [];

    public Action? Find(string reference) =>
        IdOrKey.IsId(reference, out var id) ? actions.GetValueOrDefault(id) : byKey.GetValueOrDefault(reference);

    public Action Action(Guid id) => actions[id];

    public Area Area(Guid id) => Areas.Single(a => a.Id == id);

    public Forum Forum(Guid id) => Forums.Single(f => f.Id == id);

    /// <summary>Actions without a key in the row are known by the report's wording or by their title, at the same place.</summary>
    public List<Action> Alike(Area area, Action? parent, params string?[] texts) =>
        [
            .. texts
                .OfType<string>()
                .SelectMany(text => byText.GetValueOrDefault(Words.Text(text), []))
                .Distinct()
                .Where(a => a.AreaId == area.Id && a.ParentId == parent?.Id && a.Publication != Publication.Archived),
        ];

    public int TakePosition(Area area, Action? parent) =>
        lastPositions[(area.Id, parent?.Id)] = Domain.Place.After(lastPositions.GetValueOrDefault((area.Id, parent?.Id)));

    public void Add(Action action)
    {
        Take([action]);
        TakenKeys.Add(action.Key);
    }

    public void Add(Organization organization)
    {
        Organizations.Add(organization);
        organizationKeys.Add(organization.Key);
        Names.Add(organization.Id, organization.Key, organization.Name);
    }

    /// <summary>Also those of organizations that were removed.</summary>
    public bool IsOrganization(string key) => organizationKeys.Contains(key);

    public async Task LoadAsync(Import import, IReadOnlyList<MeantRow> rows, CancellationToken cancellationToken)
    {
        string[] Named(params string[] columns) => [.. rows.SelectMany(r => columns.Select(c => r[c])).Where(t => t.Length > 0).Distinct()];

        var forums = Named("forum");
        var forumIds = Ids(forums).Append(import.ForumId ?? Guid.Empty).ToArray();
        await LoadForumsAsync(f => forumIds.Contains(f.Id) || forums.Contains(f.Key), cancellationToken);

        var references = Named("key", "parent", "continues");
        var ids = Ids(references);
        var named = db.Actions.Where(a => ids.Contains(a.Id) || references.Contains(a.Key)).OrderBy(a => a.Id);
        Take(await ReadAsync(named, cancellationToken));

        var own = Forums.ConvertAll(f => f.Id);
        if (rows.Any(r => r["key"].Length == 0))
        {
            // Compared here and not in the database: what is written in another way is the same.
            var wanted = Named("sourceText", "title", "titleFr").Select(Words.Text).ToHashSet();
            var texts = await db
                .Actions.AsNoTracking()
                .Where(a => own.Contains(a.ForumId))
                .Select(a => new
                {
                    a.Id,
                    a.SourceText,
                    a.Title.En,
                    a.Title.Fr,
                })
                .ToListAsync(cancellationToken);
            var alike = texts
                .Where(t => new[] { t.SourceText, t.En, t.Fr }.OfType<string>().Any(text => wanted.Contains(Words.Text(text))))
                .Select(t => t.Id)
                .ToArray();
            Take(await ReadAsync(db.Actions.Where(a => alike.Contains(a.Id)).OrderBy(a => a.Id), cancellationToken));
        }

        await LoadAroundAsync(cancellationToken);
        var drafts = actions.Values.Where(a => a.Publication == Publication.Draft).Select(a => a.Id).ToArray();
        await db.Milestones.Where(m => drafts.Contains(m.ActionId)).LoadAsync(cancellationToken);
        await LoadOrganizationsAsync(Named("lead", "supporting"), cancellationToken);

        var prefixes = Forums.ConvertAll(f => f.Key + "-");
        prefixes.AddRange(
            actions
                .Keys.Select(id => actions[id].Key + ".")
                .Where(key => !prefixes.Exists(p => key.StartsWith(p, StringComparison.Ordinal)))
                .ToList()
        );
        TakenKeys = await db
            .Actions.Where(a => prefixes.Any(p => EF.Functions.Like(a.Key, p + "%")))
            .Select(a => a.Key)
            .ToHashSetAsync(cancellationToken);
        foreach (
            var last in await db
                .Actions.Where(a => own.Contains(a.ForumId))
                .GroupBy(a => new { a.AreaId, a.ParentId })
                .Select(g => new { g.Key, Last = g.Max(a => a.Position) })
                .ToListAsync(cancellationToken)
        )
            lastPositions[(last.Key.AreaId, last.Key.ParentId)] = last.Last;
    }

    private static Guid[] Ids(string[] references) => references.Select(IdOrKey.Of).Part().Ids;

    private void Take(IEnumerable<Action> read)
    {
        foreach (var action in read)
        {
            if (!actions.TryAdd(action.Id, action))
                continue;
            byKey[action.Key] = action;
            foreach (
                var text in new[] { action.SourceText, action.Title.En, action.Title.Fr }.OfType<string>().Select(Words.Text).Distinct()
            )
            {
                if (!byText.TryGetValue(text, out var alike))
                    byText[text] = alike = [];
                alike.Add(action);
            }
        }
    }

    /// <summary>What hangs on the actions that the rows are about: what they are under, what they continue, whose they are.</summary>
    private async Task LoadAroundAsync(CancellationToken cancellationToken)
    {
        var about = actions.Keys.ToArray();
        await db.Ownerships.Where(o => about.Contains(o.ActionId)).LoadAsync(cancellationToken);
        Parents = await db
            .Actions.Where(a => a.ParentId != null && about.Contains(a.ParentId.Value))
            .Select(a => a.ParentId!.Value)
            .ToHashSetAsync(cancellationToken);
        while (
            actions
                .Values.SelectMany(a => new[] { a.ParentId, a.ContinuesId })
                .OfType<Guid>()
                .Where(id => !actions.ContainsKey(id))
                .Distinct()
                .ToArray()
                is { Length: > 0 } missing
        )
            Take(await db.Actions.Where(a => missing.Contains(a.Id)).ToListAsync(cancellationToken));
        var forums = actions.Values.Select(a => a.ForumId).Distinct().Except(Forums.Select(f => f.Id)).ToArray();
        if (forums.Length > 0)
            await LoadForumsAsync(f => forums.Contains(f.Id), cancellationToken);
    }

    private async Task LoadOrganizationsAsync(string[] cells, CancellationToken cancellationToken)
    {
        if (cells.Length > 0)
        {
            var all = await db
                .Organizations.IgnoreQueryFilters()
                .AsNoTracking()
                .Select(o => new
                {
                    o.Id,
                    o.Key,
                    o.Name,
                    o.DeletedAt,
                })
                .ToListAsync(cancellationToken);
            organizationKeys = all.Select(o => o.Key).ToHashSet();
            Names = new(all.Where(o => o.DeletedAt is null).Select(o => (o.Id, o.Key, o.Name)));
        }

        var named = cells
            .SelectMany(Names.In)
            .Select(name => Names.Find(name) ?? Names.Near(name))
            .OfType<Guid>()
            .Concat(actions.Values.SelectMany(a => a.Owners).Select(o => o.OrganizationId))
            .Distinct()
            .ToArray();
        var owners = db.Organizations.Where(o => named.Contains(o.Id)).OrderBy(o => o.Id);
        Organizations = await ReadAsync(owners, cancellationToken);
    }

    /// <summary>
    /// With their areas, those that were removed too: their keys and codes stay taken. A forum may have been removed since the file was
    /// sent.
    /// </summary>
    private async Task LoadForumsAsync(System.Linq.Expressions.Expression<Func<Forum, bool>> which, CancellationToken cancellationToken)
    {
        var forums = db.Forums.IgnoreQueryFilters().Where(which).OrderBy(f => f.Id);
        var read = await ReadAsync(forums, cancellationToken);
        var ids = read.ConvertAll(f => f.Id);
        var areas = db.Areas.IgnoreQueryFilters().Where(a => ids.Contains(a.ForumId)).OrderBy(a => a.Id);
        Areas.AddRange(await ReadAsync(areas, cancellationToken));
        Forums.AddRange(read);
    }

    /// <summary>The rows, locked where they are about to be written.</summary>
    private async Task<List<T>> ReadAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (isForWriting)
        {
            var ids = await rows.Select(r => EF.Property<Guid>(r, nameof(Aggregate.Id))).ToArrayAsync(cancellationToken);
            await db.LockAsync<T>(ids, cancellationToken);
        }

        return await rows.ToListAsync(cancellationToken);
    }
}
