using System.Globalization;
using System.Net;
using MailKit.Security;
using MimeKit;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Settings;

namespace Priorities.Api.Platform.Mailing;

/// <summary>
/// What an operator may set about mail. Without a host no mail is sent, and everything else works: links are passed on by hand.
/// </summary>
public sealed class MailSettings
{
    private static readonly string[] Names = ["Host", "Port", "User", "Password", "From", "ReplyTo", "Security", "EncryptionKey", "Hours"];

    private readonly int fromHour,
        untilHour;

    public MailSettings(IConfiguration configuration, PrioritiesSettings priorities)
    {
        var section = configuration.GetSection("Mail");
        foreach (var unknown in section.GetChildren().Where(s => !Names.Contains(s.Key, StringComparer.OrdinalIgnoreCase)))
            throw Wrong($"Mail__{unknown.Key} is not a setting; there are {string.Join(", ", Names.Select(n => $"Mail__{n}"))}.");
        Host = Value("Host") ?? "";
        Security = (Value("Security") ?? "starttls") switch
        {
            "none" => SecureSocketOptions.None,
            "starttls" => SecureSocketOptions.StartTls,
            "tls" => SecureSocketOptions.SslOnConnect,
            var other => throw Wrong($"Mail__Security is '{other}'; it must be none, starttls or tls."),
        };
        Port = Value("Port") switch
        {
            null => Security switch
            {
                SecureSocketOptions.None => 25,
                SecureSocketOptions.SslOnConnect => 465,
                _ => 587,
            },
            var text when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 => port,
            var text => throw Wrong($"Mail__Port is '{text}'; it must be a whole number, 1 to 65535."),
        };
        (User, Password) = (Value("User"), Value("Password"));
        From = Address("From");
        ReplyTo = Address("ReplyTo");
        EncryptionKey = Value("EncryptionKey") switch
        {
            { Length: < 32 } => throw Wrong(
                "Mail__EncryptionKey must have at least 32 characters, for example the output of `openssl rand -hex 32`."
            ),
            var key => key,
        };
        (fromHour, untilHour) = (Value("Hours") ?? "8-18").Split('-') switch
        {
            [var from, var until] when Hour(from) is { } first && Hour(until) is { } last && first < last => (first, last),
            _ => throw Wrong($"Mail__Hours is '{Value("Hours")}'; it must be two hours of the day, 0 to 24, such as 8-18."),
        };
        if (!IsSetUp)
            return;
        if (From is null)
            throw Wrong("Mail__Host is set, so Mail__From must be too: the address that mail comes from.");
        if (priorities.PublicAddress is null)
            throw Wrong(
                "Mail__Host is set, so Priorities__PublicAddress must be too: links in mail are made with it, whatever address a request came to."
            );
        if ((User is null) != (Password is null))
            throw Wrong("Mail__User and Mail__Password belong together; set both or neither.");
        if (Password is not null && Security == SecureSocketOptions.None && !IsHere(Host))
            throw Wrong(
                "Mail__Password would go to another machine in the clear. Set Mail__Security to starttls or tls, or leave the password out."
            );
        return;

        string? Value(string name) => string.IsNullOrWhiteSpace(section[name]) ? null : section[name]!.Trim();

        MailboxAddress? Address(string name) =>
            Value(name) is not { } text ? null
            : MailboxAddress.TryParse(text, out var address) && address.Address.Contains('@', StringComparison.Ordinal) ? address
            : throw Wrong(
                $"Mail__{name} is '{text}'; it must be an e-mail address, such as priorities@example.org or Priorities <priorities@example.org>."
            );
    }

    /// <summary>
    /// Whether reminders are sent by themselves in this hour of the day. <c>Mail__Hours</c>: from and until which hour. Default:
    /// <c>8-18</c>.
    /// </summary>
    public bool IsDaytime(int hour) => hour >= fromHour && hour < untilHour;

    /// <summary>Whether mail is sent at all.</summary>
    public bool IsSetUp => Host.Length > 0;

    /// <summary><c>Mail__Host</c>: the mail server. Default: none.</summary>
    public string Host { get; }

    /// <summary><c>Mail__Port</c>. Default: 587; 465 with <c>tls</c>, 25 with <c>none</c>.</summary>
    public int Port { get; }

    /// <summary>
    /// <c>Mail__Security</c>: <c>none</c>, <c>starttls</c> (and no mail without it) or <c>tls</c>. Default: <c>starttls</c>.
    /// </summary>
    public SecureSocketOptions Security { get; }

    /// <summary><c>Mail__User</c> and <c>Mail__Password</c>: what the server knows the service by. Default: none.</summary>
    public string? User { get; }

    public string? Password { get; }

    /// <summary><c>Mail__From</c>: the address that mail comes from.</summary>
    public MailboxAddress? From { get; }

    /// <summary><c>Mail__ReplyTo</c>: where answers to a mail go. Default: to where it came from.</summary>
    public MailboxAddress? ReplyTo { get; }

    /// <summary>
    /// <c>Mail__EncryptionKey</c>: at least 32 characters that links in mails which wait are encrypted with. Default: a key that is kept in
    /// the database itself.
    /// </summary>
    public string? EncryptionKey { get; }

    private static int? Hour(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24 ? hour : null;

    private static StartupException Wrong(string message) => new(message) { ExitCode = CommandLine.WrongUse };

    private static bool IsHere(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
