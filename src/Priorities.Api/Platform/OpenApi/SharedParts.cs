using System.Globalization;
using System.Net;
using Microsoft.OpenApi;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>What several operations say in the same words is written once, and referred to.</summary>
internal static class SharedParts
{
    public static void Share(OpenApiDocument document)
    {
        OpenApiOperation[] operations =
        [
            .. document.Paths.Values.Concat(document.Webhooks?.Values ?? []).SelectMany(p => p.Operations!.Values),
        ];
        ShareResponses(document, operations);
        ShareParameters(document, operations);
    }

    private static void ShareResponses(OpenApiDocument document, OpenApiOperation[] operations)
    {
        var names = new Names();
        var shared = document.Components!.Responses ??= new Dictionary<string, IOpenApiResponse>();
        foreach (
            var alike in operations
                .SelectMany(o => o.Responses!.Select(r => (Of: o.Responses!, Status: r.Key, Response: r.Value)))
                .GroupBy(r => (r.Status, Text(r.Response)))
                .Where(group => group.Count() > 1 && !IsUnlimited(group.Key.Status, group.First().Response))
                .ToList()
        )
        {
            var (name, first) = (names.Next(NameOf(alike.Key.Status)), alike.First());
            shared.Add(name, first.Response);
            foreach (var (of, status, _) in alike)
                of[status] = new OpenApiResponseReference(name, document);
        }
    }

    private static void ShareParameters(OpenApiDocument document, OpenApiOperation[] operations)
    {
        var names = new Names();
        var shared = document.Components!.Parameters!;
        foreach (var known in shared.Keys)
            names.Next(known);
        foreach (
            var alike in operations
                .SelectMany(o => (o.Parameters ?? []).OfType<OpenApiParameter>().Select(p => (Of: o.Parameters!, Parameter: p)))
                .GroupBy(p => Text(p.Parameter))
                .Where(group => group.Count() > 1)
                .ToList()
        )
        {
            var name = names.Next(string.Concat(alike.First().Parameter.Name!.Split('-').Select(Capital)));
            shared.Add(name, alike.First().Parameter);
            foreach (var (of, parameter) in alike)
                of[of.IndexOf(parameter)] = new OpenApiParameterReference(name, document);
        }
    }

    /// <summary>The health checks' refusals, which have no limit: linters ask of what is shared that it has.</summary>
    private static bool IsUnlimited(string status, IOpenApiResponse response) =>
        status[0] == '4' && response.Headers is { Count: > 0 } headers && !headers.ContainsKey("RateLimit");

    private static string NameOf(string status) =>
        int.TryParse(status, CultureInfo.InvariantCulture, out var code) ? ((HttpStatusCode)code).ToString()
        : status == "default" ? "Other"
        : "Success";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Text(IOpenApiSerializable part)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        part.SerializeAsV31(new OpenApiJsonWriter(text, new OpenApiJsonWriterSettings { Terse = true }));
        return text.ToString();
    }

    /// <summary>Of several of one name, the second is called 2.</summary>
    private sealed class Names
    {
        private readonly Dictionary<string, int> used = [];

        public string Next(string name)
        {
            used[name] = used.GetValueOrDefault(name) + 1;
            return used[name] == 1 ? name : $"{name}{used[name]}";
        }
    }
}
