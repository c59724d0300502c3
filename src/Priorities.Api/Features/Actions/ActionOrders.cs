using System.Linq.Expressions;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Paging;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>The orders of a list of actions; behind each is an index.</summary>
internal static class ActionOrders
{
    private static readonly Keyset<ActionRead, ActionResponse> Key = Of(a => a.Key, a => a.Key);
    private static readonly Keyset<ActionRead, ActionResponse> Position = Of(a => a.Position, a => a.Position);
    private static readonly Keyset<ActionRead, ActionResponse> TitleEn = Of(a => a.SortTitleEn, a => a.Title.En ?? a.Title.Fr!);
    private static readonly Keyset<ActionRead, ActionResponse> TitleFr = Of(a => a.SortTitleFr, a => a.Title.Fr ?? a.Title.En!);
    private static readonly Keyset<ActionRead, ActionResponse> Status = Of(a => a.Status, a => a.Status);
    private static readonly Keyset<ActionRead, ActionResponse> TargetDate = Of(
        a => a.SortTargetDate,
        a => a.TargetDate ?? DateOnly.MaxValue
    );
    private static readonly Keyset<ActionRead, ActionResponse> UpdatedAt = Of(a => a.UpdatedAt, a => a.UpdatedAt);
    private static readonly Keyset<ActionRead, ActionResponse> PublicReport = Of(
        a => a.SortPublicReport,
        a => a.LastReportedAt ?? DateTimeOffset.MinValue
    );
    private static readonly Keyset<ActionRead, ActionResponse> NetworkReport = Of(
        a => a.SortNetworkReport,
        a => a.LastReportedAt ?? DateTimeOffset.MinValue
    );
    private static readonly Keyset<ActionRead, ActionResponse> AnyReport = Of(
        a => a.SortReport,
        a => a.LastReportedAt ?? DateTimeOffset.MinValue
    );
    private static readonly Keyset<ActionRead, ActionResponse> Progress = Of(a => a.SortProgress, a => a.Progress ?? -1);

    public static Keyset<ActionRead, ActionResponse> By(string name, Circle circle) =>
        (name, circle) switch
        {
            ("key", _) => Key,
            ("position", _) => Position,
            ("title", _) => Languages.IsFrench ? TitleFr : TitleEn,
            ("status", _) => Status,
            ("targetDate", _) => TargetDate,
            ("updatedAt", _) => UpdatedAt,
            ("lastReportedAt", Circle.Public) => PublicReport,
            ("lastReportedAt", Circle.Network) => NetworkReport,
            ("lastReportedAt", Circle.Everything) => AnyReport,
            ("progress", _) => Progress,
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not an order."),
        };

    private static Keyset<ActionRead, ActionResponse, TValue> Of<TValue>(
        Expression<Func<ActionRead, TValue>> by,
        Func<ActionResponse, TValue> value
    ) => new(by, a => a.Id, value, a => a.Id);
}
