using System.Text.Json.Nodes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Changes;

/// <summary>One event as a client of Server-Sent Events understands it.</summary>
internal sealed record StreamEvent(string? Id, string? Type, string? Data)
{
    public JsonNode Change => JsonNode.Parse(Data!)!;
}

/// <summary>Reads a stream of events as the HTML standard says.</summary>
internal sealed class EventReader : IDisposable
{
    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;

    private EventReader(HttpResponseMessage response, System.IO.Stream body) => (this.response, lines) = (response, new StreamReader(body));

    public HttpResponseMessage Response => response;

    /// <summary>The last id that was sent, with an event or alone.</summary>
    public string? LastEventId { get; private set; }

    /// <summary>Comments since the beginning.</summary>
    public int Comments { get; private set; }

    public static async Task<EventReader> OpenAsync(
        Client client,
        string path,
        string? lastEventId = null,
        CancellationToken cancellationToken = default
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        return new(response, await response.Content.ReadAsStreamAsync(cancellationToken));
    }

    /// <summary>The next event with data; null where the stream ended. A block without data gives its id and a comment counts.</summary>
    public async Task<StreamEvent?> NextAsync(CancellationToken cancellationToken = default)
    {
        while (await NextBlockAsync(cancellationToken) is { } block)
            if (block.Data is not null)
                return block;
        return null;
    }

    /// <summary>The next block, whatever is in it.</summary>
    public async Task<StreamEvent?> NextBlockAsync(CancellationToken cancellationToken = default)
    {
        string? id = null,
            type = null,
            data = null;
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length == 0)
            {
                LastEventId = id ?? LastEventId;
                return new(id, type, data);
            }

            if (line[0] == ':')
                Comments++;
            else if (line.StartsWith("id: ", StringComparison.Ordinal))
                id = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
                type = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                data = line[6..];
        }

        return null; // cut off in the middle of an event: it does not count
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }
}
