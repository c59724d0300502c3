using System.Net;
using System.Net.Http.Headers;

namespace Priorities.Client;

/// <summary>What the service answered, where it has no more to say than that it is done.</summary>
public class Answer
{
    internal Answer(HttpResponseMessage response) => (Status, Headers) = (response.StatusCode, response.Headers);

    public HttpStatusCode Status { get; }

    public HttpResponseHeaders Headers { get; }

    /// <summary>What <c>ifMatch</c> wants when this is changed.</summary>
    public string? ETag => Headers.TryGetValues("ETag", out var tags) ? tags.First() : null;

    /// <summary>An earlier call with this idempotency key did it, and nothing was written now.</summary>
    public bool Replayed => Headers.TryGetValues("Idempotency-Replayed", out var said) && said.Contains("true");
}

/// <summary>What the service answered.</summary>
public sealed class Answer<T> : Answer
{
    internal Answer(HttpResponseMessage response, T data)
        : base(response) => Data = data;

    public T Data { get; }
}
