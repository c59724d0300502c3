using System.Net;
using System.Text.Json;

namespace Priorities.Client;

/// <summary>
/// What the service says when it refuses (RFC 9457). Decide by <see cref="Code"/>; show <see cref="Detail"/> to people.
/// </summary>
public sealed class ProblemException : Exception
{
    private ProblemException(HttpStatusCode status, Problem problem, string message)
        : base(message) => (Status, Problem) = (status, problem);

    public HttpStatusCode Status { get; }

    /// <summary>All that was answered, such as the allowed transitions where a step is not allowed.</summary>
    public Problem Problem { get; }

    /// <summary>The kind of problem. Empty where something between here and the service refused.</summary>
    public ProblemCode Code => Problem.Code;

    /// <summary>The address of the page that explains this kind of problem.</summary>
    public string? Type => Problem.Type;

    public string? Title => Problem.Title;

    /// <summary>What happened this time, and what would be right.</summary>
    public string? Detail => Problem.Detail;

    /// <summary>For each member, parameter or header at fault: what would be right.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors => Problem.Errors ?? new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>How long to wait, where that was said.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    internal static async Task<ProblemException> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var problem = new Problem();
        try
        {
            if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true)
                problem =
                    JsonSerializer.Deserialize<Problem>(await response.Content.ReadAsByteArrayAsync(cancellationToken), Call.Wire)
                    ?? problem;
        }
        catch (JsonException)
        {
            // Not ours, or cut off: its status stands.
        }

        var said = string.Join(" ", [((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture), problem.Code]);
        return new ProblemException(response.StatusCode, problem, $"{said.TrimEnd()}: {problem.Detail ?? response.ReasonPhrase}")
        {
            RetryAfter = Waits(response),
        };
    }

    /// <summary>As seconds or as an instant (RFC 9110 10.2.3).</summary>
    private static TimeSpan? Waits(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } seconds } => seconds,
            { Date: { } instant } => instant > DateTimeOffset.UtcNow ? instant - DateTimeOffset.UtcNow : TimeSpan.Zero,
            _ => null,
        };
}
