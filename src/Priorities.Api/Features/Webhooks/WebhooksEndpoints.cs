using System.Net;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Webhooks;

/// <summary>How other systems are told what happens.</summary>
internal static class WebhooksEndpoints
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.ConfigureSwaggerGen(document =>
            document.DocumentFilterDescriptors.Insert(0, new() { Type = typeof(PublishedMessages), Arguments = [] })
        ); // before the one that looks at the whole
        services.AddSingleton<WebhookSettings>();
        services.AddSingleton<FindAddresses>(
            (host, cancellationToken) =>
                IPAddress.TryParse(host.Trim('[', ']'), out var address)
                    ? Task.FromResult<IPAddress[]>([address])
                    : Dns.GetHostAddressesAsync(host, cancellationToken)
        );
        services.AddSingleton<TargetGuard>();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<WebhookCaller>();
        services.AddSingleton<WebhookSender>();
        services.AddHostedService(provider => provider.GetRequiredService<WebhookSender>());
        services
            .AddHttpClient(WebhookCaller.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers() // a target's address may hold a token
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                ConnectCallback = provider.GetRequiredService<TargetGuard>().ConnectAsync,
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                ActivityHeadersPropagator = null,
                MaxResponseHeadersLength = 16, // KiB
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            });
        return services;
    }

    public static void MapWebhooks(this RouteGroupBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").WithTags("Webhooks");
        webhooks.MapGet("", ListWebhooks.Endpoint).Named(nameof(ListWebhooks)).Requires(Policies.Administer).Refuses("invalidCursor");
        webhooks
            .MapPost("", RegisterWebhook.Endpoint)
            .Named(nameof(RegisterWebhook))
            .Requires(Policies.Administer)
            .Refuses("unknownReference", "targetNotAllowed")
            .AnswersSecret();
        webhooks.MapGet("/{webhook}", GetWebhook.Endpoint).Named(nameof(GetWebhook)).Requires(Policies.Administer);
        webhooks
            .MapPatch("/{webhook}", ReviseWebhook.Endpoint)
            .Named(nameof(ReviseWebhook))
            .Requires(Policies.Administer)
            .Refuses("unknownReference", "targetNotAllowed");
        webhooks.MapDelete("/{webhook}", RemoveWebhook.Endpoint).Named(nameof(RemoveWebhook)).Requires(Policies.Administer);
        webhooks
            .MapPost("/{webhook}/rotate-secret", RotateWebhookSecret.Endpoint)
            .Named(nameof(RotateWebhookSecret))
            .Requires(Policies.Administer)
            .AnswersSecret();
        webhooks.MapPost("/{webhook}/ping", PingWebhook.Endpoint).Named(nameof(PingWebhook)).Requires(Policies.Administer);
        webhooks
            .MapGet("/{webhook}/deliveries", ListDeliveries.Endpoint)
            .Named(nameof(ListDeliveries))
            .Requires(Policies.Administer)
            .Refuses("invalidCursor");
        webhooks.MapGet("/{webhook}/deliveries/{delivery}", GetDelivery.Endpoint).Named(nameof(GetDelivery)).Requires(Policies.Administer);
        webhooks
            .MapPost("/{webhook}/deliveries/{delivery}/redeliver", RedeliverWebhook.Endpoint)
            .Named(nameof(RedeliverWebhook))
            .Requires(Policies.Administer);
    }
}
