using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Priorities.Api.Features.Webhooks;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House.Generated;

/// <summary>
/// Requests that are made from the document: those that it allows, and those that are wrong in one thing that it forbids. None ends in a
/// fault of the server, every answer is as the document says, what is forbidden is refused with a problem that names what is at fault, and
/// what is allowed is never refused for its form. A run can be had again with the seed that it prints: <c>PRIORITIES_GENERATED_SEED</c>;
/// <c>PRIORITIES_GENERATED_REQUESTS</c> says how many.
/// </summary>
public sealed class GeneratedRequestsTests : ApiFixture
{
    /// <summary>
    /// Problems that say that a request is not of the form that the document asks for. All others are about what there is, who asks, and
    /// when.
    /// </summary>
    private static readonly string[] OfForm =
    [
        "invalidRequest",
        "unknownParameter",
        "unsupportedMediaType",
        "bodyTooLarge",
        "preconditionRequired",
        "methodNotAllowed",
        "notAcceptable",
    ];

    /// <summary>With which a request that is wrong is refused, whatever is wrong with it.</summary>
    private static readonly int[] Refusals = [400, 413, 415, 422, 428];

    /// <summary>Operations that are left out, and why.</summary>
    private static readonly Dictionary<string, string> LeftOut = new()
    {
        ["streamChanges"] = "a stream goes on for as long as both sides please; tests of its own read it",
    };

    private static readonly int Count = Setting("PRIORITIES_GENERATED_REQUESTS", 6_000);
    private static readonly int Seed = Setting("PRIORITIES_GENERATED_SEED", Random.Shared.Next());

    // With a seed that was given, one after the other: several at once would meet another world each time.
    private static readonly int Workers = Seed == Setting("PRIORITIES_GENERATED_SEED", -1) ? 1 : 4;

    private readonly ConcurrentDictionary<string, string> failures = [];
    private readonly ConcurrentDictionary<string, int[]> outcomes = [];
    private readonly ConcurrentDictionary<string, int> reasons = [];

    protected override async Task<ApiHost> CreateHostAsync() =>
        new(await PostgresServer.CloneAsync())
        {
            Replacing = services =>
            {
                services.Replace(
                    ServiceDescriptor.Singleton<FindAddresses>((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34")]))
                );
                services.Configure<HostOptions>(options =>
                    options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore
                ); // the sender is stopped before the rest
            },
        };

    [Test]
    public async Task What_the_document_allows_is_taken_and_what_it_forbids_is_refused()
    {
        // Webhooks are registered by the hundred here, and nobody is there to be called.
        await Host.Services.GetRequiredService<WebhookSender>().StopAsync(CancellationToken.None);
        await TestContext.Progress.WriteLineAsync($"Generated requests: {Count:N0} with PRIORITIES_GENERATED_SEED={Seed}");
        var began = Stopwatch.GetTimestamp();

        await Task.WhenAll(
            Enumerable
                .Range(0, Workers)
                .Select(worker =>
                    Task.Run(() => WorkAsync(Host.Contract, Tried().ToArray(), Count / Workers + 1, new Random(Seed + worker)))
                )
        );

        var all = outcomes.Values.Aggregate(new int[4], (sum, o) => [.. sum.Zip(o, (a, b) => a + b)]);
        await TestContext.Progress.WriteLineAsync(
            $"{all.Sum():N0} requests in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s: {all[0] + all[1]:N0} allowed, of which {100.0 * all[0] / (all[0] + all[1]):0} % succeeded; {all[2]:N0} forbidden and refused; {all[3]:N0} not as they should be"
        );
        await TestContext.Progress.WriteLineAsync(
            $"Why what is allowed was refused: {string.Join(", ", reasons.OrderByDescending(r => r.Value).Select(r => $"{r.Key} {r.Value:N0}"))}"
        );
        await TestContext.Progress.WriteLineAsync(
            $"Seldom accepted: {string.Join(", ", outcomes.OrderBy(o => o.Value[0]).Take(8).Select(o => $"{o.Key} {o.Value[0]:N0}"))}"
        );
        Assert.Multiple(() =>
        {
            Assert.That(failures, Is.Empty, $"PRIORITIES_GENERATED_SEED={Seed}\n\n{string.Join("\n\n", failures.Values.Take(40))}");
            Assert.That(all[0], Is.GreaterThan((all[0] + all[1]) / 2), "Most of what is allowed should succeed, or little is tried.");
            // It names something that has words by a path in its body, and no chance does.
            foreach (var operation in Tried().Where(o => o.Id != "redactMembers"))
                Assert.That(
                    outcomes.GetValueOrDefault(operation.Id)?[0] ?? 0,
                    Is.Positive,
                    $"{operation.Id} was never accepted: {string.Join(", ", outcomes.GetValueOrDefault(operation.Id) ?? [])}"
                );
        });
    }

    /// <summary>What the test is worth: each of these would be an untrue document, and each is found out.</summary>
    [TestCase("listActions", "more than is taken is allowed", """{"parameters":{"limit":{"schema":{"maximum":100000}}}}""")]
    [TestCase("listActions", "a parameter is made up", """{"parameters":{"overdue":{"name":"overDue"}}}""")]
    [TestCase("changeStatus", "something needed is left out", """{"schemas":{"StatusReport":{"required":["status"]}}}""")]
    [TestCase(
        "changeStatus",
        "less than is taken is allowed",
        """{"schemas":{"StatusReport":{"properties":{"note":{"maxLength":100}}}}}"""
    )]
    [TestCase(
        "registerOrganization",
        "something that may be left out is needed",
        """{"schemas":{"RegisterOrganizationBody":{"required":["website","regions"]}}}"""
    )]
    [TestCase(
        "registerOrganization",
        "a member is made up",
        """{"schemas":{"RegisterOrganizationBody":{"properties":{"telephone":{"type":"string","maxLength":20}}}}}"""
    )]
    public async Task A_document_that_is_not_true_is_found_out(string operation, string lie, string change)
    {
        var contract = Contract.Of(Untrue(Host.Contract.Document, operation, JsonNode.Parse(change)!).ToJsonString());
        failures.Clear();

        await WorkAsync(contract, [contract.Operations.Single(o => o.Id == operation)], 800, new Random(1));

        Assert.That(failures, Is.Not.Empty, lie);
        failures.Clear();
        outcomes.Clear();
        reasons.Clear();
    }

    [TestCase("^(?!x$)[a-z0-9]+([.-][a-z0-9]+)*$")]
    [TestCase("^(\\*|\"[0-9]{1,9}(-[0-9a-f]{16})?\")$")]
    [TestCase("^(?=[\\s\\S]*[^\\s\\u0085])[^\\u0000-\\u001f\\u007f-\\u009f]*$")]
    public void Texts_are_made_from_a_pattern(string pattern)
    {
        var random = new Random(1);

        var made = Enumerable.Range(0, 200).Select(_ => PatternText.Of(pattern).Make(random, 40)).ToList();

        Assert.That(made, Has.All.Not.Null);
        Assert.That(made.Distinct().Count(), Is.GreaterThan(20));
    }

    private static JsonNode Untrue(JsonNode document, string operation, JsonNode change)
    {
        var untrue = document.DeepClone();
        var parameters = untrue["paths"]!
            .AsObject()
            .SelectMany(p => p.Value!.AsObject())
            .Single(o => (string)o.Value!["operationId"]! == operation)
            .Value!["parameters"]!.AsArray();
        foreach (var (name, changed) in change["parameters"]?.AsObject() ?? [])
            Merge(parameters.Single(p => (string?)p!["name"] == name)!.AsObject(), changed!.AsObject());
        foreach (var (name, changed) in change["schemas"]?.AsObject() ?? [])
            Merge(untrue["components"]!["schemas"]![name]!.AsObject(), changed!.AsObject());
        return untrue;

        static void Merge(JsonObject target, JsonObject from)
        {
            foreach (var (name, value) in from)
            {
                if (value is JsonObject inner && target[name] is JsonObject existing)
                    Merge(existing, inner);
                else
                    target[name] = value!.DeepClone();
            }
        }
    }

    private IEnumerable<Contract.Operation> Tried() =>
        Host.Contract.Operations.Where(o => !LeftOut.ContainsKey(o.Id)).OrderBy(o => o.Id, StringComparer.Ordinal);

    private async Task WorkAsync(Contract contract, Contract.Operation[] operations, int count, Random random)
    {
        var known = new Known(contract, random);
        var requests = new Requests(contract, random, known);
        var others = new Client?[5];
        for (var i = 0; i < count; i++)
        {
            var request = requests.Make(operations[random.Next(operations.Length)], forbidden: random.Next(5) < 2);
            if (request.Forbidden is not null || random.Next(8) > 0)
            {
                await SendAsync(Admin.Http, request, known);
                continue;
            }

            var who = random.Next(others.Length);
            if (await SendAsync((others[who] ??= await SomebodyAsync(who)).Http, request, known) == 401)
                others[who] = null; // their key was revoked by a request that was made here
        }
    }

    private async Task<Client> SomebodyAsync(int who) =>
        who switch
        {
            0 => Host.Anonymous,
            1 => await Host.WithAsync(Role.Viewer),
            2 => await Host.WithAsync(Role.Coordinator),
            _ => await Host.WithAsync(
                who == 3 ? Role.Contributor : Role.Assessor,
                await Host.OrganizationAsync($"generated-{Guid.NewGuid():N}")
            ),
        };

    private async Task<int> SendAsync(HttpClient http, GeneratedRequest request, Known known)
    {
        var (status, code, lie) = (0, "", (string?)null);
        try
        {
            using var response = await AskAsync(http, request);
            var body = await response.Content.ReadAsByteArrayAsync();
            status = (int)response.StatusCode;
            var problem =
                response.Content.Headers.ContentType?.MediaType == "application/problem+json" && body.Length > 0
                    ? JsonNode.Parse(body)
                    : null;
            code = (string?)problem?["code"] ?? "";
            lie =
                Judge(request, status, code, problem)
                ?? (body.Length > 0 && status < 300 ? Unreadable(response.Content.Headers.ContentType!.MediaType!, body) : null);
            if (lie is not null)
                lie += $"\n  {status} {(problem is null ? "" : problem.ToJsonString())}";
            if (status is >= 200 and < 300 && request.Forbidden is null)
                known.Learn(request.Operation, request.Values, request.Address, response, body);
        }
        catch (AssertionException broken)
        {
            lie = broken.Message;
        }
        catch (HttpRequestException broken)
        {
            // Who sends more than is taken may be cut off while still sending, and then cannot read the answer.
            lie = request.Body is { Length: > 1_048_576 } ? null : $"No answer: {broken.GetBaseException().Message}";
        }

        var count = outcomes.GetOrAdd(request.Operation.Id, _ => new int[4]);
        Interlocked.Increment(
            ref count[
                lie is not null ? 3
                : request.Forbidden is not null ? 2
                : status < 400 ? 0
                : 1
            ]
        );
        if (request.Forbidden is null && code.Length > 0)
            reasons.AddOrUpdate(code, 1, (_, n) => n + 1);
        if (lie is not null)
            failures.TryAdd(
                $"{request.Operation.Id} {status} {code} {request.Forbidden?.Member} {lie[..Math.Min(lie.Length, 30)]}",
                $"{request}\n  {lie}"
            );
        return status;
    }

    /// <summary>Whom a busy service asks to come again comes again, three times at most.</summary>
    private static async Task<HttpResponseMessage> AskAsync(HttpClient http, GeneratedRequest request)
    {
        for (var tries = 1; ; tries++)
        {
            using var message = request.ToMessage();
            var response = await http.SendAsync(message);
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable || response.Headers.RetryAfter?.Delta is not { } wait || tries > 3)
                return response;
            response.Dispose();
            await Task.Delay(wait);
        }
    }

    private static string? Judge(GeneratedRequest request, int status, string code, JsonNode? problem)
    {
        if (status >= 500)
            return "A fault of the server.";
        if (request.Forbidden is not { } forbidden)
            return OfForm.Contains(code) ? "The document allows it, and it is refused for its form." : null;
        if (forbidden.In == "path" && status == 404)
            return null;
        if (request.Operation.Method == "PATCH" && forbidden.In == "body" && status is 404 or 412)
            return null; // a change of part is judged by what it would lead to, so first there has to be something
        if (!Refusals.Contains(status))
            return "The document forbids it, and it is not refused for it.";
        if (request.Method == HttpMethod.Head || problem is null)
            return null;
        if (((string?)problem["type"])?.StartsWith('/') == true)
            return null; // the web server itself could not read the address
        var named = (problem["errors"]?.AsObject() ?? []).Select(e => e.Key);
        return named.Any(n =>
            n == forbidden.Member
            || n == "body"
            || forbidden.Member == "body"
            || forbidden.Member.StartsWith(n + ".", StringComparison.Ordinal)
            || forbidden.Member.StartsWith(n + "[", StringComparison.Ordinal)
            || n.StartsWith(forbidden.Member, StringComparison.Ordinal)
        )
            ? null
            : $"The problem does not name {forbidden.Member}.";
    }

    /// <summary>What is wrong with a body that is not JSON; JSON has been held against the document already.</summary>
    private static string? Unreadable(string mediaType, byte[] body)
    {
        try
        {
            switch (mediaType)
            {
                case "application/json":
                    break;
                case "image/svg+xml" or "application/atom+xml":
                    XDocument.Parse(Encoding.UTF8.GetString(body).TrimStart('\ufeff'));
                    break;
                case "image/png":
                    return body is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? null : "It is no PNG.";
                case "text/calendar":
                    return
                        Encoding.UTF8.GetString(body) is var text
                        && text.StartsWith("BEGIN:VCALENDAR", StringComparison.Ordinal)
                        && text.TrimEnd().EndsWith("END:VCALENDAR", StringComparison.Ordinal)
                        ? null
                        : "It is no calendar.";
                case "text/csv":
                    new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body);
                    break;
                case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":
                    using (var workbook = new System.IO.Compression.ZipArchive(new MemoryStream(body)))
                        return workbook.GetEntry("[Content_Types].xml") is null ? "It is no workbook." : null;
                case "text/html":
                    break;
                case "text/plain":
                    return Array.TrueForAll(
                        Encoding.UTF8.GetString(body).TrimEnd().Split('\n'),
                        line => line[0] == '#' || double.TryParse(line[line.LastIndexOf(' ')..], CultureInfo.InvariantCulture, out _)
                    )
                        ? null
                        : "It is no text of metrics.";
                default:
                    return $"Nobody looked whether a {mediaType} can be read.";
            }

            return null;
        }
        catch (Exception broken) when (broken is System.Xml.XmlException or DecoderFallbackException or InvalidDataException)
        {
            return $"It cannot be read: {broken.Message}";
        }
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
