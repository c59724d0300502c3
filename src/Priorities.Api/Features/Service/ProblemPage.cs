using System.Net;
using System.Text.RegularExpressions;
using Priorities.Api.Pages;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Problems;

namespace Priorities.Api.Features.Service;

/// <summary>The pages that explain problems: plain HTML in the pages’ style, without scripts.</summary>
internal static partial class ProblemPage
{
    public static string Of(ProblemKind kind) =>
        Whole(
            Languages.In(kind.Title),
            $"""
            <p><code>{kind.Code}</code> · HTTP {kind.Status}</p>
            <h2>{(Languages.IsFrench ? "Ce que cela veut dire" : "What it means")}</h2>
            <p>{Text(Languages.In(kind.Explanation))}</p>
            <h2>{(Languages.IsFrench ? "Que faire" : "What to do")}</h2>
            <p>{Text(Languages.In(kind.Remedy))}</p>
            <p><a href="../problems">{(Languages.IsFrench ? "Tous les problèmes" : "All problems")}</a> · <a href="../swagger/">API</a></p>
            """
        );

    public static string OfAll() =>
        Whole(
            Languages.IsFrench ? "Ce qui peut empêcher une requête" : "What can stand in a request’s way",
            $"""
        <table>
        <tr><th scope="col">HTTP</th><th scope="col">Code</th><th scope="col">{(Languages.IsFrench ? "Problème" : "Problem")}</th></tr>
        {string.Join('\n', ProblemCatalogue.All.Values.OrderBy(k => k.Status).ThenBy(k => k.Code, StringComparer.Ordinal).Select(k =>
            $"""<tr><td>{k.Status}</td><td><a href="problems/{k.Code}">{k.Code}</a></td><td>{Text(Languages.In(k.Title))}</td></tr>"""))}
        </table>
        """
        );

    private static string Whole(string title, string content) =>
        $"""
            <!DOCTYPE html>
            <html lang="{Languages.Current}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Text(title)} · Priorities</title>
            <link rel="icon" href="{PageFiles.Icon}" type="image/svg+xml">
            <link rel="stylesheet" href="{PageFiles.Style}">
            </head>
            <body>
            <main>
            <h1>{Text(title)}</h1>
            {content}
            </main>
            </body>
            </html>

            """;

    /// <summary>Escaped, with what stands between backticks as code.</summary>
    private static string Text(string text) => Code().Replace(WebUtility.HtmlEncode(text), "<code>$1</code>");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
