using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Priorities.Api.Tests.Harness;

/// <summary>A real OpenID Connect issuer (OpenIddict) on a loopback port: discovery, published keys, tokens for whom a test asks.</summary>
public sealed class Issuer : IAsyncDisposable
{
    private readonly WebApplication app;

    private Issuer(WebApplication app, RsaSecurityKey key, Uri root) => (this.app, Key, Root) = (app, key, root);

    public Uri Root { get; }

    /// <summary>What it signs with; its public half is published.</summary>
    public RsaSecurityKey Key { get; }

    /// <summary>On a free port; or again on one where an issuer was, with a new key.</summary>
    public static async Task<Issuer> StartAsync(int port = 0)
    {
        var key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddRouting();
        builder
            .Services.AddOpenIddict()
            .AddServer(options =>
            {
                options.EnableDegradedMode().SetTokenEndpointUris("connect/token").AllowClientCredentialsFlow();
                options.AddSigningKey(key).AddEphemeralEncryptionKey().DisableAccessTokenEncryption();
                options.UseAspNetCore().DisableTransportSecurityRequirement();
                options.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(_ => default));
                options.AddEventHandler<HandleTokenRequestContext>(handler =>
                    handler.UseInlineHandler(context =>
                    {
                        context.SignIn(Principal(context.Request));
                        return default;
                    })
                );
            });
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new(app, key, new Uri(address.TrimEnd('/') + "/"));
    }

    public async Task<string> TokenAsync(string subject, string? role, string? organization = null, string audience = "priorities")
    {
        using var http = new HttpClient { BaseAddress = Root };
        var parameters = new Dictionary<string, string?>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = subject,
            ["client_secret"] = "of-no-matter",
            ["role"] = role,
            ["organization"] = organization,
            ["meant_for"] = audience,
        };
        using var content = new FormUrlEncodedContent(parameters.Where(p => p.Value is not null)!);
        using var response = await http.PostAsync(new Uri("connect/token", UriKind.Relative), content);
        var text = await response.Content.ReadAsStringAsync();
        return (string?)JsonNode.Parse(text)!["access_token"] ?? throw new AssertionException($"The issuer gave no token: {text}");
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private static ClaimsPrincipal Principal(OpenIddictRequest request)
    {
        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, "name", "role");
        identity.SetClaim(OpenIddictConstants.Claims.Subject, request.ClientId).SetClaim("name", $"Person {request.ClientId}");
        if ((string?)request.GetParameter("role") is { } role)
            identity.SetClaims("role", [.. role.Split(' ')]);
        identity.SetClaim("organization", (string?)request.GetParameter("organization"));
        identity.SetResources((string)request.GetParameter("meant_for")!);
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken]);
        return new(identity);
    }
}
