using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Input;

/// <summary>ETags as the web hands them back: weakened by a proxy that compressed, several at once, of somebody else.</summary>
public sealed class IfMatchTests : ApiFixture
{
    private const string Path = "forums/ccr-2016/areas/knowledge";

    [TestCase("{0}", 200)]
    [TestCase("W/{0}", 200)]
    [TestCase("\"of-another-server\" , {0}", 200)]
    [TestCase("\"of-another-server\",\tW/{0}", 200)]
    [TestCase("*", 200)]
    [TestCase("\"of-another-server\"", 412)]
    [TestCase("\"\"", 412)]
    [TestCase("W/\"98765\", \"98764\"", 412)]
    [TestCase("{0} {0}", 400)]
    [TestCase("*, {0}", 400)]
    public async Task It_is_compared_as_the_standard_says(string header, int status)
    {
        var etag = (await Admin.GetAsync(Path)).ShouldBe(200).ETag!;

        var answer = await Admin.PatchAsync(
            Path,
            new { title = $"Knowledge building {Guid.NewGuid():N}" },
            header.Replace("{0}", etag, StringComparison.Ordinal)
        );

        Assert.That(answer.Status, Is.EqualTo(status), answer.Text);
    }
}
