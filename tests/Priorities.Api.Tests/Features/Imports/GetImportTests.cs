namespace Priorities.Api.Tests.Features.Imports;

public sealed class GetImportTests : ImportFixture
{
    [Test]
    public async Task It_is_read_as_it_was_answered()
    {
        var sent = (await SendAsync("forum,area,title\nccr-2016,services,To be read\n")).ShouldBe(201);

        var read = (await Admin.GetAsync(sent.Headers.Location!.ToString())).ShouldBe(200);

        Assert.That(read.Bytes, Is.EqualTo(sent.Bytes));
        (await Admin.GetAsync($"imports/{sent["id"]}", ("If-None-Match", read.ETag!))).ShouldBe(304);
        (await Admin.GetAsync($"imports/{Guid.NewGuid()}")).ShouldBe(404, "notFound");
    }

    [Test]
    public async Task It_is_kept_for_thirty_days()
    {
        var old = (await SendAsync("forum,area,title\nccr-2016,services,Long ago\n")).ShouldBe(201);
        var kept = (await SendAsync("forum,area,title\nccr-2016,services,Lately\n")).ShouldBe(201);
        Assert.That((DateTimeOffset)old.Json["expiresAt"]! - (DateTimeOffset)old.Json["createdAt"]!, Is.EqualTo(TimeSpan.FromDays(30)));
        await Host.ExecuteAsync($"UPDATE imports SET created_at = created_at - interval '31 days' WHERE id = '{old["id"]}'");

        for (var tries = 0; (await Admin.GetAsync($"imports/{old["id"]}")).Status != 404 && tries < 600; tries++)
        {
            Host.Clock.Advance(TimeSpan.FromMinutes(1)); // what has had its time is looked for every quarter of an hour
            await Task.Delay(50);
        }

        (await Admin.GetAsync($"imports/{old["id"]}")).ShouldBe(404);
        (await Admin.GetAsync($"imports/{kept["id"]}")).ShouldBe(200);
    }
}
