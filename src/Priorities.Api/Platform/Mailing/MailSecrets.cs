using System.Security.Cryptography;
using System.Text;
using Priorities.Api.Data;
using Priorities.Api.Platform.Privacy;

namespace Priorities.Api.Platform.Mailing;

/// <summary>
/// What a mail that waits has to keep: the token of a link, encrypted, and whose it is, as a hash that only this key can make.
/// </summary>
public sealed class MailSecrets(MailSettings settings) : Sealing(settings.EncryptionKey, "Mail__EncryptionKey", ServiceValue.MailKey)
{
    /// <summary>The same for the same address, however it is capitalized; without the key, nobody can try addresses out.</summary>
    public byte[] RecipientOf(string address) => HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(address.Trim().ToLowerInvariant()));
}
