using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Mailing;
using Priorities.Api.Platform.Settings;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Requests;

namespace Priorities.Api.Features.Requests;

/// <summary>
/// Writes to who is asked: what is asked, until when, and the link. From what is so when it is sent, and only of what everybody may read
/// and of what whoever asks has to say.
/// </summary>
internal sealed class RequestLetters(TimeProvider clock, LocalCalendar calendar, PrioritiesSettings settings, HtmlEncoder html)
    : ILetterWriter
{
    public async Task<Letter?> WriteAsync(
        PrioritiesContext db,
        IReadOnlyList<(QueuedMail Mail, string Token)> mails,
        CancellationToken cancellationToken
    )
    {
        Guid[] ids = [.. mails.Select(m => m.Mail.RequestId)];
        var requests = await db.UpdateRequests.Include(r => r.Actions).Where(r => ids.Contains(r.Id)).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var parts = new List<Part>();
        foreach (var (mail, token) in mails)
        {
            if (
                requests.Find(r => r.Id == mail.RequestId) is not { To: not null } request
                || request.StateAt(now) is not (RequestState.Asked or RequestState.Opened)
                || !request.LinkHash.AsSpan().SequenceEqual(mail.LinkHash)
            )
                continue;
            Guid[] open = [.. request.Actions.Where(a => a.IsOpen).OrderBy(a => a.Position).Select(a => a.ActionId)];
            var titles = await db
                .Actions.Where(a => open.Contains(a.Id) && a.Publication == Publication.Published)
                .Select(a => new { a.Id, a.Title })
                .ToDictionaryAsync(a => a.Id, a => a.Title, cancellationToken);
            var organization = await db
                .Organizations.Where(o => o.Id == request.OrganizationId)
                .Select(o => o.Name)
                .SingleOrDefaultAsync(cancellationToken);
            if (titles.Count > 0 && organization is not null)
                parts.Add(
                    new(
                        mail.Id,
                        request,
                        organization,
                        [.. open.Where(titles.ContainsKey).Select(id => titles[id])],
                        PublicAddress.Reply(settings.PublicAddress!.TrimEnd('/'), token, request.Language)
                    )
                );
        }

        return parts.Count == 0 ? null : Write(parts, mails[0].Mail.Kind);
    }

    private Letter Write(List<Part> parts, MailKind kind)
    {
        var first = parts[0].Request;
        var isFrench = first.Language == NoteLanguage.Fr;
        var subject = (kind, isFrench) switch
        {
            (MailKind.Reminder, false) => "Reminder: an update is asked for",
            (MailKind.Reminder, true) => "Rappel : on vous demande des nouvelles",
            (_, false) => "An update is asked for",
            (_, true) => "On vous demande des nouvelles",
        };
        var (text, page) = (new StringBuilder(), new StringBuilder());
        foreach (var part in parts)
            Write(part, isFrench, text, page);
        var end = isFrench
            ? "Il faut une minute, et ni clé ni mot de passe. Ne transmettez ce courriel à personne d’autre : qui a le lien peut répondre pour l’organisation. Si rien n’a changé, si l’action n’est plus la vôtre ou si vous préférez répondre plus tard, la page permet de le dire."
            : "It takes a minute, and neither a key nor a password. Do not pass this mail on: whoever has the link can answer for the organization. If nothing has changed, if the action is not yours any more, or if you would rather answer later, the page lets you say so.";
        text.Append(end).Append('\n');
        page.Append("<p>").Append(html.Encode(end)).Append("</p>\n");
        var language = isFrench ? "fr" : "en";
        return new(
            first.To!,
            language,
            subject,
            text.ToString(),
            $"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\"><title>{html.Encode(subject)}</title></head>\n<body>\n{page}</body>\n</html>\n"
        )
        {
            Mails = parts.ConvertAll(p => p.Mail),
        };
    }

    private void Write(Part part, bool isFrench, StringBuilder text, StringBuilder page)
    {
        var (request, link) = (part.Request, html.Encode(part.Link));
        var until = Day(calendar.DayOf(request.ExpiresAt), isFrench);
        var ask = (isFrench, part.Actions.Count) switch
        {
            (true, 1) => $"{In(part.Organization, true)} : où en est cette action ?",
            (true, _) => $"{In(part.Organization, true)} : où en sont ces actions ?",
            (false, 1) => $"{In(part.Organization, false)}: how does this action stand?",
            (false, _) => $"{In(part.Organization, false)}: how do these actions stand?",
        };
        Paragraph(ask);
        page.Append("<ul>\n");
        foreach (var title in part.Actions.Select(a => In(a, isFrench)))
        {
            text.Append("- ").Append(title).Append('\n');
            page.Append("<li>").Append(html.Encode(title)).Append("</li>\n");
        }

        text.Append('\n');
        page.Append("</ul>\n");
        if (request.DueOn is { } day)
            Paragraph(isFrench ? $"Une réponse est espérée d’ici le {Day(day, true)}." : $"An answer is hoped for by {Day(day, false)}.");
        if (request.Message is { } message)
        {
            text.Append(message).Append("\n\n");
            page.Append("<blockquote>")
                .AppendJoin("<br>\n", message.ReplaceLineEndings("\n").Split('\n').Select(html.Encode))
                .Append("</blockquote>\n");
        }

        var answer = isFrench ? $"Répondre (jusqu’au {until}) :" : $"Answer (until {until}):";
        text.Append(answer).Append('\n').Append(part.Link).Append("\n\n");
        page.Append("<p>")
            .Append(html.Encode(answer))
            .Append("<br>\n<a href=\"")
            .Append(link)
            .Append("\">")
            .Append(link)
            .Append("</a></p>\n");

        void Paragraph(string words)
        {
            text.Append(words).Append("\n\n");
            page.Append("<p>").Append(html.Encode(words)).Append("</p>\n");
        }
    }

    private static string In(LocalizedText words, bool isFrench) => (isFrench ? words.Fr ?? words.En : words.En ?? words.Fr) ?? "";

    private static string Day(DateOnly day, bool isFrench) =>
        isFrench
            ? day.ToString(day.Day == 1 ? "'1er' MMMM yyyy" : "d MMMM yyyy", CultureInfo.GetCultureInfo("fr-CA"))
            : day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-CA"));

    private sealed record Part(Guid Mail, UpdateRequest Request, LocalizedText Organization, List<LocalizedText> Actions, string Link);
}
