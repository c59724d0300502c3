using System.IO.Compression;
using System.Security.Cryptography;

namespace Priorities.Api.Pages;

/// <summary>
/// The page's script and style. Each has a name that tells its content, so that a browser keeps it for ever and asks for a new one as soon as there is one;
/// each is compressed once, as well as it can be.
/// </summary>
internal static class PageFiles
{
    private static readonly Dictionary<string, Asset> All = new Asset[] { new("page.css", "text/css; charset=utf-8"), new("page.js", "text/javascript; charset=utf-8"), new("icon.svg", "image/svg+xml"), new("imports.css", "text/css; charset=utf-8"), new("imports.js", "text/javascript; charset=utf-8") }
        .ToDictionary(a => a.FileName);

    public static string Style { get; } = AddressOf("page", ".css");

    public static string Script { get; } = AddressOf("page", ".js");

    public static string ImportStyle { get; } = AddressOf("imports", ".css");

    public static string ImportScript { get; } = AddressOf("imports", ".js");

    public static string Icon { get; } = AddressOf("icon", ".svg");

    /// <summary>Answers with the file, if it is of this release.</summary>
    public static IResult Endpoint(string file, HttpContext http)
    {
        if (!All.TryGetValue(file, out var asset)) return Results.NotFound();
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        var (body, encoding) = accepted.Contains("br", StringComparison.Ordinal) ? (asset.Brotli, "br") : accepted.Contains("gzip", StringComparison.Ordinal) ? (asset.Gzip, "gzip") : (asset.Plain, null);
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.Vary = "Accept-Encoding";
        if (encoding is not null) http.Response.Headers.ContentEncoding = encoding;
        return Results.Bytes(body, asset.MediaType);
    }

    private static string AddressOf(string name, string extension) => "/assets/" + All.Keys.Single(f => f.StartsWith(name, StringComparison.Ordinal) && f.EndsWith(extension, StringComparison.Ordinal));

    private sealed class Asset
    {
        public Asset(string name, string mediaType)
        {
            using var file = typeof(PageFiles).Assembly.GetManifestResourceStream($"Priorities.Api.Pages.{name}")!;
            using var copy = new MemoryStream();
            file.CopyTo(copy);
            Plain = copy.ToArray();
            Brotli = Pack(to => new BrotliStream(to, CompressionLevel.SmallestSize));
            Gzip = Pack(to => new GZipStream(to, CompressionLevel.SmallestSize));
            MediaType = mediaType;
            FileName = $"{Path.GetFileNameWithoutExtension(name)}.{Convert.ToHexStringLower(SHA256.HashData(Plain))[..12]}{Path.GetExtension(name)}";
        }

        public string FileName { get; }

        public string MediaType { get; }

        public byte[] Plain { get; }

        public byte[] Brotli { get; }

        public byte[] Gzip { get; }

        private byte[] Pack(Func<Stream, Stream> with)
        {
            using var packed = new MemoryStream();
            using (var packing = with(packed)) packing.Write(Plain);
            return packed.ToArray();
        }
    }
}
