using System.Security.Cryptography;
using System.Text;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Platform.Idempotency;

/// <summary>
/// An answer that holds a secret is kept encrypted, under a key made from the caller's own credentials, which are not in the database:
/// a retry gets the first answer again, and who reads the database learns nothing. AES-256-GCM: nonce, tag, ciphertext.
/// </summary>
internal static class SealedAnswer
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static bool IsNeeded(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<SecretAnswer>() is not null;

    public static byte[] Seal(HttpContext http, string key, byte[] body)
    {
        var answer = new byte[NonceLength + TagLength + body.Length];
        RandomNumberGenerator.Fill(answer.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(KeyFrom(http, key), TagLength);
        cipher.Encrypt(answer.AsSpan(0, NonceLength), body, answer.AsSpan(NonceLength + TagLength), answer.AsSpan(NonceLength, TagLength));
        return answer;
    }

    /// <summary>The answer; null where the caller's credentials are others by now.</summary>
    public static byte[]? Open(HttpContext http, string key, byte[] answer)
    {
        var body = new byte[answer.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(KeyFrom(http, key), TagLength);
        try
        {
            cipher.Decrypt(
                answer.AsSpan(0, NonceLength),
                answer.AsSpan(NonceLength + TagLength),
                answer.AsSpan(NonceLength, TagLength),
                body
            );
            return body;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] KeyFrom(HttpContext http, string key) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            Encoding.UTF8.GetBytes(http.Request.Headers.Authorization.ToString()),
            32,
            salt: Encoding.UTF8.GetBytes(key),
            info: "priorities stored answer"u8.ToArray()
        );
}
