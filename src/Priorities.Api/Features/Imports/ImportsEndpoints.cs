using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Imports;

/// <summary>Files that bring actions in: looked through first, applied when somebody has seen what comes of it.</summary>
internal static class ImportsEndpoints
{
    public static void MapImports(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports");
        imports.MapPost("", PrepareImport.Endpoint).Named(nameof(PrepareImport)).Requires(Policies.Coordinate).Refuses("unknownReference", "inconsistentRequest", "fileNotReadable", "tooManyRows");
        imports.MapGet("/{import}", GetImport.Endpoint).Named(nameof(GetImport)).Requires(Policies.Coordinate);
        imports.MapPost("/{import}/apply", ApplyImport.Endpoint).Named(nameof(ApplyImport)).Requires(Policies.Coordinate).Refuses("importFaulty", "importOutdated", "confirmationRequired");
    }
}
