using Microsoft.Extensions.Caching.Memory;

namespace Priorities.Api.Platform.Answers;

/// <summary>Marks a route whose answers to anybody may be given again for a moment.</summary>
public sealed record MayBeGivenAgain;

/// <summary>
/// What was answered to somebody who is not signed in is given again to the next who is not, for a second: to the same address (host, path
/// and query) in the same language. Every write of this instance ends it at once, so nobody reads what is older than their own write; what
/// another instance wrote shows within that second. Whoever sends credentials, accepted or not, is neither answered from here nor
/// remembered here.
/// </summary>
/// <remarks><c>PublicAnswers__Enabled=false</c> turns it off.</remarks>
internal sealed class PublicAnswers(IConfiguration settings, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = 8 << 20, CompactionPercentage = 0.5 });
    private readonly bool isEnabled = settings.GetValue("PublicAnswers:Enabled", true);
    private long writes;

    /// <summary>After every commit, before the writer is answered. An answer that was begun before is not kept either.</summary>
    public void Forget() => Interlocked.Increment(ref writes);

    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        if (
            !isEnabled
            || !HttpMethods.IsGet(request.Method)
            || request.Headers.Authorization.Count > 0
            || request.Headers.ContainsKey("Prefer")
            || http.GetEndpoint()?.Metadata.GetMetadata<MayBeGivenAgain>() is null
        )
        {
            await next(http);
            return;
        }

        var asked = new Asked(
            this,
            $"{Languages.Current} {request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}",
            Interlocked.Read(ref writes),
            clock.GetUtcNow()
        );
        if (
            answers.TryGetValue(asked.Key, out Known? known)
            && known!.Writes == asked.Writes
            && asked.At - known.At < Kept
            && asked.At >= known.At
        )
        {
            await known.Answer.WriteAsync(http, StatusCodes.Status200OK);
            return;
        }

        http.Features.Set(asked);
        await next(http);
    }

    public void Dispose() => answers.Dispose();

    private sealed record Known(Prepared Answer, long Writes, DateTimeOffset At);

    /// <summary>A request whose answer may be given again: what it was asked by, and as of when.</summary>
    internal sealed record Asked(PublicAnswers Answers, string Key, long Writes, DateTimeOffset At)
    {
        public void Keep(Prepared answer) =>
            Answers.answers.Set(
                Key,
                new Known(answer, Writes, At),
                new MemoryCacheEntryOptions { Size = answer.Body.Length + (2 * Key.Length) + 512, AbsoluteExpirationRelativeToNow = Kept }
            );
    }
}
