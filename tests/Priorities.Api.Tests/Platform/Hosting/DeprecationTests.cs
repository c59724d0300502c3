using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.OpenApi;
using Priorities.Api.Platform.Settings;
using Priorities.Domain;

namespace Priorities.Api.Tests.Platform.Hosting;

/// <summary>No route is deprecated yet; that one can be, with one call, is shown by a service of two routes.</summary>
public sealed class DeprecationTests
{
    private static readonly DateTimeOffset Since = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task A_deprecated_route_says_so_on_every_answer_and_in_the_document()
    {
        await using var app = await StartAsync();
        using var http = new HttpClient { BaseAddress = new(app.Urls.Single()) };

        var (works, fails, current) = (
            await http.GetAsync("/api/v1/old"),
            await http.GetAsync("/api/v1/old?fail=true"),
            await http.GetAsync("/api/v1/new")
        );
        var document = JsonNode.Parse(await app.Services.GetRequiredService<ServedDocument>().JsonAsync())!;

        foreach (var answer in new[] { works, fails })
        {
            Assert.That(answer.Headers.GetValues("Deprecation"), Is.EqualTo(new[] { "@1798761600" }));
            Assert.That(answer.Headers.GetValues("Sunset"), Is.EqualTo(new[] { "Sat, 01 Jan 2028 00:00:00 GMT" }));
            Assert.That(answer.Headers.GetValues("Link"), Is.EqualTo(new[] { "</api/v1/new>; rel=\"successor-version\"" }));
        }

        Assert.That(((int)works.StatusCode, (int)fails.StatusCode), Is.EqualTo((200, 409)));
        Assert.That(current.Headers.Contains("Deprecation"), Is.False);
        var (old, other) = (document["paths"]!["/api/v1/old"]!["get"]!, document["paths"]!["/api/v1/new"]!["get"]!);
        Assert.That((bool?)old["deprecated"], Is.True);
        Assert.That(
            (string?)old["description"],
            Does.Contain("Deprecated since 2027-01-01; gone on 2028-01-01. Use `/api/v1/new` instead.")
        );
        foreach (var header in (string[])["Deprecation", "Sunset", "Link"])
        {
            Assert.That(
                document["components"]!["headers"]![((string)old["responses"]!["200"]!["headers"]![header]!["$ref"]!).Split('/')[^1]],
                Is.Not.Null,
                header
            );
            Assert.That(old["responses"]!["409"]!["headers"]![header], Is.Not.Null, header);
            Assert.That(other["responses"]!["200"]!["headers"]![header], Is.Null, header);
        }

        Assert.That(other["deprecated"], Is.Null);
    }

    [Test]
    public void A_route_does_not_end_before_it_is_deprecated() =>
        Assert.That(
            () => WebApplication.Create().MapGet("/", () => "").Deprecated(Since, Since.AddDays(-1), "/api/v1/new"),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(new PrioritiesSettings()).AddOpenApiDocument();
        builder.Services.ConfigureHttpJsonOptions(options => WireJson.Configure(options.SerializerOptions));
        var app = builder.Build();
        app.UseHeadersOfEveryAnswer();
        app.UseRouting();
        app.UseAnnouncements();
        app.MapGet("/api/v1/old", Answer)
            .WithTags("Actions")
            .Named("ReadOld")
            .AllowAnonymous()
            .Refuses("conflict")
            .Deprecated(Since, Since.AddYears(1), "/api/v1/new");
        app.MapGet("/api/v1/new", Answer).WithTags("Actions").Named("ReadNew").AllowAnonymous();
        await app.StartAsync();
        return app;
    }

    /// <summary>Says when it is too early.</summary>
    private static Answer<Said> Answer(bool? fail) => new(fail == true ? new Refusal("conflict", $"Not now.") : new Said("Here it is."));

    public sealed record Said(string Text);
}
