using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Reads one webhook. Admins may.</summary>
public static class GetWebhook
{
    internal sealed record Query(string Webhook) : IQuery<WebhookResponse>;

    /// <summary>Read one webhook</summary>
    /// <remarks>Whether it is sent to, since when it fails, and why it was switched off if it was; never its secret.</remarks>
    /// <param name="webhook">The webhook's id.</param>
    /// <response code="200">The webhook.</response>
    public static async Task<Answer<WebhookResponse>> Endpoint(
        [Id] string webhook,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(webhook), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Query, Outcome<WebhookResponse>>
    {
        public async Task<Outcome<WebhookResponse>> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = Guid.Parse(request.Webhook);
            return await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancellationToken) is { } webhook
                ? await WebhookResponse.OfAsync(db, webhook, reader.Now, cancellationToken)
                : WebhookRows.Missing(request.Webhook);
        }
    }
}
