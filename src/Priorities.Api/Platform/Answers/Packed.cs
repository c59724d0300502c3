using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace Priorities.Api.Platform.Answers;

/// <summary>A body that everybody may have: compressed once, sent many times.</summary>
internal sealed class Packed(byte[] plain, string mediaType, CompressionLevel level)
{
    private readonly Lazy<byte[]> brotli = new(() => Pack(plain, to => new BrotliStream(to, level)));
    private readonly Lazy<byte[]> gzip = new(() => Pack(plain, to => new GZipStream(to, level)));

    /// <summary>Sends it as the caller takes it.</summary>
    public async Task WriteAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        var accepted = http.Request.GetTypedHeaders().AcceptEncoding;
        var (body, encoding) =
            Takes("br") ? (brotli.Value, "br")
            : Takes("gzip") ? (gzip.Value, "gzip")
            : (plain, null);
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (encoding is not null)
            headers.ContentEncoding = encoding;
        http.Response.ContentType = mediaType;
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);

        bool Takes(string name) => accepted.Any(a => a.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && a.Quality is null or > 0);
    }

    private static byte[] Pack(byte[] plain, Func<Stream, Stream> with)
    {
        using var packed = new MemoryStream();
        using (var packing = with(packed))
            packing.Write(plain);
        return packed.ToArray();
    }
}
