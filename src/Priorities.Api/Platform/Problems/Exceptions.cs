using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Priorities.Domain;

namespace Priorities.Api.Platform.Problems;

/// <summary>Turns what was thrown into a problem. What is not known here is a bug of ours: 500, and no word of its inside.</summary>
internal sealed class Exceptions(FaultLog faults, ILogger<Exceptions> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        switch (exception)
        {
            case BadHttpRequestException bad:
                await ProblemWriter.WriteAsync(httpContext, ProblemCatalogue.ForStatus(bad.StatusCode), bad.StatusCode, null);
                break;
            case DbUpdateConcurrencyException:
                await ProblemWriter.WriteAsync(
                    httpContext,
                    "conflict",
                    $"Somebody else changed it at the same moment. Read it again and repeat the change."
                );
                break;
            case var _ when DatabaseFaults.Find<PostgresException>(exception) is { SqlState: PostgresErrorCodes.UniqueViolation }:
                await ProblemWriter.WriteAsync(
                    httpContext,
                    new Refusal("duplicateKey", $"Somebody else took this key at the same moment. Choose another `key`.", "key")
                );
                break;
            case var _
                when DatabaseFaults.Find<PostgresException>(exception)
                    is {
                        SqlState: PostgresErrorCodes.ForeignKeyViolation
                            or PostgresErrorCodes.SerializationFailure
                            or PostgresErrorCodes.DeadlockDetected
                    }:
                await ProblemWriter.WriteAsync(
                    httpContext,
                    "conflict",
                    $"Somebody else changed something that this depends on at the same moment. Repeat the request."
                );
                break;
            case var _ when DatabaseFaults.Of(exception) is { } away:
                faults.Tell(exception);
                await ProblemWriter.WriteAsync(httpContext, "databaseUnavailable", away);
                break;
            default:
                logger.LogError(exception, "{Method} {Path} failed", httpContext.Request.Method, httpContext.Request.Path);
                await ProblemWriter.WriteAsync(httpContext, "internalError");
                break;
        }

        return true;
    }
}
