using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Mailing;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Api.Platform.Settings;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Requests;

namespace Priorities.Api.Features.Requests;

/// <summary>Asks owners how their actions stand. Coordinators and admins may.</summary>
public static class RequestUpdate
{
    /// <summary>What is asked, and of whom.</summary>
    public sealed record Body
    {
        /// <summary>
        /// The actions, 1 to 25, by key or id. They have to be published: their owners could not read about them otherwise.
        /// </summary>
        [Needed, Entries(25, Min = 1), IdOrKey]
        public IReadOnlyList<string>? Actions { get; init; }

        /// <summary>
        /// The organization to ask, by key or id; it has to own all of the actions. Default: those who lead each action, or those who
        /// support it where nobody leads.
        /// </summary>
        [IdOrKey]
        public string? Organization { get; init; }

        /// <summary>
        /// The e-mail address of whoever is asked, where all of the actions are asked of one organization. Default: the contact of the
        /// owner. Nobody but coordinators and admins is told it.
        /// </summary>
        [Words(EmailAddress.Pattern, EmailAddress.Max, EmailAddress.Message)]
        public string? To { get; init; }

        /// <summary>The language that they read. Default: `en`.</summary>
        public NoteLanguage? Language { get; init; }

        /// <summary>The day by which an answer is hoped for; today or later. It stands on the page.</summary>
        [Day]
        public DateOnly? DueOn { get; init; }

        /// <summary>When they are reminded by mail, by itself. Default: never.</summary>
        public ReminderDays? Reminders { get; init; }

        /// <summary>A word to those who are asked; it stands on the page.</summary>
        [Text(2_000, Lines = true)]
        public string? Message { get; init; }
    }

    /// <summary>What was asked.</summary>
    /// <param name="Items">A request for each organization, with its link.</param>
    public sealed record Response(IReadOnlyList<UpdateRequestWithLink> Items);

    /// <param name="Asked">What is asked for.</param>
    /// <param name="Root">The service's own address, that links begin with.</param>
    internal sealed record Command(Body Asked, string Root) : ICommand<Response>;

    /// <summary>Ask owners for an update</summary>
    /// <remarks>
    /// Makes a request for each organization, with all of its actions in it, and answers with a link for each: a page, in English or
    /// French, on which the organization can answer in a minute, without a key. Where the service sends mail and knows an address, it mails
    /// the link there; `mail` says whether it does. Else pass the link on by a way that you trust: whoever has it can report on these
    /// actions for the organization, and nothing else. It ends with the answer or after 30 days, and is told this once alone. The history
    /// of each action says that an update was asked for, never of which address.
    /// </remarks>
    /// <response code="201">The requests, each with its link.</response>
    public static async Task<Created<Response>> Endpoint(
        Body<Body> body,
        IMediator mediator,
        HttpContext http,
        CancellationToken cancellationToken
    ) =>
        new(
            await mediator.Send(new Command(body.Value, PublicAddress.Root(http.Request)), cancellationToken),
            asked => asked.Items is [var one] ? $"/api/v1/update-requests/{one.Id}" : "/api/v1/update-requests"
        );

    internal sealed class Handler(PrioritiesContext db, Reader reader, PrioritiesSettings settings, Outbox outbox)
        : IRequestHandler<Command, Outcome<Response>>
    {
        public async Task<Outcome<Response>> Handle(Command request, CancellationToken cancellationToken)
        {
            var asked = request.Asked;
            if (asked.DueOn < reader.Today)
                return new InvalidMember(
                    "dueOn",
                    $"{asked.DueOn:yyyy-MM-dd} is past. Give today ({reader.Today:yyyy-MM-dd}, {reader.Calendar.TimeZone}) or a later day."
                );
            if (asked is { Reminders: not null, DueOn: null })
                return new InvalidMember(
                    "dueOn",
                    $"Reminders count from the day by which an answer is hoped for. Give it, or leave `reminders` out."
                );
            Guid? only = null;
            if (asked.Organization is { } named)
            {
                var reference = IdOrKey.Of(named);
                only = await db
                    .Organizations.Where(o => o.Id == reference.Id || o.Key == reference.Key)
                    .Select(o => (Guid?)o.Id)
                    .SingleOrDefaultAsync(cancellationToken);
                if (only is null)
                    return new Unknown($"organization", named, "organization");
            }

            // Before an action is locked, since those who answer lock their request first.
            await db.ForgetAsync(reader.Now, cancellationToken);
            var actions = await db.LockActionsAsync([.. asked.Actions!], reader.Caller.Clearance, cancellationToken);
            var owners = await Asked.ReadAsync(db, [.. actions.Select(a => a.Action.Id)], only, reader.Now, cancellationToken);
            var byOrganization = new Dictionary<Guid, List<Action>>();
            foreach (var (index, text) in asked.Actions!.Index())
            {
                var called = IdOrKey.Of(text);
                if (actions.Find(a => called.Names(a.Action.Id, a.Action.Key)) is not { Action: var action })
                    return new Unknown($"action", text, $"actions[{index}]");
                if (owners.Fault(action, $"actions[{index}]", asked.Organization) is { } fault)
                    return fault;
                foreach (var owner in owners.Of(action))
                {
                    if (!byOrganization.TryGetValue(owner, out var all))
                        byOrganization.Add(owner, all = []);
                    if (!all.Contains(action))
                        all.Add(action);
                }
            }

            if (asked.To is not null && byOrganization.Count > 1)
                return new InvalidMember(
                    "to",
                    $"These actions have {byOrganization.Count} owners, and this is one address. Name the `organization`, or leave `to` out."
                );
            return await AskAsync(request, byOrganization, owners, cancellationToken);
        }

        private async Task<Response> AskAsync(
            Command request,
            Dictionary<Guid, List<Action>> byOrganization,
            Asked owners,
            CancellationToken cancellationToken
        )
        {
            var made = new List<(UpdateRequest Request, string Link, FormattableString? NoMail)>();
            foreach (var (organization, actions) in byOrganization)
            {
                var to = request.Asked.To ?? owners.AddressOf(organization, actions);
                var details = new RequestDetails(
                    organization,
                    to,
                    request.Asked.Language ?? NoteLanguage.En,
                    request.Asked.DueOn,
                    request.Asked.Message
                )
                {
                    Reminders = request.Asked.Reminders is { } days ? new(days.BeforeDays, days.AfterDays, days.EveryDays) : null,
                };
                var (asked, token) = UpdateRequest.Ask(
                    details,
                    actions.Select(a => a.Id),
                    TimeSpan.FromDays(settings.UpdateLinkDays),
                    reader.Stamp
                );
                foreach (var action in actions)
                    action.TellOfRequest(owners.KeyOf(organization), RequestStep.Asked, reader.Stamp);
                db.Add(asked);
                var noMail = await outbox.QueueAsync(MailKind.Asked, asked, token, reader.Now, cancellationToken);
                made.Add((asked, PublicAddress.Reply(request.Root, token, asked.Language), noMail));
            }

            db.AuditSubject(made is [var one] ? $"update-requests/{one.Request.Id}" : "update-requests");
            await db.SaveChangesAsync(cancellationToken);
            var told = await db.ReadAsync([.. made.Select(m => m.Request)], reader.Now, cancellationToken);
            return new([.. told.Zip(made, (t, m) => t.With(m.Link, m.NoMail))]);
        }
    }
}
