using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Priorities.Api.Features.Actions;
using Priorities.Api.Features.Dashboards;
using Priorities.Api.Features.Notes;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Paging;

namespace Priorities.Api.Pages;

/// <summary>
/// The public pages. They have no source of their own: the server renders what the API's own queries answer to somebody who has not signed in,
/// and the script asks the API for the rest.
/// </summary>
internal static class PagesEndpoints
{
    private const int MostRows = 200;

    public static void MapPages(this WebApplication app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/", ShowBoardAsync).RequireAuthorization(Policies.Read).WithMetadata(new Entrance());
        pages.MapGet("/fr", ShowBoardAsync).RequireAuthorization(Policies.Read).WithMetadata(new Entrance());
        pages.MapGet("/actions/{action}", ShowActionAsync).RequireAuthorization(Policies.Read);
        pages.MapGet("/fr/actions/{action}", ShowActionAsync).RequireAuthorization(Policies.Read);
        pages.MapGet("/assets/{file}", PageFiles.Endpoint).AllowAnonymous();
    }

    private static async Task<IResult> ShowBoardAsync(HttpContext http, IMediator mediator, Reader reader, CancellationToken cancellationToken)
    {
        var view = View.From(http.Request.Query, reader.Today);
        var frame = (await mediator.Send(new ReadFrame.Query(view.Forum), cancellationToken)).Value;
        if (frame.Forum is null && view.Forum is not null) return NotThere(http);
        var actions = await (view.IsOfFigures ? CountedAsync(view, frame.Forum?.Key, mediator, cancellationToken) : ListedAsync(view, frame.Forum?.Key, view.Cursor, mediator, cancellationToken));
        return Page<Board>(http, new() { ["View"] = view, ["Frame"] = frame, ["Actions"] = actions, ["Today"] = reader.Today });
    }

    /// <summary>The actions as they stand. A filter that names what does not exist finds nothing.</summary>
    private static async Task<Page<ListRow>> ListedAsync(View view, string? forum, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var listed = await mediator.Send(new ListActions.Query(view.Filter(forum), new() { Limit = $"{MostRows}", Cursor = cursor }), cancellationToken);
        return listed.Refusal is null ? new([.. listed.Value.Items.Select(ListRow.Of)], listed.Value.NextCursor) : new([], null);
    }

    /// <summary>The actions as they stood, or those that need attention. Words are looked for in what they are called today.</summary>
    private static async Task<Page<ListRow>> CountedAsync(View view, string? forum, IMediator mediator, CancellationToken cancellationToken)
    {
        var counted = await mediator.Send(new ListCounted.Query(view.Counted(forum, MostRows)), cancellationToken);
        if (counted.Refusal is not null || counted.Value.Body.Page is not Page<ListCounted.Row> page) return new([], null);
        var rows = page.Items.Select(ListRow.Of);
        if (view.Words is not null && page.Items.Count > 0)
        {
            // Asked of these rows alone: however many actions have the words, none of these is missed.
            var filter = new ActionFilter { Action = [.. page.Items.Select(r => r.Key)], Q = view.Words };
            var found = await mediator.Send(new ListActions.Query(filter, new() { Limit = $"{MostRows}" }), cancellationToken);
            var named = found.Refusal is null ? found.Value.Items.Select(a => a.Key).ToHashSet() : [];
            rows = rows.Where(a => named.Contains(a.Key));
        }

        return new([.. rows], page.NextCursor);
    }

    private static async Task<IResult> ShowActionAsync(string action, HttpContext http, IMediator mediator, Reader reader, CancellationToken cancellationToken)
    {
        var view = View.From(http.Request.Query, reader.Today);
        var shape = new GetAction.Shape { Include = [ActionIncludes.Children, ActionIncludes.Owners], AsOf = view.AsOf is { } day ? $"{day:yyyy-MM-dd}" : null };
        var found = await mediator.Send(new GetAction.Query(action, shape), cancellationToken);
        if (found.Refusal is not null) return NotThere(http);
        var page = new PageParameters { Limit = "200" };
        var notes = await mediator.Send(new ListNotes.Query(action, page), cancellationToken);
        var assessments = await mediator.Send(new ListAssessments.Query(action, page), cancellationToken);
        var milestones = await mediator.Send(new ListMilestones.Query(action, page), cancellationToken);
        if (notes.Refusal is not null || assessments.Refusal is not null || milestones.Refusal is not null) return NotThere(http); // archived a moment ago
        var frame = (await mediator.Send(new ReadFrame.Query(found.Value.Forum), cancellationToken)).Value;
        return Page<ActionPage>(http, new()
        {
            ["View"] = view, ["Frame"] = frame, ["Action"] = found.Value, ["Today"] = reader.Today,
            ["Notes"] = notes.Value.Items, ["Assessments"] = assessments.Value.Items, ["Milestones"] = milestones.Value.Items,
        });
    }

    private static RazorComponentResult NotThere(HttpContext http)
    {
        var page = Page<MissingPage>(http, []);
        page.StatusCode = StatusCodes.Status404NotFound;
        return page;
    }

    private static RazorComponentResult Page<T>(HttpContext http, Dictionary<string, object?> parameters)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        var headers = http.Response.Headers;
        headers.CacheControl = Caller.Of(http).IsSignedIn ? "private, no-cache" : "public, no-cache";
        headers.ContentLanguage = Languages.Current;
        return new RazorComponentResult(typeof(T), parameters) { PreventStreamingRendering = true };
    }
}
