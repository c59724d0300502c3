using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>The OpenAPI document, generated from the routes, their rules and their comments; and Swagger UI, which shows it.</summary>
internal static class OpenApiSetup
{
    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) => services
        .AddEndpointsApiExplorer()
        .AddSwaggerGen(Describe)
        .AddSingleton<ServedDocument>();

    /// <summary>Before routing: the page and its files are for everybody.</summary>
    public static IApplicationBuilder UseApiPage(this IApplicationBuilder app) => app.UseSwaggerUI(page =>
    {
        page.RoutePrefix = "swagger";
        page.DocumentTitle = "Priorities API";
        page.SwaggerEndpoint("/openapi/v1.json", "Priorities API 1");
        page.EnableTryItOutByDefault();
        page.DisplayRequestDuration();
        page.EnableDeepLinking();
        page.EnableFilter();
        page.EnablePersistAuthorization();
        page.DefaultModelsExpandDepth(0);
        page.DocExpansion(DocExpansion.List);
    });

    public static void MapOpenApiDocument(this WebApplication app)
    {
        var group = app.MapGroup("/openapi").AllowAnonymous().ExcludeFromDescription();
        group.MapGet("/v1.json", (HttpContext http, ServedDocument document) => document.WriteAsync(http, yaml: false));
        group.MapGet("/v1.yaml", (HttpContext http, ServedDocument document) => document.WriteAsync(http, yaml: true));
    }

    private static void Describe(SwaggerGenOptions options)
    {
        options.SwaggerDoc(ServedDocument.Name, new OpenApiInfo { Title = "Priorities API", Version = "1.0.0" });
        options.SupportNonNullableReferenceTypes();
        options.NonNullableReferenceTypesAsRequired();
        options.CustomSchemaIds(SchemaNames.Of);
        options.IncludeXmlComments(typeof(OpenApiSetup).Assembly);
        options.MapType<Domain.LocalizedText>(() => new OpenApiSchema { Type = JsonSchemaType.String });
        options.AddSecurityDefinition("bearer", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An API key (`prk_…`), or the admin key.",
        });
        options.AddSecurityRequirement(document => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] });
    }
}
