using System.Text.Json;
using Priorities.Api.Data.Configurations;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Statuses;

/// <summary>A status in words, as <c>statuses.json</c> has them.</summary>
internal sealed record StatusWords(ActionStatus Status, LocalizedText Label, LocalizedText Definition)
{
    /// <summary>All eight, in their own order.</summary>
    public static IReadOnlyList<StatusWords> All { get; } = Load();

    public static LocalizedText LabelOf(ActionStatus status) => All[(int)status].Label;

    private static StatusWords[] Load()
    {
        using var file = typeof(StatusWords).Assembly.GetManifestResourceStream("Priorities.Api.Features.Statuses.statuses.json")!;
        return [.. JsonSerializer.Deserialize<List<StatusWords>>(file, Columns.Json)!.OrderBy(s => s.Status)];
    }
}
