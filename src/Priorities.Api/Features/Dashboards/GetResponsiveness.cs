using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Dashboards;

/// <summary>How often owners were asked for updates, and how soon they answered. Everybody may read it.</summary>
public static class GetResponsiveness
{
    /// <summary>Which requests are counted. Several values of one filter mean "any of"; several filters mean "and".</summary>
    public sealed record Parameters : PageParameters
    {
        /// <summary>About actions of these forums (keys or ids), such as `ccr-2016`.</summary>
        [FromQuery(Name = "forum"), IdOrKey]
        public string[]? Forum { get; init; }

        /// <summary>To these organizations (keys or ids), such as `ccr`.</summary>
        [FromQuery(Name = "owner"), IdOrKey]
        public string[]? Owner { get; init; }

        /// <summary>Asked on this day, such as `2026-01-01`, or later.</summary>
        [FromQuery(Name = "from"), Day]
        public string? From { get; init; }

        /// <summary>Asked on this day, such as `2026-12-31`, or earlier.</summary>
        [FromQuery(Name = "to"), Day]
        public string? To { get; init; }
    }

    /// <summary>How one organization answered about one forum's actions. An action that was asked about twice counts twice.</summary>
    public sealed record Responsiveness
    {
        /// <summary>The organization's key.</summary>
        public required string Organization { get; init; }

        /// <summary>Its name, in the language asked for.</summary>
        public required LocalizedText Name { get; init; }

        /// <summary>The key of the forum.</summary>
        public required string Forum { get; init; }

        /// <summary>How often an update was asked for. What was withdrawn does not count.</summary>
        public required int Asked { get; init; }

        /// <summary>How often it was answered; `nothing new` is an answer, `ask me later` is none.</summary>
        public required int Answered { get; init; }

        /// <summary>Half of the answers came within so many days, to a tenth; absent where there is none.</summary>
        public double? MedianDays { get; init; }
    }

    internal sealed record Query(Parameters Which) : IQuery<Page<Responsiveness>>;

    /// <summary>Read how owners answer requests</summary>
    /// <remarks>
    /// For each organization and forum: how often an update of a published action was asked for, how often it came, and how soon. In the
    /// order of the organizations' and forums' keys. What was answered without having been asked for is not in it: the other figures have
    /// that.
    /// </remarks>
    /// <response code="200">A page of organizations and forums.</response>
    public static async Task<Answer<Page<Responsiveness>>> Endpoint(
        [AsParameters] Parameters which,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(which), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Query, Outcome<Page<Responsiveness>>>
    {
        public async Task<Outcome<Page<Responsiveness>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var which = request.Which;
            var (from, to) = (Values.Day(which.From), Values.Day(which.To));
            if (from > to)
                return new InvalidMember("from", $"Not after `to`, {to:yyyy-MM-dd}.");
            foreach (var forum in IdOrKey.All(which.Forum))
                if (!await db.Forums.AnyAsync(f => f.Key == forum.Key || f.Id == forum.Id, cancellationToken))
                    return new Unknown($"forum", $"{forum}", "forum");
            foreach (var owner in IdOrKey.All(which.Owner))
                if (!await db.Organizations.AnyAsync(o => o.Key == owner.Key || o.Id == owner.Id, cancellationToken))
                    return new Unknown($"organization", $"{owner}", "owner");
            var (list, after) = (Cursor.List("responsiveness", which), new[] { "", "" });
            if (which.Cursor is not null)
            {
                if (Cursor.Decode(list, which.Cursor) is not [_, _] last)
                    return Cursor.Invalid;
                after = last;
            }

            var rows = await CountAsync(which, from, to, after, which.Take() + 1, cancellationToken);
            return Page<Responsiveness>.From(rows, which.Take(), last => Cursor.Encode(list, last.Organization, last.Forum)) with
            {
                TimeZone = reader.Calendar.TimeZone,
            };
        }

        private async Task<List<Responsiveness>> CountAsync(
            Parameters which,
            DateOnly? from,
            DateOnly? to,
            string[] after,
            int most,
            CancellationToken cancellationToken
        )
        {
            var (forums, forumKeys) = IdOrKey.All(which.Forum).Part();
            var (owners, ownerKeys) = IdOrKey.All(which.Owner).Part();
            var (allForums, allOwners) = (which.Forum is not { Length: > 0 }, which.Owner is not { Length: > 0 });
            var begins = from is { } first
                ? reader.Calendar.EndOf(first.AddDays(-1))
                : DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
            var ends = to is { } day ? reader.Calendar.EndOf(day) : DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);
            var (organization, forum) = (after[0], after[1]);
            var counted = await db
                .Database.SqlQuery<Counted>(
                    $"""
                    SELECT o.key AS organization, o.name_en, o.name_fr, f.key AS forum, count(*)::int AS asked, count(*) FILTER (WHERE x.answered)::int AS answered,
                           percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM x.replied_at - x.asked_at)) FILTER (WHERE x.answered) AS median_seconds
                    FROM (SELECT i.action_id, r.organization_id, r.asked_at, i.replied_at, i.owner_id, coalesce(i.reply <> 'later', false) AS answered
                          FROM update_requests r JOIN requested_actions i ON i.request_id = r.id
                          WHERE r.withdrawn_at IS NULL AND r.asked_at >= {begins} AND r.asked_at < {ends}) x
                    JOIN actions a ON a.id = x.action_id AND a.publication = 'published'
                    JOIN forums f ON f.id = a.forum_id
                    JOIN organizations o ON o.id = x.organization_id
                    WHERE (x.answered OR x.owner_id IS NOT NULL)
                      AND ({allForums} OR f.id = ANY({forums}) OR f.key = ANY({forumKeys})) AND ({allOwners} OR o.id = ANY({owners}) OR o.key = ANY({ownerKeys}))
                      AND (o.key COLLATE "C", f.key COLLATE "C") > ({organization}, {forum})
                    GROUP BY o.id, f.id ORDER BY o.key COLLATE "C", f.key COLLATE "C" LIMIT {most}
                    """
                )
                .ToListAsync(cancellationToken);
            return counted.ConvertAll(c => new Responsiveness
            {
                Organization = c.Organization,
                Name = new(c.NameEn, c.NameFr),
                Forum = c.Forum,
                Asked = c.Asked,
                Answered = c.Answered,
                MedianDays = c.MedianSeconds is { } seconds ? Math.Round(seconds / 86_400, 1) : null,
            });
        }

        private sealed record Counted(
            string Organization,
            string? NameEn,
            string? NameFr,
            string Forum,
            int Asked,
            int Answered,
            double? MedianSeconds
        );
    }
}
