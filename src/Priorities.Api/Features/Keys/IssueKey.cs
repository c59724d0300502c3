using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Keys;

/// <summary>Issues a key. Admins may; coordinators those of viewers, contributors and assessors.</summary>
public static class IssueKey
{
    /// <summary>Whom a key is for, and what they may do with it.</summary>
    [NeededWhen(
        nameof(Organization),
        nameof(Role),
        "Contributors and assessors act for an organization: give its key or id.",
        "contributor",
        "assessor"
    )]
    public sealed record Body
    {
        /// <summary>Whose it is, for people to read: it stands beside what is written with it.</summary>
        [Needed, Text(ApiKey.NameLongest)]
        public string? Name { get; init; }

        /// <summary>What its holder may do: any role but `anonymous`.</summary>
        [Needed, Except("anonymous")]
        public Role? Role { get; init; }

        /// <summary>The organization that its holder acts for, by key or id. Contributors and assessors need one.</summary>
        [IdOrKey]
        public string? Organization { get; init; }

        /// <summary>From when on it is refused; an instant in the future. Left out, it does not expire.</summary>
        [Instant]
        public DateTimeOffset? ExpiresAt { get; init; }
    }

    internal sealed record Command(Body Key) : ICommand<IssuedKey>;

    /// <summary>Issue a key</summary>
    /// <remarks>
    /// The answer is the only one that ever holds the secret: pass it on by a way that you trust. It is kept as a hash, so nobody can look
    /// it up later; who loses a key gets a new one. Coordinators issue keys of viewers, contributors and assessors; those of coordinators
    /// and admins are an admin's to issue. A retry with the same `Idempotency-Key` and the same credentials gets the same answer again.
    /// </remarks>
    /// <response code="201">The key, with its secret.</response>
    public static async Task<Created<IssuedKey>> Endpoint(Body<Body> body, IMediator mediator, CancellationToken cancellationToken) =>
        new(await mediator.Send(new Command(body.Value), cancellationToken), key => $"/api/v1/keys/{key.Id}");

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Command, Outcome<IssuedKey>>
    {
        public async Task<Outcome<IssuedKey>> Handle(Command request, CancellationToken cancellationToken)
        {
            var asked = request.Key;
            if (!reader.Caller.IssuesKeysOf.Contains(asked.Role!.Value))
                return new NotYours(asked.Role.Value);
            if (asked.ExpiresAt <= reader.Now)
                return new InvalidMember("expiresAt", $"An instant in the future.");
            var organization = asked.Organization is null
                ? null
                : await db
                    .Organizations.Where(IdOrKey.IsId(asked.Organization, out var id) ? o => o.Id == id : o => o.Key == asked.Organization)
                    .Select(o => new { o.Id, o.Key })
                    .SingleOrDefaultAsync(cancellationToken);
            if (asked.Organization is not null && organization is null)
                return new Unknown($"organization", asked.Organization, "organization");

            var (key, token) = ApiKey.Issue(
                asked.Name!,
                asked.Role.Value,
                organization?.Id,
                asked.ExpiresAt,
                reader.Caller.Actor.Name,
                reader.Now
            );
            db.Add(key);
            db.AuditSubject($"keys/{key.Id}");
            await db.SaveChangesAsync(cancellationToken);
            return new IssuedKey
            {
                Id = key.Id,
                Name = key.Name,
                Role = key.Role,
                Organization = organization?.Key,
                CreatedAt = key.CreatedAt,
                CreatedBy = key.CreatedBy,
                ExpiresAt = key.ExpiresAt,
                Secret = token,
            };
        }
    }
}

/// <summary>A key that would let its holder do as much as the caller, or more.</summary>
public sealed record NotYours(Role Role)
    : Refusal(
        "forbidden",
        $"Coordinators issue keys of the roles viewer, contributor and assessor. Ask an admin for a key of the role '{Wire.Name(Role)}'."
    );
