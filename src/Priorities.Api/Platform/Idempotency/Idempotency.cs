using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Platform.Idempotency;

/// <summary>
/// The header <c>Idempotency-Key</c> on a POST: the same key and body within 24 hours gives the first answer again, and nothing is written
/// twice. The key is claimed, and the answer kept, in the transaction of the request's own writes (<see cref="Claim"/>). A second request
/// with the same key waits at the claim until the first has ended, on whichever instance; if the first one failed or died, the claim is
/// gone with its writes.
/// </summary>
internal sealed class Idempotency(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private static readonly string[] KeptHeaders = ["Content-Type", "Content-Language", "ETag", "Location", "Cache-Control", "Vary"];

    public async Task InvokeAsync(HttpContext http)
    {
        var header = http.Request.Headers[Header];
        if (header.Count == 0 || !HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint() is null || ReplyLink.Of(http) is not null)
        {
            // An answer by a link counts once anyway.
            await next(http);
            return;
        }

        var given = header.ToString();
        var key = given is ['"', .. { Length: > 0 } quoted, '"'] ? quoted : given; // a string of RFC 8941, or bare
        if (given.Length is 0 or > 255 || !key.All(c => c is > ' ' and <= '~'))
        {
            await ProblemWriter.WriteAsync(
                http,
                new InvalidInput(Header, $"1 to 255 printable characters without spaces, such as a UUID that you make for each report.")
            );
            return;
        }

        var limit = BodyLimit.Of(http);
        http.Request.EnableBuffering(limit.MostRead + 1, limit.MostRead + 1);
        var (body, tooLarge) = await limit.ReadAsync(http);
        http.Request.Body.Position = 0;
        if (tooLarge is not null)
        {
            await ProblemWriter.WriteAsync(http, tooLarge);
            return;
        }

        await AnswerOnceAsync(http, key, Fingerprint(http.Request, body));
    }

    private async Task AnswerOnceAsync(HttpContext http, string key, byte[] fingerprint)
    {
        var caller = Caller.Of(http).Actor.Id;
        var db = http.RequestServices.GetRequiredService<PrioritiesContext>();
        var claim = http.RequestServices.GetRequiredService<Claim>();
        claim.Want(caller, key, fingerprint, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

        var real = http.Response.Body;
        using var buffer = new MemoryStream();
        http.Response.Body = buffer;
        try
        {
            await next(http);
        }
        catch (AnsweredBefore)
        {
            http.Response.Body = real;
            await ReplayAsync(
                http,
                key,
                await db.StoredAnswers.AsNoTracking().SingleAsync(a => a.CallerId == caller && a.Key == key, http.RequestAborted),
                fingerprint
            );
            return;
        }
        finally
        {
            http.Response.Body = real;
        }

        // What was refused wrote nothing, and so nothing has to be remembered: the same key may be used for the request put right.
        var body = buffer.ToArray();
        if (claim.Held is { } transaction)
        {
            await using (transaction)
            {
                await KeepAsync(db, caller, key, http.Response, SealedAnswer.IsNeeded(http) ? SealedAnswer.Seal(http, key, body) : body);
                await transaction.CommitAsync(CancellationToken.None);
            }

            http.RequestServices.GetRequiredService<Turn>().Dispose();
            http.RequestServices.GetRequiredService<AfterCommit>().Run();
        }

        await real.WriteAsync(body, http.RequestAborted);
    }

    private static Task<int> KeepAsync(PrioritiesContext db, string caller, string key, HttpResponse response, byte[] body)
    {
        var headers = KeptHeaders.Where(response.Headers.ContainsKey).ToDictionary(name => name, name => response.Headers[name].ToString());
        return db
            .StoredAnswers.Where(a => a.CallerId == caller && a.Key == key)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(a => a.Status, response.StatusCode).SetProperty(a => a.Headers, headers).SetProperty(a => a.Body, body)
            );
    }

    private static async Task ReplayAsync(HttpContext http, string key, StoredAnswer answer, byte[] fingerprint)
    {
        if (!answer.Fingerprint.AsSpan().SequenceEqual(fingerprint))
        {
            await ProblemWriter.WriteAsync(
                http,
                new Refusal(
                    "idempotencyKeyReused",
                    $"This key was used for another request in the last 24 hours. Make a new key for each new request.",
                    Header
                )
            );
            return;
        }

        var body = SealedAnswer.IsNeeded(http) ? SealedAnswer.Open(http, key, answer.Body) : answer.Body;
        if (body is null)
        {
            await ProblemWriter.WriteAsync(
                http,
                "conflict",
                $"This was done already. Its answer held a secret, which only the credentials that asked first can be told again."
            );
            return;
        }

        http.Response.StatusCode = answer.Status!.Value;
        foreach (var (name, value) in answer.Headers)
            http.Response.Headers[name] = value;
        http.Response.Headers[ReplayedHeader] = "true";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private static byte[] Fingerprint(HttpRequest request, byte[] body) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"), .. body]);
}
