using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Features.Changes;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Registers an address that is told of changes. Admins may.</summary>
public static class RegisterWebhook
{
    /// <param name="Webhook">What is asked for.</param>
    /// <param name="Fault">Why nothing may be sent to its address.</param>
    /// <param name="From">Where it begins to be told of changes.</param>
    internal sealed record Command(WebhookMembers Webhook, FormattableString? Fault, FeedPlace From) : ICommand<WebhookWithSecret>;

    /// <summary>Register a webhook</summary>
    /// <remarks>
    /// From now on, each change that the webhook may know of is sent to its address: a POST with `{"type", "timestamp", "data"}`, where
    /// `data` is the change as `GET /changes` has it. Deliveries are signed as the Standard Webhooks specification says (`webhook-id`,
    /// `webhook-timestamp`, `webhook-signature`); verify them with one of its libraries and the secret, which this answer alone holds.
    ///
    /// Answer with a status from 200 to 299 within 15 seconds, and do the work afterwards. Anything else, a redirect included, counts as a
    /// failure and is tried again: after 5 seconds, 30 seconds, 2, 10 and 30 minutes, 1, 3, 6 and 12 hours, then daily. A message can come
    /// twice; its `webhook-id` stays the same. Messages about the same action come in the order in which things happened: the next is sent
    /// when the one before was taken. After three days of nothing but failures, and at a 410 at once, the webhook is switched off, and says
    /// so.
    /// </remarks>
    /// <response code="201">The webhook, with its secret.</response>
    internal static async Task<Created<WebhookWithSecret>> Endpoint(
        Body<WebhookMembers> body,
        TargetGuard guard,
        ChangeFeed feed,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        // Looked up before the transaction, which holds up the feed.
        var command = new Command(
            body.Value,
            await guard.FaultOfAsync(body.Value.Url, cancellationToken),
            await feed.EndAsync(cancellationToken)
        );
        return new(await mediator.Send(command, cancellationToken), webhook => $"/api/v1/webhooks/{webhook.Id}");
    }

    internal sealed class Handler(
        PrioritiesContext db,
        Reader reader,
        WebhookSecrets secrets,
        WebhookSender sender,
        AfterCommit afterCommit
    ) : IRequestHandler<Command, Outcome<WebhookWithSecret>>
    {
        public async Task<Outcome<WebhookWithSecret>> Handle(Command request, CancellationToken cancellationToken)
        {
            var details = await request.Webhook.ReadAsync(db, request.Fault, before: null, cancellationToken);
            if (details.Refusal is { } refusal)
                return refusal;
            var id = Guid.CreateVersion7(reader.Now);
            var (told, kept) = secrets.Make(id);
            var webhook = Webhook.Register(id, details.Value, kept, (request.From.Position, request.From.Id), reader.Stamp);
            db.Add(webhook);
            db.AuditSubject($"webhooks/{id}");
            afterCommit.Do(sender.Wake);
            await db.SaveChangesAsync(cancellationToken);
            return WebhookWithSecret.Of(await WebhookResponse.OfAsync(db, webhook, reader.Now, cancellationToken), told);
        }
    }
}
