using System.ComponentModel;
using System.Globalization;
using System.Net;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Data.Facts;
using Priorities.Api.Features.Dashboards;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Charts;

/// <summary>Draws a badge: of an action its status, of a forum how much is done. Everybody may look.</summary>
public static class DrawBadge
{
    /// <summary>How the badge looks.</summary>
    public sealed record Shape : IQueryParameters
    {
        /// <summary>For a light page or a dark one. Default: `light`.</summary>
        [FromQuery(Name = "theme"), DefaultValue("light"), OneOf("light", Look.Dark)]
        public string? Theme { get; init; }

        /// <summary>The language, where whoever shows the picture cannot send `Accept-Language`: `en` or `fr`.</summary>
        [FromQuery(Name = "lang"), OneOf(Languages.English, Languages.French)]
        public string? Lang { get; init; }
    }

    internal sealed record Query(string Subject, Shape Shape) : IQuery<Prepared<Picture>>;

    /// <summary>Draw a badge</summary>
    /// <remarks>
    /// A small picture for a web page or a report: of an action its status, of a forum how many of its actions are done. It keeps itself up
    /// to date.
    /// </remarks>
    /// <param name="subject">The id or key of a forum or an action, such as `ccr-2016` or `ccr-2016-s2`.</param>
    /// <response code="200">The badge.</response>
    public static async Task<Picture> Endpoint(
        [IdOrKey] string subject,
        [AsParameters] Shape shape,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        ChartFilter.Speak(shape.Lang);
        return new(await mediator.Send(new Query(subject, shape), cancellationToken));
    }

    internal sealed class Handler(AnswerCache answers, BlockSums blockSums, Reader reader)
        : IRequestHandler<Query, Outcome<Prepared<Picture>>>
    {
        public Task<Outcome<Prepared<Picture>>> Handle(Query request, CancellationToken cancellationToken) =>
            answers.AnswerAsync<Picture>(
                $"badge {request.Subject}",
                request.Shape,
                reader,
                facts => Answer(facts, request),
                cancellationToken
            );

        private Outcome<(Prepared, DateTime)> Answer(Facts facts, Query request)
        {
            var look = Look.Of(request.Shape.Theme);
            var (reference, point) = (request.Subject, PointInTime.On(reader.Today, null, reader));
            var named = IdOrKey.Of(reference);
            if (facts.Forums.FirstOrDefault(f => !f.IsRemoved && named.Names(f.Id, f.Key)) is { } forum)
            {
                var filter = new DashboardFilter { Forum = [forum.Key] };
                var count = AreaTotals.Of(blockSums, filter, facts, filter.In(facts).Value, point, reader);
                var figures = count.Totals.Into(new Figures());
                return (
                    Draw(
                        forum.Key,
                        ChartWords.DoneOf(figures.Done, figures.Countable),
                        look.Statuses[ActionStatus.Completed].ToString(),
                        look
                    ),
                    count.Until
                );
            }

            if (
                facts.Find(reference) is not { Publication: Publication.Published } action
                || facts.Forums[facts.Areas[action.Area].Forum].IsRemoved
            )
                return new NotFound($"forum or action", reference);
            var status = point.StatusOf(action);
            return (
                Draw(action.Key, ChartWords.Of(status), look.Statuses[status].ToString(), look),
                point.Until(reader, DateTime.MaxValue)
            );
        }
    }

    /// <summary>The name on the left, what there is to say on the right, beside its colour.</summary>
    private static Prepared Draw(string name, string says, string colour, Look look)
    {
        var (left, right) = (Width(name), Width(says) + 16);
        var (ink, ground, line) = (Hex(look.Ink.ToString()), Hex(look.Ground.ToString()), Hex(look.Line.ToString()));
        var text = $"{name}: {says}";
        return Picture.Text(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                <svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="24" viewBox="0 0 {left
                    + right} 24" {Picture.Names}>{Picture.Alternative(text, text)}
                <rect x="0.5" y="0.5" width="{left
                    + right
                    - 1}" height="23" rx="4" fill="{ground}" stroke="{line}"/><path d="M{left} 1v22" stroke="{line}"/>
                <g font-family="Verdana, DejaVu Sans, sans-serif" font-size="12" fill="{ink}" aria-hidden="true"><text x="8" y="16" textLength="{left
                    - 16}">{WebUtility.HtmlEncode(name)}</text>
                <circle cx="{left + 12}" cy="12" r="5" fill="{Hex(colour)}" stroke="{ink}" stroke-width="0.5"/><text x="{left
                    + 22}" y="16" textLength="{right - 30}">{WebUtility.HtmlEncode(says)}</text></g></svg>
                """
            )
        );
    }

    /// <summary>Wide enough for a text of twelve pixels, with a margin on either side.</summary>
    private static int Width(string text) => (int)Math.Ceiling(text.Length * 7.2) + 16;

    /// <summary>#aarrggbb as #rrggbb.</summary>
    private static string Hex(string colour) => $"#{colour[^6..]}";
}
