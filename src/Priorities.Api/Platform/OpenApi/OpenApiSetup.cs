using System.CommandLine;
using Microsoft.OpenApi;
using Priorities.Api.Platform.Edge;
using Priorities.Api.Platform.Hosting;
using Swashbuckle.AspNetCore.SwaggerGen;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>The OpenAPI document, generated from the routes, their rules and their comments; and Swagger UI, which shows it.</summary>
internal static class OpenApiSetup
{
    private static readonly Argument<string> Into = new("directory");

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) =>
        services.AddEndpointsApiExplorer().AddSwaggerGen(Describe).AddSingleton<ServedDocument>();

    /// <summary>Before routing: the page and its files are for everybody.</summary>
    public static IApplicationBuilder UseApiPage(this IApplicationBuilder app) =>
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "swagger";
            page.DocumentTitle = "Priorities API";
            page.SwaggerEndpoint("/openapi/v1.json", "Priorities API 1");
            page.EnableTryItOutByDefault();
            page.DisplayRequestDuration();
            page.EnableDeepLinking();
            page.EnableFilter();
            page.DefaultModelsExpandDepth(-1); // every operation shows its own
            page.DocExpansion(DocExpansion.None); // a hundred operations take a telephone seconds to draw: each area opens on demand
        });

    public static void MapOpenApiDocument(this WebApplication app)
    {
        var group = app.MapGroup("/openapi").AllowAnonymous().ExcludeFromDescription().CountsAsPage();
        group.MapGet("/v1.json", (HttpContext http, ServedDocument document) => document.WriteAsync(http, yaml: false));
        group.MapGet("/v1/{part}.json", (string part, HttpContext http, ServedDocument document) => document.WritePartAsync(http, part));
        app.MapGet("/llms.txt", LanguageModels.Show).AllowAnonymous().ExcludeFromDescription().CountsAsPage();
        group.MapGet("/v1.yaml", (HttpContext http, ServedDocument document) => document.WriteAsync(http, yaml: true));
    }

    /// <summary>For those who change the API.</summary>
    public static Command Write =>
        new ServiceCommand(
            "openapi",
            "Write the OpenAPI document into a directory.",
            (app, parsed) => app.WriteOpenApiAsync(parsed.GetValue(Into)!)
        )
        {
            Arguments = { Into },
            Hidden = true,
            NeedsDatabase = false,
        };

    /// <summary>Writes the document as it is committed.</summary>
    private static async Task<int> WriteOpenApiAsync(this WebApplication app, string directory)
    {
        // Routes are described once they are part of the pipeline, which otherwise happens when the server starts.
        app.UseEndpoints(_ => { });
        var document = app.Services.GetRequiredService<ServedDocument>();
        Directory.CreateDirectory(directory);
        await File.WriteAllTextAsync(Path.Combine(directory, "priorities.v1.json"), await document.JsonAsync());
        await File.WriteAllTextAsync(Path.Combine(directory, "priorities.v1.yaml"), await document.YamlAsync());
        return 0;
    }

    private static void Describe(SwaggerGenOptions options)
    {
        options.SwaggerDoc(
            ServedDocument.Name,
            new OpenApiInfo
            {
                Title = "Priorities API",
                Version = typeof(OpenApiSetup).Assembly.GetName().Version!.ToString(3),
                Summary = "The priorities that a forum agreed on, as actions with owners, a status and progress notes.",
                Description = Introduction.Text,
            }
        );
        options.AddServer(
            new OpenApiServer
            {
                Url = "/",
                Description = "The service that this document came from, be it in production or local.",
                Extensions = new Dictionary<string, IOpenApiExtension>
                {
                    ["x-internal"] = new JsonNodeExtension(System.Text.Json.Nodes.JsonValue.Create(false)),
                },
            }
        );
        options.SupportNonNullableReferenceTypes();
        options.NonNullableReferenceTypesAsRequired();
        options.CustomSchemaIds(SchemaNames.Of);
        options.IncludeXmlComments(typeof(Domain.LocalizedText).Assembly);
        options.IncludeXmlComments(typeof(OpenApiSetup).Assembly);
        options.MapType<Domain.LocalizedText>(() => new OpenApiSchema { Type = JsonSchemaType.String });
        options.AddSecurityDefinition(
            "bearer",
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description =
                    "`Authorization: Bearer …` with an API key (`prk_…`) or the admin key of the one who runs the service, sent as RFC 6750 says.",
            }
        );
        options.SchemaFilter<TruthfulSchemas>();
        options.ParameterFilter<TruthfulParameters>();
        options.OperationFilter<TruthfulOperations>();
        options.DocumentFilter<WholeDocument>();
    }
}
