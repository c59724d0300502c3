using MediatR;
using OxyPlot.Axes;
using OxyPlot.Series;
using Priorities.Api.Data.Facts;
using Priorities.Api.Features.Dashboards;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Charts;

/// <summary>Draws how things moved. Everybody may look.</summary>
public static class DrawTrend
{
    internal sealed record Query(string Format, ChartFilter Filter) : IQuery<Prepared<Picture>>;

    /// <summary>Draw the trend</summary>
    /// <remarks>
    /// How many actions were of each status at the end of each of the twelve months up to `asOf`, as a picture. It takes the filters of the
    /// summary; the SVG tells in words what it shows.
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
                $"trend.{request.Format}",
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
            var (day, look) = (point.Value.Day, Look.Of(request.Filter.Theme));
            var periods = new Periods(Interval.Month, null, day);
            var (trend, until) = Trend.Of(blockSums, request.Filter.Question, facts, selection.Value, periods, point.Value, reader);
            var counts = trend.ByStatus;
            var months = Enumerable.Range(0, periods.Count).Select(i => $"{periods.Start(i):yyyy-MM}").ToList();

            var chart = Picture.Chart(ChartWords.Trend, $"{months[0]} – {day:yyyy-MM-dd} ({reader.Calendar.TimeZone})", look);
            chart.Axes.Add(Picture.Numbers(AxisPosition.Left, counts.Max(c => c.Sum()), look));
            chart.Axes.Add(
                new CategoryAxis
                {
                    Position = AxisPosition.Bottom,
                    ItemsSource = months,
                    MajorTickSize = 0,
                    MinorTickSize = 0,
                    TextColor = look.Ink,
                    FontSize = 11,
                    Key = "months",
                }
            );
            foreach (var status in Look.Order.Where(s => counts.Any(c => c[(int)s] > 0)))
            {
                // Drawn over the whole width, each stacked on those before it.
                var below = Look.Order.TakeWhile(s => s != status).ToList();
                var area = new AreaSeries
                {
                    Title = ChartWords.Of(status),
                    Color = look.Statuses[status],
                    Fill = look.Statuses[status],
                    StrokeThickness = 0,
                };
                for (var i = 0; i < counts.Length; i++)
                {
                    var floor = below.Sum(s => counts[i][(int)s]);
                    area.Points.Add(new(i, floor + counts[i][(int)status]));
                    area.Points2.Add(new(i, floor));
                }

                chart.Series.Add(area);
            }

            var words = string.Join(
                "; ",
                months.Zip(
                    counts,
                    (month, count) =>
                        $"{month}: {string.Join(", ", StatusWorkflow.All.Where(s => count[(int)s] > 0).Select(s => $"{ChartWords.Of(s)} {count[(int)s]}"))}"
                )
            );
            return (Picture.Draw(chart, words, 420, request.Format), until);
        }
    }
}
