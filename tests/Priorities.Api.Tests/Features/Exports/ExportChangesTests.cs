using System.ServiceModel.Syndication;
using System.Xml;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Exports;

public sealed class ExportChangesTests : ApiFixture
{
    [Test]
    public async Task A_feed_reader_finds_what_moved_newest_first()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-s1/status",
                new
                {
                    status = "planned",
                    note = "A working group met & agreed.",
                    visibility = "public",
                }
            )
        ).ShouldBe(200);

        var feed = Parse(await Anonymous.GetAsync("feeds/changes.atom"));

        var first = feed.Items.First();
        Assert.That(first.Title.Text, Is.EqualTo("ccr-2016-s1: Not started → Planned"));
        Assert.That(((TextSyndicationContent)first.Content).Text, Does.EndWith("A working group met & agreed."));
        Assert.That(first.Links.Single().Uri, Is.EqualTo(new Uri(Host.Root, "/actions/ccr-2016-s1")));
        Assert.That(first.LastUpdatedTime, Is.EqualTo(Clocks.Now));
        Assert.That(feed.LastUpdatedTime, Is.EqualTo(Clocks.Now));
        Assert.That(feed.Items.Select(i => i.Id), Is.Unique);
    }

    [Test]
    public async Task It_is_in_the_language_asked_for()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-s2/status",
                new
                {
                    status = "planned",
                    note = "Yes.",
                    visibility = "public",
                }
            )
        ).ShouldBe(200);

        var feed = Parse(await Anonymous.GetAsync("feeds/changes.atom?lang=fr&action=ccr-2016-s2&limit=1"));

        Assert.That(feed.Items.Single().Title.Text, Is.EqualTo("ccr-2016-s2: Non commencée → Planifiée"));
        Assert.That(feed.Items.Single().Links.Single().Uri.AbsolutePath, Is.EqualTo("/fr/actions/ccr-2016-s2"));
    }

    [Test]
    public async Task What_is_not_public_is_not_in_it_whoever_asks()
    {
        (
            await Admin.PostAsync(
                "actions/ccr-2016-k1/status",
                new
                {
                    status = "planned",
                    note = "Only for us.",
                    visibility = "internal",
                }
            )
        ).ShouldBe(200);
        (await Admin.PostAsync("actions/ccr-2016-k1/notes", new { body = "For the network." })).ShouldBe(201);
        (await Admin.PostAsync("actions/ccr-2016-k3/notes", new { body = "Public once.", visibility = "public" })).ShouldBe(201);
        await Host.ExecuteAsync("UPDATE actions SET publication = 'archived' WHERE key = 'ccr-2016-k3'");

        var text = (await Admin.GetAsync("feeds/changes.atom?forum=ccr-2016&limit=200")).ShouldBe(200).Text;

        Assert.That(text, Does.Contain("ccr-2016-k1: Not started → Planned"));
        Assert.That(
            text,
            Does.Not.Contain("Only for us.")
                .And.Not.Contain("For the network.")
                .And.Not.Contain("Public once.")
                .And.Not.Contain("ccr-2016-k3")
        );
        (await Anonymous.GetAsync("feeds/changes.atom?action=ccr-2016-k3")).ShouldBe(400).ShouldName("action");
    }

    [Test]
    public async Task Who_has_it_already_is_told_304()
    {
        var first = (await Anonymous.GetAsync("feeds/changes.atom?action=ccr-2016-c1")).ShouldBe(200);

        Assert.That(
            (await Anonymous.GetAsync("feeds/changes.atom?action=ccr-2016-c1", ("If-None-Match", first.ETag!))).Status,
            Is.EqualTo(304)
        );
    }

    [Test]
    public async Task No_cache_keeps_for_others_what_was_answered_to_credentials()
    {
        var (open, signedIn) = (
            (await Anonymous.GetAsync("feeds/changes.atom")).ShouldBe(200),
            (await Admin.GetAsync("feeds/changes.atom")).ShouldBe(200)
        );

        Assert.That(
            (open.Header("Cache-Control"), signedIn.Header("Cache-Control")),
            Is.EqualTo(("public, no-cache", "no-cache, private"))
        );
        Assert.That(new[] { open, signedIn }.Select(r => r.Header("Vary")), Is.All.Contains("Authorization"));
    }

    private static SyndicationFeed Parse(Reply reply)
    {
        using var xml = XmlReader.Create(new MemoryStream(reply.ShouldBe(200).Bytes));
        return SyndicationFeed.Load(xml);
    }
}
