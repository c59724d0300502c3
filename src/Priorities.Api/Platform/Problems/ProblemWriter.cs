using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Priorities.Api.Platform.Answers;
using Priorities.Domain;

namespace Priorities.Api.Platform.Problems;

/// <summary>The one place where a problem (RFC 9457) gets its body.</summary>
public static class ProblemWriter
{
    private const string Told = "problem told";

    /// <summary>The code of the problem that a request was answered with; null where it was answered with none, or not yet.</summary>
    public static string? CodeOf(HttpContext http) => http.Items[Told] as string;

    public static Task WriteAsync(
        HttpContext http,
        string code,
        FormattableString? detail = null,
        IReadOnlyDictionary<string, FormattableString[]>? errors = null,
        IReadOnlyDictionary<string, object?>? facts = null
    ) => WriteAsync(http, ProblemCatalogue.All[code], ProblemCatalogue.All[code].Status, detail, errors, facts);

    public static Task WriteAsync(HttpContext http, Refusal refusal)
    {
        var errors =
            refusal is InvalidInput invalid ? invalid.Errors
            : refusal.Member is { } member ? new Dictionary<string, FormattableString[]> { [member] = [refusal.Detail] }
            : null;
        return WriteAsync(http, refusal.Code, refusal.Detail, errors, refusal.Facts);
    }

    /// <summary>Writes it as JSON; to a browser that opened a page, as a page.</summary>
    /// <param name="http">The request that went wrong.</param>
    /// <param name="kind">What went wrong.</param>
    /// <param name="status">The status, where the framework chose another one of the same kind.</param>
    /// <param name="detail">What happened this time; the kind's own explanation where nothing more is known.</param>
    /// <param name="errors">Member to messages.</param>
    /// <param name="facts">Further members, for programs.</param>
    public static async Task WriteAsync(
        HttpContext http,
        ProblemKind kind,
        int status,
        FormattableString? detail,
        IReadOnlyDictionary<string, FormattableString[]>? errors = null,
        IReadOnlyDictionary<string, object?>? facts = null
    )
    {
        if (http.Response.HasStarted)
            return;
        http.Items[Told] = kind.Code;
        if (BrowserPage.IsWanted(http.Request))
        {
            http.Response.StatusCode = status;
            await http.RequestServices.GetRequiredService<BrowserPage>().Draw(kind, http).ExecuteAsync(http);
            return;
        }

        var problem = new ProblemDetails
        {
            Type = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}/problems/{kind.Code}",
            Title = Languages.In(kind.Title),
            Status = status,
            Detail = detail is null ? Languages.In(kind.Explanation) : Sentences.Say(detail),
            Instance = http.Request.PathBase + http.Request.Path,
            Extensions = { ["code"] = kind.Code, ["traceId"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier },
        };
        if (errors is { Count: > 0 })
            problem.Extensions["errors"] = errors.ToDictionary(e => e.Key, e => e.Value.Select(Sentences.Say).Distinct());
        foreach (var (name, value) in facts ?? new Dictionary<string, object?>())
            problem.Extensions[name] = value;

        var body = JsonSerializer.SerializeToUtf8Bytes(problem, WireJson.Options);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/problem+json";
        http.Response.ContentLength = body.Length;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentLanguage = Languages.Current;
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        if (status == StatusCodes.Status415UnsupportedMediaType && HttpMethods.IsPatch(http.Request.Method))
            http.Response.Headers["Accept-Patch"] = "application/merge-patch+json";
        if (status == StatusCodes.Status503ServiceUnavailable)
            http.Response.Headers.RetryAfter = "5";
        if (status == StatusCodes.Status429TooManyRequests && http.Response.Headers.RetryAfter.Count == 0)
            http.Response.Headers.RetryAfter = "5";
        await http.Response.Body.WriteAsync(body);
    }
}

/// <summary>Input that cannot be used; <see cref="Errors"/> says for each member what would be right.</summary>
public sealed record InvalidInput(IReadOnlyDictionary<string, FormattableString[]> Errors, string Code = "invalidRequest")
    : Refusal(Code, InShort(Errors))
{
    public InvalidInput(string member, FormattableString message, string code = "invalidRequest")
        : this(new Dictionary<string, FormattableString[]> { [member] = [message] }, code) { }

    private static FormattableString InShort(IReadOnlyDictionary<string, FormattableString[]> errors)
    {
        if (errors.Count == 1)
            return $"{errors.First().Key}: {errors.First().Value[0]}";
        return $"{errors.Count} members cannot be used: {string.Join(", ", errors.Keys)}.";
    }
}

/// <summary>Nothing by that name, or nothing that this caller may know of.</summary>
public sealed record NotFound(FormattableString What, string Reference)
    : Refusal("notFound", $"No {What} has the id or key '{Reference}'.");

/// <summary>A reference in a request to something that does not exist.</summary>
public sealed record Unknown(FormattableString What, string Reference, string Name)
    : Refusal("unknownReference", $"No {What} has the id or key '{Reference}'.", Name);

/// <summary>The version that the caller saw is not the one that is stored.</summary>
public sealed record VersionMismatch : Refusal
{
    public VersionMismatch(int current)
        : base(
            "versionMismatch",
            $"Somebody changed it since: it is at version {current} now. Read it again, and send your change with the new ETag in If-Match."
        ) => Facts = new Dictionary<string, object?> { ["version"] = current };
}
