using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Privacy;
using Priorities.Domain;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Features.Organizations;

/// <summary>Puts an organization on record. Coordinators and admins may.</summary>
public static class RegisterOrganization
{
    /// <summary>An organization.</summary>
    public sealed record Body : OrganizationMembers
    {
        /// <summary>A short reference for people, such as `ccr`. Unique, and never used again.</summary>
        [Needed, Key(64)]
        public string? Key { get; init; }
    }

    internal sealed record Command(Body Organization) : ICommand<OrganizationResponse>;

    /// <summary>Put an organization on record</summary>
    /// <remarks>From then on it can be named as an owner of actions.</remarks>
    /// <response code="201">The organization, as it is kept.</response>
    public static async Task<Created<OrganizationResponse>> Endpoint(
        Body<Body> body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Command(body.Value), cancellationToken), organization => $"/api/v1/organizations/{organization.Key}");

    internal sealed class Handler(PrioritiesContext db, Reader reader, IConfigurationProvider mapping)
        : IRequestHandler<Command, Outcome<OrganizationResponse>>
    {
        public async Task<Outcome<OrganizationResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            var body = request.Organization;
            if (await db.Organizations.IgnoreQueryFilters().AnyAsync(o => o.Key == body.Key, cancellationToken))
                return new DuplicateKey($"organization", body.Key!);
            if (PublicTexts.Doubt(body) is { } doubt)
                return doubt;
            db.Add(Organization.Register(body.Key!, body.Details, reader.Stamp));
            await db.SaveChangesAsync(cancellationToken);
            return (await db.ReadOrganizationAsync(body.Key!, mapping, cancellationToken))!;
        }
    }
}
