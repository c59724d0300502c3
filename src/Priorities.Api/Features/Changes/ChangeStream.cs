using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Edge;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Metrics;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Changes;

/// <summary>Events for as long as both sides please, or the problem that stands in their place.</summary>
public sealed class ChangeStream : IResult, IEndpointMetadataProvider
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>
    /// A stream is let go after this time: coming back, its reader signs in again. Whose credentials lapse is let go at once (<see
    /// cref="Admission"/>).
    /// </summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private const int Batch = 200;

    private readonly Outcome<StreamChanges.Start> start;

    internal ChangeStream(Outcome<StreamChanges.Start> start) => this.start = start;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ChangeResponse), ["text/event-stream"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (start.Refusal is { } refusal)
        {
            await ProblemWriter.WriteAsync(httpContext, refusal);
            return;
        }

        var services = httpContext.RequestServices;
        var (streams, address) = (
            services.GetRequiredService<ConnectionLimits>().Streams,
            RateLimits.AddressOf(httpContext.Connection.RemoteIpAddress)
        );
        if (services.GetRequiredService<EdgeSettings>().RateLimited && !streams.TryEnter(address))
        {
            await ProblemWriter.WriteAsync(
                httpContext,
                "tooManyRequests",
                $"Too many streams are open from your address. Close one, or ask with `Prefer: wait=30` instead."
            );
            return;
        }

        try
        {
            await StreamAsync(httpContext, services);
        }
        finally
        {
            if (services.GetRequiredService<EdgeSettings>().RateLimited)
                streams.Leave(address);
        }
    }

    private async Task StreamAsync(HttpContext httpContext, IServiceProvider services)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        using var over = new CancellationTokenSource(Longest, clock);
        using var lapsed = new CancellationTokenSource();
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            over.Token,
            lapsed.Token,
            httpContext.RequestAborted,
            services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping
        );
        httpContext.Response.ContentType = "text/event-stream";
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers["X-Accel-Buffering"] = "no"; // a proxy that collects would hold events back
        if (httpContext.WantsHeadersAlone())
            return;
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var meter = services.GetRequiredService<OwnMeter>();
        meter.ReaderCame();
        var watch = services.GetRequiredService<Admission>().WatchAsync(lapsed);
        try
        {
            await SendAsync(
                httpContext,
                services.GetRequiredService<ChangeFeed>(),
                services.GetRequiredService<ChangeTail>(),
                services.GetRequiredService<FeedCursors>(),
                clock,
                ends.Token
            );
        }
        catch (OperationCanceledException)
        {
            // It is over, for one of the reasons above; what was written last was whole.
        }
        finally
        {
            meter.ReaderLeft();
            await lapsed.CancelAsync();
            await watch;
        }
    }

    private async Task SendAsync(
        HttpContext http,
        ChangeFeed feed,
        ChangeTail tail,
        FeedCursors cursors,
        TimeProvider clock,
        CancellationToken ends
    )
    {
        var (caller, place, criteria) = (Caller.Of(http), start.Value.From.Place, start.Value.Criteria);
        var beat = Task.Delay(Heartbeat, clock, ends);
        await WriteAsync(http, $"retry: 2000\nid: {start.Value.From.Cursor}\n\n", ends);
        while (true)
        {
            var (rows, reached) = await NextAsync(feed, tail, place, criteria, ends);
            var text = new StringBuilder();
            foreach (var row in rows)
            {
                if (criteria.Includes(row) && ChangeResponse.For(row, caller, cursors) is { } change)
                    text.Append("id: ")
                        .Append(change.Cursor)
                        .Append("\nevent: ")
                        .Append(change.Type)
                        .Append("\ndata: ")
                        .Append(JsonSerializer.Serialize(change, WireJson.Options))
                        .Append("\n\n");
            }

            if (text.Length > 0)
                await WriteAsync(http, text.ToString(), ends);
            var isBehind = rows.Count == Batch;
            place = reached;
            if (isBehind)
                continue;
            var beyond = tail.BeyondAsync(place, ends);
            while (await Task.WhenAny(beyond, beat) == beat)
            {
                await beat;
                beat = Task.Delay(Heartbeat, clock, ends);
                await WriteAsync(http, ": still here\n\n", ends);
            }

            await beyond; // not only that it ended: when the stream is over, this is where it ends
        }
    }

    /// <summary>What comes next, and how far that reaches: from memory where memory goes back to, else from the database.</summary>
    private static async Task<(IReadOnlyList<Data.Reads.ChangeRead> Rows, FeedPlace Reached)> NextAsync(
        ChangeFeed feed,
        ChangeTail tail,
        FeedPlace place,
        ChangeCriteria criteria,
        CancellationToken cancellationToken
    )
    {
        if (tail.After(place) is { } remembered)
            return (remembered, remembered.Count == 0 ? place : FeedPlace.Of(remembered[^1]));
        var end = await feed.EndAsync(cancellationToken);
        var rows = await feed.ReadAsync(place, criteria, Batch, cancellationToken);
        var last = rows.Count == 0 ? place : FeedPlace.Of(rows[^1]);
        return (rows, rows.Count < Batch && end > last ? end : last);
    }

    private static async Task WriteAsync(HttpContext http, string text, CancellationToken cancellationToken)
    {
        await http.Response.WriteAsync(text, cancellationToken);
        await http.Response.Body.FlushAsync(cancellationToken);
    }
}
