using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Organizations;

public sealed class ListOrganizationsTests : ApiFixture
{
    [OneTimeSetUp]
    public async Task RegisterSome()
    {
        foreach (
            var body in new object[]
            {
                new
                {
                    key = "ngo-2",
                    name = "Zebra House",
                    nameFr = "Maison du zèbre",
                    kind = "ngo",
                    regions = new[] { "ON", "QC" },
                },
                new
                {
                    key = "ngo-10",
                    name = "Apple Shelters",
                    kind = "ngo",
                    regions = new[] { "BC" },
                },
                new
                {
                    key = "police",
                    nameFr = "Police de la ville",
                    kind = "lawEnforcement",
                    regions = new[] { "QC" },
                },
                new
                {
                    key = "lab",
                    name = "Migration Lab",
                    nameFr = "Laboratoire des migrations",
                    kind = "academia",
                },
            }
        )
            (await Admin.PostAsync("organizations", body)).ShouldBe(201);
    }

    [TestCase("", "lab,ngo-2,ngo-10,police")]
    [TestCase("sort=-key", "police,ngo-10,ngo-2,lab")]
    [TestCase("sort=name", "ngo-10,lab,police,ngo-2")]
    [TestCase("sort=-name", "ngo-2,police,lab,ngo-10")]
    [TestCase("sort=updatedAt", null)]
    [TestCase("sort=-updatedAt", null)]
    public async Task Each_order_goes_through_all_of_them_once(string query, string? keys)
    {
        var whole = (await Anonymous.ListAsync($"organizations?{query}&limit=200")).Select(o => (string)o["key"]!).ToArray();
        Assert.That(whole, Has.Length.EqualTo(4).And.Unique);
        if (keys is not null)
            Assert.That(whole, Is.EqualTo(keys.Split(',')));
        foreach (var limit in new[] { 1, 3 })
            Assert.That(
                (await Anonymous.ListAsync($"organizations?{query}&limit={limit}")).Select(o => (string)o["key"]!),
                Is.EqualTo(whole)
            );
    }

    [TestCase("kind=ngo", "ngo-2,ngo-10")]
    [TestCase("kind=ngo,lawEnforcement", "ngo-2,ngo-10,police")]
    [TestCase("region=QC", "ngo-2,police")]
    [TestCase("region=BC&region=ON", "ngo-2,ngo-10")]
    [TestCase("region=QC&kind=ngo", "ngo-2")]
    [TestCase("q=shelter", "ngo-10")]
    [TestCase("q=zebre", "ngo-2")]
    [TestCase("q=migration", "lab")]
    [TestCase("q=nothing", "")]
    [TestCase("kind=funder", "")]
    public async Task A_filter_narrows(string query, string keys)
    {
        var page = (await Anonymous.GetAsync($"organizations?{query}&total=true")).ShouldBe(200);

        Assert.That(string.Join(',', page.Items.Select(o => (string)o["key"]!)), Is.EqualTo(keys));
        Assert.That((int)page.Json["total"]!, Is.EqualTo(page.Items.Count));
    }

    [TestCase("kind=club", "kind")]
    [TestCase("region=Ontario", "region")]
    [TestCase("q=", "q")]
    [TestCase("sort=kind", "sort")]
    [TestCase("name=x", "name")]
    public async Task What_cannot_be_is_refused_by_name(string query, string member) =>
        (await Anonymous.GetAsync($"organizations?{query}")).ShouldBe(400).ShouldName(member);
}
