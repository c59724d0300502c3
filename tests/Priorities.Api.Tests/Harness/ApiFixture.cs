namespace Priorities.Api.Tests.Harness;

/// <summary>
/// A service over a database of its own, with the 2016 forum in it. Fixtures run beside each other; the tests of one share its database.
/// </summary>
[FixtureLifeCycle(LifeCycle.SingleInstance)]
public abstract class ApiFixture
{
    protected ApiHost Host { get; private set; } = null!;

    protected Client Anonymous { get; private set; } = null!;

    protected Client Admin { get; private set; } = null!;

    protected virtual Task<ApiHost> CreateHostAsync() => NewHostAsync();

    protected static async Task<ApiHost> NewHostAsync() => new(await PostgresServer.CloneAsync());

    [OneTimeSetUp]
    public async Task StartHost()
    {
        Host = await CreateHostAsync();
        await Host.StartAsync();
        (Anonymous, Admin) = (Host.Anonymous, Host.Admin);
    }

    [OneTimeTearDown]
    public async Task StopHost()
    {
        if (Host is not null)
            await Host.DisposeAsync();
    }
}
