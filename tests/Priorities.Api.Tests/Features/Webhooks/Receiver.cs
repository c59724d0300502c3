using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Priorities.Api.Tests.Features.Webhooks;

/// <summary>What a receiver was sent.</summary>
internal sealed record Received(string Path, string Body, HeaderDictionary Headers)
{
    public string Id => Headers["webhook-id"].ToString();

    public JsonNode Json => JsonNode.Parse(Body)!;

    public string Type => (string)Json["type"]!;

    public string Key => (string?)Json["data"]?["subject"]?["key"] ?? "";
}

/// <summary>A real server on loopback that answers as a test tells it to, and keeps what it was sent.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<Received> received = Channel.CreateUnbounded<Received>();

    private Receiver(WebApplication app) => this.app = app;

    /// <summary>How it answers; 204 unless told otherwise.</summary>
    public Func<HttpContext, Received, Task> Answer { get; set; } =
        (http, _) =>
        {
            http.Response.StatusCode = 204;
            return Task.CompletedTask;
        };

    public ConcurrentQueue<Received> All { get; } = [];

    public string Url => app.Urls.Single() + "/hook";

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        receiver.app.Run(receiver.TakeAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <summary>Answers with a status, and nothing more.</summary>
    public void AnswerWith(int status) =>
        Answer = (http, _) =>
        {
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        };

    /// <summary>The next message that arrives, or that arrived and was not asked for yet.</summary>
    public async Task<Received> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        return await received.Reader.ReadAsync(patience.Token);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var headers = new HeaderDictionary();
        foreach (var (name, values) in http.Request.Headers)
            headers[name] = values;
        var message = new Received(http.Request.Path, await reader.ReadToEndAsync(), headers);
        All.Enqueue(message);
        received.Writer.TryWrite(message);
        await Answer(http, message);
    }
}
