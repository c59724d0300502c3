using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Domain.Requests;

namespace Priorities.Api.Platform.Access;

/// <summary>
/// The link of a request for an update, as a request came by it. Its token is a credential, and stands in the address: so it is taken out
/// of the address before anything else looks at that, and no log, problem, metric or entry of the audit log can repeat it.
/// </summary>
internal sealed class ReplyLink(string token)
{
    public const string Path = "/r";

    private static readonly string[] Pages = [Path, $"/fr{Path}"];

    public string Token => token;

    /// <summary>The request that it is the link of; null where there is none.</summary>
    public Guid? Request { get; private set; }

    /// <summary>Whether it was good once: everything is answered, it is too old, or the request was withdrawn.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether it ended because everything is answered.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>What the audit log calls it by.</summary>
    public string Subject => Request is { } id ? $"update-requests/{id}" : "update-requests";

    public static ReplyLink? Of(HttpContext http) => http.Features.Get<ReplyLink>();

    /// <summary>
    /// Takes it out of the address, where there is one. One that was pasted with more slashes or words than belong there is good for
    /// nothing, and is taken out all the same.
    /// </summary>
    public static void TakeOut(IFeatureCollection features)
    {
        if (
            features.Get<IHttpRequestFeature>() is not { } request
            || !request.Path.Contains($"{Path}/", StringComparison.OrdinalIgnoreCase)
        )
            return;
        var named = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var page = Array.Find(Pages, p => $"/{string.Join('/', named)}/".StartsWith($"{p}/", StringComparison.OrdinalIgnoreCase));
        if (page is null || named[page.AsSpan().Count('/')..] is not { Length: > 0 } rest)
            return;
        features.Set(new ReplyLink(string.Join('/', rest)));
        request.Path = rest.Length == 1 ? page : $"{page}/-";
        request.RawTarget = request.Path;
    }

    /// <summary>Looks for its request: who may answer it; null where nobody may, by this link.</summary>
    public async Task<Caller?> FindAsync(PrioritiesContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = UpdateRequest.HashOf(token);
        var found = await db
            .UpdateRequests.Where(r => r.LinkHash == hash)
            .Select(r => new
            {
                r.Id,
                r.LinkHash,
                IsWithdrawn = r.WithdrawnAt != null,
                IsTooOld = r.ExpiresAt <= now,
                IsAnswered = r.AnsweredAt != null,
                HasOpen = r.Actions.Any(a => a.OwnerId != null && (a.Reply == null || a.Reply == ReplyKind.Later)),
                Organization = db
                    .Organizations.IgnoreQueryFilters()
                    .Where(o => o.Id == r.OrganizationId)
                    .Select(o => new { o.Id, o.Key })
                    .Single(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || !CryptographicOperations.FixedTimeEquals(found.LinkHash, hash))
            return null;
        (Request, HasEnded) = (found.Id, found.IsWithdrawn || found.IsTooOld || !found.HasOpen);
        IsAnswered = found is { IsWithdrawn: false, IsAnswered: true, HasOpen: false };
        if (HasEnded)
            return null;
        // Its key stands for whoever answered: it is no word of theirs, and nothing that would have to be redacted.
        var organization = found.Organization;
        return new(Role.Contributor, new($"link:{found.Id}", organization.Key, organization.Id)) { OrganizationKey = organization.Key };
    }
}

/// <summary>
/// Makes the context of each request. ASP.NET writes the address into scopes of the log and into its own lines before any middleware runs:
/// here alone the token can be taken out before.
/// </summary>
internal sealed class ContextsWithoutTokens(IServiceProvider services) : IHttpContextFactory
{
    private readonly DefaultHttpContextFactory contexts = new(services);

    public HttpContext Create(IFeatureCollection featureCollection)
    {
        ReplyLink.TakeOut(featureCollection);
        return contexts.Create(featureCollection);
    }

    public void Dispose(HttpContext httpContext) => contexts.Dispose(httpContext);
}
