using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;

namespace Priorities.Api.Platform.Problems;

/// <summary>How a problem is shown to somebody who opened a page in a browser. Whoever draws the pages draws this one too.</summary>
public sealed record BrowserPage(Func<ProblemKind, HttpContext, IResult> Draw)
{
    /// <summary>What programs ask, where a problem is JSON whatever is accepted.</summary>
    private static readonly PathString[] ForPrograms = ["/api", "/openapi", "/health", "/metrics", "/.well-known"];

    public static bool IsWanted(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || ReplyLink.Of(request.HttpContext) is not null)
        && !Array.Exists(ForPrograms, path => request.Path.StartsWithSegments(path))
        && request.PrefersHtml();
}
