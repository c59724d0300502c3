using System.Net;
using Priorities.Client;

namespace Priorities.Cli;

/// <summary>What scripts decide by. README.md lists them, and they do not change.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something that nobody expected.</summary>
    public const int Failed = 1;

    /// <summary>The command line is not right, or nobody has logged in.</summary>
    public const int WrongUse = 2;

    /// <summary>The key is not known, or may not do this.</summary>
    public const int NotAllowed = 3;

    /// <summary>What is named is not there, or not to be seen.</summary>
    public const int NotThere = 4;

    /// <summary>The service's rules do not have it: a step, a text, a row of a file.</summary>
    public const int Refused = 5;

    /// <summary>The service is not reached, or asks to come back later.</summary>
    public const int Away = 6;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;

    public static int Of(ProblemException refused) =>
        refused.Status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => NotAllowed,
            HttpStatusCode.NotFound => NotThere,
            HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => Away,
            _ => Refused,
        };
}
