using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Changes;

/// <summary>How other tools follow what happens.</summary>
internal static class ChangesEndpoints
{
    public static IServiceCollection AddChanges(this IServiceCollection services) =>
        services
            .AddSingleton<FeedCursors>()
            .AddSingleton<LogNumbers>()
            .AddSingleton<ChangeFeed>()
            .AddSingleton<ChangeTail>()
            .AddHostedService(provider => provider.GetRequiredService<ChangeTail>());

    public static void MapChanges(this RouteGroupBuilder api)
    {
        var changes = api.MapGroup("/changes").WithTags("Changes");
        changes
            .MapGet("", ListChanges.Endpoint)
            .Named(nameof(ListChanges))
            .MayBeGivenAgain()
            .Requires(Policies.Read)
            .Refuses("unknownReference", "invalidCursor", "cursorGone");
        changes
            .MapGet("/stream", StreamChanges.Endpoint)
            .Named(nameof(StreamChanges))
            .Requires(Policies.Read)
            .Refuses("unknownReference", "invalidCursor", "cursorGone");
    }
}
