using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Mailing;

namespace Priorities.Api.Features.Requests;

/// <summary>How owners are asked for news.</summary>
internal static class RequestsEndpoints
{
    public static IServiceCollection AddRequests(this IServiceCollection services) =>
        services.AddSingleton<ILetterWriter, RequestLetters>().AddHostedService<ReminderClock>();

    public static void MapRequests(this RouteGroupBuilder api)
    {
        var requests = api.MapGroup("/update-requests").WithTags("Update requests");
        requests
            .MapGet("", ListUpdateRequests.Endpoint)
            .Named(nameof(ListUpdateRequests))
            .Requires(Policies.Coordinate)
            .Refuses("unknownReference");
        requests
            .MapPost("", RequestUpdate.Endpoint)
            .Named(nameof(RequestUpdate))
            .Requires(Policies.Coordinate)
            .AnswersSecret()
            .Refuses("unknownReference", "inconsistentRequest");
        requests.MapGet("/{request}", GetUpdateRequest.Endpoint).Named(nameof(GetUpdateRequest)).Requires(Policies.Coordinate);
        requests
            .MapPost("/{request}/remind", RemindOfUpdate.Endpoint)
            .Named(nameof(RemindOfUpdate))
            .Requires(Policies.Coordinate)
            .AnswersSecret()
            .Refuses("requestEnded");
        requests
            .MapPost("/{request}/withdraw", WithdrawUpdateRequest.Endpoint)
            .Named(nameof(WithdrawUpdateRequest))
            .Requires(Policies.Coordinate);
    }
}
