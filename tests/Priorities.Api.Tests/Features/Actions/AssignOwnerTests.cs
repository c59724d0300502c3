using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Actions;

public sealed class AssignOwnerTests : ApiFixture
{
    [Test]
    public async Task An_owner_is_named_and_given_another_part()
    {
        (
            await Admin.PostAsync(
                "organizations",
                new
                {
                    key = "legal-aid",
                    name = "Legal Aid",
                    nameFr = "Aide juridique",
                    kind = "legal",
                }
            )
        ).ShouldBe(201);

        var named = (await Admin.PutAsync("actions/ccr-2016-p1/owners/legal-aid", new { role = "supporting" })).ShouldBe(200);
        var again = (await Admin.PutAsync("actions/ccr-2016-p1/owners/legal-aid", new { role = "supporting" })).ShouldBe(200);
        var leads = (await Admin.PutAsync("actions/ccr-2016-p1/owners/legal-aid", new { role = "lead" })).ShouldBe(200);

        Assert.That((string?)named.Json["owners"]![0]!["role"], Is.EqualTo("supporting"));
        Assert.That((int)again.Json["version"]!, Is.EqualTo((int)named.Json["version"]!), "The same again changes nothing.");
        Assert.That((string?)leads.Json["owners"]![0]!["role"], Is.EqualTo("lead"));
    }

    [Test]
    public async Task One_that_is_not_on_record_is_not_found()
    {
        (await Admin.PutAsync("actions/ccr-2016-p1/owners/nobody", new { role = "lead" })).ShouldBe(404, "notFound");
        (await Admin.PutAsync("actions/ccr-2016-p1/owners/nobody", new { role = "boss" })).ShouldBe(400).ShouldName("role");
    }
}
