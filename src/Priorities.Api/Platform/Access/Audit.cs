using System.Diagnostics.CodeAnalysis;
using Priorities.Api.Data;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Platform.Access;

/// <summary>
/// Keeps the audit log. What a command wrote and its entry are one transaction (<see cref="Pipeline.OneTransaction{TCommand,T}"/>); what
/// was refused is entered here, when the answer is known; so are reads of what is not public. What was turned away for coming too often is
/// not: it would let a flood fill the log. <c>deploy/owasp.md</c> says what is in it.
/// </summary>
internal sealed class Audit(RequestDelegate next, ILogger<Audit> logger)
{
    private const string Entered = "audit entered";

    [SuppressMessage("Design", "CA1031", Justification = "The status is taken from whatever was thrown, which is then thrown on.")]
    public async Task InvokeAsync(HttpContext http)
    {
        var writes =
            !HttpMethods.IsGet(http.Request.Method)
            && !HttpMethods.IsHead(http.Request.Method)
            && !HttpMethods.IsOptions(http.Request.Method);
        try
        {
            await next(http);
        }
        catch (Exception failure)
        {
            // A database that does not answer would not answer this either, and the caller would wait twice.
            if (writes && DatabaseFaults.Answered(failure))
                await EnterAsync(http, StatusOf(failure));
            throw;
        }

        var status = http.Response.StatusCode;
        // The entry of what was only validated was rolled back with it; but whoever asked read what the answer holds.
        if (http.Items.ContainsKey(Entered) && status < 400 && !IsOnlyValidated(http))
            return;
        if (writes ? IsNews(http) : IsRefused(http, status) || (status < 300 && MayHaveSeen(http)))
            await EnterAsync(http, status);
    }

    private static bool IsOnlyValidated(HttpContext http) => http.RequestServices.GetRequiredService<Input.ValidateOnly>().IsAsked;

    private static int StatusOf(Exception failure) =>
        failure switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            _ when DatabaseFaults.Of(failure) is not null => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    /// <summary>A retry wrote nothing; but one that was told a secret again has it.</summary>
    private static bool IsNews(HttpContext http) =>
        !http.Response.Headers.ContainsKey(Idempotency.Idempotency.ReplayedHeader)
        || http.GetEndpoint()?.Metadata.GetMetadata<Hosting.SecretAnswer>() is not null;

    /// <summary>
    /// Not every anonymous visitor where reading takes a key: those who tried one, and those who asked for what is never for everybody.
    /// </summary>
    private static bool IsRefused(HttpContext http, int status) =>
        status == StatusCodes.Status403Forbidden
        || (
            status == StatusCodes.Status401Unauthorized
            && (http.Request.Headers.Authorization.Count > 0 || PolicyOf(http) is not (null or Policies.Read))
        );

    /// <summary>Keys, webhooks and the log itself; files and lists of what is not public; and what a handler says of its answer.</summary>
    private static bool MayHaveSeen(HttpContext http)
    {
        if (!Caller.Of(http).IsSignedIn || HttpMethods.IsOptions(http.Request.Method))
            return false;
        if (
            PolicyOf(http) is Policies.Administer or Policies.Coordinate
            || http.GetEndpoint()?.Metadata.GetMetadata<Hosting.HoldsMore>() is not null
        )
            return true;
        var asked = http.Request.Query;
        return asked["publication"]
                .Any(p =>
                    p is not null && (p.Contains("draft", StringComparison.Ordinal) || p.Contains("archived", StringComparison.Ordinal))
                )
            || asked["include"].Any(i => i?.Contains("notes", StringComparison.Ordinal) == true)
            || http.RequestServices.GetRequiredService<Reader>().SawWhatIsNotPublic;
    }

    private static string? PolicyOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>()?.Policy;

    /// <summary>A command that somebody ran on the server: who, as the operating system knows them, and which.</summary>
    public static async Task EnterCommandAsync(IServiceProvider services, string command)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, now) = (
            scope.ServiceProvider.GetRequiredService<PrioritiesContext>(),
            services.GetRequiredService<TimeProvider>().GetUtcNow()
        );
        var actor = CommandLineActor.Now;
        db.Add(
            new AuditEntry
            {
                Id = Guid.CreateVersion7(now),
                At = now,
                ActorId = actor.Id,
                ActorName = actor.Name,
                Role = Wire.Name(Role.Admin),
                Address = "",
                Method = "COMMAND",
                Operation = Characters.Cut(command, 100),
                Subject = "",
                Status = StatusCodes.Status200OK,
                RequestId = "",
            }
        );
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>The entry of a command that is about to be written; it is saved with what the command saves.</summary>
    public static AuditEntry? Of(IHttpContextAccessor accessor, Type command, DateTimeOffset now)
    {
        if (accessor.HttpContext is not { } http)
            return null; // the service's own work
        http.Items[Entered] = true;
        var status = http.GetEndpoint()
            ?.Metadata.OfType<Microsoft.AspNetCore.Http.Metadata.IProducesResponseTypeMetadata>()
            .FirstOrDefault(r => r.StatusCode is >= 200 and < 300)
            ?.StatusCode;
        return Of(http, Wire.Name((command.DeclaringType ?? command).Name), status ?? StatusCodes.Status200OK, now);
    }

    private async Task EnterAsync(HttpContext http, int status)
    {
        try
        {
            await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PrioritiesContext>();
            var operation = http.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "";
            db.Add(Of(http, operation, status, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()));
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (Exception failure)
            when (failure is Npgsql.NpgsqlException or Microsoft.EntityFrameworkCore.DbUpdateException or InvalidOperationException)
        {
            logger.LogWarning(
                "An entry of the audit log could not be written: {Method}, {Status}: {Reason}",
                http.Request.Method,
                status,
                failure.GetBaseException().Message
            );
        }
    }

    private static AuditEntry Of(HttpContext http, string operation, int status, DateTimeOffset now)
    {
        var caller = Caller.Of(http);
        var path = http.Request.Path.Value ?? "";
        var subject =
            ReplyLink.Of(http)?.Subject ?? (path.StartsWith("/api/v1/", StringComparison.Ordinal) ? path["/api/v1/".Length..] : path);
        return new()
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            ActorId = caller.IsSignedIn ? caller.Actor.Id : Claimed(http.Request.Headers.Authorization.ToString()) ?? caller.Actor.Id,
            ActorName = caller.Actor.Name,
            Role = Wire.Name(caller.Role),
            OrganizationId = caller.OrganizationId,
            Address = http.Connection.RemoteIpAddress?.ToString() ?? "",
            Method = Characters.Cut(http.Request.Method, 16),
            Operation = operation,
            Subject = Characters.Cut(IsOnlyValidated(http) ? $"{subject}?{Input.ValidateOnly.Parameter}=true" : subject, 300),
            Status = status,
            Problem = status < 400 ? null : ProblemWriter.CodeOf(http) ?? ProblemCatalogue.ForStatus(status).Code,
            RequestId = http.TraceIdentifier,
        };
    }

    /// <summary>The id in a key that was not accepted; never its secret.</summary>
    private static string? Claimed(string authorization) =>
        authorization.Split(' ', 2) is [_, var token] && ApiKey.TryRead(token.Trim(), out var id, out _) ? $"key:{id}" : null;
}
