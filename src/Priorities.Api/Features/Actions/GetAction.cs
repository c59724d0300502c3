using MediatR;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>Reads one action. Everybody may read what is published; coordinators and admins read drafts and archived actions too.</summary>
public static class GetAction
{
    /// <summary>How much of it to answer.</summary>
    public sealed record Shape : IQueryParameters
    {
        /// <summary>
        /// `notes`: the five newest notes that you may read. `owners`: kind, regions and web site of each owner. `children`: the
        /// suggestions themselves, up to 50. `updateRequests`: when its owners were asked for updates and answered, the five newest.
        /// </summary>
        [FromQuery(Name = "include"), OneOf(ActionIncludes.Notes, ActionIncludes.Owners, ActionIncludes.Children, ActionIncludes.Requests)]
        public string[]? Include { get; init; }

        /// <summary>Only these members; `id` and `key` are always there. Default: all.</summary>
        [FromQuery(Name = "fields"), MembersOf(typeof(ActionResponse))]
        public string[]? Fields { get; init; }

        /// <summary>
        /// The action as it stood at the end of that day, not in the future: its status by the days on which changes took effect,
        /// everything else by what was on record then; suggestions and notes that are included too, in the words that stood there. On a day
        /// on which it was not public there was no such action for those who may not see what is not: 404; nor was there one for anybody
        /// before its forum was held and before anything was reported or recorded of it. Organizations are called what they are called
        /// today, and the past has no contacts of owners.
        /// </summary>
        [FromQuery(Name = "asOf"), Day]
        public string? AsOf { get; init; }
    }

    internal sealed record Query(string Action, Shape Shape) : IQuery<ActionResponse>;

    /// <summary>Read one action</summary>
    /// <remarks>
    /// Who took it on, where it stands, what an assessor found and what was heard of it. Send the `ETag` back as `If-None-Match`
    /// to be told 304 while nothing changed, and as `If-Match` when you change it.
    /// </remarks>
    /// <param name="action">The action's id or key, such as `ccr-2016-s2`.</param>
    /// <response code="200">The action.</response>
    public static async Task<Answer<ActionResponse>> Endpoint(
        [IdOrKey] string action,
        [AsParameters] Shape shape,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Query(action, shape), cancellationToken), FieldSelection.Of(shape.Fields, shape.Include));

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Query, Outcome<ActionResponse>>
    {
        public async Task<Outcome<ActionResponse>> Handle(Query request, CancellationToken cancellationToken)
        {
            var day = Values.Day(request.Shape.AsOf);
            if (day > reader.Today)
                return new InvalidMember(
                    "asOf",
                    $"{day:yyyy-MM-dd} is in the future. Give today ({reader.Today:yyyy-MM-dd}, {reader.Calendar.TimeZone}) or an earlier day."
                );
            if (day is not null && day != reader.Today)
            {
                var include = Values.Split(request.Shape.Include ?? []).ToHashSet();
                if (await db.ReadActionAsync(request.Action, day.Value, include, reader, mapping, cancellationToken) is not { } past)
                    return new NotFound($"action", request.Action);
                reader.Saw(isNotPublic: past.Publication != Publication.Published);
                return past;
            }

            if (await db.ReadActionAsync(request.Action, reader, mapping, cancellationToken) is not { } action)
                return new NotFound($"action", request.Action);
            reader.Saw(isNotPublic: action.Publication != Publication.Published);
            await db.IncludeAsync([action], request.Shape.Include, reader, mapping, cancellationToken);
            return action;
        }
    }
}
