using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Priorities.Api.Data;
using Priorities.Api.Platform.Problems;

namespace Priorities.Api.Platform.Access;

/// <summary>
/// Signs a caller in by <c>Authorization: Bearer …</c> (RFC 6750). Keys are compared as hashes and in constant time.
/// No credentials at all is an anonymous caller; wrong ones are refused on every route, so that a mistyped key is noticed at once.
/// </summary>
internal sealed class BearerKeys(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    AdminKey adminKey,
    KnownKeys keys,
    OidcSettings oidc
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Bearer";

    private static readonly AuthenticateResult Admin = SignedIn("key:admin", "Admin", Role.Admin, null);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (ReplyLink.Of(Context) is { } link)
            return await ByLinkAsync(link);
        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0)
            return AuthenticateResult.NoResult();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.Fail(new NotAccepted($"The Authorization header must be: Bearer, a space, and the key."));
        var token = header["Bearer ".Length..].Trim();
        // Pasted together with the word into a field that adds it, as Swagger UI's does.
        if (token.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            token = token["Bearer ".Length..].Trim();
        if (adminKey.Matches(token))
            return Admin;
        if (oidc.IsOn && !token.StartsWith(ApiKey.Prefix, StringComparison.Ordinal))
            return await Context.AuthenticateAsync(Oidc.Scheme);
        var (key, refusal) = await keys.FindAsync(
            token,
            Context.RequestServices.GetRequiredService<PrioritiesContext>(),
            Context.RequestAborted
        );
        return key is null
            ? AuthenticateResult.Fail(new NotAccepted(refusal!))
            : SignedIn($"key:{key.Id}", key.Name, key.Role, key.Organization);
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var failure = (await HandleAuthenticateOnceSafeAsync()).Failure;
        Response.Headers[HeaderNames.WWWAuthenticate] = failure is null
            ? "Bearer realm=\"priorities\""
            : $"Bearer realm=\"priorities\", error=\"invalid_token\", error_description=\"{failure.Message}\"";
        if (failure is NotAccepted { Why: var why })
            await ProblemWriter.WriteAsync(Context, "unauthenticated", $"{why} Check that the whole key was copied.");
        else
            await ProblemWriter.WriteAsync(Context, "unauthenticated", $"This needs a key. Send it as: Authorization: Bearer <key>.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var policy = Context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>()?.Policy;
        var roles = policy is null ? "" : string.Join(", ", Policies.RolesOf(policy).Select(r => Wire.Name(r)));
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer realm=\"priorities\", error=\"insufficient_scope\"";
        return ProblemWriter.WriteAsync(
            Context,
            "forbidden",
            $"Your role is '{Wire.Name(Caller.From(Context.User).Role)}'. This needs one of: {roles}."
        );
    }

    /// <summary>One that nobody was given counts as wrong credentials; one that has ended is nobody's guess.</summary>
    private async Task<AuthenticateResult> ByLinkAsync(ReplyLink link)
    {
        var caller = await link.FindAsync(
            Context.RequestServices.GetRequiredService<PrioritiesContext>(),
            TimeProvider.GetUtcNow(),
            Context.RequestAborted
        );
        if (caller is { OrganizationId: { } id, OrganizationKey: { } key })
            return SignedIn(caller.Actor.Id, caller.Actor.Name, caller.Role, new(id, key));
        return link.HasEnded ? AuthenticateResult.NoResult() : AuthenticateResult.Fail(new NotAccepted($"The link is not known."));
    }

    private static AuthenticateResult SignedIn(string id, string name, Role role, ActsFor? organization) =>
        AuthenticateResult.Success(
            new(new ClaimsPrincipal(new ClaimsIdentity(Caller.Claims(id, name, role, organization), Scheme)), Scheme)
        );
}

/// <summary>Why credentials were not accepted, in words for their holder.</summary>
internal sealed class NotAccepted(FormattableString why) : Exception(FormattableString.Invariant(why))
{
    public FormattableString Why => why;
}

/// <summary>The key of the first admin, kept in memory as a hash alone; there may be none.</summary>
public sealed class AdminKey(string? key)
{
    private readonly byte[]? hash = key is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes(key));

    public bool Matches(string token) =>
        hash is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(token)), hash);
}
