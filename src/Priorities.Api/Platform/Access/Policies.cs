using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace Priorities.Api.Platform.Access;

/// <summary>
/// One policy for each thing that a role may do; every route names one. Whose action it is, is asked in the handler, where the action is
/// known. A route that names none is closed to everybody: the fallback denies.
/// </summary>
public static class Policies
{
    public const string Read = "read";
    public const string ReadNetwork = "readNetwork";
    public const string Report = "report";
    public const string Assess = "assess";
    public const string Coordinate = "coordinate";
    public const string Administer = "administer";

    /// <summary>The roles that a policy lets through.</summary>
    public static IReadOnlyList<Role> RolesOf(string policy) =>
        policy switch
        {
            Read => [Role.Anonymous, Role.Viewer, Role.Contributor, Role.Assessor, Role.Coordinator, Role.Admin],
            ReadNetwork => [Role.Viewer, Role.Contributor, Role.Assessor, Role.Coordinator, Role.Admin],
            Report => [Role.Contributor, Role.Coordinator, Role.Admin],
            Assess => [Role.Assessor, Role.Admin],
            Coordinate => [Role.Coordinator, Role.Admin],
            Administer => [Role.Admin],
            _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "Not a policy."),
        };

    /// <summary><c>Access__PublicRead</c>: whether whoever has no key may read what is public. Default: true.</summary>
    public static bool IsPublic(IConfiguration configuration) => configuration.GetValue("Access:PublicRead", true);

    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        var publicRead = IsPublic(configuration);
        services
            .AddAuthentication(BearerKeys.Scheme)
            .AddScheme<AuthenticationSchemeOptions, BearerKeys>(BearerKeys.Scheme, null)
            .AddOidc(configuration);
        var authorization = services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        foreach (var policy in new[] { Read, ReadNetwork, Report, Assess, Coordinate, Administer })
            authorization.AddPolicy(policy, p => p.RequireAssertion(context => Lets(policy, context, publicRead)));
        services.AddSingleton<KnownKeys>().AddSingleton<KeyUses>().AddHostedService(provider => provider.GetRequiredService<KeyUses>());
        services.AddHttpContextAccessor();
        services.AddSingleton<IHttpContextFactory, ContextsWithoutTokens>();
        services.AddScoped<Admission>();
        services.AddScoped(provider => Caller.From(provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User));
        return services;
    }

    private static bool Lets(string policy, AuthorizationHandlerContext context, bool publicRead)
    {
        var role = Caller.From(context.User).Role;
        if (role != Role.Anonymous)
            return RolesOf(policy).Contains(role);
        // Credentials that were not accepted are refused, also where none are needed: a mistyped key is noticed at once.
        return publicRead && policy == Read && context.Resource is HttpContext { Request.Headers.Authorization.Count: 0 };
    }
}
