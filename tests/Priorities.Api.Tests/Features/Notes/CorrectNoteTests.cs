using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Notes;

public sealed class CorrectNoteTests : ApiFixture
{
    [Test]
    public async Task The_corrected_text_stands_in_front_and_the_first_one_behind_it()
    {
        var note = (await Admin.PostAsync("actions/ccr-2016-s1/notes", new { body = "Twelve shelters answered." })).ShouldBe(201);

        var corrected = (
            await Admin.PostAsync(
                $"actions/ccr-2016-s1/notes/{note["id"]}/corrections",
                new { body = "Eleven shelters answered.", reason = "One answered twice." }
            )
        ).ShouldBe(201);

        Assert.That(corrected["body"], Is.EqualTo("Eleven shelters answered."));
        Assert.That(corrected["originalBody"], Is.EqualTo("Twelve shelters answered."));
        Assert.That((string?)corrected.Json["corrections"]![0]!["reason"], Is.EqualTo("One answered twice."));
        Assert.That(
            (string?)(await Admin.GetAsync($"actions/ccr-2016-s1/notes/{note["id"]}")).Json["corrections"]![0]!["body"],
            Is.EqualTo("Eleven shelters answered.")
        );
    }
}
