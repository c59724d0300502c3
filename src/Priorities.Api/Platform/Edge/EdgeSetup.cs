using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Platform.Edge;

/// <summary>Where the service meets the open internet: who is believed, what browsers are told, how much is taken.</summary>
internal static class EdgeSetup
{
    public static WebApplicationBuilder AddEdge(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(provider => EdgeSettings.From(provider.GetRequiredService<IConfiguration>()));
        services.AddOptions<EdgeChecked>().Configure<EdgeSettings>((options, settings) => options.Settings = settings).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EdgeChecked>, EdgeChecked>();
        services
            .AddOptions<ForwardedHeadersOptions>()
            .Configure<EdgeSettings>(
                (options, settings) =>
                {
                    options.ForwardedHeaders =
                        ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
                    options.ForwardLimit = null; // each hop is checked: what an untrusted one says is not believed
                    options.KnownProxies.Clear();
                    options.KnownIPNetworks.Clear();
                    foreach (var network in settings.TrustedProxies)
                        options.KnownIPNetworks.Add(network);
                }
            );
        services.AddCors();
        services.AddSingleton<ICorsPolicyProvider, Origins>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<ConnectionLimits>();
        services.AddHsts(options =>
        {
            options.MaxAge = TimeSpan.FromDays(365);
            options.IncludeSubDomains = false; // other services of the same organization are not ours to decide on
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            var limits = kestrel.Limits;
            limits.MaxRequestHeadersTotalSize = 16 * 1024;
            limits.MaxRequestHeaderCount = 64;
            limits.MaxRequestLineSize = 16 * 1024;
            limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
            limits.MaxConcurrentConnections = 2_000;
            kestrel.ConfigureEndpointDefaults(listen =>
            {
                var held = listen.ApplicationServices.GetRequiredService<ConnectionLimits>();
                listen.Use(next => connection => held.HoldAsync(connection, next));
            });
        });
        return builder;
    }

    /// <summary>First of all: who is asking from where, and the headers that every answer gets.</summary>
    public static WebApplication UseEdge(this WebApplication app)
    {
        app.UseReadableHost();
        if (app.Services.GetRequiredService<EdgeSettings>().TrustedProxies.Count > 0)
            app.UseForwardedHeaders();
        app.UsePublicAddress();
        app.UseSafeHeaders();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseCors();
        return app;
    }

    private sealed class EdgeChecked : IValidateOptions<EdgeChecked>
    {
        public EdgeSettings? Settings { get; set; }

        public ValidateOptionsResult Validate(string? name, EdgeChecked options) =>
            options.Settings is { Faults: { Count: > 0 } faults } ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
