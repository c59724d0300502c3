using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Audit;

/// <summary>What was done here, and by whom.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this RouteGroupBuilder api)
    {
        api.MapGet("/audit", ListAudit.Endpoint).WithTags("Audit").Named(nameof(ListAudit)).Requires(Policies.Administer);
        api.MapGet("/me/requests", ListMyRequests.Endpoint).WithTags("Keys").Named(nameof(ListMyRequests)).Requires(Policies.ReadNetwork);
    }
}
