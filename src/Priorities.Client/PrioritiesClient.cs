using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Priorities.Client;

/// <summary>The service, typed: a method for each operation, and what goes on by itself. Any number of threads may use one.</summary>
public sealed partial class PrioritiesClient : IDisposable
{
    private readonly HttpClient http;
    private readonly bool mine;
    private readonly string address;
    private readonly PrioritiesOptions options;

    /// <param name="address">Where the service is, such as <c>https://priorities.example.org</c>.</param>
    /// <param name="options">The key, the language, how patient to be.</param>
    /// <param name="http">What sends the requests; one of its own where none is given.</param>
    public PrioritiesClient(Uri address, PrioritiesOptions? options = null, HttpClient? http = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        this.options = options ?? new PrioritiesOptions();
        if (this.options is { Key: not null, AllowPlainHttp: false } && address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
            throw new ArgumentException(
                $"A key goes over https only: give the https address, or set {nameof(PrioritiesOptions.AllowPlainHttp)} where the network between is yours.",
                nameof(address)
            );
        this.address = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        mine = http is null;
        this.http = http ?? new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
    }

    public void Dispose()
    {
        if (mine)
            http.Dispose();
    }

    private Task<Answer<T>> SendAsync<T>(Call call, CancellationToken cancellationToken) =>
        TryAsync(
            call,
            async response =>
            {
                using (response)
                {
                    await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
                    var data = await JsonSerializer.DeserializeAsync<T>(body, Call.Wire, cancellationToken);
                    return new Answer<T>(response, data ?? throw new JsonException($"{call.Operation} was answered with nothing."));
                }
            },
            cancellationToken
        );

    private Task<Answer> SendAsync(Call call, CancellationToken cancellationToken) =>
        TryAsync(
            call,
            response =>
            {
                using (response)
                    return Task.FromResult(new Answer(response));
            },
            cancellationToken
        );

    private Task<Answer<string>> ReadAsync(Call call, CancellationToken cancellationToken) =>
        TryAsync(
            call,
            async response =>
            {
                using (response)
                    return new Answer<string>(response, await response.Content.ReadAsStringAsync(cancellationToken));
            },
            cancellationToken
        );

    /// <summary>The body unread, for what is long or never ends; who disposes of it lets the connection go.</summary>
    private Task<Answer<Stream>> OpenAsync(Call call, CancellationToken cancellationToken) =>
        TryAsync(
            call,
            async response => new Answer<Stream>(response, await response.Content.ReadAsStreamAsync(cancellationToken)),
            cancellationToken
        );

    private static async IAsyncEnumerable<T> EachAsync<TPage, T>(
        Func<string?, CancellationToken, Task<Answer<TPage>>> read,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
        where TPage : IPage<T>
    {
        string? cursor = null;
        do
        {
            var page = (await read(cursor, cancellationToken)).Data;
            foreach (var item in page.Items)
                yield return item;
            cursor = page.NextCursor;
        } while (cursor is not null);
    }

    /// <summary>As many tries as it takes, each with the same idempotency key.</summary>
    private async Task<T> TryAsync<T>(Call call, Func<HttpResponseMessage, Task<T>> read, CancellationToken cancellationToken)
    {
        call.MakeRepeatable();
        for (var attempt = 1; ; attempt++)
        {
            ProblemException problem;
            try
            {
                using var request = Request(call);
                var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                if (response.IsSuccessStatusCode)
                    return await read(response);
                using (response)
                    problem = await ProblemException.ReadAsync(response, cancellationToken);
            }
            catch (Exception broken) when (attempt <= options.Retries && call.Repeatable && Passes(broken, cancellationToken))
            {
                await WaitAsync(attempt, null, cancellationToken);
                continue;
            }

            if (attempt > options.Retries || !Passes(problem, call) || problem.RetryAfter > options.LongestWait)
                throw problem;
            await WaitAsync(attempt, problem.RetryAfter, cancellationToken);
        }
    }

    private HttpRequestMessage Request(Call call)
    {
        var request = call.Request(address);
        request.Headers.Accept.ParseAdd("application/json, application/problem+json, */*;q=0.5");
        if (options.Language is { } language)
            request.Headers.AcceptLanguage.ParseAdd(language);
        if (options.Key is { } key)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Trim());
        return request;
    }

    /// <summary>A broken line, or an answer that did not come in time.</summary>
    private static bool Passes(Exception broken, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested && broken is HttpRequestException or IOException or TaskCanceledException;

    private static bool Passes(ProblemException problem, Call call) =>
        problem.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable
        || (problem.Status is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout && call.Repeatable);

    /// <summary>As long as the service says, else twice as long each time, a little by chance.</summary>
    private async Task WaitAsync(int attempt, TimeSpan? told, CancellationToken cancellationToken)
    {
        var backOff = TimeSpan.FromSeconds(Math.Min(options.LongestWait.TotalSeconds, 0.5 * Math.Pow(2, attempt - 1)));
#pragma warning disable CA5394 // So that many clients do not come back at once; nothing is kept secret by it.
        await Task.Delay(told ?? backOff * (0.5 + (Random.Shared.NextDouble() / 2)), cancellationToken);
#pragma warning restore CA5394
    }
}
