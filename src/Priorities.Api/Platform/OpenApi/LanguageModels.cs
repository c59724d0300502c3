using System.Text;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Platform.OpenApi;

/// <summary><c>/llms.txt</c> (https://llmstxt.org): what a language model needs to know to use the API, and where the rest is.</summary>
internal static class LanguageModels
{
    public static IResult Show(HttpRequest request)
    {
        var root = request.Root();
        var text = new StringBuilder(
            $"""
            # Priorities

            > The priorities that forums agreed on, as actions with owners, a status, progress notes and a history. Reading needs no key; writing needs `Authorization: Bearer prk_…`.

            - The base of all paths is {root}/api/v1. An action is named by its key, such as `ccr-2016-s2`, or its id.
            - Lists are read to their end by `nextCursor`, given back as `cursor`. `Accept-Language: fr` asks for French.
            - Every error is a problem (RFC 9457) that names the member at fault; its `type` is the address of a page that explains it.
            - Send an `Idempotency-Key` with every POST, so that a repeated call counts once. PATCH, DELETE, and PUT where the document says so, want the `ETag` that was read, in `If-Match`.
            - Texts that the public can read must not identify a survivor, a witness or anybody else who is not meant to be known.

            ## The API by subject (OpenAPI 3.1)


            """
        );
        foreach (var (name, (tag, about)) in DocumentPart.All)
            text.Append(null, $"- [{tag}]({root}/openapi/v1/{name}.json): {about}\n");
        text.Append(
            null,
            $"""

            ## Optional

            - [The whole document]({root}/openapi/v1.json): all of the above in one
            - [The public page]({root}/): for people

            """
        );
        return Results.Text($"{text}", "text/plain; charset=utf-8");
    }
}
