namespace Priorities.Api.Platform.Hosting;

/// <summary>
/// In the place of the host's own, which stops at the first signal: how a signal is taken is for <see cref="ServiceRunner"/> to say, before
/// the host has started, while it serves and while it stops. In tests there is another one, since their signals are for the test runner.
/// </summary>
internal sealed class ServiceLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
