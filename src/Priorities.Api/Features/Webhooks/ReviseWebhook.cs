using MediatR;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Edits a webhook, or switches it on again. Admins may.</summary>
public static class ReviseWebhook
{
    /// <param name="Webhook">Which.</param>
    /// <param name="IfMatch">The version that the change is of.</param>
    /// <param name="Patch">The change.</param>
    /// <param name="Fault">Why nothing may be sent to the address that it names.</param>
    internal sealed record Command(string Webhook, string? IfMatch, MergePatch<WebhookMembers> Patch, FormattableString? Fault)
        : ICommand<WebhookResponse>;

    /// <summary>Edit a webhook</summary>
    /// <remarks>
    /// Changes the members that you send and leaves the others. `"isActive": true` switches on again one that was switched off: it is told
    /// what happened meanwhile.
    /// </remarks>
    /// <param name="webhook">The webhook's id.</param>
    /// <param name="body">The members to change.</param>
    /// <param name="ifMatch">The ETag of what you read.</param>
    /// <response code="200">The webhook as it stands now, with its new `ETag`.</response>
    internal static async Task<Answer<WebhookResponse>> Endpoint(
        [Id] string webhook,
        MergePatch<WebhookMembers> body,
        [FromHeader(Name = "If-Match"), IfMatch] string? ifMatch,
        TargetGuard guard,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await mediator.Send(
            new Command(webhook, ifMatch, body, await guard.FaultOfAsync(body.Text("url"), cancellationToken)),
            cancellationToken
        );

    internal sealed class Handler(PrioritiesContext db, Reader reader, WebhookSender sender, AfterCommit afterCommit)
        : IRequestHandler<Command, Outcome<WebhookResponse>>
    {
        public async Task<Outcome<WebhookResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockWebhookAsync(request.Webhook, cancellationToken) is not { } webhook)
                return WebhookRows.Missing(request.Webhook);
            if (!ExpectedVersions.Parse(request.IfMatch).Include(webhook.Version))
                return new VersionMismatch(webhook.Version);

            var members = request.Patch.ApplyTo(await WebhookMembers.OfAsync(db, webhook, cancellationToken));
            if (members.Refusal is { } invalid)
                return invalid;
            var details = await members.Value.ReadAsync(db, request.Fault, webhook, cancellationToken);
            if (details.Refusal is { } refusal)
                return refusal;
            webhook.Revise(details.Value, reader.Now);
            afterCommit.Do(sender.Wake);
            await db.SaveChangesAsync(cancellationToken);
            return await WebhookResponse.OfAsync(db, webhook, reader.Now, cancellationToken);
        }
    }
}
