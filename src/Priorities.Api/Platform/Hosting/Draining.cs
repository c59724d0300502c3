using Priorities.Api.Platform.Settings;

namespace Priorities.Api.Platform.Hosting;

/// <summary>
/// The time between being told to stop and stopping. The service says at <c>/health/ready</c> that it stops, and serves on: whoever sends
/// it requests learns of it and sends the next ones elsewhere, so that none meets a closed door.
/// </summary>
public sealed class Draining(PrioritiesSettings settings)
{
    private int begun;

    public bool HasBegun => Volatile.Read(ref begun) == 1;

    /// <summary>
    /// Stops after that time. False where there is none, or it has begun already: then it is for the caller to stop at once.
    /// </summary>
    internal bool TryBegin(System.Action stop)
    {
        if (settings.DrainSeconds == 0 || Interlocked.Exchange(ref begun, 1) == 1)
            return false;
        _ = StopLaterAsync(stop);
        return true;
    }

    private async Task StopLaterAsync(System.Action stop)
    {
        await Task.Delay(TimeSpan.FromSeconds(settings.DrainSeconds));
        stop();
    }
}
