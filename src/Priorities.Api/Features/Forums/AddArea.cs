using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Privacy;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Forums;

/// <summary>Adds an area to a forum. Coordinators and admins may.</summary>
public static class AddArea
{
    internal sealed record Command(string Forum, AreaBody Area) : ICommand<AreaResponse>;

    /// <summary>Add an area</summary>
    /// <remarks>
    /// Its `code` begins the numbers of its actions: in the forum `ccr-2016`, the actions of the area with the code `s` are `ccr-2016-s1`,
    /// `ccr-2016-s2` and so on.
    /// </remarks>
    /// <param name="forum">The forum's id or key, such as `ccr-2016`.</param>
    /// <response code="201">The area, as it is kept.</response>
    public static async Task<Created<AreaResponse>> Endpoint(
        [IdOrKey] string forum,
        Body<AreaBody> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Command(forum, body.Value), cancellationToken), area => $"/api/v1/forums/{forum}/areas/{area.Key}");

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<AreaResponse>>
    {
        public async Task<Outcome<AreaResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockForumWithAreasAsync(request.Forum, cancellationToken) is not { } forum)
                return new NotFound($"forum", request.Forum);
            var body = request.Area;
            if (PublicTexts.Doubt(body) is { } doubt)
                return doubt;
            var added = forum.AddArea(body.Key!, body.Code, body.Text, body.Position, reader.Stamp);
            if (added.Refusal is { } refusal)
                return refusal;
            await db.SaveChangesAsync(cancellationToken);
            return (await db.ReadAreaAsync(forum.Key, added.Value.Key, mapping, cancellationToken))!;
        }
    }
}
