using System.Globalization;
using Priorities.Api.Platform.Access;
using Priorities.Domain;

namespace Priorities.Api.Platform;

/// <summary>
/// English and French. What a request asks for (<c>Accept-Language</c>, or <c>lang</c> in the address) is its UI culture; English where it
/// asks for neither.
/// </summary>
public static class Languages
{
    public const string English = "en";
    public const string French = "fr";

    /// <summary>The query parameter that names a language where a header cannot; only routes that take it let it through.</summary>
    public const string Parameter = "lang";

    public static string Current => IsFrench ? French : English;

    public static bool IsFrench => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == French;

    /// <summary>The text in the language asked for, or in the other one.</summary>
    public static string In(LocalizedText text) => (IsFrench ? text.Fr ?? text.En : text.En ?? text.Fr) ?? "";

    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) =>
        app.UseRequestLocalization(options =>
        {
            options.DefaultRequestCulture = new("en");
            options.SupportedCultures = [CultureInfo.GetCultureInfo("en")]; // numbers and dates in messages stay as on the wire
            options.SupportedUICultures = [CultureInfo.GetCultureInfo(English), CultureInfo.GetCultureInfo(French)];
            options.RequestCultureProviders =
            [
                new Microsoft.AspNetCore.Localization.CustomRequestCultureProvider(http => Task.FromResult(OfPage(http.Request.Path))),
                new Microsoft.AspNetCore.Localization.QueryStringRequestCultureProvider
                {
                    QueryStringKey = Parameter,
                    UIQueryStringKey = Parameter,
                },
                new Microsoft.AspNetCore.Localization.AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });

    /// <summary>A page's address says its language, so that a link shows to everybody what it showed to whoever shared it.</summary>
    private static Microsoft.AspNetCore.Localization.ProviderCultureResult? OfPage(PathString path) =>
        path.StartsWithSegments("/fr", StringComparison.Ordinal) ? new(French)
        : path == "/"
        || path == "/imports"
        || path == "/report"
        || path == "/about"
        || path == ReplyLink.Path
        || path.StartsWithSegments("/actions", StringComparison.Ordinal)
        || path.StartsWithSegments("/owners", StringComparison.Ordinal)
            ? new(English)
        : null;
}
