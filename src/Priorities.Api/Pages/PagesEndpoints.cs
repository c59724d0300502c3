using System.Diagnostics;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Priorities.Api.Features.Actions;
using Priorities.Api.Features.Dashboards;
using Priorities.Api.Features.Notes;
using Priorities.Api.Features.Organizations;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Edge;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Problems;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Priorities.Api.Pages;

/// <summary>
/// The public pages. They have no source of their own: the server renders what the API's own queries answer to somebody who has not signed
/// in, and the script takes parts of the same pages.
/// </summary>
internal static partial class PagesEndpoints
{
    private const int MostRows = 25;
    private const int MostAttention = 6;
    private const int MostLatest = 3;

    public static IServiceCollection AddPages(this IServiceCollection services) =>
        services
            .AddSingleton(new BrowserPage(Fault))
            .AddSingleton<About>()
            .Configure<SwaggerUIOptions>(page =>
                page.HeadContent =
                    $"""<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="{PageFiles.ApiStyle}">"""
            );

    public static void MapPages(this WebApplication app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription().CountsAsPage();
        pages.MapGet("/", ShowBoardAsync).RequireAuthorization(Policies.Read).WithMetadata(new Entrance());
        pages.MapGet("/fr", ShowBoardAsync).RequireAuthorization(Policies.Read).WithMetadata(new Entrance());
        pages.MapGet("/actions/{action}", ShowActionAsync).RequireAuthorization(Policies.Read);
        pages.MapGet("/fr/actions/{action}", ShowActionAsync).RequireAuthorization(Policies.Read);
        pages.MapGet("/compare", ShowComparisonAsync).RequireAuthorization(Policies.Read);
        pages.MapGet("/fr/compare", ShowComparisonAsync).RequireAuthorization(Policies.Read);
        pages.MapGet("/imports", ShowImports).AllowAnonymous();
        pages.MapGet("/fr/imports", ShowImports).AllowAnonymous();
        pages.MapGet("/report", ShowReport).AllowAnonymous();
        pages.MapGet("/fr/report", ShowReport).AllowAnonymous();
        pages.MapReplies();
        // Asked for beside what names no icon: a chart by its own address.
        pages.MapGet("/favicon.ico", () => Results.Redirect(PageFiles.Icon)).AllowAnonymous();
        pages.MapGet("/about", ShowAbout).AllowAnonymous();
        pages.MapGet("/fr/about", ShowAbout).AllowAnonymous();
        pages.MapGet("/robots.txt", SiteMap.ShowRobots).AllowAnonymous();
        pages.MapGet("/sitemap.xml", SiteMap.ShowAsync).RequireAuthorization(Policies.Read);
        pages.MapGet("/owners/{organization}", ShowOwnerAsync).RequireAuthorization(Policies.Read);
        pages.MapGet("/fr/owners/{organization}", ShowOwnerAsync).RequireAuthorization(Policies.Read);
        pages.MapGet("/assets/{file}", PageFiles.Endpoint).AllowAnonymous();
    }

    private static async Task<IResult> ShowActionAsync(
        string action,
        HttpContext http,
        IMediator mediator,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        var view = View.From(http.Request.Query, reader.Today);
        var shape = new GetAction.Shape
        {
            Include = [ActionIncludes.Children, ActionIncludes.Owners, ActionIncludes.Requests],
            AsOf = view.AsOf is { } day ? $"{day:yyyy-MM-dd}" : null,
        };
        var shown = await mediator.Send(new GetAction.Query(action, shape), cancellationToken);
        if (shown.Refusal is not null)
            return NotThere(http);
        var page = new PageParameters { Limit = "200" };
        var notes = await mediator.Send(new ListNotes.Query(action, page), cancellationToken);
        var assessments = await mediator.Send(new ListAssessments.Query(action, page), cancellationToken);
        var milestones = await mediator.Send(new ListMilestones.Query(action, page), cancellationToken);
        if (notes.Refusal is not null || assessments.Refusal is not null || milestones.Refusal is not null)
            return NotThere(http); // archived a moment ago
        var frame = (await mediator.Send(new ReadFrame.Query(shown.Value.Forum), cancellationToken)).Value;
        var (said, found) = (notes.Value.Items, assessments.Value.Items);
        if (view.AsOf is { } past)
        {
            var then = reader.AtEndOf(past).Now;
            said = [.. said.Where(n => n.RecordedAt <= then).Select(n => n.AsOf(then).For(reader.Caller))];
            found = [.. found.Where(a => a.AssessedAt <= then)];
        }

        return Page<ActionPage>(
            http,
            new()
            {
                ["Previous"] = await NextToAsync(shown.Value, "-position", reader, mediator, cancellationToken),
                ["Next"] = await NextToAsync(shown.Value, "position", reader, mediator, cancellationToken),
                ["View"] = view,
                ["Frame"] = frame,
                ["Action"] = shown.Value,
                ["Today"] = reader.Today,
                ["Notes"] = said,
                ["Assessments"] = found,
                ["Milestones"] = milestones.Value.Items,
            }
        );
    }

    /// <summary>The key of the action next to this one in its area, on this side of it (an order of the list); none at its end.</summary>
    private static async Task<string?> NextToAsync(
        ActionResponse action,
        string side,
        Reader reader,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var area = new ActionFilter
        {
            Forum = [action.Forum],
            Area = [action.Area],
            Parent = [action.Parent ?? ActionFilter.NoParent],
        };
        var one = new ListActions.Shape
        {
            Sort = side,
            Limit = "1",
            Fields = ["key"],
            Cursor = ListActions.Behind(action, area, side, reader),
        };
        var listed = await mediator.Send(new ListActions.Query(area, one), cancellationToken);
        return listed.Refusal is null && listed.Value.Items is [var next] ? next.Key : null;
    }

    /// <summary>The same for everybody: what it shows it asks the API for, with the key that is entered there.</summary>
    private static RazorComponentResult ShowImports(HttpContext http) => Page<ImportPage>(http, []);

    /// <inheritdoc cref="ShowImports"/>
    private static RazorComponentResult ShowReport(HttpContext http, Reader reader) =>
        Page<ReportPage>(http, new() { ["Today"] = reader.Today });

    /// <summary>What an organization took on, in every forum.</summary>
    private static async Task<IResult> ShowOwnerAsync(
        string organization,
        string? cursor,
        HttpContext http,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var owner = await mediator.Send(new GetOrganization.Query(organization), cancellationToken);
        if (owner.Refusal is not null)
            return NotThere(http);
        var summary = await mediator.Send(new GetSummary.Query(new() { Owner = [owner.Value.Key] }), cancellationToken);
        var actions = await mediator.Send(
            new ListCounted.Query(
                new()
                {
                    Owner = [owner.Value.Key],
                    Limit = $"{MostRows}",
                    Cursor = cursor,
                }
            ),
            cancellationToken
        );
        if (summary.Refusal is not null || actions.Refusal is not null)
            return NotThere(http); // removed a moment ago, or a cursor that is not one
        return Page<OwnerPage>(
            http,
            new()
            {
                ["Owner"] = owner.Value,
                ["Totals"] = summary.Value.Value.Totals,
                ["Actions"] = actions.Value.Value,
            }
        );
    }

    private static RazorComponentResult ShowAbout(HttpContext http, About about) =>
        Page<AboutPage>(http, new() { ["Own"] = about.In(Languages.Current) });

    private static RazorComponentResult NotThere(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Fault(ProblemCatalogue.ForStatus(StatusCodes.Status404NotFound), http);
    }

    /// <summary>What went wrong, with the status that the response has already.</summary>
    private static RazorComponentResult Fault(ProblemKind kind, HttpContext http)
    {
        var page = Page<FaultPage>(
            http,
            new()
            {
                ["Status"] = http.Response.StatusCode,
                ["Kind"] = kind.Title,
                ["Explanation"] = kind.Explanation,
                ["Reference"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
                ["Wait"] = http.Response.Headers.RetryAfter.ToString(),
            }
        );
        page.StatusCode = http.Response.StatusCode;
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return page;
    }

    private static RazorComponentResult Page<T>(HttpContext http, Dictionary<string, object?> parameters)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        var headers = http.Response.Headers;
        CacheHeaders.Write(http);
        headers.ContentLanguage = Languages.Current;
        return new RazorComponentResult(typeof(T), parameters) { PreventStreamingRendering = true };
    }
}
