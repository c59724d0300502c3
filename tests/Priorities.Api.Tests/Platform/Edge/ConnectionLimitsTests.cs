using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Priorities.Api.Platform.Edge;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Edge;

/// <summary>One address cannot take what there is for all.</summary>
public sealed class ConnectionLimitsTests : ApiFixture
{
    protected override async Task<ApiHost> CreateHostAsync() =>
        new(await PostgresServer.CloneAsync())
        {
            Settings =
            {
                ["RateLimit:Enabled"] = "true",
                ["RateLimit:ConnectionsPerAddress"] = "20",
                ["RateLimit:StreamsPerAddress"] = "2",
                ["RateLimit:FirstBytesSeconds"] = "2",
                ["RateLimit:PerAddressPerMinute"] = "1000",
                ["Proxy:Trusted"] = "10.0.0.1",
            },
        };

    [Test, Order(1)]
    public async Task Who_connects_and_says_nothing_is_let_go()
    {
        using var silent = new TcpClient();
        await silent.ConnectAsync(IPAddress.Loopback, Host.Root.Port);

        Assert.That(await EndsAsync(silent), Is.True, "A connection that says nothing stays.");
    }

    [Test, Order(2)]
    public async Task An_address_has_so_many_streams_and_no_more()
    {
        using var http = new HttpClient { BaseAddress = new Uri(Host.Root, "/api/v1/") };
        using (await http.GetAsync("changes/stream", HttpCompletionOption.ResponseHeadersRead))
        using (await http.GetAsync("changes/stream", HttpCompletionOption.ResponseHeadersRead))
        {
            var told = (await Anonymous.GetAsync("changes/stream", ("Accept-Language", "fr"))).ShouldBe(429, "tooManyRequests");
            Assert.That(told["detail"], Does.StartWith("Trop de flux"));
            Assert.That(told.Header("Retry-After"), Is.Not.Null);
            (await Anonymous.GetAsync("actions")).ShouldBe(200);
        }
    }

    [Test, Order(3)]
    public async Task An_address_has_so_many_connections_and_no_more_until_one_ends()
    {
        var open = new List<TcpClient>();
        for (var n = 0; n < 30; n++)
            open.Add(await BeginAsync());
        var cut = new List<bool>();
        foreach (var client in open.TakeLast(5))
            cut.Add(await EndsAsync(client, 5));
        foreach (var client in open)
            client.Dispose();
        Assert.That(cut, Is.All.True, "Far sooner than half a request is given up on.");

        Reply? reply = null;
        for (var tries = 0; reply is null && tries < 100; tries++)
        {
            try
            {
                reply = await Anonymous.GetAsync("actions");
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50); // the server has not seen yet that the others are gone
            }
        }

        reply!.ShouldBe(200);
    }

    [TestCase("xn--", true)]
    [TestCase("xn--\u00e9", false)]
    [TestCase("a..b", true)]
    [TestCase("[::1", false)]
    [TestCase("a:b:c", false)]
    [TestCase("xn--a-ecp.ru.xn--", true)]
    public async Task A_host_that_no_address_can_be_made_of_is_the_callers_mistake_and_counts(string host, bool isHttp)
    {
        if (!isHttp)
            Assert.That(
                await SayAsync($"GET /api/v1/actions HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"),
                Does.StartWith("HTTP/1.1 400"),
                "The server itself reads no such header."
            );
        string[] forms = [$"Host: {host}", $"Host: localhost\r\nX-Forwarded-Host: {host}"];
        foreach (var sent in isHttp ? forms : forms.Skip(host.All(char.IsAscii) ? 1 : 2))
        {
            var answer = await SayAsync($"GET /api/v1/actions HTTP/1.1\r\n{sent}\r\nConnection: close\r\n\r\n");

            Assert.That(answer, Does.StartWith("HTTP/1.1 400").And.Contain("application/problem+json"), answer);
            if (host == "xn--")
                Assert.That(answer, Does.Contain("RateLimit:"), "It counts against the address's limit.");
        }
    }

    [TestCase("10.0.0.7", true)]
    [TestCase("::ffff:10.0.0.7", true)]
    [TestCase("::ffff:10.1.0.7", false)]
    [TestCase("fd00::1", true)]
    public void A_proxy_is_known_in_either_form_of_its_address(string address, bool isTrusted)
    {
        var settings = EdgeSettings.From(
            new ConfigurationBuilder().AddInMemoryCollection([new("Proxy:Trusted", "10.0.0.0/24,fd00::/8")]).Build()
        );

        Assert.That(settings.IsTrustedProxy(IPAddress.Parse(address)), Is.EqualTo(isTrusted));
    }

    private async Task<string> SayAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Host.Root.Port);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync();
    }

    /// <summary>Half a request: it is waited for.</summary>
    private async Task<TcpClient> BeginAsync()
    {
        var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Host.Root.Port);
            await client.Client.SendAsync("GET /health/live HTTP/1.1\r\n"u8.ToArray());
        }
        catch (SocketException)
        {
            // It was cut off at once.
        }

        return client;
    }

    private static async Task<bool> EndsAsync(TcpClient client, int seconds = 30)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            return await client.Client.ReceiveAsync(new byte[1], patience.Token) == 0;
        }
        catch (SocketException)
        {
            return true; // cut off
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
