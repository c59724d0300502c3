using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Edge;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Mailing;
using Priorities.Api.Platform.Metrics;
using Priorities.Api.Platform.OpenApi;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Api.Platform.Settings;
using Priorities.Api.Platform.Upkeep;
using Priorities.Domain;

namespace Priorities.Api.Platform;

/// <summary>What every slice stands on, put together.</summary>
internal static class PlatformSetup
{
    public static WebApplicationBuilder AddPlatform(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddMeasuring();
        services.AddDatabase();
        services.AddSingleton<RetentionSettings>().AddHostedService<Retention>();
        services.AddMailing();
        services.AddAccess(builder.Configuration);
        builder.AddEdge();
        services.AddSingleton(provider => new AdminKey(provider.GetRequiredService<PrioritiesSettings>().AdminKey));
        services.AddSingleton(provider =>
            LocalCalendar.TryFind(provider.GetRequiredService<PrioritiesSettings>().TimeZone, out var calendar)
                ? calendar
                : throw new InvalidOperationException("The settings were not checked.")
        ); // a wrong name has ended the start by now
        services.AddScoped<Reader>();
        services.AddSingleton<PublicAnswers>();
        services.AddScoped<Idempotency.Claim>();
        services.AddScoped<AfterCommit>();
        services.AddScoped<Input.ValidateOnly>();
        services.AddSingleton<WriterTurns>().AddScoped<Turn>();
        services.AddScoped<Together>();
        services.AddMediation();
        services.AddAutoMapper(mapping =>
        {
            mapping.LicenseKey = builder.Configuration["AutoMapper:LicenseKey"];
            mapping.AddMaps(typeof(Program));
        });
        services.AddOpenApiDocument();
        services.AddRazorComponents(); // for the pages, rendered whole on the server
        services.Configure<KeyManagementOptions>(keys =>
            (keys.XmlRepository, keys.XmlEncryptor) = (new KeysInMemory(), new NullXmlEncryptor())
        );
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // é as é: the pages are UTF-8
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // see UsePlatform
            options.MimeTypes =
            [
                "text/html",
                "text/css",
                "text/javascript",
                "text/csv",
                "text/calendar",
                "application/json",
                "application/problem+json",
                "application/atom+xml",
                "image/svg+xml",
            ];
        });
        services.AddProblemDetails();
        services.AddSingleton<FaultLog>();
        services.AddExceptionHandler<Exceptions>();
        services.ConfigureHttpJsonOptions(options => WireJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = BodyLimit.Default.MostRead;
        });
        return builder;
    }

    /// <summary>In the order in which a request passes them.</summary>
    public static WebApplication UsePlatform(this WebApplication app)
    {
        app.UseEdge();
        app.UseHeadersOfEveryAnswer();
        app.UseHeadAsGet();
        // How long a compressed answer is tells something of what is in it. Without credentials there is nothing to tell: it is public, or
        // the caller's own words; and whoever could have somebody's browser send something by a link to answer by has that link.
        app.UseWhen(http => http.Request.Headers.Authorization.Count == 0, anonymous => anonymous.UseResponseCompression());
        app.UseLanguages();
        app.UseExceptionHandler();
        app.UseStatusCodePages(pages =>
            ProblemWriter.WriteAsync(
                pages.HttpContext,
                ProblemCatalogue.ForStatus(pages.HttpContext.Response.StatusCode),
                pages.HttpContext.Response.StatusCode,
                null
            )
        );
        app.UseApiPage();
        app.UseRouting();
        app.UseAnnouncements();
        app.Use(app.Services.GetRequiredService<RateLimits>().InvokeAsync);
        app.UseNoRoute();
        app.RefuseUnreadableHost();
        app.UseMiddleware<Audit>();
        app.Use(app.Services.GetRequiredService<PublicAnswers>().InvokeAsync); // behind the limits, which count what is given again too
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<Idempotency.Idempotency>();
        return app;
    }

    /// <summary>The API's own paths: nothing gets past the input rules, and what has no policy is closed.</summary>
    public static RouteGroupBuilder MapApi(this WebApplication app) => app.MapGroup("/api/v1").AddEndpointFilterFactory(InputFilter.Create);
}
