using System.Globalization;
using Priorities.Api.Features.Statuses;
using Priorities.Api.Platform;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Pages;

/// <summary>Words and dates of the pages, in the language of the address.</summary>
internal static class Wording
{
    private static readonly CultureInfo EnglishDates = CultureInfo.GetCultureInfo("en-CA");
    private static readonly CultureInfo FrenchDates = CultureInfo.GetCultureInfo("fr-CA");

    public static string T(string english, string french) => Languages.IsFrench ? french : english;

    public static string In(LocalizedText? text) => text is null ? "" : Languages.In(text);

    /// <summary>The language that a text is really in, where that is not the page's.</summary>
    public static string? LanguageOf(LocalizedText? text) =>
        text switch
        {
            { En: not null, Fr: null } when Languages.IsFrench => Languages.English,
            { En: null, Fr: not null } when !Languages.IsFrench => Languages.French,
            _ => null,
        };

    public static string Day(DateOnly day) =>
        Languages.IsFrench
            ? (day.Day == 1 ? "1er " + day.ToString("MMMM yyyy", FrenchDates) : day.ToString("d MMMM yyyy", FrenchDates))
            : day.ToString("d MMMM yyyy", EnglishDates);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Label(ActionStatus status) => Languages.In(StatusWords.LabelOf(status));

    /// <summary>Of how many days nothing was heard, where the number is known.</summary>
    public static string Silent(int? days) =>
        days is null ? Reason(AttentionReason.Stale) : T($"no update in {days} days", $"sans nouvelles depuis {days} jours");

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    public static string Reason(AttentionReason reason) =>
        reason switch
        {
            AttentionReason.Overdue => T("overdue", "en retard"),
            AttentionReason.Stale => T("no recent update", "sans nouvelles récentes"),
            AttentionReason.OnHold => T("on hold", "en suspens"),
            AttentionReason.Unowned => T("no owner", "sans responsable"),
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
        };
}
