using System.Text.Json;
using System.Text.Json.Serialization;
using Priorities.Api.Platform;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Charts;

/// <summary>What stands in pictures, in the language asked for.</summary>
internal static class ChartWords
{
    public static readonly LocalizedText Progress = new("Progress by area", "Avancement par domaine");
    public static readonly LocalizedText Trend = new("How things moved", "Évolution");
    public static readonly LocalizedText Actions = new("actions", "actions");
    public static readonly LocalizedText Done = new("done", "réalisées");
    public static readonly LocalizedText Nothing = new("Nothing to show", "Rien à montrer");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
    private static readonly Dictionary<ActionStatus, LocalizedText> Labels = Read();

    public static string Of(ActionStatus status) => Languages.In(Labels[status]);

    /// <summary>A share as people write it: 42%, or 42 % in French.</summary>
    public static string Percent(double rate) =>
        FormattableString.Invariant($"{Math.Round(rate * 100)}{(Languages.IsFrench ? "\u00a0%" : "%")}");

    public static string DoneOf(int done, int countable) =>
        Languages.IsFrench
            ? FormattableString.Invariant($"{done} sur {countable} réalisées")
            : FormattableString.Invariant($"{done} of {countable} done");

    private static Dictionary<ActionStatus, LocalizedText> Read()
    {
        using var file = typeof(ChartWords).Assembly.GetManifestResourceStream("Priorities.Api.Features.Statuses.statuses.json")!;
        return JsonSerializer.Deserialize<List<Word>>(file, Json)!.ToDictionary(w => w.Status, w => w.Label);
    }

    private sealed record Word(ActionStatus Status, LocalizedText Label);
}
