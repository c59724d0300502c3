using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Gives a webhook a new secret. Admins may.</summary>
public static class RotateWebhookSecret
{
    internal sealed record Command(string Webhook) : ICommand<WebhookWithSecret>;

    /// <summary>Rotate a webhook's secret</summary>
    /// <remarks>
    /// For 24 hours deliveries carry two signatures, by the new secret and by the one before, so that a receiver can change over without
    /// losing any.
    /// </remarks>
    /// <param name="webhook">The webhook's id.</param>
    /// <response code="200">The webhook, with its new secret: this answer alone holds it.</response>
    public static async Task<Answer<WebhookWithSecret>> Endpoint(
        [Id] string webhook,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(webhook), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, WebhookSecrets secrets)
        : IRequestHandler<Command, Outcome<WebhookWithSecret>>
    {
        public async Task<Outcome<WebhookWithSecret>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockWebhookAsync(request.Webhook, cancellationToken) is not { } webhook)
                return WebhookRows.Missing(request.Webhook);
            var (told, kept) = secrets.Make(webhook.Id);
            webhook.Rotate(kept, reader.Now);
            await db.SaveChangesAsync(cancellationToken);
            return WebhookWithSecret.Of(await WebhookResponse.OfAsync(db, webhook, reader.Now, cancellationToken), told);
        }
    }
}
