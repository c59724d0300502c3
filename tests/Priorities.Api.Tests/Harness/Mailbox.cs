using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Priorities.Api.Tests.Harness;

/// <summary>A mail as it came, read from its bytes by other code than made it.</summary>
internal sealed partial record Mail(string To, string Raw)
{
    /// <summary>A header of the message, decoded; empty where there is none.</summary>
    public string Header(string name) =>
        Decoded(
            Regex.Match(Unfolded(Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)]), $"(?im)^{name}: ?(.*?)\r?$").Groups[1].Value
        );

    public string Text => Part("text/plain");

    public string Html => Part("text/html");

    /// <summary>The path of the first link in it.</summary>
    public string Link => new Uri(Address().Match(Text).Value).AbsolutePath;

    private string Part(string type)
    {
        var boundary = Regex.Match(Unfolded(Raw), "boundary=\"([^\"]+)\"").Groups[1].Value;
        var part = Raw.Split($"--{boundary}").Single(p => p.Contains($"Content-Type: {type}", StringComparison.OrdinalIgnoreCase));
        var (head, body) = (
            part[..part.IndexOf("\r\n\r\n", StringComparison.Ordinal)],
            part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]
        );
        return Regex.Match(head, "(?i)transfer-encoding: *([a-z0-9-]+)").Groups[1].Value.ToLowerInvariant() switch
        {
            "quoted-printable" => Quoted(body.Replace("=\r\n", "", StringComparison.Ordinal)),
            "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body)),
            _ => body,
        };
    }

    private static string Unfolded(string head) => Regex.Replace(head, "\r\n[ \t]+", " ");

    /// <summary>Words of RFC 2047.</summary>
    private static string Decoded(string value) =>
        EncodedWord()
            .Replace(
                Regex.Replace(value, @"\?=\s+=\?", "?==?"),
                m =>
                    m.Groups[1].Value is "B" or "b"
                        ? Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[2].Value))
                        : Quoted(m.Groups[2].Value.Replace('_', ' '))
            );

    private static string Quoted(string text) =>
        Octets().Replace(text, m => Encoding.UTF8.GetString(Convert.FromHexString(m.Value.Replace("=", "", StringComparison.Ordinal))));

    [GeneratedRegex(@"=\?[Uu][Tt][Ff]-8\?([QqBb])\?([^?]*)\?=")]
    private static partial Regex EncodedWord();

    [GeneratedRegex("(=[0-9A-Fa-f]{2})+")]
    private static partial Regex Octets();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}

/// <summary>A real mail server on loopback that answers as a test tells it to, and keeps what it took.</summary>
internal sealed class Mailbox : MessageStore, IMailboxFilter, IMailboxFilterFactory, IMessageStoreFactory, IAsyncDisposable
{
    private CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    public int Port { get; } = FreePort();

    public ConcurrentQueue<Mail> All { get; } = [];

    /// <summary>The status for an address; 250 unless told otherwise.</summary>
    public Func<string, int> Answer { get; set; } = _ => 250;

    /// <summary>What it waits for before it says that it took a mail.</summary>
    public Func<Task> Hesitate { get; set; } = () => Task.CompletedTask;

    public List<Mail> To(string address) => [.. All.Where(m => m.To == address)];

    public static Mailbox Started()
    {
        var mailbox = new Mailbox();
        mailbox.Start();
        return mailbox;
    }

    public void Start()
    {
        stop = new();
        var options = new SmtpServerOptionsBuilder()
            .ServerName("mail.test")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)))
            .Build();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IMessageStoreFactory)this);
        services.Add((IMailboxFilterFactory)this);
        running = new SmtpServer.SmtpServer(options, services).StartAsync(stop.Token);
    }

    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(5)));
        stop.Dispose();
    }

    /// <summary>Waits for the mails to an address.</summary>
    public async Task<List<Mail>> ArrivedAsync(string address, int count = 1)
    {
        for (var patience = DateTime.UtcNow.AddSeconds(30); ; await Task.Delay(20))
        {
            if (To(address) is var mails && mails.Count >= count)
                return mails;
            Assert.That(DateTime.UtcNow, Is.LessThan(patience), $"No mail came to {address}.");
        }
    }

    public override async Task<SmtpResponse> SaveAsync(
        ISessionContext context,
        IMessageTransaction transaction,
        ReadOnlySequence<byte> buffer,
        CancellationToken cancellationToken
    )
    {
        foreach (var to in transaction.To)
            All.Enqueue(new(to.AsAddress(), Encoding.UTF8.GetString(buffer.ToArray())));
        await Hesitate();
        return SmtpResponse.Ok;
    }

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken)
    {
        var status = Answer(to.AsAddress());
        return status == 250
            ? Task.FromResult(true)
            : throw new SmtpResponseException(new SmtpResponse((SmtpReplyCode)status, $"{to.AsAddress()} is not welcome"));
    }

    public IMessageStore CreateInstance(ISessionContext context) => this;

    IMailboxFilter SmtpServer.ComponentModel.ISessionContextInstanceFactory<IMailboxFilter>.CreateInstance(ISessionContext context) => this;

    public async ValueTask DisposeAsync() => await StopAsync();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
