using System.Text;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Input;

/// <summary>
/// Slips that people make, each with the answer that names it: the member, what came, what would be right and, where one is near, the word
/// that was meant.
/// </summary>
public sealed class SlipsTests : ApiFixture
{
    private const string Status = "actions/ccr-2016-s2/status";
    private const string Notes = "actions/ccr-2016-s2/notes";

    [TestCase(
        Status,
        """{"status":"inprogress","note":"A"}""",
        "status",
        "Did you mean 'inProgress'?",
        "Vouliez-vous dire « inProgress »?"
    )]
    [TestCase(Status, """{"status":"complete","note":"A"}""", "status", "Did you mean 'completed'?", "Vouliez-vous dire « completed »?")]
    [TestCase(Status, """{"status":"on fire","note":"A"}""", "status", "not the text \"on fire\".", "et non le texte \"on fire\".")]
    [TestCase(Status, """{"status":3,"note":"A"}""", "status", "not the number 3.", "et non le nombre 3.")]
    [TestCase(Status, """{"status":["planned"],"note":"A"}""", "status", "not a list.", "et non une liste.")]
    [TestCase(
        Status,
        """{"status":"planned","note":{"en":"A"}}""",
        "note",
        "This has to be text, in quotation marks, not an object.",
        "Il faut ici du texte, entre guillemets, et non un objet."
    )]
    [TestCase(
        Status,
        """{"status":"planned","note":12}""",
        "note",
        "This has to be text, in quotation marks, not the number 12.",
        "Il faut ici du texte, entre guillemets, et non le nombre 12."
    )]
    [TestCase(Status, """{"status":"planned","note":true}""", "note", "not true.", "et non true.")]
    [TestCase(Status, """{"status":"planned","note":"\ud800"}""", "note", "Half a character", "Un demi-caractère")]
    [TestCase(
        Status,
        """{"status":"planned","note":"A","progress":"40"}""",
        "progress",
        "This has to be a whole number, not the text \"40\".",
        "Il faut ici un nombre entier, et non le texte \"40\"."
    )]
    [TestCase(
        Status,
        """{"status":"planned","note":"A","progress":4.5}""",
        "progress",
        "This has to be a whole number, not the number 4.5.",
        "et non le nombre 4.5."
    )]
    [TestCase(
        Status,
        """{"status":"planned","note":"A","progress":99999999999999999999999999999999999999999999999999999999999999999999}""",
        "progress",
        "not so long a number.",
        "un nombre aussi long."
    )]
    [TestCase(
        Status,
        """{"status":"planned","note":"A","effectiveOn":"23/11/2026"}""",
        "effectiveOn",
        "such as \"2026-11-23\", not the text \"23/11/2026\".",
        "et non le texte \"23/11/2026\"."
    )]
    [TestCase(
        Status,
        """{"status":"planned","note":"A","evidence":{"url":"https://example.org"}}""",
        "evidence",
        "This has to be a list",
        "Il faut ici une liste"
    )]
    [TestCase(
        Status,
        """{"status":"planned","note":"A","evidence":["https://example.org"]}""",
        "evidence[0]",
        "This has to be a JSON object, not the text",
        "Il faut ici un objet JSON, et non le texte"
    )]
    [TestCase(
        Status,
        """{"status":"planned","note":"A","visibilty":"public"}""",
        "visibilty",
        "Did you mean 'visibility'?",
        "Vouliez-vous dire « visibility »?"
    )]
    [TestCase(Status, """{"status":"planned","Note":"A"}""", "Note", "Did you mean 'note'?", "Vouliez-vous dire « note »?")]
    [TestCase(
        Status,
        """{"status":"planned","note":"A","mood":"good"}""",
        "mood",
        "There is no such member. There are: ",
        "Cet élément n’existe pas. Il y a"
    )]
    [TestCase(Status, """{"status":"planned","note":"A"}}""", "body", "see line 1, byte 32", "ligne 1, octet 32")]
    [TestCase(Status, "{\"status\":\"planned\",\n\"note\":\"A\",}", "body", "see line 2", "ligne 2")]
    [TestCase(Notes, """{"body":"A","visibility":"Public"}""", "visibility", "Did you mean 'public'?", "Vouliez-vous dire « public »?")]
    [TestCase(
        Notes,
        """{"body":"A","confirmPublic":"yes"}""",
        "confirmPublic",
        "This has to be true or false, not the text \"yes\".",
        "Il faut ici true ou false, et non le texte \"yes\"."
    )]
    public async Task In_a_body(string path, string sent, string member, string english, string french)
    {
        foreach (var (language, words) in new[] { ("en", english), ("fr", french) })
        {
            var reply = await Admin.SendAsync(HttpMethod.Post, path, Client.Raw(sent, "application/json"), ("Accept-Language", language));
            reply.ShouldBe(400).ShouldName(member);
            Assert.That($"{reply.Json["errors"]![member]![0]}", Does.Contain(words), language);
        }
    }

    [TestCase("actions?stauts=planned", "stauts", "Did you mean 'status'?", "Vouliez-vous dire « status »?")]
    [TestCase("actions?status=plannd", "status", "Did you mean 'planned'?", "Vouliez-vous dire « planned »?")]
    [TestCase("actions?sort=updatedat", "sort", "Did you mean 'updatedAt'?", "Vouliez-vous dire « updatedAt »?")]
    [TestCase("actions?colour=red", "colour", "There is no such parameter. There are: ", "Ce paramètre n’existe pas. Il y a")]
    [TestCase("dashboards/summary?form=ccr-2016", "form", "Did you mean 'forum'?", "Vouliez-vous dire « forum »?")]
    public async Task In_an_address(string path, string member, string english, string french)
    {
        foreach (var (language, words) in new[] { ("en", english), ("fr", french) })
        {
            var reply = (await Anonymous.GetAsync(path, ("Accept-Language", language))).ShouldBe(400);
            Assert.That($"{reply.Json["errors"]![member]![0]}", Does.Contain(words), language);
        }
    }

    [Test]
    public async Task What_came_is_said_again_only_where_it_is_short()
    {
        var reply = (
            await Admin.SendAsync(
                HttpMethod.Post,
                Status,
                Client.Raw($$"""{"status":"planned","note":"A","progress":"{{new string('x', 5_000)}}"}""", "application/json")
            )
        ).ShouldBe(400);

        Assert.That(reply.Text, Does.Contain("not a text.").And.Length.LessThan(1_000));
    }

    [Test]
    public async Task A_byte_order_mark_and_a_quoted_charset_are_no_slips()
    {
        var content = new ByteArrayContent([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("""{"body":"With a mark."}""")]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=\"utf-8\"");
        (await Admin.SendAsync(HttpMethod.Post, Notes, content)).ShouldBe(201);

        var patch = new ByteArrayContent([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("""{"tags":["marked"]}""")]);
        patch.Headers.TryAddWithoutValidation("Content-Type", "application/merge-patch+json");
        (await Admin.SendAsync(HttpMethod.Patch, "actions/ccr-2016-s2", patch, ("If-Match", "*"))).ShouldBe(200);
    }
}
