using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;

namespace Priorities.Api.Features.Dashboards;

/// <summary>Looks at the actions that are counted, for the next one that time alone will make stale.</summary>
internal sealed class Expiry(PointInTime point)
{
    private DateTime next = DateTime.MaxValue;

    public void Add(ActionFacts action)
    {
        if (!point.IsToday)
            return;
        var heard = point.LastHeard(action);
        if (heard >= point.StaleBefore && heard < next)
            next = heard;
    }

    /// <summary>The last instant at which what was counted is still right if nothing else happens.</summary>
    public DateTime Until(Reader reader) => point.Until(reader, next);
}
