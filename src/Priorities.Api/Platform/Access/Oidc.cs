using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Priorities.Api.Data;
using Priorities.Domain;

namespace Priorities.Api.Platform.Access;

/// <summary>
/// Sign-in with an OpenID Connect issuer, from <c>Oidc__Authority</c> and <c>Oidc__Audience</c>; off while neither is set.
/// </summary>
public sealed class OidcSettings
{
    public const string Section = "Oidc";

    /// <summary>The issuer's address; its <c>/.well-known/openid-configuration</c> says the rest. https, or http on this machine.</summary>
    public string? Authority { get; set; }

    /// <summary>What this service is called in the tokens' <c>aud</c>.</summary>
    public string? Audience { get; set; }

    /// <summary>The claim that names the role; of several values the highest role counts. Default: <c>role</c>.</summary>
    public string RoleClaim { get; set; } = Caller.RoleClaim;

    /// <summary>The claim that names the organization, by key or id. Default: <c>organization</c>.</summary>
    public string OrganizationClaim { get; set; } = Caller.OrganizationClaim;

    public bool IsOn => !string.IsNullOrWhiteSpace(Authority);

    internal string? Fault() =>
        IsOn != !string.IsNullOrWhiteSpace(Audience) ? "Oidc__Authority and Oidc__Audience go together: set both or neither."
        : IsOn
        && !(
            Uri.TryCreate(Authority, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        )
            ? $"Oidc__Authority is '{Authority}'; it must be the issuer's https address (http only on this machine)."
        : null;
}

/// <summary>
/// Tokens of the issuer: signature, issuer, audience and lifetime are checked by the framework; only asymmetric signatures are taken,
/// so that nobody can sign with a key that everybody may read. Keys are found by discovery, and found anew when a token names an unknown
/// one.
/// </summary>
internal static class Oidc
{
    public const string Scheme = "Oidc";

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    public static void AddOidc(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        // A token signed with a key that is new waits until the key was asked for, instead of being refused while it is.
        AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);
        authentication.Services.AddOptions<OidcSettings>().Bind(configuration.GetSection(OidcSettings.Section)).ValidateOnStart();
        authentication.Services.AddSingleton<IValidateOptions<OidcSettings>, Validation>();
        authentication.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<OidcSettings>>().Value);
        authentication.Services.AddSingleton<ShortLivedCache<string, ActsFor>>();
        authentication.AddJwtBearer(
            Scheme,
            options =>
            {
                var settings = configuration.GetSection(OidcSettings.Section).Get<OidcSettings>() ?? new();
                if (!settings.IsOn || settings.Fault() is not null)
                    return;
                options.Authority = settings.Authority;
                options.RequireHttpsMetadata = !new Uri(settings.Authority!).IsLoopback;
                options.MapInboundClaims = false;
                options.RefreshInterval = TimeSpan.FromSeconds(30); // how often, at the most, unknown keys make us ask
                options.AutomaticRefreshInterval = TimeSpan.FromHours(1);
                options.TokenValidationParameters = new()
                {
                    ValidAudience = settings.Audience,
                    ValidAlgorithms = Algorithms,
                    ClockSkew = TimeSpan.FromSeconds(30),
                    ValidateIssuer = true,
                    ValidateAudience = true,
                    ValidateLifetime = true,
                    RequireExpirationTime = true,
                    RequireSignedTokens = true,
                };
                options.Events = new() { OnTokenValidated = TakeClaimsAsync, OnAuthenticationFailed = ExplainAsync };
            }
        );
        authentication.Services.PostConfigure<JwtBearerOptions>(Scheme, TrustOnlyTheNewest);
    }

    /// <summary>A key that the issuer has withdrawn is not good for another hour, as it would be by default.</summary>
    private static void TrustOnlyTheNewest(JwtBearerOptions options)
    {
        if (options.ConfigurationManager is BaseConfigurationManager configurations)
            configurations.UseLastKnownGoodConfiguration = false;
    }

    /// <summary>From the issuer's claims to ours.</summary>
    private static async Task TakeClaimsAsync(TokenValidatedContext context)
    {
        var settings = context.HttpContext.RequestServices.GetRequiredService<OidcSettings>();
        var token = context.Principal!;
        if (token.FindFirstValue(Caller.SubjectClaim) is not { Length: > 0 and <= 250 } subject)
        {
            context.Fail(new NotAccepted($"The token has no subject that can be used."));
            return;
        }

        var role = token.FindAll(settings.RoleClaim).Select(claim => Roles.GetValueOrDefault(claim.Value)).DefaultIfEmpty().Max();
        if (role == Role.Anonymous)
        {
            context.Fail(new NotAccepted($"The token names no role that is known here."));
            return;
        }

        var named = token.FindFirstValue(settings.OrganizationClaim) is { Length: > 0 } reference ? reference : null;
        var organization = named is null ? null : await FindAsync(context.HttpContext, named);
        if (organization is null && named is not null && await WasRemovedAsync(context.HttpContext, named))
        {
            context.Fail(new NotAccepted($"The organization of this token was removed."));
            return;
        }

        if (organization is null && ApiKey.NeedsOrganization(role))
        {
            context.Fail(new NotAccepted($"The token names no organization that is known here, and its role needs one."));
            return;
        }

        var name = token.FindFirstValue("name") ?? token.FindFirstValue("preferred_username") ?? subject;
        var expires = new Claim(
            Caller.ExpiresClaim,
            new DateTimeOffset(context.SecurityToken.ValidTo)
                .ToUnixTimeSeconds()
                .ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        var claims = Caller.Claims($"oidc:{subject}", Characters.Clean(name, 300), role, organization);
        context.Principal = new(new ClaimsIdentity(claims.Append(expires), Scheme));
    }

    private static Task<ActsFor?> FindAsync(HttpContext http, string reference)
    {
        var db = http.RequestServices.GetRequiredService<PrioritiesContext>();
        return http
            .RequestServices.GetRequiredService<ShortLivedCache<string, ActsFor>>()
            .FindAsync(
                reference,
                () =>
                    db
                        .Organizations.Where(IdOrKey.IsId(reference, out var id) ? o => o.Id == id : o => o.Key == reference)
                        .Select(o => new ActsFor(o.Id, o.Key))
                        .SingleOrDefaultAsync(http.RequestAborted)
            );
    }

    /// <summary>
    /// Whoever acts for an organization that is gone acts for nobody, whatever their role. An organization that was never known here
    /// narrows nothing.
    /// </summary>
    private static Task<bool> WasRemovedAsync(HttpContext http, string reference)
    {
        var organizations = http.RequestServices.GetRequiredService<PrioritiesContext>().Organizations.IgnoreQueryFilters();
        return (
            IdOrKey.IsId(reference, out var id) ? organizations.Where(o => o.Id == id) : organizations.Where(o => o.Key == reference)
        ).AnyAsync(http.RequestAborted);
    }

    /// <summary>In words for the one who calls; what the framework says of it names its own types.</summary>
    private static Task ExplainAsync(AuthenticationFailedContext context)
    {
        context.Fail(
            context.Exception switch
            {
                SecurityTokenExpiredException => new NotAccepted($"The token has expired."),
                SecurityTokenNotYetValidException => new NotAccepted($"The token is not valid yet."),
                SecurityTokenInvalidAudienceException => new NotAccepted($"The token is for another audience."),
                SecurityTokenInvalidIssuerException => new NotAccepted($"The token is of another issuer."),
                SecurityTokenException or ArgumentException => new NotAccepted(
                    $"The token is neither a key nor a token that can be trusted."
                ),
                _ => new NotAccepted($"The issuer of tokens cannot be reached. Try again in a moment."),
            }
        );
        return Task.CompletedTask;
    }

    private static readonly Dictionary<string, Role> Roles = Enum.GetValues<Role>()
        .ToDictionary(role => Wire.Name(role), StringComparer.Ordinal);

    private sealed class Validation : IValidateOptions<OidcSettings>
    {
        public ValidateOptionsResult Validate(string? name, OidcSettings options) =>
            options.Fault() is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
    }
}
