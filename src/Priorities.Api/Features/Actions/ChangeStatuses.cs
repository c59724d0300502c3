using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>
/// Reports on many actions at once: all of it, or nothing. Contributors may for actions that their organization owns; coordinators and
/// admins for any.
/// </summary>
public static class ChangeStatuses
{
    public const int Most = 500;

    /// <summary>Reports on several actions.</summary>
    public sealed record Body
    {
        /// <summary>The reports, 1 to 500, taken in their order.</summary>
        [Needed, Entries(Most, Min = 1)]
        public IReadOnlyList<Item>? Items { get; init; }
    }

    /// <summary>A report of where one action stands now, and why.</summary>
    public sealed record Item : StatusReport
    {
        /// <summary>The action: its id or key, such as `ccr-2016-s2`.</summary>
        [Needed, IdOrKey]
        public string? Action { get; init; }
    }

    /// <summary>The actions as they stand now.</summary>
    /// <param name="Items">Each action once, in the order in which it was first named.</param>
    public sealed record Response(IReadOnlyList<ActionResponse> Items);

    internal sealed record Command(Body Reports) : ICommand<Response>;

    /// <summary>Report on many actions</summary>
    /// <remarks>
    /// Up to 500 reports in one call: all are taken or none is. What is wrong is named by its place, such as `items[3].status`.
    /// The whole body may have 1 MiB.
    /// </remarks>
    /// <response code="200">The actions as they stand now.</response>
    public static async Task<Answer<Response>> Endpoint(Body<Body> body, IMediator mediator, CancellationToken cancellationToken) =>
        await mediator.Send(new Command(body.Value), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<Response>>
    {
        public async Task<Outcome<Response>> Handle(Command request, CancellationToken cancellationToken)
        {
            var items = request.Reports.Items!;
            var locked = await db.LockActionsAsync([.. items.Select(i => i.Action!)], reader.Caller.Clearance, cancellationToken);
            var (done, refusals) = (new List<Action>(), new List<(int Index, Refusal Refusal)>());
            foreach (var (index, item) in items.Index())
            {
                var named = IdOrKey.Of(item.Action);
                var found = locked.Find(l => named.Names(l.Action.Id, l.Action.Key));
                var refusal =
                    found is null ? new Unknown($"action", item.Action!, "action")
                    : !reader.Caller.MayReport(found.IsOwn) ? new NotOwner(found.Action.Key)
                    : item.Doubt ?? found.Action.ChangeStatus(item.Status!.Value, item.EffectiveOn, item.Draft, reader.Stamp).Refusal;
                if (refusal is not null)
                    refusals.Add((index, refusal));
                else if (!done.Contains(found!.Action))
                    done.Add(found.Action);
            }

            if (refusals.Count > 0)
                return Refused(refusals);
            await db.SaveChangesAsync(cancellationToken);
            var read = await db.ReadActionsAsync([.. done.Select(a => a.Id)], reader, mapping, cancellationToken);
            return new Response([.. done.Select(a => read[a.Id])]);
        }

        /// <summary>The first one's kind, and every one's place and words.</summary>
        private static InvalidInput Refused(List<(int Index, Refusal Refusal)> refusals) =>
            new(
                refusals.ToDictionary(r => $"items[{r.Index}].{r.Refusal.Member ?? "action"}", r => new[] { r.Refusal.Detail }),
                refusals[0].Refusal.Code
            );
    }
}
