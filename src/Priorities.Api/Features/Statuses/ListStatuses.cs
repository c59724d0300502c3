using MediatR;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Statuses;

/// <summary>Lists the eight statuses: what each means, and which may follow. Everybody may.</summary>
public static class ListStatuses
{
    internal sealed record Query : IQuery<StatusList>;

    /// <summary>All statuses.</summary>
    /// <param name="Items">The eight of them, in the order in which people list them.</param>
    public sealed record StatusList(IReadOnlyList<StatusResponse> Items);

    /// <summary>A status that an action can have.</summary>
    /// <param name="Status">Its name in the API.</param>
    /// <param name="Label">Its name for people, in the language asked for.</param>
    /// <param name="Definition">What it means, in the language asked for.</param>
    /// <param name="Labels">Its name for people, in both languages.</param>
    /// <param name="Definitions">What it means, in both languages.</param>
    /// <param name="IsTerminal">Whether an action in it is done or has ended: it is neither late nor silent, however long it stays.</param>
    /// <param name="CountsAsDone">Whether an action in it counts as done in a completion rate.</param>
    /// <param name="IsCountable">Whether an action in it is in the denominator of a completion rate; what was given up or replaced is
    /// not.</param>
    /// <param name="Position">Its place among the statuses, from 1.</param>
    /// <param name="AllowedTransitions">The statuses that may follow it.</param>
    public sealed record StatusResponse(
        ActionStatus Status,
        LocalizedText Label,
        LocalizedText Definition,
        Bilingual Labels,
        Bilingual Definitions,
        bool IsTerminal,
        bool CountsAsDone,
        bool IsCountable,
        int Position,
        IReadOnlyList<ActionStatus> AllowedTransitions
    );

    /// <summary>A text in English and in French.</summary>
    /// <param name="En">English.</param>
    /// <param name="Fr">French.</param>
    public sealed record Bilingual(string En, string Fr);

    /// <summary>List the statuses</summary>
    /// <remarks>
    /// The vocabulary that every action's `status` is from, with the steps that lead out of each. It changes with a release of the service
    /// at most: read it once and keep it.
    /// </remarks>
    /// <response code="200">The eight statuses.</response>
    public static async Task<Answer<StatusList>> Endpoint(IMediator mediator, CancellationToken cancellationToken) =>
        await mediator.Send(new Query(), cancellationToken);

    internal sealed class Handler : IRequestHandler<Query, Outcome<StatusList>>
    {
        private static readonly StatusList All = new([
            .. StatusWords.All.Select(
                (word, index) =>
                    new StatusResponse(
                        word.Status,
                        word.Label,
                        word.Definition,
                        Both(word.Label),
                        Both(word.Definition),
                        StatusWorkflow.IsTerminal(word.Status),
                        StatusWorkflow.CountsAsDone(word.Status),
                        !StatusWorkflow.IsOutsideTheCount(word.Status),
                        index + 1,
                        StatusWorkflow.AllowedFrom(word.Status)
                    )
            ),
        ]);

        public Task<Outcome<StatusList>> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult<Outcome<StatusList>>(All);

        private static Bilingual Both(LocalizedText text) => new(text.En!, text.Fr!);
    }
}
