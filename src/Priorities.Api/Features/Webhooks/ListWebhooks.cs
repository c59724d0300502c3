using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Lists webhooks, newest first. Admins may.</summary>
public static class ListWebhooks
{
    private static readonly Keyset<Webhook, WebhookResponse> Newest = new Keyset<Webhook, WebhookResponse, DateTimeOffset>(
        w => w.CreatedAt,
        w => w.Id,
        w => w.CreatedAt,
        w => w.Id
    );

    internal sealed record Query(PageParameters Page) : IQuery<Page<WebhookResponse>>;

    /// <summary>List webhooks</summary>
    /// <remarks>Those that were switched off too. Newest first.</remarks>
    /// <response code="200">A page of webhooks.</response>
    public static async Task<Answer<Page<WebhookResponse>>> Endpoint(
        [AsParameters] PageParameters page,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(page), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Query, Outcome<Page<WebhookResponse>>>
    {
        public async Task<Outcome<Page<WebhookResponse>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var list = Cursor.List("webhooks", request.Page);
            if (Newest.From(request.Page.Cursor, list, db.Webhooks, descending: true) is not { } rows)
                return Cursor.Invalid;
            var webhooks = await WebhookResponse.OfAsync(
                db,
                await rows.Take(request.Page.Take() + 1).ToListAsync(cancellationToken),
                reader.Now,
                cancellationToken
            );
            return Page<WebhookResponse>.From(webhooks, request.Page.Take(), last => Cursor.Encode(list, Newest.ValuesOf(last)));
        }
    }
}
