using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Imports;

/// <summary>Files that bring actions in: looked through first, applied when somebody has seen what comes of it.</summary>
internal static class ImportsEndpoints
{
    public static void AddImports(this IServiceCollection services)
    {
        services.AddSingleton<FileProcess>();
        services.AddScoped<ImportTrial>();
    }

    public static void MapImports(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports");
        imports
            .MapPost("", PrepareImport.Endpoint)
            .Named(nameof(PrepareImport))
            .Requires(Policies.Coordinate)
            .Refuses("unknownReference", "inconsistentRequest", "fileNotReadable", "tooManyRows", "readersBusy");
        imports.MapGet("", ListImports.Endpoint).Named(nameof(ListImports)).Requires(Policies.Coordinate).Refuses("unknownReference");
        imports.MapGet("/{import}", GetImport.Endpoint).Named(nameof(GetImport)).Requires(Policies.Coordinate);
        imports
            .MapPost("/{import}/apply", ApplyImport.Endpoint)
            .Named(nameof(ApplyImport))
            .Requires(Policies.Coordinate)
            .Refuses("importFaulty", "importOutdated", "confirmationRequired");
        imports
            .MapPatch("/{import}", ReviseImport.Endpoint)
            .Named(nameof(ReviseImport))
            .Requires(Policies.Coordinate)
            .Refuses("importApplied", "inconsistentRequest");
        imports
            .MapPatch("/{import}/rows/{line}", ReviseImportRow.Endpoint)
            .Named(nameof(ReviseImportRow))
            .Requires(Policies.Coordinate)
            .Refuses("importApplied");
        imports
            .MapPost("/{import}/undo", UndoImport.Endpoint)
            .Named(nameof(UndoImport))
            .Requires(Policies.Coordinate)
            .Refuses("importNotApplied");
    }
}
