using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class ArchiveActionTests : ApiFixture
{
    [Test]
    public async Task What_is_archived_is_gone_for_most_and_can_be_brought_back()
    {
        (await Admin.DeleteAsync("actions/ccr-2016-s4")).ShouldBe(204);

        (await Anonymous.GetAsync("actions/ccr-2016-s4")).ShouldBe(404, "notFound");
        Assert.That((await Anonymous.GetAsync("actions?total=true")).Json["total"]!.GetValue<int>(), Is.EqualTo(15));
        Assert.That((await Admin.GetAsync("actions?publication=archived")).Items, Has.Count.EqualTo(1));
        Assert.That((await Admin.PostAsync("actions/ccr-2016-s4/restore", new { })).ShouldBe(200)["publication"], Is.EqualTo("published"));
        (await Anonymous.GetAsync("actions/ccr-2016-s4")).ShouldBe(200);
    }

    [Test]
    public async Task It_takes_the_version_that_was_seen()
    {
        (await Admin.DeleteAsync("actions/ccr-2016-s3", ifMatch: null)).ShouldBe(428, "preconditionRequired");
        (await Admin.DeleteAsync("actions/ccr-2016-s3", "\"99\"")).ShouldBe(412, "versionMismatch");
    }
}
