using System.Globalization;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.Features.Dashboards;

/// <summary>
/// What is remembered of figures is bounded, however long and however many the questions are: a service with little memory goes on
/// answering.
/// </summary>
[Category("Large")]
public sealed class FigureMemoryTests
{
    /// <summary>What the service may have in all, in bytes; it needs about two thirds of it to run at all.</summary>
    private const string HeapLimit = "0x4000000";

    private const int Questions = 4_000;

    [Test]
    public async Task Long_questions_that_are_asked_once_each_do_not_fill_it()
    {
        var directory = Directory.CreateTempSubdirectory("priorities-figures-");
        try
        {
            await using var service = await ServiceProcess.StartAsync(
                directory.FullName,
                ("ConnectionStrings__Priorities", await PostgresServer.CloneAsync()),
                ("RateLimit__Enabled", "false"),
                ("DOTNET_gcServer", "0"),
                ("DOTNET_GCHeapHardLimit", HeapLimit)
            );
            using var http = new HttpClient { BaseAddress = new Uri(service.Root, "/api/v1/") };
            var tags = string.Concat(
                Enumerable.Range(0, 7).Select(n => string.Create(CultureInfo.InvariantCulture, $"&tag={new string((char)('a' + n), 980)}"))
            );

            await Parallel.ForEachAsync(
                Enumerable.Range(0, Questions),
                new ParallelOptions { MaxDegreeOfParallelism = 8 },
                async (n, stop) =>
                {
                    var reply = await http.GetAsync(
                        new Uri(string.Create(CultureInfo.InvariantCulture, $"dashboards/summary?tag=t{n}{tags}"), UriKind.Relative),
                        stop
                    );
                    Assert.That((int)reply.StatusCode, Is.EqualTo(200), service.Output);
                }
            );
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
