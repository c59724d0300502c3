using Priorities.Api.Platform.Answers;

namespace Priorities.Api.Features.Service;

/// <summary>Says that the process answers. It asks nothing else: a database that is away is no reason to restart the service.</summary>
public static class CheckLiveness
{
    /// <summary>Is it alive?</summary>
    /// <remarks>200 as long as the process answers, whatever the state of the database. For the one who would restart it.</remarks>
    /// <response code="200">It is.</response>
    public static Plain<HealthResponse> Endpoint() => new(new HealthResponse(HealthState.Live));
}

/// <summary>How the service is.</summary>
/// <param name="Status">In a word.</param>
public sealed record HealthResponse(HealthState Status);

/// <summary>How the service is, in a word.</summary>
public enum HealthState
{
    /// <summary>The process answers.</summary>
    Live,

    /// <summary>The process answers, and the database can be read.</summary>
    Ready,
}
