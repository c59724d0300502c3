using System.Diagnostics;
using Priorities.Api.Features.Notes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Notes;

public sealed class PersonalDetailsTests : ApiFixture
{
    [TestCase("Write to anna.k+help@example.org for help.", "email")]
    [TestCase("Call 514-555-0123 today.", "phone")]
    [TestCase("Call (514) 555-0123.", "phone")]
    [TestCase("Appelez le 1 514 555-0123.", "phone")]
    [TestCase("Call 5145550123.", "phone")]
    [TestCase("From abroad +44 20 7946 0958.", "phone")]
    [TestCase("The shelter at 12 Maple Grove Street is full.", "address")]
    [TestCase("La maison au 1234, rue Sainte-Catherine.", "address")]
    [TestCase("Postal code H2X 1Y4.", "address")]
    [TestCase("Her passport number AB123456 was kept.", "fileNumber")]
    [TestCase("Dossier no 2016-445566 ouvert.", "fileNumber")]
    [TestCase("UCI 11-2233-4455.", "fileNumber")]
    [TestCase("SIN 123 456 789.", "fileNumber")]
    [TestCase("We met Ms. Tremblay again.", "name")]
    [TestCase("A woman named Oksana came.", "name")]
    [TestCase("Elle s’appelle Awa.", "name")]
    [TestCase("Maria Delgado testified.", "name")]
    public void What_may_identify_somebody_is_found(string text, string kind) =>
        Assert.That(PersonalDetails.Find("note", text).Select(f => f.Kind), Does.Contain(kind));

    [TestCase("We met the ministry on 2026-11-23 and agreed on 3 pilots with 250 places in Montreal, Quebec and Toronto.")]
    [TestCase("Nous avons rencontré le ministère; 12 organismes y étaient, et le financement de 1 500 000 $ est confirmé.")]
    [TestCase("The Canadian Council for Refugees published its report; see section 4.2 and https://example.org/report-2016.")]
    [TestCase("Public Safety Canada funds 40 beds until 2027.")]
    public void Ordinary_reports_are_left_alone(string text) => Assert.That(PersonalDetails.Find("note", text), Is.Empty);

    [Test]
    public async Task A_public_note_needs_a_second_look_and_is_then_taken()
    {
        var refused = (await Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "Ask anna@example.org.", visibility = "public" })).ShouldBe(422, "confirmationRequired").ShouldName("body");
        Assert.That((string?)refused.Json["found"]![0]!["kind"], Is.EqualTo("email"));
        Assert.That((int?)refused.Json["found"]![0]!["start"], Is.EqualTo(4));
        Assert.That(refused["detail"], Does.Contain("not a guarantee"));

        (await Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "Ask anna@example.org.", visibility = "network" })).ShouldBe(201);
        (await Admin.PostAsync("actions/ccr-2016-s2/notes", new { body = "Ask anna@example.org.", visibility = "public", confirmPublic = true })).ShouldBe(201);
    }

    [Test]
    public async Task Every_way_to_make_a_text_public_asks()
    {
        const string Text = "Ask anna@example.org.";
        var assessor = await Host.WithAsync(Role.Assessor, await Host.OrganizationAsync("assessors"));
        (await Admin.PostAsync("actions/ccr-2016-k1/status", new { status = "planned", note = Text, visibility = "public" })).ShouldBe(422, "confirmationRequired").ShouldName("note");
        (await Admin.PostAsync("actions/bulk-status", new { items = new[] { new { action = "ccr-2016-k1", status = "planned", note = Text, visibility = "public" } } }))
            .ShouldBe(422, "confirmationRequired").ShouldName("items[0].note");
        (await assessor.PostAsync("actions/ccr-2016-k1/assessments", new { status = "planned", note = Text, visibility = "public" })).ShouldBe(422, "confirmationRequired").ShouldName("note");
        (await Admin.PostAsync("actions/ccr-2016-k1/notes", new { body = "See it.", visibility = "public", evidence = new[] { new { title = Text, url = "https://example.org" } } }))
            .ShouldBe(422, "confirmationRequired").ShouldName("evidence[0].title");

        var note = (await Admin.PostAsync("actions/ccr-2016-k1/notes", new { body = "Fine.", visibility = "public" })).ShouldBe(201);
        (await Admin.PostAsync($"actions/ccr-2016-k1/notes/{note["id"]}/corrections", new { body = Text })).ShouldBe(422, "confirmationRequired").ShouldName("body");
        (await Admin.PostAsync($"actions/ccr-2016-k1/notes/{note["id"]}/corrections", new { body = "Fine.", reason = Text })).ShouldBe(422, "confirmationRequired").ShouldName("reason");
    }

    [TestCase("a@")]
    [TestCase("1 ")]
    [TestCase("1 a b ")]
    [TestCase("514-")]
    [TestCase("passport no no ")]
    [TestCase("Maria-")]
    public void The_longest_text_is_looked_through_without_delay(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        var took = Stopwatch.StartNew();

        _ = PersonalDetails.Find("note", text).Count();

        // Nothing here depends on the machine: a backtracking pattern would not end within the year.
        Assert.That(took.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
    }
}
