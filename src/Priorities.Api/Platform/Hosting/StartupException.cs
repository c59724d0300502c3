namespace Priorities.Api.Platform.Hosting;

/// <summary>The service cannot start, for a reason that its operator can mend: the message is one line that says how.</summary>
public sealed class StartupException(string message, Exception? cause = null) : Exception(message, cause);
