using Priorities.Api.Features.Dashboards;

namespace Priorities.Api.Pages;

/// <summary>Where a forum stands, as the page tells it above its list.</summary>
/// <param name="Summary">The figures, in all and by area.</param>
/// <param name="Attention">What needs attention most.</param>
/// <param name="Trend">Quarter by quarter since the forum, up to today.</param>
/// <param name="Latest">What happened last; nothing for a day that is looked back to.</param>
public sealed record Standing(
    GetSummary.Response Summary,
    IReadOnlyList<ListAttention.Entry> Attention,
    IReadOnlyList<GetTrend.Period> Trend,
    IReadOnlyList<ReadLatest.Entry> Latest
)
{
    /// <summary>How many actions a view lists in all, where the figures know it.</summary>
    public int? Total(View view) =>
        view switch
        {
            { Words: not null } => null,
            { Status: not null, Only: not null } => null,
            { Status: { } status } => Summary.Totals.ByStatus[status],
            { Only: { } only } => Of(only),
            _ => Summary.Totals.Actions,
        };

    /// <summary>How many actions need attention for a reason, as an address names it.</summary>
    public int Of(string only) =>
        only switch
        {
            "overdue" => Summary.Totals.Overdue,
            "stale" => Summary.Totals.Stale,
            "onHold" => Summary.Totals.ByStatus[Domain.Actions.ActionStatus.OnHold],
            "unowned" => Summary.Totals.Unowned,
            View.Differs => Summary.Totals.AssessedDifferently,
            _ => throw new ArgumentOutOfRangeException(nameof(only), only, "Not a reason."),
        };
}
