using Priorities.Domain;

namespace Priorities.Api.Platform.Access;

/// <summary>Who runs a command on the server, as the operating system knows them; behind <c>sudo</c>, who called it.</summary>
internal static class CommandLineActor
{
    public static Actor Now
    {
        get
        {
            var user = Environment.GetEnvironmentVariable("SUDO_USER") is { Length: > 0 } before
                ? $"{before} (sudo)"
                : Environment.UserName;
            return new($"commandLine:{Characters.Clean(user, 200)}", $"Command line, {Characters.Clean(user, 200)}");
        }
    }
}
