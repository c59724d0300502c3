using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Domain;

namespace Priorities.Api.Features.Actions;

/// <summary>Reads actions as a caller may see them.</summary>
internal static class ActionReader
{
    // What is asked most is compiled once: for one row, finding the plan of a query again costs EF Core as much as the row does.
    private static readonly Func<PrioritiesContext, string, CancellationToken, Task<ActionRead?>> ByKey = EF.CompileAsyncQuery(
        (PrioritiesContext db, string key, CancellationToken _) => db.ActionReads.SingleOrDefault(a => a.Key == key)
    );

    private static readonly Func<PrioritiesContext, Guid, CancellationToken, Task<ActionRead?>> ById = EF.CompileAsyncQuery(
        (PrioritiesContext db, Guid id, CancellationToken _) => db.ActionReads.SingleOrDefault(a => a.Id == id)
    );

    /// <summary>One action, in one round trip.</summary>
    public static async Task<ActionResponse?> ReadActionAsync(
        this PrioritiesContext db,
        string reference,
        Reader reader,
        IConfigurationProvider mapping,
        CancellationToken cancellationToken
    )
    {
        var row = await (IdOrKey.IsId(reference, out var id) ? ById(db, id, cancellationToken) : ByKey(db, reference, cancellationToken));
        return row is null || !MayKnow.Action.Allows(reader.Caller.Clearance, row) ? null : mapping.Whole(row).For(reader);
    }

    /// <summary>A row that was read whole, by the mapping that reads a part in the database.</summary>
    public static ActionResponse Whole(this IConfigurationProvider mapping, ActionRead row) =>
        mapping.CreateMapper().Map<ActionResponse>(row);

    /// <summary>Several actions, in one round trip.</summary>
    public static async Task<Dictionary<Guid, ActionResponse>> ReadActionsAsync(
        this PrioritiesContext db,
        Guid[] ids,
        Reader reader,
        IConfigurationProvider mapping,
        CancellationToken cancellationToken
    ) =>
        await db
            .ActionReads.Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => mapping.Whole(a).For(reader), cancellationToken);
}
