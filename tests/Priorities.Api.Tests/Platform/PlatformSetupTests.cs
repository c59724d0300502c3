using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Priorities.Api.Platform;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform;

public sealed class PlatformSetupTests : ApiFixture
{
    /// <summary>A disk may be read-only, and nothing is encrypted for later.</summary>
    [Test]
    public void Keys_that_the_framework_makes_are_looked_for_and_left_nowhere()
    {
        var keys = Host.Services.GetRequiredService<IOptions<KeyManagementOptions>>().Value;

        Assert.That(keys.XmlRepository, Is.TypeOf<KeysInMemory>());
        Assert.That(keys.XmlRepository!.GetAllElements(), Is.Not.Empty, "They are made at the start.");
    }
}
