using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Notes;

public sealed class GetNoteTests : ApiFixture
{
    [TestCase("ccr-2016-k1", "public", true, true)]
    [TestCase("ccr-2016-k2", "network", false, true)]
    [TestCase("ccr-2016-k3", "internal", false, false)]
    public async Task It_is_read_by_those_whom_it_is_for_and_is_not_there_for_others(
        string action,
        string visibility,
        bool anonymous,
        bool network
    )
    {
        await Host.OwnAsync(action, await Host.OrganizationAsync("hope"));
        var author = await Host.WithAsync(Role.Contributor, "hope");
        var path = (await author.PostAsync($"actions/{action}/notes", new { body = "Two cities were asked.", visibility }))
            .ShouldBe(201)
            .Headers.Location!.ToString();

        var readers = new[]
        {
            (Anonymous, anonymous),
            (await Host.WithAsync(Role.Viewer), network),
            (await Host.WithAsync(Role.Contributor, await Host.OrganizationAsync("others")), network),
            (await Host.WithAsync(Role.Assessor, "hope"), true),
            (author, true),
            (await Host.WithAsync(Role.Coordinator), true),
        };
        foreach (var (reader, may) in readers)
        {
            var read = await reader.GetAsync(path);
            if (may)
                Assert.That(read.ShouldBe(200)["body"], Is.EqualTo("Two cities were asked."));
            else
                read.ShouldBe(404, "notFound");
        }
    }

    [Test]
    public async Task It_stands_corrected_and_the_names_are_for_signed_in_readers()
    {
        await Host.OwnAsync("ccr-2016-s1", await Host.OrganizationAsync("shelter"));
        var author = await Host.WithAsync(Role.Contributor, "shelter");
        var path = (await author.PostAsync("actions/ccr-2016-s1/notes", new { body = "Twelve answered.", visibility = "public" }))
            .ShouldBe(201)
            .Headers.Location!.ToString();
        foreach (var body in new[] { "Eleven answered.", "Ten answered." })
            (await author.PostAsync($"{path}/corrections", new { body })).ShouldBe(201);

        var (known, open) = (
            (await (await Host.WithAsync(Role.Viewer)).GetAsync(path)).ShouldBe(200),
            (await Anonymous.GetAsync(path)).ShouldBe(200)
        );

        foreach (var read in new[] { known, open })
        {
            Assert.That((read["body"], read["originalBody"]), Is.EqualTo(("Ten answered.", "Twelve answered.")));
            Assert.That(
                read.Json["corrections"]!.AsArray().Select(c => (string)c!["body"]!),
                Is.EqualTo(new[] { "Eleven answered.", "Ten answered." })
            );
            Assert.That((string?)read.Json["author"]!["organization"], Is.EqualTo("shelter"));
        }

        Assert.That(
            ((string?)known.Json["author"]!["name"], (string?)known.Json["corrections"]![0]!["author"]!["name"]),
            Is.EqualTo(("Contributor of shelter", "Contributor of shelter"))
        );
        Assert.That(open.Text, Does.Not.Contain("Contributor of shelter"));
    }

    [Test]
    public async Task A_reader_who_has_it_already_is_told_304_until_it_is_corrected()
    {
        var path = (await Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "Twelve answered.", visibility = "public" }))
            .ShouldBe(201)
            .Headers.Location!.ToString();
        var first = (await Anonymous.GetAsync(path)).ShouldBe(200);

        Assert.That((await Anonymous.GetAsync(path, ("If-None-Match", first.ETag!))).Status, Is.EqualTo(304));
        (await Admin.PostAsync($"{path}/corrections", new { body = "Eleven answered." })).ShouldBe(201);
        Assert.That((await Anonymous.GetAsync(path, ("If-None-Match", first.ETag!))).ShouldBe(200)["body"], Is.EqualTo("Eleven answered."));
    }

    [Test]
    public async Task It_is_found_under_its_own_action_alone()
    {
        var note = (
            await Admin.PostAsync("actions/ccr-2016-c1/notes", new { body = "A chair was found.", visibility = "public" })
        ).ShouldBe(201);
        var id = (await Anonymous.GetAsync("actions/ccr-2016-c1"))["id"];

        Assert.That((await Anonymous.GetAsync($"actions/{id}/notes/{note["id"]}")).ShouldBe(200)["body"], Is.EqualTo("A chair was found."));
        (await Anonymous.GetAsync($"actions/ccr-2016-c2/notes/{note["id"]}")).ShouldBe(404, "notFound");
        (await Anonymous.GetAsync($"actions/ccr-2016-c1/notes/{Guid.Empty}")).ShouldBe(404, "notFound");
        (await Anonymous.GetAsync("actions/ccr-2016-c1/notes/first")).ShouldBe(400);
    }

    [Test]
    public async Task A_public_note_is_as_hidden_as_its_action()
    {
        var path = (await Admin.PostAsync("actions/ccr-2016-s4/notes", new { body = "A site was found.", visibility = "public" }))
            .ShouldBe(201)
            .Headers.Location!.ToString();
        (await Admin.DeleteAsync("actions/ccr-2016-s4")).ShouldBe(204);

        (await Anonymous.GetAsync(path)).ShouldBe(404, "notFound");
        (await (await Host.WithAsync(Role.Viewer)).GetAsync(path)).ShouldBe(404, "notFound");
        (await (await Host.WithAsync(Role.Coordinator)).GetAsync(path)).ShouldBe(200);
    }
}
