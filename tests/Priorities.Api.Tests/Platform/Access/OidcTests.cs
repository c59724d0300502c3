using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Access;

/// <summary>Sign-in with tokens of a real issuer, and with what somebody without its key can make.</summary>
public sealed class OidcTests : ApiFixture
{
    private Issuer issuer = null!;

    protected override async Task<ApiHost> CreateHostAsync()
    {
        issuer = await Issuer.StartAsync();
        return new(await PostgresServer.CloneAsync())
        {
            Settings = { ["Oidc:Authority"] = issuer.Root.ToString(), ["Oidc:Audience"] = "priorities" },
        };
    }

    [OneTimeTearDown]
    public async Task StopIssuer() => await issuer.DisposeAsync();

    [Test]
    public async Task A_person_with_a_token_acts_with_its_role_for_its_organization()
    {
        await Host.OrganizationAsync("oidc-org");
        await Host.OwnAsync("ccr-2016-s2", "oidc-org");
        var person = Host.With(await issuer.TokenAsync("anne", "contributor", "oidc-org"));

        var me = (await person.GetAsync("me")).ShouldBe(200);
        Assert.That((me["id"], me["name"], me["role"]), Is.EqualTo(("oidc:anne", "Person anne", "contributor")));
        (await person.PostAsync("actions/ccr-2016-s2/status", new { status = "planned", note = "We have begun." })).ShouldBe(200);
        (await person.PostAsync("actions/ccr-2016-s1/status", new { status = "planned", note = "We have begun." })).ShouldBe(
            403,
            "notOwner"
        );
        (await person.GetAsync("keys")).ShouldBe(403, "forbidden");
    }

    [Test]
    public async Task Of_several_roles_the_highest_counts() =>
        Assert.That(
            (await Host.With(await issuer.TokenAsync("bea", "offline_access viewer coordinator")).GetAsync("me"))["role"],
            Is.EqualTo("coordinator")
        );

    [TestCase("boss", null)]
    [TestCase("Admin", null)]
    [TestCase("anonymous", null)]
    [TestCase(null, null)]
    [TestCase("assessor", null)]
    [TestCase("contributor", "nobody-here")]
    public async Task A_token_without_a_known_role_or_the_organization_that_it_needs_is_refused(string? role, string? organization) =>
        await ShouldRefuseAsync(await issuer.TokenAsync("carl", role, organization), "The token names no");

    [Test]
    public async Task A_token_for_another_audience_is_refused() =>
        await ShouldRefuseAsync(await issuer.TokenAsync("dora", "admin", audience: "another-service"), "audience");

    [Test]
    public async Task An_expired_token_is_refused() =>
        await ShouldRefuseAsync(Signed(issuer.Key, expires: DateTime.UtcNow.AddMinutes(-2)), "expired");

    [Test]
    public async Task A_token_that_does_not_expire_is_refused()
    {
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        await ShouldRefuseAsync(handler.CreateToken(Descriptor(issuer.Key, expires: null)), "");
    }

    [Test]
    public async Task A_token_of_another_issuer_is_refused() =>
        await ShouldRefuseAsync(Signed(issuer.Key, from: "https://elsewhere.example/"), "issuer");

    [Test]
    public async Task A_token_signed_with_another_key_is_refused()
    {
        using var rsa = RSA.Create(2048);
        await ShouldRefuseAsync(Signed(new RsaSecurityKey(rsa) { KeyId = issuer.Key.KeyId }), "trusted");
        await ShouldRefuseAsync(Signed(new RsaSecurityKey(rsa) { KeyId = "unknown" }), "trusted");
    }

    [Test]
    public async Task A_token_whose_claims_were_altered_is_refused()
    {
        var parts = (await issuer.TokenAsync("eve", "viewer")).Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace("\"viewer\"", "\"admin\"", StringComparison.Ordinal);
        await ShouldRefuseAsync($"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}", "trusted");
    }

    [TestCase("none")]
    [TestCase("None")]
    [TestCase("nOnE")]
    public async Task A_token_without_a_signature_is_refused(string algorithm)
    {
        var payload = Signed(issuer.Key).Split('.')[1];
        var header = Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"JWT"}""");
        await ShouldRefuseAsync($"{header}.{payload}.", "trusted");
    }

    [Test]
    public async Task A_token_signed_with_the_public_key_as_a_shared_secret_is_refused()
    {
        var payload = Signed(issuer.Key).Split('.')[1];
        var header = Base64UrlEncoder.Encode($$"""{"alg":"HS256","typ":"JWT","kid":"{{issuer.Key.KeyId}}"}""");
        foreach (
            var secret in new[]
            {
                issuer.Key.Rsa.ExportRSAPublicKey(),
                issuer.Key.Rsa.ExportSubjectPublicKeyInfo(),
                Encoding.UTF8.GetBytes(issuer.Key.Rsa.ExportRSAPublicKeyPem()),
                Encoding.UTF8.GetBytes(issuer.Key.Rsa.ExportSubjectPublicKeyInfoPem()),
            }
        )
        {
            var signature = HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes($"{header}.{payload}"));
            await ShouldRefuseAsync($"{header}.{payload}.{Base64UrlEncoder.Encode(signature)}", "trusted");
        }
    }

    [TestCase("a.b.c")]
    [TestCase("..")]
    [TestCase("eyJhbGciOiJSUzI1NiJ9.e30.")]
    public async Task What_is_no_token_is_refused(string token) => await ShouldRefuseAsync(token, "");

    [Test]
    public async Task Whose_token_it_is_costs_no_round_trip_and_an_organization_that_was_removed_stops_within_five_seconds()
    {
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "passing",
                    name = "Passing",
                    kind = "ngo",
                }
            )
        ).ShouldBe(201);
        var person = Host.With(await issuer.TokenAsync("gus", "contributor", "passing"));
        (await person.GetAsync("actions/ccr-2016-s2")).ShouldBe(200);
        var (reply, statements) = await Statements.OfAsync(trace => person.GetAsync("actions/ccr-2016-s2", trace));
        reply.ShouldBe(200);
        Assert.That(statements, Has.Count.EqualTo(1), string.Join('\n', statements));

        (await Admin.DeleteAsync("organizations/passing")).ShouldBe(204);
        Host.Clock.Advance(TimeSpan.FromSeconds(5));

        await ShouldRefuseAsync(person.Http.DefaultRequestHeaders.Authorization!.Parameter!, "organization");
        foreach (var role in (string[])["viewer", "coordinator", "admin"])
            await ShouldRefuseAsync(await issuer.TokenAsync("gus", role, "passing"), "The organization of this token was removed.");
    }

    [Test]
    public async Task The_issuer_may_change_its_keys_while_the_service_runs()
    {
        var first = await Issuer.StartAsync();
        await using var host = new ApiHost(Host.ConnectionString)
        {
            Settings = { ["Oidc:Authority"] = first.Root.ToString(), ["Oidc:Audience"] = "priorities" },
        };
        await host.StartAsync();
        var old = host.With(await first.TokenAsync("fay", "viewer"));
        (await old.GetAsync("me")).ShouldBe(200);

        await first.DisposeAsync();
        await using var second = await Issuer.StartAsync(first.Root.Port);

        (await host.With(await second.TokenAsync("fay", "viewer")).GetAsync("me")).ShouldBe(200);
        (await old.GetAsync("me")).ShouldBe(401, "unauthenticated");
    }

    private async Task ShouldRefuseAsync(string token, string because)
    {
        var refused = (await Host.With(token).GetAsync("me")).ShouldBe(401, "unauthenticated");
        Assert.That(
            refused.Header("WWW-Authenticate"),
            Does.StartWith("Bearer realm=\"priorities\", error=\"invalid_token\", error_description=\"").And.Contain(because)
        );
        Assert.That(refused.Text, Does.Not.Contain("IDX").And.Not.Contain("Microsoft"));
    }

    private string Signed(SecurityKey key, DateTime? expires = null, string? from = null) =>
        new JsonWebTokenHandler().CreateToken(Descriptor(key, expires ?? DateTime.UtcNow.AddMinutes(5), from));

    private SecurityTokenDescriptor Descriptor(SecurityKey key, DateTime? expires, string? from = null) =>
        new()
        {
            Issuer = from ?? issuer.Root.ToString(),
            Audience = "priorities",
            IssuedAt = DateTime.UtcNow.AddMinutes(-10),
            NotBefore = DateTime.UtcNow.AddMinutes(-10),
            Expires = expires,
            Claims = new Dictionary<string, object> { ["sub"] = "mallory", ["role"] = "admin" },
            SigningCredentials = new(key, SecurityAlgorithms.RsaSha256),
        };
}
