using System.Net;
using System.Text;

namespace Priorities.Client.Tests;

/// <summary>A line to a service that answers as it is told, the last answer again and again; and what was asked.</summary>
internal sealed class Line(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
{
    private int next;

    public List<Asked> Requests { get; } = [];

    public PrioritiesClient Client(int retries = 4) =>
        new(new Uri("http://127.0.0.1:1/"), new PrioritiesOptions { Key = "pk_secret", Retries = retries }, new HttpClient(this));

    public static HttpResponseMessage Json(string json, int status = 200)
    {
        var type = status < 400 ? "application/json" : "application/problem+json";
        return new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(json, Encoding.UTF8, type) };
    }

    public static HttpResponseMessage Away()
    {
        var answer = Json("""{"code":"databaseUnavailable"}""", 503);
        answer.Headers.Add("Retry-After", "0");
        return answer;
    }

    public static HttpResponseMessage Broken() => throw new HttpRequestException("The line broke.");

    public static HttpResponseMessage Events(string text) =>
        new() { Content = new StringContent(text, Encoding.UTF8, "text/event-stream") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request
            .Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase);
        Requests.Add(new Asked(request.RequestUri!.PathAndQuery, headers, body));
        return answers[Math.Min(next++, answers.Length - 1)]();
    }

    internal sealed record Asked(string Path, Dictionary<string, string> Headers, string? Body);
}
