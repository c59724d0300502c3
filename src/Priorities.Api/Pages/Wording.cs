using System.Globalization;
using Priorities.Api.Features.Actions;
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
    public static string? LanguageOf(LocalizedText? text) => text switch
    {
        { En: not null, Fr: null } when Languages.IsFrench => Languages.English,
        { En: null, Fr: not null } when !Languages.IsFrench => Languages.French,
        _ => null,
    };

    public static string Day(DateOnly day) => Languages.IsFrench
        ? (day.Day == 1 ? "1er " + day.ToString("MMMM yyyy", FrenchDates) : day.ToString("d MMMM yyyy", FrenchDates))
        : day.ToString("d MMMM yyyy", EnglishDates);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Label(ActionStatus status) => Languages.In(StatusWords.LabelOf(status));

    public static string Reason(AttentionReason reason) => reason switch
    {
        AttentionReason.Overdue => T("overdue", "en retard"),
        AttentionReason.Stale => T("silent", "sans nouvelles"),
        AttentionReason.OnHold => T("on hold", "en suspens"),
        AttentionReason.Unowned => T("nobody owns it", "sans responsable"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };
}
