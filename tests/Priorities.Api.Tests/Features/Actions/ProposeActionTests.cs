using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class ProposeActionTests : ApiFixture
{
    [Test]
    public async Task A_new_action_takes_the_next_number_of_its_area()
    {
        var made = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "collaboration",
                    title = "Share a calendar",
                    titleFr = "Partager un calendrier",
                    tags = new[] { "calendar" },
                    targetDate = "2027-06-30",
                }
            )
        ).ShouldBe(201);

        Assert.That(made["key"], Is.EqualTo("ccr-2016-c3"));
        Assert.That(made["status"], Is.EqualTo("notStarted"));
        Assert.That(made["originalTargetDate"], Is.EqualTo("2027-06-30"));
        var read = (await Anonymous.GetAsync(made.Headers.Location!.ToString(), ("Accept-Language", "fr"))).ShouldBe(200);
        Assert.That(read["title"], Is.EqualTo("Partager un calendrier"));
    }

    [Test]
    public async Task Two_at_the_same_moment_get_different_numbers()
    {
        // A service that has just started takes seconds over its first, and the others would wait too long for it.
        var first = await ProposeAsync(0);

        var made = await Task.WhenAll(Enumerable.Range(1, 8).Select(ProposeAsync));

        Assert.That(
            made.Prepend(first).Select(m => m.ShouldBe(201)["key"]),
            Is.EquivalentTo(Enumerable.Range(4, 9).Select(n => $"ccr-2016-p{n}"))
        );

        Task<Reply> ProposeAsync(int n) =>
            Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "policy",
                    title = $"At once {n}",
                }
            );
    }

    [Test]
    public async Task A_suggestion_is_numbered_under_its_action()
    {
        var made = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "knowledge",
                    parent = "ccr-2016-k2",
                    title = "Ask those who were there",
                }
            )
        ).ShouldBe(201);

        Assert.That(made["key"], Is.EqualTo("ccr-2016-k2.3"));
        Assert.That(made["parent"], Is.EqualTo("ccr-2016-k2"));
    }

    [Test]
    public async Task A_number_that_somebody_chose_by_hand_is_passed_over()
    {
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    key = "ccr-2016-s5",
                    title = "By hand",
                }
            )
        ).ShouldBe(201);

        Assert.That(
            (
                await Admin.PostAsync(
                    "actions",
                    new
                    {
                        forum = "ccr-2016",
                        area = "services",
                        title = "By itself",
                    }
                )
            ).ShouldBe(201)["key"],
            Is.EqualTo("ccr-2016-s6")
        );
    }

    [Test]
    public async Task A_draft_is_for_coordinators()
    {
        var draft = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    title = "Not yet",
                    publication = "draft",
                    key = "a-draft",
                }
            )
        ).ShouldBe(201);

        (await Anonymous.GetAsync("actions/a-draft")).ShouldBe(404, "notFound");
        (await Admin.GetAsync("actions/a-draft")).ShouldBe(200);
        Assert.That((await Anonymous.GetAsync("actions?publication=draft")).Items, Is.Empty);
        Assert.That((await Admin.GetAsync("actions?publication=draft")).Items, Has.Count.EqualTo(1));
        (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    parent = "a-draft",
                    title = "Would give it away",
                }
            )
        ).ShouldBe(422, "parentNotAllowed").ShouldName("parent");
        Assert.That(draft["publication"], Is.EqualTo("draft"));
    }

    [Test]
    public async Task Owners_come_with_it()
    {
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "house-of-hope",
                    name = "House of Hope",
                    kind = "ngo",
                }
            )
        ).ShouldBe(201);

        var made = (
            await Admin.PostAsync(
                "actions",
                new
                {
                    forum = "ccr-2016",
                    area = "services",
                    key = "owned",
                    title = "Owned",
                    owners = new[]
                    {
                        new
                        {
                            organization = "house-of-hope",
                            role = "lead",
                            contact = new { name = "A. Person", email = "a@example.org" },
                        },
                    },
                }
            )
        ).ShouldBe(201);

        Assert.That((string?)made.Json["owners"]![0]!["contact"]!["email"], Is.EqualTo("a@example.org"));
        Assert.That((await Anonymous.GetAsync("actions/owned")).Json["owners"]![0]!["contact"], Is.Null);
        Assert.That((await Anonymous.GetAsync("actions?owner=house-of-hope&role=lead")).Items, Has.Count.EqualTo(1));
    }

    [TestCase("""{"forum":"ccr-2099","area":"services","title":"x"}""", 400, "forum")]
    [TestCase("""{"forum":"ccr-2016","area":"nowhere","title":"x"}""", 400, "area")]
    [TestCase("""{"forum":"ccr-2016","area":"services"}""", 400, "title")]
    [TestCase("""{"forum":"ccr-2016","title":"x"}""", 400, "area")]
    [TestCase("""{"forum":"ccr-2016","area":"services","title":"x","parent":"nothing"}""", 400, "parent")]
    [TestCase("""{"forum":"ccr-2016","area":"services","title":"x","parent":"ccr-2016-k1"}""", 422, "parent")]
    [TestCase("""{"forum":"ccr-2016","area":"services","title":"x","continues":"ccr-2016-k1"}""", 422, "continues")]
    [TestCase("""{"forum":"ccr-2016","area":"services","title":"x","key":"ccr-2016-s1"}""", 409, "key")]
    [TestCase("""{"forum":"ccr-2016","area":"services","title":"x","key":"Not A Key"}""", 400, "key")]
    [TestCase("""{"forum":"ccr-2016","area":"services","title":"x","publication":"archived"}""", 400, "publication")]
    [TestCase(
        """{"forum":"ccr-2016","area":"services","title":"x","startsOn":"2027-01-02","targetDate":"2027-01-01"}""",
        400,
        "targetDate"
    )]
    [TestCase(
        """{"forum":"ccr-2016","area":"services","title":"x","owners":[{"organization":"nobody","role":"lead"}]}""",
        422,
        "owners[0].organization"
    )]
    [TestCase("""{"forum":"ccr-2016","area":"services","title":"x","owners":[{"organization":"nobody"}]}""", 400, "owners[0].role")]
    [TestCase("""{"forum":"ccr-2016","area":"services","title":"x","tags":["Not a tag"]}""", 400, "tags")]
    [TestCase("""{"forum":"ccr-2016","area":"services","title":"x","progress":101}""", 400, "progress")]
    [TestCase("""{"forum":"ccr-2016","area":"services","title":"x","status":"completed"}""", 400, "status")]
    public async Task What_cannot_be_is_refused_by_name(string body, int status, string member)
    {
        var before = await Host.ScalarAsync<long>("select count(*) from changes");

        (await Admin.PostAsync("actions", Client.Raw(body))).ShouldBe(status).ShouldName(member);

        Assert.That(await Host.ScalarAsync<long>("select count(*) from changes"), Is.EqualTo(before), "Nothing is written.");
    }
}
