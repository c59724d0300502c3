using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Redactions;

/// <summary>Words that have to go.</summary>
internal static class RedactionsEndpoints
{
    public static void MapRedactions(this RouteGroupBuilder api) =>
        api.MapGroup("/redactions")
            .WithTags("Redactions")
            .MapPost("", RedactMembers.Endpoint)
            .Named(nameof(RedactMembers))
            .Requires(Policies.Administer)
            .Refuses("unknownReference", "inconsistentRequest");
}
