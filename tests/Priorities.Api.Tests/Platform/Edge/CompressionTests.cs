using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Edge;

/// <summary>
/// What everybody may read comes compressed. What a key is sent with never does: the length of such an answer could tell what is in it.
/// </summary>
public sealed class CompressionTests : ApiFixture
{
    private static readonly string[] Paths =
    [
        "/",
        "/fr/actions/ccr-2016-s2",
        "/problems",
        "/openapi/v1.json",
        "/openapi/v1.yaml",
        "/swagger/index.html",
        "/swagger/swagger-ui.css",
        "actions",
        "actions/ccr-2016-s2",
        "dashboards/summary",
        "statuses",
        "exports/actions.csv",
        "calendars/target-dates.ics",
        "feeds/changes.atom",
        "charts/progress.svg",
        "actions/nothing-of-the-kind",
    ];

    [Test]
    public async Task What_is_public_is_compressed_as_the_caller_takes_it(
        [ValueSource(nameof(Paths))] string path,
        [Values("br", "gzip")] string encoding
    )
    {
        var plain = await Anonymous.GetAsync(path, ("Accept-Encoding", "identity"));
        var packed = await Anonymous.GetAsync(path, ("Accept-Encoding", encoding));

        Assert.That(plain.ContentHeaders.ContentEncoding, Is.Empty);
        Assert.That(packed.ContentHeaders.ContentEncoding, Is.EqualTo([encoding]));
        Assert.That(packed.Header("Vary"), Does.Contain("Accept-Encoding"));
        var body = ContractWatch.Unpacked(packed.Bytes, encoding);
        if (!path.Contains("nothing", StringComparison.Ordinal) && !path.EndsWith(".ics", StringComparison.Ordinal))
            Assert.That(body, Is.EqualTo(plain.Bytes)); // a problem has an id of its own, a calendar its instant
        else
            Assert.That(body, Has.Length.EqualTo(plain.Bytes.Length).Within(10));
    }

    [Test]
    public async Task The_document_is_small_on_the_way()
    {
        Assert.That((await Anonymous.GetAsync("/openapi/v1.json", ("Accept-Encoding", "br"))).Bytes, Has.Length.LessThan(110_000));
        Assert.That((await Anonymous.GetAsync("actions?limit=200", ("Accept-Encoding", "br"))).Bytes, Has.Length.LessThan(8_000));
    }

    [Test]
    public async Task With_a_key_nothing_is_compressed([ValueSource(nameof(Paths))] string path)
    {
        if (path.StartsWith("/openapi", StringComparison.Ordinal) || path.StartsWith("/swagger", StringComparison.Ordinal))
            Assert.Pass("The same for everybody: there is nothing of anybody's in it.");
        var answer = await (await Host.WithAsync(Role.Viewer)).GetAsync(path, ("Accept-Encoding", "br, gzip"));

        Assert.That(answer.ContentHeaders.ContentEncoding, Is.Empty);
    }

    [Test]
    public async Task Every_answer_says_that_it_depends_on_the_origin([ValueSource(nameof(Paths))] string path) =>
        Assert.That((await Anonymous.GetAsync(path)).Header("Vary"), Does.Contain("Origin"));
}
