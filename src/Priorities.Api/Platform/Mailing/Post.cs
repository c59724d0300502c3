using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;
using Priorities.Api.Data;
using Priorities.Api.Platform.Settings;

namespace Priorities.Api.Platform.Mailing;

/// <summary>What came of handing a mail over.</summary>
/// <param name="Fault">Why it is refused for good; null where it was taken, or where it may be taken later.</param>
/// <param name="Problem">
/// What is wrong, for who runs the service: without an address and without words of the server. Null where it was taken.
/// </param>
/// <param name="IsOfServer">Whether no other mail would be taken either, now.</param>
public sealed record Posted(MailFault? Fault, string? Problem, bool IsOfServer)
{
    public static readonly Posted Taken = new(null, null, false);
}

/// <summary>Hands mails over to the mail server, one connection for those of a moment.</summary>
public sealed class Post(MailSettings settings, PrioritiesSettings priorities) : IAsyncDisposable
{
    /// <summary>The longest that one mail may take, with connecting; a lease is longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private SmtpClient? client;

    public async Task<Posted> SendAsync(Letter letter, Guid id, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Longest);
        Posted? explained = null;
        try
        {
            if (!MailboxAddress.TryParse(letter.To, out var to))
                return new(MailFault.AddressRefused, "The address is not one that mail can be sent to.", false);
            await ConnectAsync(patience.Token);
            await client!.SendAsync(Message(letter, to, id), patience.Token);
            return Posted.Taken;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && (explained = Explain(failure)) is not null)
        {
            await CloseAsync();
            return explained;
        }
        catch
        {
            await CloseAsync();
            throw;
        }
    }

    /// <summary>Ends the connection, politely where that is possible.</summary>
    public async Task CloseAsync()
    {
        var open = client;
        client = null;
        if (open is null)
            return;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await open.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception failure) when (Explain(failure) is not null)
        {
            // It was broken before.
        }
        finally
        {
            open.Dispose();
        }
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        if (client is { IsConnected: true })
            return;
        client?.Dispose();
        client = new SmtpClient { Timeout = (int)Longest.TotalMilliseconds };
        await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellationToken);
        if (settings.User is { } user)
            await client.AuthenticateAsync(user, settings.Password!, cancellationToken);
    }

    private MimeMessage Message(Letter letter, MailboxAddress to, Guid id)
    {
        var from = settings.From!;
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            MessageId = $"{id:N}@{from.Domain}",
            Body = new MultipartAlternative
            {
                new TextPart(TextFormat.Plain) { Text = letter.Text },
                new TextPart(TextFormat.Html) { Text = letter.Html },
            },
        };
        message.From.Add(from.Name is { Length: > 0 } ? from : new MailboxAddress(priorities.Operator ?? "Priorities", from.Address));
        message.To.Add(to);
        message.ReplyTo.Add(settings.ReplyTo ?? from);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All"); // what Exchange and Outlook listen to: no answer of a machine
        message.Headers.Add(HeaderId.ContentLanguage, letter.Language);
        return message;
    }

    /// <summary>
    /// In words for who runs the service; null for what is a fault of the service. What the server said is left out: it may repeat an
    /// address.
    /// </summary>
    private Posted? Explain(Exception failure)
    {
        var server = $"{settings.Host}:{settings.Port}";
        return failure switch
        {
            SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } refused => Refused(
                refused,
                MailFault.AddressRefused,
                "does not take mail for this address"
            ),
            SmtpCommandException { ErrorCode: SmtpErrorCode.MessageNotAccepted } refused => Refused(
                refused,
                MailFault.MessageRefused,
                "did not take the message"
            ),
            SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } refused => Later(
                $"{server} does not take mail from Mail__From, {settings.From!.Address} ({(int)refused.StatusCode})."
            ),
            SmtpCommandException refused => Later($"{server} refused ({(int)refused.StatusCode})."),
            AuthenticationException => Later($"{server} does not accept Mail__User and Mail__Password."),
            SslHandshakeException => Later(
                $"{server} offers no TLS that can be trusted: its certificate is not valid for this name, or Mail__Security and Mail__Port do not fit."
            ),
            NotSupportedException => Later(
                settings.User is not null && client?.IsConnected == true
                    ? $"{server} takes no user and password the way that they are set up; look at Mail__Security, Mail__User and Mail__Port."
                    : $"{server} offers no STARTTLS. Set Mail__Security to tls or none."
            ),
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => Later(
                $"There is no machine named {settings.Host}. Look at Mail__Host."
            ),
            SocketException => Later($"{server} cannot be reached. Look at Mail__Host and Mail__Port, and at firewalls."),
            OperationCanceledException or TimeoutException => Later($"{server} did not answer within {Longest.TotalSeconds:N0} seconds."),
            SmtpProtocolException or ProtocolException or IOException or ServiceNotConnectedException => Later(
                $"{server} broke the connection off, or does not speak SMTP there. Look at Mail__Port and Mail__Security."
            ),
            _ => null,
        };

        Posted Refused(SmtpCommandException refused, MailFault fault, string what)
        {
            var status = (int)refused.StatusCode;
            return new(status >= 500 ? fault : null, $"{server} {what} ({status}).", IsOfServer: false);
        }

        static Posted Later(string problem) => new(null, problem, IsOfServer: true);
    }
}
