using System.Text.Json;
using Priorities.Domain;

namespace Priorities.Api.Platform.Problems;

/// <summary>One kind of problem, as <c>/problems/{code}</c> explains it.</summary>
public sealed record ProblemKind(string Code, int Status, LocalizedText Title, LocalizedText Explanation, LocalizedText Remedy);

/// <summary>Every kind of problem that an answer can carry. A code that is not here cannot be sent.</summary>
public static class ProblemCatalogue
{
    public static IReadOnlyDictionary<string, ProblemKind> All { get; } = Load();

    /// <summary>The kind for a status that the framework chose, such as 405 for a method that a path does not have.</summary>
    public static ProblemKind ForStatus(int status) =>
        status switch
        {
            401 => All["unauthenticated"],
            403 => All["forbidden"],
            404 => All["notFound"],
            405 => All["methodNotAllowed"],
            406 => All["notAcceptable"],
            408 => All["requestTimeout"],
            413 => All["bodyTooLarge"],
            414 => All["uriTooLong"],
            415 => All["unsupportedMediaType"],
            429 => All["tooManyRequests"],
            431 => All["requestHeaderFieldsTooLarge"],
            503 => All["databaseUnavailable"],
            505 => All["invalidRequest"],
            >= 500 => All["internalError"],
            _ => All["invalidRequest"],
        };

    private static Dictionary<string, ProblemKind> Load()
    {
        using var file = typeof(ProblemCatalogue).Assembly.GetManifestResourceStream("Priorities.Api.Platform.Problems.problems.json")!;
        return JsonSerializer.Deserialize<List<ProblemKind>>(file, JsonSerializerOptions.Web)!.ToDictionary(k => k.Code);
    }
}
