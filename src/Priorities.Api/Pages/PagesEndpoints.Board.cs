using MediatR;
using Priorities.Api.Features.Actions;
using Priorities.Api.Features.Dashboards;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Paging;

namespace Priorities.Api.Pages;

/// <summary>The page of a forum, or of all.</summary>
internal static partial class PagesEndpoints
{
    private static async Task<IResult> ShowBoardAsync(
        HttpContext http,
        IMediator mediator,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        var view = View.From(http.Request.Query, reader.Today);
        var frame = (await mediator.Send(new ReadFrame.Query(view.Forum), cancellationToken)).Value;
        if (frame.Forum is null && view.Forum is not null)
            return NotThere(http);
        var actions = await (
            view.IsOfFigures
                ? CountedAsync(view, frame.Forum?.Key, mediator, cancellationToken)
                : ListedAsync(view, frame.Forum?.Key, view.Cursor, mediator, cancellationToken)
        );
        var standing = frame.Forum is { } forum ? await StandingAsync(view, forum, mediator, cancellationToken) : null;
        return Page<Board>(
            http,
            new()
            {
                ["View"] = view,
                ["Frame"] = frame,
                ["Actions"] = actions,
                ["Standing"] = standing,
                ["Today"] = reader.Today,
            }
        );
    }

    /// <summary>The figures of what is filtered by; none where that does not exist.</summary>
    private static async Task<Standing?> StandingAsync(
        View view,
        ReadFrame.ForumTitle forum,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var filter = view.Counted(forum.Key, MostAttention);
        if (
            (
                await mediator.Send(
                    new GetSummary.Query(filter with { Attention = null, AssessedDifferently = null, Status = null }),
                    cancellationToken
                )
            )
            is not { Refusal: null } summary
        )
            return null;
        var attention = await mediator.Send(
            new ListAttention.Query(
                new()
                {
                    Forum = filter.Forum,
                    Area = filter.Area,
                    Owner = filter.Owner,
                    AsOf = filter.AsOf,
                    Limit = filter.Limit,
                }
            ),
            cancellationToken
        );
        var since = new GetTrend.Parameters
        {
            Forum = filter.Forum,
            Area = filter.Area,
            Owner = filter.Owner,
            Interval = "quarter",
            From = Wording.Iso(forum.HeldOn),
        };
        var trend = await mediator.Send(new GetTrend.Query(since), cancellationToken); // refused where the forum is still to come
        var latest = view.AsOf is null ? (await mediator.Send(new ReadLatest.Query(forum.Id, MostLatest), cancellationToken)).Value : [];
        return new(summary.Value.Value, attention.Value.Value.Items, trend.Refusal is null ? trend.Value.Value.Items : [], latest);
    }

    /// <summary>The actions as they stand. A filter that names what does not exist finds nothing.</summary>
    private static async Task<Page<ListRow>> ListedAsync(
        View view,
        string? forum,
        string? cursor,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var listed = await mediator.Send(
            new ListActions.Query(view.Filter(forum), new() { Limit = $"{MostRows}", Cursor = cursor }),
            cancellationToken
        );
        return listed.Refusal is null ? new([.. listed.Value.Items.Select(ListRow.Of)], listed.Value.NextCursor) : new([], null);
    }

    /// <summary>The actions as they stood, or those that need attention. Words are looked for in what they are called today.</summary>
    private static async Task<Page<ListRow>> CountedAsync(View view, string? forum, IMediator mediator, CancellationToken cancellationToken)
    {
        var counted = await mediator.Send(
            new ListCounted.Query(view.Counted(forum, view.Words is null ? MostRows : PageParameters.MaxLimit)),
            cancellationToken
        );
        if (counted.Refusal is not null)
            return new([], null);
        var page = counted.Value.Value;
        var rows = page.Items.Select(ListRow.Of);
        if (view.Words is not null && page.Items.Count > 0)
        {
            // Asked of these rows alone: however many actions have the words, none of these is missed.
            var filter = new ActionFilter { Action = [.. page.Items.Select(r => r.Key)], Q = view.Words };
            var found = await mediator.Send(
                new ListActions.Query(filter, new() { Limit = $"{PageParameters.MaxLimit}" }),
                cancellationToken
            );
            var named = found.Refusal is null ? found.Value.Items.Select(a => a.Key).ToHashSet() : [];
            rows = rows.Where(a => named.Contains(a.Key));
        }

        return new([.. rows], page.NextCursor);
    }
}
