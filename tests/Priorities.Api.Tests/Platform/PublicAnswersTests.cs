using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform;

/// <summary>Answers that are given again: only to anybody, only what anybody may see, never older than a write of this instance.</summary>
public sealed class PublicAnswersTests : ApiFixture
{
    protected override async Task<ApiHost> CreateHostAsync() =>
        new(await PostgresServer.CloneAsync()) { Settings = { ["PublicAnswers:Enabled"] = "true" } };

    [Test]
    public async Task An_answer_is_given_again_for_a_second_and_not_longer()
    {
        var first = (await Anonymous.GetAsync("actions/ccr-2016-k1")).ShouldBe(200);
        await Host.ExecuteAsync("UPDATE actions SET title_en = 'Behind its back', title_fr = NULL WHERE key = 'ccr-2016-k1'");

        var again = (await Anonymous.GetAsync("actions/ccr-2016-k1")).ShouldBe(200);
        var known = await Anonymous.GetAsync("actions/ccr-2016-k1", ("If-None-Match", again.Headers.ETag!.ToString()));
        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        var later = (await Anonymous.GetAsync("actions/ccr-2016-k1")).ShouldBe(200);

        Assert.That(again.Text, Is.EqualTo(first.Text));
        Assert.That(again.Headers.ETag, Is.EqualTo(first.Headers.ETag));
        Assert.That(again.Headers.GetValues("Request-Id"), Is.Not.EqualTo(first.Headers.GetValues("Request-Id")));
        Assert.That(known.Status, Is.EqualTo(304));
        Assert.That(later["title"], Is.EqualTo("Behind its back"));
    }

    [TestCase("actions/ccr-2016-s3")]
    [TestCase("actions?action=ccr-2016-s3")]
    [TestCase("actions/ccr-2016-s3/notes")]
    [TestCase("changes?action=ccr-2016-s3")]
    public async Task What_was_written_shows_at_once_to_everybody(string path)
    {
        var before = (await Anonymous.GetAsync(path)).ShouldBe(200);
        (await Admin.PostAsync("actions/ccr-2016-s3/notes", new { body = $"Said for {path}.", visibility = "public" })).ShouldBe(201);
        var between = (await Anonymous.GetAsync(path)).ShouldBe(200);
        (
            await Admin.PostAsync(
                "actions/ccr-2016-s3/notes",
                new { body = $"Said again for {path}.", visibility = "public" },
                ("Idempotency-Key", Guid.NewGuid().ToString())
            )
        ).ShouldBe(201);
        var after = (await Anonymous.GetAsync(path)).ShouldBe(200);

        Assert.That(between.Text, Is.Not.EqualTo(before.Text));
        Assert.That(after.Text, Is.Not.EqualTo(between.Text));
    }

    [Test]
    public async Task What_was_archived_is_gone_at_once()
    {
        string[] paths = ["actions/ccr-2016-p3", "actions/ccr-2016-p3/notes", "actions?area=policy", "actions/ccr-2016-p3?include=notes"];
        foreach (var path in paths)
            (await Anonymous.GetAsync(path)).ShouldBe(200);

        (await Admin.DeleteAsync("actions/ccr-2016-p3")).ShouldBe(204);

        foreach (var path in paths)
            Assert.That((await Anonymous.GetAsync(path)).Text, Does.Not.Contain("\"ccr-2016-p3\""), path);
        (await Admin.GetAsync("actions/ccr-2016-p3")).ShouldBe(200);
        (await Anonymous.GetAsync("actions/ccr-2016-p3")).ShouldBe(404);
    }

    [Test]
    public async Task Nobody_is_answered_with_what_another_circle_was_answered()
    {
        var organization = await Host.OrganizationAsync("circle");
        await Host.OwnAsync("ccr-2016-s4", organization);
        (await Admin.PostAsync("actions/ccr-2016-s4/notes", new { body = "For the network.", visibility = "network" })).ShouldBe(201);
        (await Admin.PostAsync("actions/ccr-2016-s4/notes", new { body = "For our own.", visibility = "internal" })).ShouldBe(201);
        Client[] readers =
        [
            Anonymous,
            await Host.WithAsync(Role.Viewer),
            await Host.WithAsync(Role.Contributor, organization),
            await Host.WithAsync(Role.Coordinator),
            Admin,
        ];
        foreach (
            var path in (string[])
                [
                    "actions/ccr-2016-s4",
                    "actions/ccr-2016-s4/notes",
                    "actions?include=notes&area=services",
                    "changes?action=ccr-2016-s4",
                    "organizations/circle",
                ]
        )
        {
            // Each alone, with nothing kept; then in every order, one right after the other.
            var alone = new string[readers.Length];
            for (var i = 0; i < readers.Length; i++)
            {
                Host.Clock.Advance(TimeSpan.FromSeconds(2));
                alone[i] = (await readers[i].GetAsync(path)).ShouldBe(200).Text;
            }

            for (var first = 0; first < readers.Length; first++)
            for (var second = 0; second < readers.Length; second++)
            {
                Host.Clock.Advance(TimeSpan.FromSeconds(2));
                Assert.That((await readers[first].GetAsync(path)).Text, Is.EqualTo(alone[first]), path);
                var reply = await readers[second].GetAsync(path);
                Assert.That(reply.Text, Is.EqualTo(alone[second]), path);
                Assert.That(reply.Headers.CacheControl!.ToString(), Does.Contain(second == 0 ? "public" : "private"));
                Assert.That(reply.Headers.Vary, Is.SupersetOf(new[] { "Accept-Language", "Authorization" }));
            }
        }
    }

    [Test]
    public async Task Languages_addresses_and_credentials_are_kept_apart()
    {
        var english = (await Anonymous.GetAsync("actions/ccr-2016-s2")).ShouldBe(200);
        var french = (await Anonymous.GetAsync("actions/ccr-2016-s2", ("Accept-Language", "fr"))).ShouldBe(200);
        Assert.That(french["title"], Is.Not.EqualTo(english["title"]));
        Assert.That((await Anonymous.GetAsync("actions/ccr-2016-s2", ("Accept-Language", "en"))).Text, Is.EqualTo(english.Text));

        var here = (await Anonymous.GetAsync("actions?limit=2")).ShouldBe(200);
        var there = (await Anonymous.GetAsync("actions?limit=2", ("Host", "elsewhere.example"))).ShouldBe(200);
        Assert.That(
            there.Headers.GetValues("Link").Single(),
            Does.Contain("//elsewhere.example/").And.Not.EqualTo(here.Headers.GetValues("Link").Single())
        );

        (await Host.With("prio_made-up").GetAsync("actions/ccr-2016-s2")).ShouldBe(401);
    }

    [Test]
    public async Task Where_nothing_is_public_nothing_is_given_again()
    {
        await using var closed = new ApiHost(await PostgresServer.CloneAsync())
        {
            Settings = { ["PublicAnswers:Enabled"] = "true", ["Access:PublicRead"] = "false" },
        };
        await closed.StartAsync();

        (await closed.Admin.GetAsync("actions/ccr-2016-s2")).ShouldBe(200);
        (await closed.Anonymous.GetAsync("actions/ccr-2016-s2")).ShouldBe(401);
        (await closed.Admin.GetAsync("actions/ccr-2016-s2")).ShouldBe(200);
        (await closed.Anonymous.GetAsync("actions/ccr-2016-s2")).ShouldBe(401);
    }

    /// <summary>A route that tells a secret, that writes, or that is not for everybody, has no business here.</summary>
    [Test]
    public void Only_reads_that_everybody_may_make_are_given_again()
    {
        var marked = Host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<MayBeGivenAgain>() is not null)
            .ToList();

        Assert.That(marked, Has.Count.EqualTo(10));
        foreach (var endpoint in marked)
        {
            Assert.That(
                endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods,
                Is.EqualTo(new[] { "GET" }),
                endpoint.DisplayName
            );
            Assert.That(
                endpoint.Metadata.GetOrderedMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>().Select(a => a.Policy),
                Is.EqualTo(new[] { Policies.Read }),
                endpoint.DisplayName
            );
            Assert.That(endpoint.Metadata.GetMetadata<Priorities.Api.Platform.Hosting.SecretAnswer>(), Is.Null, endpoint.DisplayName);
        }
    }
}
