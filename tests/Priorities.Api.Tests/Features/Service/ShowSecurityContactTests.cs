using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Service;

public sealed class ShowSecurityContactTests : ApiFixture
{
    protected override async Task<ApiHost> CreateHostAsync() =>
        new(await PostgresServer.CloneAsync()) { Settings = { ["Priorities:SecurityContact"] = "mailto:security@example.org" } };

    [Test]
    public async Task The_contact_is_the_one_that_is_set()
    {
        var contact = (await Anonymous.GetAsync("/.well-known/security.txt")).ShouldBe(200);

        Assert.That(
            contact.Text,
            Does.StartWith("Contact: mailto:security@example.org\r\nExpires: 2027-05-24T00:00:00Z\r\nPreferred-Languages: en, fr\r\n")
        );
        Assert.That(contact.ContentHeaders.ContentType?.ToString(), Is.EqualTo("text/plain; charset=utf-8"));
    }

    [Test]
    public async Task Where_nobody_was_named_there_is_none()
    {
        await using var host = await NewHostAsync();
        await host.StartAsync();

        (await host.Anonymous.GetAsync("/.well-known/security.txt")).ShouldBe(404, "notFound");
    }
}
