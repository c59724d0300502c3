using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.Versioning;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Platform.Hosting;

/// <summary>
/// Two instances behind HAProxy are replaced one after the other while people read and write: nobody sees anything of it.
/// </summary>
[Category("Process")]
[UnsupportedOSPlatform("windows"), Platform(Exclude = "Win")]
public sealed class RollingRestartTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private const string Fine = "fine";

    /// <summary>By one visitor each: who waits for whom is not asked here.</summary>
    private static readonly string[] Reported = ["ccr-2016-s1", "ccr-2016-s2"];

    private DirectoryInfo directory = null!;
    private string connectionString = "";

    [OneTimeSetUp]
    public async Task MakeDatabase()
    {
        directory = Directory.CreateTempSubdirectory("priorities-rolling-");
        connectionString = await PostgresServer.CloneAsync();
    }

    [OneTimeTearDown]
    public void RemoveDirectory() => directory.Delete(recursive: true);

    [Test]
    public async Task No_request_fails_while_one_instance_after_the_other_is_replaced()
    {
        var addresses = new[] { HaProxy.FreePort(), HaProxy.FreePort() }
            .Select(port => new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")))
            .ToArray();
        var instances = new[] { await StartAsync(addresses[0]), await StartAsync(addresses[1]) };
        try
        {
            await using var proxy = await HaProxy.StartAsync(addresses[0], addresses[1]);
            await proxy.UntilBothServeAsync();
            using var enough = new CancellationTokenSource();
            var visitors = Enumerable
                .Range(0, 4)
                .Select(n => VisitAsync(proxy.Root, n < Reported.Length ? Reported[n] : null, enough.Token))
                .ToArray();

            for (var n = 0; n < instances.Length; n++)
            {
                instances[n].Signal("TERM");
                await IsStoppingAsync(addresses[n]);
                Assert.That(await instances[n].EndAsync(TimeSpan.FromSeconds(60)), Is.Zero, instances[n].Output);
                await instances[n].DisposeAsync();
                instances[n] = await StartAsync(addresses[n]);
                await proxy.UntilBothServeAsync();
            }

            await enough.CancelAsync();
            var told = (await Task.WhenAll(visitors)).SelectMany(t => t).ToList();
            Assert.That(told.Where(t => t != Fine), Is.Empty);
            Assert.That(told, Has.Count.GreaterThan(100));
        }
        finally
        {
            foreach (var instance in instances)
                await instance.DisposeAsync();
        }
    }

    private Task<ServiceProcess> StartAsync(Uri address) =>
        ServiceProcess.StartAsync(
            directory.FullName,
            ("ConnectionStrings__Priorities", connectionString),
            ("Priorities__AdminKey", ApiHost.AdminKey),
            ("Priorities__DrainSeconds", "8"),
            ("RateLimit__Enabled", "false"),
            ("ASPNETCORE_URLS", address.OriginalString)
        );

    /// <summary>It says that it stops, and serves on.</summary>
    private static async Task IsStoppingAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        var (ready, tries) = (await http.GetAsync(new Uri("health/ready", UriKind.Relative)), 0);
        for (; ready.IsSuccessStatusCode && tries < 100; tries++)
        {
            await Task.Delay(Pause);
            ready = await http.GetAsync(new Uri("health/ready", UriKind.Relative));
        }

        Assert.That((int)ready.StatusCode, Is.EqualTo(503));
        Assert.That(await ready.Content.ReadAsStringAsync(), Does.Contain("was told to stop"));
        Assert.That(ready.Headers.RetryAfter, Is.Not.Null);
        Assert.That((await http.GetAsync(new Uri("api/v1/forums", UriKind.Relative))).IsSuccessStatusCode, Is.True);
    }

    /// <summary>Reads, or reports, one request after the other; what came of each.</summary>
    private static async Task<List<string>> VisitAsync(Uri root, string? action, CancellationToken enough)
    {
        var told = new List<string>();
        using var http = new HttpClient
        {
            BaseAddress = new Uri(root, "/api/v1/"),
            DefaultRequestHeaders = { Authorization = new("Bearer", ApiHost.AdminKey) },
        };
        while (!enough.IsCancellationRequested)
        {
            try
            {
                using var note = new HttpRequestMessage(HttpMethod.Post, new Uri($"actions/{action}/notes", UriKind.Relative))
                {
                    Content = JsonContent.Create(new { body = "We met, and agreed who does what." }),
                    Headers = { { "Idempotency-Key", $"{Guid.NewGuid()}" } },
                };
                var reply = action is not null
                    ? await http.SendAsync(note, CancellationToken.None)
                    : await http.GetAsync(new Uri("actions?limit=5", UriKind.Relative), CancellationToken.None);
                told.Add(
                    reply.IsSuccessStatusCode
                        ? Fine
                        : $"{(int)reply.StatusCode} {await reply.Content.ReadAsStringAsync(CancellationToken.None)}"
                );
            }
            catch (HttpRequestException broken)
            {
                told.Add(broken.Message);
            }

            await Task.Delay(Pause, CancellationToken.None);
        }

        return told;
    }
}
