using MediatR;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Data;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Removes a webhook and its deliveries. Admins may.</summary>
public static class RemoveWebhook
{
    internal sealed record Command(string Webhook, string? IfMatch) : ICommand<Unit>;

    /// <summary>Remove a webhook</summary>
    /// <remarks>
    /// Nothing more is sent to it, and what waited is dropped with its log. To pause one, send `"isActive": false` instead.
    /// </remarks>
    /// <param name="webhook">The webhook's id.</param>
    /// <param name="ifMatch">The ETag of what you read.</param>
    /// <response code="204">It is removed.</response>
    public static async Task<Done> Endpoint(
        [Id] string webhook,
        [FromHeader(Name = "If-Match"), IfMatch] string? ifMatch,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(webhook, ifMatch), cancellationToken);

    internal sealed class Handler(PrioritiesContext db) : IRequestHandler<Command, Outcome<Unit>>
    {
        public async Task<Outcome<Unit>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockWebhookAsync(request.Webhook, cancellationToken) is not { } webhook)
                return WebhookRows.Missing(request.Webhook);
            if (!ExpectedVersions.Parse(request.IfMatch).Include(webhook.Version))
                return new VersionMismatch(webhook.Version);
            db.Remove(webhook);
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
