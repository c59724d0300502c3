namespace Priorities.Api.Platform.Hosting;

/// <summary>The service cannot start, for a reason that its operator can mend: the message is one line that says how.</summary>
public sealed class StartupException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>1 where something around the service has to be mended, 2 where it was asked for wrongly.</summary>
    public int ExitCode { get; init; } = 1;
}
