using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Privacy;
using Priorities.Domain;
using Priorities.Domain.Forums;

namespace Priorities.Api.Features.Forums;

/// <summary>Puts a forum on record. Coordinators and admins may.</summary>
public static class ConveneForum
{
    /// <summary>A forum.</summary>
    public sealed record Body : ForumMembers
    {
        /// <summary>
        /// A short reference for people, such as `ccr-2016`. Unique, and never used again; the keys of the forum's actions begin with it.
        /// </summary>
        [Needed, Key(64)]
        public string? Key { get; init; }

        /// <summary>The headings under which it put its priorities. They can be added later, too.</summary>
        [Entries(100)]
        public IReadOnlyList<AreaBody>? Areas { get; init; }
    }

    internal sealed record Command(Body Forum) : ICommand<ForumResponse>;

    /// <summary>Put a forum on record</summary>
    /// <remarks>
    /// With its areas, or without and they are added one by one. Texts can be in English, in French or in both; readers get their own
    /// language where it is there.
    /// </remarks>
    /// <response code="201">The forum, as it is kept.</response>
    public static async Task<Created<ForumResponse>> Endpoint(Body<Body> body, IMediator mediator, CancellationToken cancellationToken) =>
        new(await mediator.Send(new Command(body.Value), cancellationToken), forum => $"/api/v1/forums/{forum.Key}");

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<ForumResponse>>
    {
        public async Task<Outcome<ForumResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Forum;
            if (await db.Forums.IgnoreQueryFilters().AnyAsync(f => f.Key == body.Key, cancellationToken))
                return new DuplicateKey($"forum", body.Key!);
            var convened = Forum.Convene(body.Key!, body.Details, reader.Stamp);
            if (convened.Refusal is { } invalid)
                return invalid;
            foreach (var (index, area) in (body.Areas ?? []).Index())
                if (convened.Value.AddArea(area.Key!, area.Code, area.Text, area.Position, reader.Stamp).Refusal is { } refusal)
                    return refusal with { Member = $"areas[{index}].{refusal.Member}" };

            if (PublicTexts.Doubt(body) is { } doubt)
                return doubt;
            db.Add(convened.Value);
            await db.SaveChangesAsync(cancellationToken);
            return (await db.ReadForumAsync(body.Key!, mapping, cancellationToken))!;
        }
    }
}
