using Microsoft.AspNetCore.Http.Metadata;
using Priorities.Domain;

namespace Priorities.Api.Platform.Input;

/// <summary>How long a body may be. What every body may have, unless its route says otherwise with one of its own.</summary>
/// <param name="Megabytes">In MiB.</param>
public sealed record BodyLimit(int Megabytes) : IRequestSizeLimitMetadata
{
    public static readonly BodyLimit Default = new(1);

    public int MaxBytes => Megabytes * 1024 * 1024;

    /// <summary>
    /// What is longer than this is not even read: the connection is closed. What is between the two is, so that who sends a little too much
    /// gets the answer that says so.
    /// </summary>
    public int MostRead => MaxBytes + Default.Megabytes * 1024 * 1024;

    long? IRequestSizeLimitMetadata.MaxRequestBodySize => MostRead;

    public static BodyLimit Of(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() ?? Default;

    public async Task<(byte[] Bytes, Refusal? Refusal)> ReadAsync(HttpContext http)
    {
        using var buffer = new MemoryStream((int)Math.Clamp(http.Request.ContentLength ?? 1024, 0, MaxBytes));
        try
        {
            await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ([], TooLarge);
        }

        return buffer.Length > MaxBytes ? ([], TooLarge) : (buffer.ToArray(), null);
    }

    private Refusal TooLarge => new("bodyTooLarge", $"A body has at most {Megabytes} MiB ({MaxBytes:N0} bytes).", "body");
}
