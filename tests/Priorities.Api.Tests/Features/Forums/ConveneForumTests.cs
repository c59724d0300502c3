using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Forums;

public sealed class ConveneForumTests : ApiFixture
{
    [Test]
    public async Task A_forum_is_kept_as_it_was_told()
    {
        var created = (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "prairie-2026",
                    title = "Prairie round",
                    titleFr = "Ronde des Prairies",
                    host = "A network",
                    heldOn = "2026-05-04",
                    endedOn = "2026-05-06",
                    location = new
                    {
                        city = "Winnipeg",
                        region = "MB",
                        country = "CA",
                    },
                    participants = new { count = 42, note = "Mostly shelters" },
                    regions = new[] { "MB", "SK" },
                    objectives = new[] { "Learn", "Plan" },
                    objectivesFr = new[] { "Apprendre", "Planifier" },
                    programme = new[] { new { kind = "workshop", count = 3 } },
                    topics = new[] { "Housing" },
                    acknowledgement = "With thanks",
                    source = new
                    {
                        title = "Notes",
                        url = "https://example.org/notes",
                        publishedOn = "2026-06-01",
                    },
                    areas = new[]
                    {
                        new
                        {
                            key = "services",
                            title = "Services",
                            position = 2,
                        },
                        new
                        {
                            key = "shelter",
                            title = "Shelter",
                            position = 1,
                        },
                    },
                }
            )
        ).ShouldBe(201);

        Assert.That(created.Header("Location"), Is.EqualTo("/api/v1/forums/prairie-2026"));
        var read = (await Anonymous.GetAsync("forums/prairie-2026")).ShouldBe(200);
        Assert.That(read.Text, Is.EqualTo(created.Text));
        Assert.That(read.ETag, Is.EqualTo(created.ETag));
        Assert.That(read.Json["objectives"]!.AsArray().Select(o => (string)o!), Is.EqualTo(new[] { "Learn", "Plan" }));
        Assert.That(
            read.Json["areas"]!.AsArray().Select(a => ((string)a!["key"]!, (string)a["code"]!)),
            Is.EqualTo(new[] { ("shelter", "sh"), ("services", "s") })
        );
        Assert.That(read.Json["description"], Is.Null, "What is not there is left out.");
        var french = await Anonymous.GetAsync("forums/prairie-2026", ("Accept-Language", "fr"));
        Assert.That((string?)french.Json["objectives"]![1], Is.EqualTo("Planifier"));
        Assert.That((string?)french.Json["location"]!["city"], Is.EqualTo("Winnipeg"), "In the other language where there is none.");
        Assert.That(french.Header("Content-Language"), Is.EqualTo("fr, en"));
    }

    [Test]
    public async Task The_least_is_a_key_a_title_and_a_day()
    {
        var created = (
            await Admin.PostAsync(
                "forums",
                new
                {
                    key = "least",
                    titleFr = "Le strict minimum",
                    heldOn = "2026-01-01",
                }
            )
        ).ShouldBe(201);

        Assert.That(created["title"], Is.EqualTo("Le strict minimum"));
        Assert.That(created.Header("Content-Language"), Is.EqualTo("fr"));
        foreach (var list in new[] { "regions", "objectives", "programme", "topics", "areas" })
            Assert.That(created.Json[list]!.AsArray(), Is.Empty);
        foreach (var absent in new[] { "host", "location", "participants", "acknowledgement", "source", "endedOn" })
            Assert.That(created.Json.AsObject().ContainsKey(absent), Is.False, absent);
    }

    [Test]
    public async Task A_key_is_used_once()
    {
        var body = new
        {
            key = "taken",
            title = "First",
            heldOn = "2026-01-01",
        };
        (await Admin.PostAsync("forums", body)).ShouldBe(201);
        (await Admin.PostAsync("forums", body)).ShouldBe(409, "duplicateKey").ShouldName("key");

        Assert.That((await Admin.DeleteAsync("forums/taken")).Status, Is.EqualTo(204));
        (await Admin.PostAsync("forums", body)).ShouldBe(409, "duplicateKey").ShouldName("key");
    }

    [Test]
    public async Task Of_many_at_once_one_gets_the_key()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(1, 8)
                .Select(n =>
                    Admin.PostAsync(
                        "forums",
                        new
                        {
                            key = "race",
                            title = $"Number {n}",
                            heldOn = "2026-01-01",
                        }
                    )
                )
        );

        Assert.That(answers.Count(a => a.Status == 201), Is.EqualTo(1));
        foreach (var refused in answers.Where(a => a.Status != 201))
            refused.ShouldBe(409, "duplicateKey").ShouldName("key");
    }

    [Test]
    public async Task A_call_repeated_with_its_idempotency_key_writes_once()
    {
        var body = new
        {
            key = "once",
            title = "Once",
            heldOn = "2026-01-01",
        };
        var first = (await Admin.PostAsync("forums", body, ("Idempotency-Key", "convene-once"))).ShouldBe(201);

        var again = (await Admin.PostAsync("forums", body, ("Idempotency-Key", "convene-once"))).ShouldBe(201);

        Assert.That(again.Text, Is.EqualTo(first.Text));
        Assert.That(again.Header("Location"), Is.EqualTo(first.Header("Location")));
        Assert.That(again.Header("Idempotency-Replayed"), Is.EqualTo("true"));
    }

    [TestCase("""{"title":"T","heldOn":"2026-01-01"}""", "key")]
    [TestCase("""{"key":"Not A Key","title":"T","heldOn":"2026-01-01"}""", "key")]
    [TestCase("""{"key":"k1","heldOn":"2026-01-01"}""", "title")]
    [TestCase("""{"key":"k1","title":"  ","heldOn":"2026-01-01"}""", "title")]
    [TestCase("""{"key":"k1","title":"T"}""", "heldOn")]
    [TestCase("""{"key":"k1","title":"T","heldOn":"2026-02-30"}""", "heldOn")]
    [TestCase("""{"key":"k1","title":"T","heldOn":"0001-01-01"}""", "heldOn")]
    [TestCase("""{"key":"k1","title":"T","heldOn":"2026-01-02","endedOn":"2026-01-01"}""", "endedOn")]
    [TestCase("""{"key":"k1","title":"T","heldOn":"2026-01-01","regions":["Ontario"]}""", "regions")]
    [TestCase("""{"key":"k1","title":"T","heldOn":"2026-01-01","regions":["ON","ON"]}""", "regions")]
    [TestCase("""{"key":"k1","title":"T","heldOn":"2026-01-01","location":{"country":"Canada"}}""", "location.country")]
    [TestCase("""{"key":"k1","title":"T","heldOn":"2026-01-01","participants":{"count":-1}}""", "participants.count")]
    [TestCase("""{"key":"k1","title":"T","heldOn":"2026-01-01","programme":[{"kind":"dance","count":1}]}""", "programme[0].kind")]
    [TestCase("""{"key":"k1","title":"T","heldOn":"2026-01-01","programme":[{"kind":"panel"}]}""", "programme[0].count")]
    [TestCase("""{"key":"k1","title":"T","heldOn":"2026-01-01","objectives":["a","b"],"objectivesFr":["a"]}""", "objectivesFr")]
    [TestCase("""{"key":"k1","title":"T","heldOn":"2026-01-01","source":{"url":"ftp://example.org"}}""", "source.url")]
    [TestCase("""{"key":"k1","title":"T","heldOn":"2026-01-01","areas":[{"key":"a"}]}""", "areas[0].title")]
    [TestCase("""{"key":"k1","title":"T","heldOn":"2026-01-01","colour":"red"}""", "colour")]
    public async Task What_cannot_be_is_refused_by_name(string body, string member)
    {
        (await Admin.PostAsync("forums", Client.Raw(body))).ShouldBe(400).ShouldName(member);

        (await Anonymous.GetAsync("forums/k1")).ShouldBe(404);
    }

    [TestCase("""[{"key":"a","title":"A"},{"key":"a","title":"B"}]""", "areas[1].key")]
    [TestCase("""[{"key":"a","code":"x","title":"A"},{"key":"b","code":"x","title":"B"}]""", "areas[1].code")]
    public async Task Its_areas_are_told_apart(string areas, string member) =>
        (await Admin.PostAsync("forums", Client.Raw($$"""{"key":"k1","title":"T","heldOn":"2026-01-01","areas":{{areas}}}""")))
            .ShouldBe(409, "duplicateKey")
            .ShouldName(member);

    [Test]
    public async Task Only_those_who_coordinate_may() =>
        (
            await Anonymous.PostAsync(
                "forums",
                new
                {
                    key = "no",
                    title = "No",
                    heldOn = "2026-01-01",
                }
            )
        ).ShouldBe(401, "unauthenticated");
}
