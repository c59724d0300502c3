using MediatR;

namespace Priorities.Api.Platform.Pipeline;

/// <summary>Finds the handlers in this assembly; each handler of a command gets a transaction around it.</summary>
internal static class Mediation
{
    public static IServiceCollection AddMediation(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        foreach (
            var handler in typeof(Mediation)
                .Assembly.GetTypes()
                .Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false })
        )
        {
            foreach (
                var handles in handler
                    .GetInterfaces()
                    .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            )
            {
                services.AddScoped(handles, handler);
                var (message, outcome) = (handles.GenericTypeArguments[0], handles.GenericTypeArguments[1]);
                var value = outcome.GenericTypeArguments[0];
                if (message.IsAssignableTo(typeof(ICommand<>).MakeGenericType(value)))
                    services.AddScoped(
                        typeof(IPipelineBehavior<,>).MakeGenericType(message, outcome),
                        typeof(OneTransaction<,>).MakeGenericType(message, value)
                    );
            }
        }

        return services;
    }
}
