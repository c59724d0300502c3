using MediatR;
using OxyPlot.Axes;
using OxyPlot.Series;
using Priorities.Api.Data.Facts;
using Priorities.Api.Features.Dashboards;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Charts;

/// <summary>Draws where things stand, area by area. Everybody may look.</summary>
public static class DrawProgress
{
    internal sealed record Query(string Format, ChartFilter Filter) : IQuery<Prepared<Picture>>;

    /// <summary>Draw the figures</summary>
    /// <remarks>
    /// The summary as a picture: a bar for each area, parted by status. It takes the filters of the summary; the SVG tells in words what it
    /// shows.
    /// </remarks>
    /// <param name="format">`svg` or `png`.</param>
    /// <response code="200">The picture.</response>
    public static async Task<Picture> Endpoint(
        string format,
        [AsParameters] ChartFilter filter,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        filter.Speak();
        return new(await mediator.Send(new Query(format, filter), cancellationToken));
    }

    internal sealed class Handler(AnswerCache answers, BlockSums blockSums, Reader reader)
        : IRequestHandler<Query, Outcome<Prepared<Picture>>>
    {
        public Task<Outcome<Prepared<Picture>>> Handle(Query request, CancellationToken cancellationToken) =>
            answers.AnswerAsync<Picture>(
                $"progress.{request.Format}",
                request.Filter,
                reader,
                facts => Answer(facts, request),
                cancellationToken
            );

        private Outcome<(Prepared, DateTime)> Answer(Facts facts, Query request)
        {
            var (selection, point) = (request.Filter.In(facts), PointInTime.Of(request.Filter, reader));
            if ((selection.Refusal ?? point.Refusal) is { } refusal)
                return refusal;
            var count = AreaTotals.Of(blockSums, request.Filter, facts, selection.Value, point.Value, reader);
            var areas = count
                .Areas.Select(a => (Title: Languages.In(a.Area.Title), Figures: a.Totals.Into(new Figures())))
                .Where(a => a.Figures.Actions > 0)
                .ToList();
            var totals = count.Totals.Into(new Figures());
            var (look, said) = (
                Look.Of(request.Filter.Theme),
                $"{ChartWords.DoneOf(totals.Done, totals.Countable)} ({ChartWords.Percent(totals.CompletionRate)}), {point.Value.Day:yyyy-MM-dd} ({reader.Calendar.TimeZone})"
            );
            var chart = Picture.Chart(ChartWords.Progress, totals.Actions == 0 ? Languages.In(ChartWords.Nothing) : said, look);
            chart.Axes.Add(Picture.Numbers(AxisPosition.Bottom, areas.Select(a => a.Figures.Actions).DefaultIfEmpty().Max(), look));
            chart.Axes.Add(
                new CategoryAxis
                {
                    Position = AxisPosition.Left,
                    ItemsSource = areas.Select(a => Short(a.Title)).ToList(),
                    StartPosition = 1,
                    EndPosition = 0,
                    MajorTickSize = 0,
                    MinorTickSize = 0,
                    TextColor = look.Ink,
                    GapWidth = 0.6,
                }
            );
            foreach (var status in Look.Order.Where(s => totals.ByStatus[s] > 0))
                chart.Series.Add(
                    new BarSeries
                    {
                        Title = ChartWords.Of(status),
                        IsStacked = true,
                        FillColor = look.Statuses[status],
                        StrokeThickness = 0,
                        ItemsSource = areas.Select(a => new BarItem(a.Figures.ByStatus[status])).ToList(),
                    }
                );
            var words = string.Join("; ", areas.Select(a => $"{a.Title}: {Told(a.Figures)}").Prepend(said));
            return (Picture.Draw(chart, words, 150 + Math.Min(areas.Count, 40) * 56, request.Format), count.Until);
        }
    }

    /// <summary>A name beside a bar leaves the bar some room; the description has it whole.</summary>
    private static string Short(string title) => title.Length <= 40 ? title : $"{Characters.Cut(title, 39).TrimEnd()}…";

    private static string Told(Figures figures) =>
        string.Join(", ", figures.ByStatus.Where(s => s.Value > 0).Select(s => $"{ChartWords.Of(s.Key)} {s.Value}"));
}
