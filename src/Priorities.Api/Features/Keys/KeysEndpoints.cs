using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Keys;

/// <summary>Who can call, and as whom.</summary>
internal static class KeysEndpoints
{
    public static void MapKeys(this RouteGroupBuilder api)
    {
        var keys = api.MapGroup("/keys").WithTags("Keys");
        keys.MapGet("", ListKeys.Endpoint).Named(nameof(ListKeys)).Requires(Policies.Coordinate);
        keys.MapPost("", IssueKey.Endpoint)
            .Named(nameof(IssueKey))
            .Requires(Policies.Coordinate)
            .AnswersSecret()
            .Refuses("unknownReference", "inconsistentRequest");
        keys.MapDelete("/{key}", RevokeKey.Endpoint).Named(nameof(RevokeKey)).Requires(Policies.Coordinate);
        api.MapGet("/me", GetMe.Endpoint).WithTags("Keys").Named(nameof(GetMe)).Requires(Policies.ReadNetwork);
    }
}
