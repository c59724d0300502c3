using Microsoft.Net.Http.Headers;

namespace Priorities.Api.Platform.Answers;

/// <summary>What a request's <c>Accept</c> prefers.</summary>
internal static class Accepted
{
    /// <summary>Whether it wants a page to read, as browsers do, rather than JSON.</summary>
    public static bool PrefersHtml(this HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return Quality("text/html") > Math.Max(Quality("application/json"), Quality("application/problem+json"));

        double Quality(string type)
        {
            var wanted = new MediaTypeHeaderValue(type);
            return accepted
                .Where(wanted.IsSubsetOf)
                .OrderBy(a => a.MatchesAllTypes)
                .ThenBy(a => a.MatchesAllSubTypes)
                .Select(a => a.Quality ?? 1)
                .FirstOrDefault();
        }
    }
}
