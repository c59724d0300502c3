using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Redactions;

/// <summary>Takes the words of members out of the database, whatever they are of. Admins may.</summary>
public static class RedactMembers
{
    /// <summary>Which words have to go.</summary>
    public sealed record Body
    {
        /// <summary>
        /// Where they stand, as the path below `/api/v1/`: `forums/{forum}`, `forums/{forum}/areas/{area}`, `actions/{action}`,
        /// `actions/{action}/milestones/{milestone}`, `actions/{action}/owners/{organization}`, `organizations/{organization}` or
        /// `imports/{import}`. A milestone that was removed is named by its id: the history has it.
        /// </summary>
        [
            Needed,
            Words(
                "^(forums|actions|organizations|imports)/[A-Za-z0-9.-]{1,96}(/(areas|milestones|owners)/[A-Za-z0-9.-]{1,96})?$",
                220,
                "A path of the API, such as actions/ccr-2016-s2."
            )
        ]
        public string? Resource { get; init; }

        /// <summary>
        /// The members, as they are named there, such as `title` and `titleFr`; of a forum also `city`, `participantNote`, `sourceTitle`
        /// and `sourceUrl`; of an owner `contact.name` and `contact.email`; of an import `rows`.
        /// </summary>
        [Needed, Entries(20, Min = 1), Words("^[a-z]+([A-Z][a-z]+)*([.][a-z]+)?$", 50, "A name of a member, such as title.")]
        public IReadOnlyList<string>? Members { get; init; }
    }

    /// <summary>What was taken out.</summary>
    /// <param name="Resource">Where.</param>
    /// <param name="Members">The members that hold no words any more.</param>
    /// <param name="At">When (UTC).</param>
    /// <param name="StoredAnswers">How many answers, kept for retries, had a copy of the words.</param>
    /// <param name="Imports">How many files that were sent had one.</param>
    /// <param name="Deliveries">How many messages to webhooks had one. What was delivered, receivers have.</param>
    public sealed record Response(
        string Resource,
        IReadOnlyList<string> Members,
        DateTimeOffset At,
        int StoredAnswers,
        int Imports,
        int Deliveries
    );

    internal sealed record Command(Body What) : ICommand<Response>;

    /// <summary>Redact members</summary>
    /// <remarks>
    /// Takes the words of members out of the database: out of the resource, out of its history and the feed (what they were at any time),
    /// out of search, and out of the copies in answers kept for retries, in files that were sent and in messages to webhooks. There is no
    /// way back. `[redacted]`, in French `[caviardé]`, stands in their place; addresses and contacts are emptied. That something stood
    /// there, when, and by whom it was written, stays. Notes and assessments have routes of their own.
    ///
    /// Files of the database, backups and archives still hold the words for a while: the page on erasure, among the documentation, says how
    /// long, and what to do.
    /// </remarks>
    /// <response code="200">What was taken out.</response>
    public static async Task<Answer<Response>> Endpoint(Body<Body> body, IMediator mediator, CancellationToken cancellationToken) =>
        await mediator.Send(new Command(body.Value), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Command, Outcome<Response>>
    {
        public async Task<Outcome<Response>> Handle(Command request, CancellationToken cancellationToken)
        {
            var (resource, members) = (request.What.Resource!, request.What.Members!);
            if (await new Redactables(db, reader, cancellationToken).FindAsync(resource) is not { } found)
                return new Unknown($"resource", resource, "resource");
            if (members.FirstOrDefault(m => !found.Members.Contains(m)) is { } unknown)
                return new InvalidMember("members", $"'{unknown}' is no text there. There are: {string.Join(", ", found.Members)}.");

            string[] names = [.. members.SelectMany(found.NamesInLog)];
            List<string?> texts = [.. found.Texts(members), .. await db.TextsInLogAsync(found.Subject, names, cancellationToken)];
            found.Redact(members);
            await db.SaveChangesAsync(cancellationToken);
            await db.RedactLogAsync(found.Subject, names, cancellationToken);
            var copies = await db.EraseCopiesAsync(texts, cancellationToken);
            return new Response(resource, members, reader.Now, copies.StoredAnswers, copies.Imports, copies.Deliveries);
        }
    }
}
