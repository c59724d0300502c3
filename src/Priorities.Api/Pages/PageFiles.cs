using System.IO.Compression;
using System.Security.Cryptography;
using Priorities.Api.Platform.Answers;

namespace Priorities.Api.Pages;

/// <summary>
/// The pages' script and styles. Each has a name that tells its content, so that a browser keeps it for ever and asks for a new one as soon
/// as there is one; each is compressed once, as well as it can be.
/// </summary>
internal static class PageFiles
{
    private static readonly Dictionary<string, Packed> All = [];

    public static string Style { get; } = Add("page.css", "text/css; charset=utf-8");

    public static string Script { get; } = Add("page.js", "text/javascript; charset=utf-8");

    /// <summary>Of pages on which somebody with a key does something.</summary>
    public static string FormStyle { get; } = Add("forms.css", "text/css; charset=utf-8");

    public static string ReplyStyle { get; } = Add("reply.css", "text/css; charset=utf-8");

    public static string ImportScript { get; } = Add("imports.js", "text/javascript; charset=utf-8", before: "caller.js");

    public static string ReportScript { get; } = Add("report.js", "text/javascript; charset=utf-8", before: "caller.js");

    public static string Icon { get; } = Add("icon.svg", "image/svg+xml");

    /// <summary>What Swagger UI needs beyond its own style to be read by everybody.</summary>
    public static string ApiStyle { get; } = Add("api.css", "text/css; charset=utf-8");

    /// <summary>Answers with the file, if it is of this release.</summary>
    public static Task Endpoint(string file, HttpContext http)
    {
        if (!All.TryGetValue(file, out var packed))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return packed.WriteAsync(http);
    }

    /// <param name="name">The file's name.</param>
    /// <param name="mediaType">What it is.</param>
    /// <param name="before">A file that goes before it, which it shares with others.</param>
    private static string Add(string name, string mediaType, string? before = null)
    {
        byte[] plain = [.. before is null ? [] : Read(before), .. Read(name)];
        var named =
            $"{Path.GetFileNameWithoutExtension(name)}.{Convert.ToHexStringLower(SHA256.HashData(plain))[..12]}{Path.GetExtension(name)}";
        All.Add(named, new(plain, mediaType, CompressionLevel.SmallestSize));
        return $"/assets/{named}";
    }

    private static byte[] Read(string name)
    {
        using var file = typeof(PageFiles).Assembly.GetManifestResourceStream($"Priorities.Api.Pages.{name}")!;
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
