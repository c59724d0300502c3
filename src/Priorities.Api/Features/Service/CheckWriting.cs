using Priorities.Api.Platform.Answers;
using Priorities.Domain;

namespace Priorities.Api.Features.Service;

/// <summary>
/// Says whether changes can be made now: for the one who watches, and for a proxy that sends what writes elsewhere than what reads.
/// </summary>
public static class CheckWriting
{
    /// <summary>Can changes be made?</summary>
    /// <remarks>
    /// 200 while the database takes changes, as far as is known without making one; 503 with `Retry-After` while it can only be read, or
    /// not even that.
    /// </remarks>
    /// <response code="200">They can.</response>
    public static async Task<Plain<ReadinessResponse>> Endpoint(Readiness readiness, CancellationToken cancellationToken)
    {
        var found = await readiness.AskAsync().WaitAsync(cancellationToken);
        return found.Refusal is null && !found.Value.Writing
            ? new(new Refusal("databaseUnavailable", $"The database can be read, and takes no changes for now."))
            : new(found);
    }
}
