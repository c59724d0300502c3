using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Keys;

public sealed class IssueKeyTests : ApiFixture
{
    [Test]
    public async Task A_key_made_for_an_organization_reports_on_its_own_action_and_not_on_anothers()
    {
        var own = await Host.OrganizationAsync("hope");
        await Host.OwnAsync("ccr-2016-s2", own);
        await Host.OwnAsync("ccr-2016-s1", await Host.OrganizationAsync("other"));

        var contributor = await Host.WithAsync(Role.Contributor, own);

        (await contributor.PostAsync("actions/ccr-2016-s2/status", new { status = "planned", note = "We have begun." })).ShouldBe(200);
        (await contributor.PostAsync("actions/ccr-2016-s1/status", new { status = "planned", note = "We have begun." })).ShouldBe(
            403,
            "notOwner"
        );
    }

    [Test]
    public async Task The_secret_is_told_once_and_kept_as_a_hash()
    {
        var issued = (await Admin.PostAsync("keys", new { name = "Night shift", role = "viewer" })).ShouldBe(201);

        Assert.That(issued["secret"], Does.Match("^prk_[0-9a-f]{32}_[0-9a-f]{64}$"));
        Assert.That(issued.Header("Cache-Control"), Is.EqualTo("no-store"));
        Assert.That((await Admin.GetAsync("keys?limit=200")).Text, Does.Not.Contain("secret").And.Contain("Night shift"));
        var secret = issued["secret"].Split('_')[2];
        Assert.That(await Host.ScalarAsync<long>($"SELECT count(*) FROM api_keys k WHERE k::text LIKE '%{secret}%'"), Is.Zero);
        Assert.That(await Host.ScalarAsync<long>($"SELECT count(*) FROM api_keys WHERE hash = sha256('{secret}')"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_retry_gets_the_same_secret_again_and_the_database_never_holds_it()
    {
        var body = new { name = "Retried", role = "viewer" };

        var first = (await Admin.PostAsync("keys", body, ("Idempotency-Key", "retry-of-a-key"))).ShouldBe(201);
        var again = (await Admin.PostAsync("keys", body, ("Idempotency-Key", "retry-of-a-key"))).ShouldBe(201);

        Assert.That(again["secret"], Is.EqualTo(first["secret"]));
        Assert.That(again.Header("Idempotency-Replayed"), Is.EqualTo("true"));
        Assert.That(await Host.ScalarAsync<long>("SELECT count(*) FROM api_keys WHERE name = 'Retried'"), Is.EqualTo(1));
        Assert.That(
            await Host.ScalarAsync<long>(
                "SELECT count(*) FROM stored_answers WHERE position('Retried'::bytea IN body) > 0 OR position('prk_'::bytea IN body) > 0"
            ),
            Is.Zero
        );
    }

    [TestCase("""{"role":"viewer"}""", "name")]
    [TestCase("""{"name":"X"}""", "role")]
    [TestCase("""{"name":"X","role":"anonymous"}""", "role")]
    [TestCase("""{"name":"X","role":"owner"}""", "role")]
    [TestCase("""{"name":"X","role":"viewer,admin"}""", "role")]
    [TestCase("""{"name":"X","role":5}""", "role")]
    [TestCase("""{"name":"X","role":"contributor"}""", "organization")]
    [TestCase("""{"name":"X","role":"assessor"}""", "organization")]
    [TestCase("""{"name":"X","role":"viewer","organization":"nobody-here"}""", "organization")]
    [TestCase("""{"name":"X","role":"viewer","expiresAt":"2026-11-24T14:59:59Z"}""", "expiresAt")]
    [TestCase("""{"name":"X","role":"viewer","hash":"AA=="}""", "hash")]
    [TestCase("""{"name":"X","role":"viewer","id":"0197b7a0-0000-7000-8000-000000000001"}""", "id")]
    public async Task What_a_key_cannot_be_is_named(string body, string member) =>
        (await Admin.PostAsync("keys", Client.Raw(body))).ShouldBe(400).ShouldName(member);

    [Test]
    public async Task Nobody_issues_a_key_that_may_do_as_much_as_their_own_but_admins()
    {
        var organization = await Host.OrganizationAsync("rising");
        foreach (var role in new[] { Role.Viewer, Role.Contributor, Role.Assessor, Role.Coordinator })
        foreach (var wanted in new[] { "coordinator", "admin" })
            (await (await Host.WithAsync(role, organization)).PostAsync("keys", new { name = "Mine", role = wanted })).ShouldBe(
                403,
                "forbidden"
            );
        (await Anonymous.PostAsync("keys", new { name = "Mine", role = "viewer" })).ShouldBe(401, "unauthenticated");
    }

    [Test]
    public async Task A_coordinator_issues_lists_and_revokes_the_keys_of_those_who_report_and_is_on_the_audit_log()
    {
        var organization = await Host.OrganizationAsync("shelter");
        var coordinator = await Host.WithAsync(Role.Coordinator);
        var admins = (await Admin.PostAsync("keys", new { name = "Another admin", role = "admin" })).ShouldBe(201);

        var issued = (
            await coordinator.PostAsync(
                "keys",
                new
                {
                    name = "Night shift of the shelter",
                    role = "contributor",
                    organization,
                }
            )
        ).ShouldBe(201);
        (await Host.With(issued["secret"]).GetAsync("me")).ShouldBe(200);
        var listed = await coordinator.ListAsync("keys?limit=2");
        (await coordinator.DeleteAsync($"keys/{admins["id"]}", null)).ShouldBe(404, "notFound");
        (await coordinator.DeleteAsync($"keys/{issued["id"]}", null)).ShouldBe(204);

        (await Host.With(issued["secret"]).GetAsync("me")).ShouldBe(401, "unauthenticated");
        (await Host.With(admins["secret"]).GetAsync("me")).ShouldBe(200);
        Assert.That(
            listed.Select(k => (string?)k["role"]),
            Does.Contain("contributor").And.Not.Contain("admin").And.Not.Contain("coordinator")
        );
        var log = (await Admin.ListAsync("audit?limit=200"))
            .Where(e => (string?)e["role"] == "coordinator")
            .Select(e => $"{(string?)e["operation"]} {(int?)e["status"]}");
        Assert.That(log, Does.Contain("issueKey 201").And.Contain("revokeKey 404").And.Contain("revokeKey 204"));
    }
}
