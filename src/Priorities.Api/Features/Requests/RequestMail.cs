using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Problems;

namespace Priorities.Api.Features.Requests;

/// <summary>What became of the last mail with the link of a request.</summary>
/// <param name="State">
/// `none`: nothing is sent, since the service has no mail server, no address is known, or this person was reminded less than a day ago;
/// pass the link on yourself. `queued`: it waits to be sent, or to be tried again. `sent`: the mail server took it. `failed`: it was
/// refused for good, or could not be delivered within three days. `dropped`: what it was about had ended, or had a newer link, before it
/// was sent.
/// </param>
/// <param name="At">Since when it is so; absent where there is no mail.</param>
/// <param name="Problem">What is wrong with it, in the language asked for; absent where nothing is.</param>
public sealed record RequestMail(MailState State, DateTimeOffset? At = null, string? Problem = null)
{
    /// <summary>Of a mail that is not written at all.</summary>
    internal static RequestMail None(FormattableString why) => new(MailState.None, null, Sentences.Say(why));

    /// <summary>The last mails of requests, by their ids.</summary>
    internal static async Task<Dictionary<Guid, RequestMail>> OfAsync(
        PrioritiesContext db,
        Guid[] requests,
        CancellationToken cancellationToken
    )
    {
        var mails = await db
            .Mails.Where(m => requests.Contains(m.RequestId))
            .GroupBy(m => m.RequestId)
            .Select(g => g.OrderByDescending(m => m.QueuedAt).ThenByDescending(m => m.FinishedAt == null).First())
            .ToListAsync(cancellationToken);
        return mails.ToDictionary(
            m => m.RequestId,
            m => new RequestMail(m.State, m.FinishedAt ?? m.QueuedAt, m.Fault is { } fault ? Sentences.Say(Words(fault)) : null)
        );
    }

    private static FormattableString Words(MailFault fault) =>
        fault switch
        {
            MailFault.AddressRefused =>
                $"The mail server takes no mail for this address, and nothing is sent there any more. Pass the link on.",
            MailFault.MessageRefused => $"The mail server did not take the message. Pass the link on.",
            MailFault.TooLate => $"The mail could not be delivered within three days. Send a reminder, or pass the link on.",
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault."),
        };
}
