namespace Priorities.Api.Platform.Mailing;

/// <summary>Mail, put together.</summary>
internal static class MailingSetup
{
    public static IServiceCollection AddMailing(this IServiceCollection services) =>
        services
            .AddSingleton<MailSettings>()
            .AddSingleton<MailSecrets>()
            .AddSingleton<Post>()
            .AddSingleton<MailSender>()
            .AddHostedService(provider => provider.GetRequiredService<MailSender>())
            .AddScoped<Outbox>();
}
