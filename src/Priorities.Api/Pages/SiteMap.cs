using System.Xml.Linq;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Pages;

/// <summary>What search engines may list: the pages, and nothing of the API, whose answers have pages of their own.</summary>
public static class SiteMap
{
    /// <summary>
    /// Those that changed last: who wants all of them follows the links. Far below the 50,000 addresses of
    /// https://www.sitemaps.org/protocol.html.
    /// </summary>
    private const int MostActions = 2_000;

    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public sealed record Query : IQuery<Contents>;

    public sealed record Contents(IReadOnlyList<string> Forums, IReadOnlyList<Entry> Actions);

    public sealed record Entry(string Key, DateTimeOffset UpdatedAt);

    public static IResult ShowRobots(HttpRequest request, IConfiguration configuration) =>
        Results.Text(
            Policies.IsPublic(configuration)
                ? $"User-agent: *\nDisallow: /api/\nAllow: /api/v1/charts/\nDisallow: /imports\nDisallow: /fr/imports\n\nSitemap: {request.Root()}/sitemap.xml\n"
                : "User-agent: *\nDisallow: /\n"
        );

    public static async Task<IResult> ShowAsync(HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var root = request.Root();
        var listed = (await mediator.Send(new Query(), cancellationToken)).Value;
        string[] pages =
        [
            "/",
            "/fr",
            "/about",
            "/fr/about",
            .. listed.Forums.SelectMany(f => (string[])[$"/?forum={f}", $"/fr?forum={f}"]),
        ];
        var map = new XElement(
            Map + "urlset",
            pages.Select(p => Url(root + p, null)),
            listed.Actions.SelectMany(a =>
                (XElement[])[Url($"{root}/actions/{a.Key}", a.UpdatedAt), Url($"{root}/fr/actions/{a.Key}", a.UpdatedAt)]
            )
        );
        return Results.Text($"""<?xml version="1.0" encoding="utf-8"?>{'\n'}{map}""", "application/xml; charset=utf-8");
    }

    private static XElement Url(string address, DateTimeOffset? changed) =>
        new(Map + "url", new XElement(Map + "loc", address), changed is { } at ? new XElement(Map + "lastmod", at.UtcDateTime) : null);

    internal sealed class Handler(PrioritiesContext db) : IRequestHandler<Query, Outcome<Contents>>
    {
        public async Task<Outcome<Contents>> Handle(Query request, CancellationToken cancellationToken)
        {
            var forums = await db.Forums.OrderByDescending(f => f.HeldOn).Take(50).Select(f => f.Key).ToListAsync(cancellationToken);
            var actions = await db
                .Actions.Where(MayKnow.Action.For<Action>(Clearance.Public))
                .OrderByDescending(a => a.UpdatedAt)
                .Take(MostActions)
                .Select(a => new Entry(a.Key, a.UpdatedAt))
                .ToListAsync(cancellationToken);
            return new Contents(forums, actions);
        }
    }
}
