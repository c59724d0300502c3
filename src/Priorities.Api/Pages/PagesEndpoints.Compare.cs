using MediatR;
using Priorities.Api.Features.Dashboards;
using Priorities.Api.Platform.Access;

namespace Priorities.Api.Pages;

/// <summary>The page of what changed between two days.</summary>
internal static partial class PagesEndpoints
{
    private static async Task<IResult> ShowComparisonAsync(
        string? from,
        string? to,
        string? clock,
        string? cursor,
        HttpContext http,
        IMediator mediator,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        var view = View.From(http.Request.Query, reader.Today);
        var frame = (await mediator.Send(new ReadFrame.Query(view.Forum), cancellationToken)).Value;
        if (frame.Forum is not { } forum)
            return NotThere(http);
        var asked = new GetComparison.Parameters
        {
            Forum = [forum.Key],
            From = View.DayOf(from) is { } first ? Wording.Iso(first) : null,
            To = View.DayOf(to) is { } last ? Wording.Iso(last) : null,
            Clock = clock == "recorded" ? clock : null,
            Limit = $"{MostRows}",
            Cursor = string.IsNullOrEmpty(cursor) ? null : cursor,
        };
        var compared = await mediator.Send(new GetComparison.Query(asked), cancellationToken);
        var isOther = compared.Refusal is not null;
        if (isOther)
            compared = await mediator.Send(
                new GetComparison.Query(asked with { From = null, To = null, Cursor = null }),
                cancellationToken
            );
        if (compared.Refusal is not null)
            return NotThere(http);
        return Page<ComparePage>(
            http,
            new()
            {
                ["Forum"] = forum,
                ["Compared"] = compared.Value.Value,
                ["Today"] = reader.Today,
                ["IsOther"] = isOther,
            }
        );
    }
}
