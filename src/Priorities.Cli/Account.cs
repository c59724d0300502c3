using System.Text.Json;
using Priorities.Client;

namespace Priorities.Cli;

/// <summary>Where the service is, and with which key it is spoken to.</summary>
internal sealed record Account(string Address, string? Key, bool PlainHttp)
{
    /// <summary>The file that <c>login</c> writes.</summary>
    public static string FilePath =>
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "priorities",
            "login.json"
        );

    /// <summary>
    /// The environment comes first, for machines on which nobody logs in: <c>PRIORITIES_URL</c>, <c>PRIORITIES_KEY</c>. A stored key goes
    /// to the address that it was stored for and to no other.
    /// </summary>
    public static Account? Find(Func<string, string?> environment)
    {
        if (environment("PRIORITIES_URL") is { Length: > 0 } address)
            return new Account(address, environment("PRIORITIES_KEY"), false);
        return File.Exists(FilePath) ? JsonSerializer.Deserialize<Account>(File.ReadAllText(FilePath)) : null;
    }

    public PrioritiesClient Open(Words words, int retries = 4) =>
        new(
            new Uri(Address),
            new PrioritiesOptions
            {
                Key = string.IsNullOrEmpty(Key) ? null : Key,
                Language = words.Code,
                AllowPlainHttp = PlainHttp,
                Retries = retries,
            }
        );

    /// <summary>For the user alone to read, and never half written.</summary>
    public void Save()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        }
        else
        {
            Directory.CreateDirectory(
                Path.GetDirectoryName(FilePath)!,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var draft = FilePath + ".new";
        File.Delete(draft); // a leftover would keep its own mode
        using (var file = new FileStream(draft, options))
            JsonSerializer.Serialize(file, this);
        File.Move(draft, FilePath, overwrite: true);
    }
}
