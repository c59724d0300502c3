using Priorities.Api.Data.Facts;
using Priorities.Api.Platform.Access;

namespace Priorities.Api.Features.Dashboards;

/// <summary>Looks at the actions that are counted, for the next one that time alone will make stale.</summary>
internal sealed class Watch(Moment moment)
{
    private DateTime next = DateTime.MaxValue;

    public void Add(ActionFacts action)
    {
        if (!moment.IsToday) return;
        var heard = moment.LastHeard(action);
        if (heard >= moment.StaleBefore && heard < next) next = heard;
    }

    /// <summary>The last instant at which what was counted is still right if nothing else happens.</summary>
    public DateTime Until(Reader reader) => moment.Until(reader, next);
}
