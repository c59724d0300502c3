using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform;

public sealed class PlatformSetupTests : ApiFixture
{
    [Test]
    public void Nothing_runs_along_that_looks_for_keys_on_the_disk() =>
        Assert.That(Host.Services.GetServices<IHostedService>().Select(s => s.GetType().Name), Has.None.Contains("DataProtection"));
}
