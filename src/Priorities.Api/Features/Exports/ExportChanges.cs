using System.ComponentModel;
using System.ServiceModel.Syndication;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Features.Changes;
using Priorities.Api.Features.Notes;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Changes;

namespace Priorities.Api.Features.Exports;

/// <summary>What happened lately, for feed readers. Everybody may; it tells what everybody may know, whoever asks.</summary>
public static class ExportChanges
{
    /// <summary>Which changes.</summary>
    public sealed record Filter : IQueryParameters
    {
        /// <summary>Of this forum (key or id), such as `ccr-2016`.</summary>
        [FromQuery(Name = "forum"), IdOrKey]
        public string? Forum { get; init; }

        /// <summary>Of this action (key or id), such as `ccr-2016-s2`.</summary>
        [FromQuery(Name = "action"), IdOrKey]
        public string? Action { get; init; }

        /// <summary>Only changes of these types, such as `action.statusChanged`. Several values mean "any of".</summary>
        [FromQuery(Name = "type"), ChangeTypes]
        public string[]? Type { get; init; }

        /// <summary>How many entries at the most, 1 to 200. Default: 50.</summary>
        [FromQuery(Name = "limit"), DefaultValue(PageParameters.DefaultLimit), WholeNumber(1, 200)]
        public string? Limit { get; init; }

        /// <summary>The language of the entries, `en` or `fr`; stronger than `Accept-Language`.</summary>
        [FromQuery(Name = Languages.Parameter), OneOf(Languages.English, Languages.French)]
        public string? Lang { get; init; }
    }

    internal sealed record Query(Filter Filter, string Root) : IQuery<SyndicationFeed>;

    /// <summary>Follow what happens in a feed reader</summary>
    /// <remarks>
    /// The latest changes that everybody may know of, newest first, as an Atom feed (RFC 4287); with the text of the note where that is
    /// public. For a program that must miss nothing, `GET /changes` is the better source.
    /// </remarks>
    /// <response code="200">The feed.</response>
    internal static async Task<AtomFeed> Endpoint(
        [AsParameters] Filter filter,
        HttpRequest request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Query(filter, request.Root()), cancellationToken));

    internal sealed class Handler(PrioritiesContext db, LogNumbers numbers) : IRequestHandler<Query, Outcome<SyndicationFeed>>
    {
        public async Task<Outcome<SyndicationFeed>> Handle(Query request, CancellationToken cancellationToken)
        {
            var known = db.Actions.Where(MayKnow.Action.For<Action>(Clearance.Public));
            var changes = db
                .Changes.Where(c => c.Audience == ChangeAudience.Public)
                .Where(c => c.SubjectKind != SubjectKind.Action || known.Any(a => a.Id == c.SubjectId));
            if (request.Filter.Forum is { } forum)
            {
                var named = IdOrKey.Of(forum);
                var id = await db
                    .Forums.Where(f => f.Key == named.Key || f.Id == named.Id)
                    .Select(f => (Guid?)f.Id)
                    .SingleOrDefaultAsync(cancellationToken);
                if (id is null)
                    return new Unknown($"forum", forum, "forum");
                changes = changes.Where(c => c.ForumId == id);
            }

            if (request.Filter.Type is { Length: > 0 })
            {
                var types = Values.Split(request.Filter.Type).ToArray();
                changes = changes.Where(c => types.Contains(c.Type));
            }

            if (request.Filter.Action is { } action)
            {
                var named = IdOrKey.Of(action);
                var id = await known
                    .Where(a => a.Key == named.Key || a.Id == named.Id)
                    .Select(a => (Guid?)a.Id)
                    .SingleOrDefaultAsync(cancellationToken);
                if (id is null)
                    return new Unknown($"action", action, "action");
                changes = changes.Where(c => c.SubjectId == id);
            }

            var readable = db.NoteReads.ReadableBy(Caller.Anonymous);
            var entries = await changes
                .OrderByDescending(c => c.Id)
                .Take(Values.Number(request.Filter.Limit) ?? PageParameters.DefaultLimit)
                .Select(c => new Entry(
                    c,
                    db.Actions.Where(a => a.Id == c.SubjectId).Select(a => a.Title.En).FirstOrDefault(),
                    db.Actions.Where(a => a.Id == c.SubjectId).Select(a => a.Title.Fr).FirstOrDefault(),
                    readable.Where(n => n.Id == c.NoteId).Select(n => n.CorrectedBody ?? n.Body).FirstOrDefault()
                ))
                .ToListAsync(cancellationToken);
            return Feed(entries, request.Root, numbers);
        }

        private static SyndicationFeed Feed(List<Entry> entries, string root, LogNumbers numbers)
        {
            var feed = new SyndicationFeed(entries.Select(e => e.ToItem(root, numbers.Of(e.Change.Id))))
            {
                Id = PublicAddress.Home(root),
                Title = new(Languages.IsFrench ? "Priorités : ce qui a bougé" : "Priorities: what moved"),
                Language = Languages.Current,
                LastUpdatedTime = entries.FirstOrDefault()?.Change.At ?? DateTimeOffset.UnixEpoch,
                Generator = "Priorities",
            };
            feed.Authors.Add(new SyndicationPerson(null, "Priorities", root));
            feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(PublicAddress.Home(root)), "text/html"));
            return feed;
        }
    }

    private sealed record Entry(Change Change, string? TitleEn, string? TitleFr, string? Note)
    {
        public SyndicationItem ToItem(string root, long number)
        {
            var title = Languages.In(new(TitleEn, TitleFr));
            var address =
                Change.SubjectKind == SubjectKind.Action ? PublicAddress.Action(root, Change.SubjectKey) : PublicAddress.Home(root);
            var item = new SyndicationItem
            {
                Id = $"tag:{new Uri(root).Host},2026:changes/{number}",
                Title = new($"{Change.SubjectKey}: {ChangeWords.Of(Change)}"),
                LastUpdatedTime = Change.At,
                PublishDate = Change.At,
                Content = new TextSyndicationContent(string.Join("\n\n", new[] { title, Note }.Where(text => text is { Length: > 0 }))),
            };
            item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(address), "text/html"));
            item.Categories.Add(new SyndicationCategory(Change.Type));
            return item;
        }
    }
}
