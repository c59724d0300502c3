using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Problems;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>What the route's line in the table of contents, and the signature of its endpoint, say.</summary>
internal sealed class DescribedRoute
{
    public DescribedRoute(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        Method = context.ApiDescription.HttpMethod!;
        IsApi = context.ApiDescription.RelativePath!.StartsWith("api/", StringComparison.Ordinal);
        IsLimited = !context.ApiDescription.RelativePath.StartsWith("health/", StringComparison.Ordinal);
        Policy = metadata.OfType<IAllowAnonymous>().Any() ? null : metadata.OfType<IAuthorizeData>().Last().Policy;
        Refusals = [.. metadata.OfType<OwnRefusals>().SelectMany(r => r.Kinds)];
        Deprecation = metadata.OfType<Deprecation>().LastOrDefault();
        IsEntrance = metadata.OfType<Entrance>().Any();
        HasBody = operation.RequestBody is not null;
        NeedsIfMatch = operation.Parameters?.Any(p => p.Name == "If-Match") == true;
        TakesCursor = operation.Parameters?.Any(p => p.Name == "cursor") == true;
        NamesSomething = operation.Parameters?.Any(p => p.In == ParameterLocation.Path) == true;
        var answer = context.MethodInfo.ReturnType;
        if (answer.IsGenericType && answer.GetGenericTypeDefinition() == typeof(Task<>))
            answer = answer.GetGenericArguments()[0];
        var kind = answer.IsGenericType ? answer.GetGenericTypeDefinition() : answer;
        IsTagged =
            answer.IsAssignableTo(typeof(ITagged))
            || metadata
                .OfType<Microsoft.AspNetCore.Http.Metadata.IProducesResponseTypeMetadata>()
                .Any(m => m.StatusCode == StatusCodes.Status304NotModified);
        IsPage =
            (kind == typeof(Answer<>) || kind == typeof(PreparedAnswer<>))
            && answer.GetGenericArguments()[0].IsAssignableTo(typeof(Paging.IPage));
    }

    public string Method { get; }

    public bool IsApi { get; }

    /// <summary>Whether callers may only ask so often; whoever watches the service's health may as often as they like.</summary>
    public bool IsLimited { get; }

    public string? Policy { get; }

    public IReadOnlyList<ProblemKind> Refusals { get; }

    public Deprecation? Deprecation { get; }

    public bool IsEntrance { get; }

    public bool HasBody { get; }

    public bool NeedsIfMatch { get; }

    public bool TakesCursor { get; }

    public bool NamesSomething { get; }

    /// <summary>Whether the answer has a tag that a reader can keep it by.</summary>
    public bool IsTagged { get; }

    public bool IsPage { get; }

    public bool HasTag => IsTagged && Method == "GET";

    public bool IsLocalized => IsTagged;
}
