using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Hosting;
using Priorities.Domain;

namespace Priorities.Api.Features.Service;

/// <summary>Says whether requests can be served now: whether the database answers, and the service may read its tables.</summary>
public static class CheckReadiness
{
    /// <summary>Is it ready?</summary>
    /// <remarks>
    /// 200 while the database answers and its tables can be read, 503 with `Retry-After` while not, and for some seconds before the service
    /// stops where its operator has set so. For the one who sends it requests. A database may take no changes for a while (its disk is
    /// full, or another machine takes its place) and still be read: `writing` is `false` then.
    /// </remarks>
    /// <response code="200">It is.</response>
    public static async Task<Plain<ReadinessResponse>> Endpoint(
        Readiness readiness,
        Draining draining,
        CancellationToken cancellationToken
    ) => new(draining.HasBegun ? Stops : await readiness.AskAsync().WaitAsync(cancellationToken));

    /// <summary>By the one code that this operation has promised: who is written for it knows no other.</summary>
    private static Refusal Stops =>
        new("databaseUnavailable", $"This instance was told to stop, and takes its leave. Ask another one, or this one again in a moment.");
}

/// <summary>What the service can do now.</summary>
/// <param name="Status">In a word.</param>
/// <param name="Writing">Whether the database takes changes, as far as is known without making one.</param>
public sealed record ReadinessResponse(HealthState Status, bool Writing);
