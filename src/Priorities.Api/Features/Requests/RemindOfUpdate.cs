using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Mailing;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Settings;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Requests;

namespace Priorities.Api.Features.Requests;

/// <summary>Reminds an organization of a request for an update. Coordinators and admins may.</summary>
public static class RemindOfUpdate
{
    /// <param name="Request">The request's id.</param>
    /// <param name="Root">The service's own address, that the link begins with.</param>
    internal sealed record Command(Guid Request, string Root) : ICommand<UpdateRequestWithLink>;

    /// <summary>Remind of a request for an update</summary>
    /// <remarks>
    /// Makes a new link, which is told in this answer alone and counts its days from now; the one before ends at once. A request whose link
    /// had become too old is open again. Where the service sends mail and knows an address, it mails the new link there, to one person once
    /// a day at the most; `mail` says whether it does. The history of the actions says that a reminder was sent.
    /// </remarks>
    /// <param name="request">The request's id.</param>
    /// <response code="200">The request, with its new link.</response>
    public static async Task<Answer<UpdateRequestWithLink>> Endpoint(
        [Id] string request,
        IMediator mediator,
        HttpContext http,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(Guid.Parse(request), PublicAddress.Root(http.Request)), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader, PrioritiesSettings settings, Outbox outbox)
        : IRequestHandler<Command, Outcome<UpdateRequestWithLink>>
    {
        public async Task<Outcome<UpdateRequestWithLink>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockRequestAsync(request.Request, cancellationToken) is not { } found)
                return RequestRows.Missing($"{request.Request}");
            switch (found.StateAt(reader.Now))
            {
                case RequestState.Answered:
                    return new Refusal("requestEnded", $"This request is answered. Ask anew for another update.");
                case RequestState.Withdrawn:
                    return new Refusal(
                        "requestEnded",
                        $"This request was withdrawn, or its organization owns none of the actions any more. Ask anew."
                    );
            }

            var token = found.Remind(TimeSpan.FromDays(settings.UpdateLinkDays), reader.Stamp);
            await db.TellAsync(
                found,
                found.Actions.Where(a => a.IsOpen).Select(a => a.ActionId),
                RequestStep.Reminded,
                reader,
                cancellationToken
            );
            var noMail = await outbox.QueueAsync(MailKind.Reminder, found, token, reader.Now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            var told = await db.ReadAsync([found], reader.Now, cancellationToken);
            return told[0].With(PublicAddress.Reply(request.Root, token, found.Language), noMail);
        }
    }
}
