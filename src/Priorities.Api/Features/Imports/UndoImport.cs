using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Imports;

/// <summary>Takes back what an import made, where nobody has touched it since. Coordinators and admins may.</summary>
public static class UndoImport
{
    /// <summary>There is nothing to take back.</summary>
    internal sealed record ImportNotApplied() : Refusal("importNotApplied", $"This import is not applied: there is nothing to take back.");

    internal sealed record Command(string Import) : ICommand<ImportResponse>;

    /// <summary>Undo an import</summary>
    /// <remarks>
    /// Archives the actions that it made, and gives those that it changed back what they were, as long as nobody changed them or added a
    /// note since. What was touched stays as it is; its row says so in `doubts`. Areas and organizations that came with it stay. Nothing is
    /// lost: archived actions can be restored, and the import can be mended and applied again.
    /// </remarks>
    /// <param name="import">The import's id.</param>
    /// <response code="200">The import; rows whose action was left say so.</response>
    public static async Task<Answer<ImportResponse>> Endpoint(
        [Id] string import,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(import), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Command, Outcome<ImportResponse>>
    {
        public async Task<Outcome<ImportResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            var id = Guid.Parse(request.Import);
            await db.LockAsync<Import>(id, cancellationToken);
            if (await db.Imports.SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } import)
                return new NotFound($"import", request.Import);
            if (import.Status != ImportStatus.Applied)
                return new ImportNotApplied();

            var keys = import.Results.Where(r => r.Outcome is RowOutcome.Create or RowOutcome.Update).Select(r => r.Action!).ToArray();
            await db.LockWhereAsync<Action>("key = ANY ({0})", [keys], cancellationToken);
            var actions = await db.Actions.Where(a => keys.Contains(a.Key)).ToDictionaryAsync(a => a.Key, cancellationToken);
            var ids = actions.Values.Select(a => a.Id).ToArray();
            var under = await db
                .Actions.Where(a =>
                    a.ParentId != null && ids.Contains(a.ParentId.Value) && a.Publication != Publication.Archived && !keys.Contains(a.Key)
                )
                .Select(a => a.ParentId!.Value)
                .ToHashSetAsync(cancellationToken);
            var untouched = import
                .Results.Where(r =>
                    r.After is not null
                    && actions.TryGetValue(r.Action ?? "", out var a)
                    && a.Version == r.After
                    && a.AllReports.NoteCount == r.Notes
                    && (r.Outcome == RowOutcome.Update || !under.Contains(a.Id))
                )
                .Select(r => r.Line)
                .ToHashSet();

            foreach (var made in import.Results.Where(r => r.Outcome == RowOutcome.Create && untouched.Contains(r.Line)))
                actions[made.Action!].Archive(reader.Stamp);
            var back = await ImportPlan.RunAsync(db, reader, Back(import, untouched), isForWriting: true, cancellationToken);
            var refused = back.Results.Where(r => r.Outcome == RowOutcome.Error).Select(r => r.Line).ToHashSet();
            var left = import
                .Results.Where(r =>
                    r.After is not null && keys.Contains(r.Action) && (!untouched.Contains(r.Line) || refused.Contains(r.Line))
                )
                .Select(r => r.Line)
                .ToHashSet();
            import.Undo(
                [
                    .. import.Results.Select(r =>
                        actions.TryGetValue(r.Action ?? "", out var action) && keys.Contains(r.Action)
                            ? Now(r, action, left.Contains(r.Line))
                            : r
                    ),
                ],
                reader.Stamp
            );
            await db.SaveChangesAsync(cancellationToken);
            return ImportResponse.Of(import);
        }

        /// <summary>
        /// What the row comes to when the import is applied again: what was archived is made anew, under a key that it does not have yet.
        /// </summary>
        private static ImportResult Now(ImportResult row, Action action, bool isLeft)
        {
            if (isLeft)
                return row with
                {
                    Doubts = Left,
                    Outcome = row.Outcome == RowOutcome.Create ? RowOutcome.Unchanged : row.Outcome,
                    Version = action.Version,
                };
            return row.Outcome == RowOutcome.Create ? row with { Action = null } : row with { Version = action.Version };
        }

        private static Dictionary<string, IReadOnlyList<LocalizedText>> Left =>
            new() { ["row"] = [new(Sentences.Say(Touched, inFrench: false), Sentences.Say(Touched, inFrench: true))] };

        private static FormattableString Touched =>
            $"Somebody changed this action since, added a note or hung a suggestion under it. It was left as it is.";

        /// <summary>What was there before, as an import of its own.</summary>
        private static Import Back(Import import, HashSet<int> untouched) =>
            new()
            {
                Id = import.Id,
                Kind = ImportKind.Actions,
                Areas = [],
                CreatedAt = import.CreatedAt,
                CreatedBy = import.CreatedBy,
                Rows =
                [
                    .. import
                        .Results.Where(r => r is { Outcome: RowOutcome.Update, Before: not null } && untouched.Contains(r.Line))
                        .Select(r => new ImportRow(r.Line, null, new Dictionary<string, string>(r.Before!) { ["key"] = r.Action! })),
                ],
            };
    }
}
