using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Priorities.Api.Features.Actions;
using Priorities.Api.Features.Notes;
using Priorities.Api.Features.Requests;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Requests;

namespace Priorities.Api.Pages;

/// <summary>
/// The page on which an organization answers a request for an update, without a key and without a script. It writes through the handlers of
/// the API, as a contributor of that organization and about these actions alone. Looking at it changes nothing: programs that check mail
/// open every link.
/// </summary>
internal static class ReplyPages
{
    private const int MostFields = 400;
    private const string FormType = "application/x-www-form-urlencoded";

    public static void MapReplies(this RouteGroupBuilder pages)
    {
        foreach (var path in (string[])[ReplyLink.Path, $"/fr{ReplyLink.Path}"])
        {
            pages.MapGet(path, ShowAsync).AllowAnonymous().WithMetadata(new SecretAnswer());
            pages.MapPost(path, TakeAsync).AllowAnonymous().WithMetadata(new SecretAnswer());
        }
    }

    private static async Task<IResult> ShowAsync(HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        await FindAsync(http, mediator, cancellationToken) is { } asked
            ? Form(http, asked, ReplyForm.Read(asked, null), StatusCodes.Status200OK)
            : Ended(http, null);

    private static async Task<IResult> TakeAsync(
        HttpContext http,
        IMediator mediator,
        Together together,
        Reader reader,
        CancellationToken cancellationToken
    )
    {
        var link = ReplyLink.Of(http);
        var (sent, fault) = link is null ? (null, null) : await ReadAsync(http, cancellationToken);
        // What is sent twice was taken once: whoever pressed the button again is told so.
        if (link is { IsAnswered: true })
            return Done(http, [], sent);
        if (await FindAsync(http, mediator, cancellationToken) is not { } asked || link is not { Request: { } request })
            return await IsAnsweredAsync(link, mediator, cancellationToken) ? Done(http, [], sent) : Ended(http, sent);
        if (fault is not null)
            return new Problem(fault);
        await mediator.Send(new OpenRequest.Command(request), cancellationToken);
        var forms = ReplyForm.Read(asked, sent);
        var answers = forms
            .Where(f => f.Kind is not null)
            .Select(f => new Answered(f, f.Report(), f.Note(f.Subject.Last is { } last ? reader.Calendar.DayOf(last.At) : null)))
            .ToList();
        if (answers.Count == 0 || answers.Exists(a => a.Form.Faults.All.Count > 0))
            return Form(http, asked, forms, StatusCodes.Status400BadRequest, isEmpty: answers.Count == 0);
        var taken = await together.RunAsync(() => SendAsync(request, answers, mediator, cancellationToken), cancellationToken);
        if (taken.Refusal is RecordReplies.Ended)
            return Ended(http, sent);
        if (taken.Refusal is { } refusal)
            return Form(http, asked, forms, ProblemCatalogue.All[refusal.Code].Status);
        var done = answers.Where(a => taken.Value.Contains(a.Form.Subject.Id)).Select(a => a.Form).ToList();
        return Done(http, done, sent, isMore: forms.Count > answers.Count(a => a.Form.Kind != ReplyKind.Later));
    }

    /// <summary>Whether somebody answered between the look at the link and the look at what is asked: the same, pressed twice.</summary>
    private static async Task<bool> IsAnsweredAsync(ReplyLink? link, IMediator mediator, CancellationToken cancellationToken) =>
        link is { HasEnded: false, Request: { } request }
        && await mediator.Send(new ReadRequest.Query(request), cancellationToken) is { Refusal: null, Value.IsAnswered: true };

    /// <summary>First of all that the answers count, so that a second one waits; then each report by its own handler.</summary>
    private static async Task<Outcome<IReadOnlyList<Guid>>> SendAsync(
        Guid request,
        List<Answered> answers,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var recorded = await mediator.Send(
            new RecordReplies.Command(request, answers.ToDictionary(a => a.Form.Subject.Id, a => a.Form.Kind!.Value)),
            cancellationToken
        );
        if (recorded.Refusal is { } gone)
        {
            answers[0].Form.Faults.Add(gone);
            return gone;
        }

        foreach (var (form, report, note) in answers.Where(a => recorded.Value.Contains(a.Form.Subject.Id)))
        {
            var refused =
                report is not null ? (await mediator.Send(new ChangeStatus.Command(form.Subject.Key, report), cancellationToken)).Refusal
                : note is not null ? (await mediator.Send(new AddNote.Command(form.Subject.Key, note), cancellationToken)).Refusal
                : null;
            if (refused is null)
                continue;
            form.Faults.Add(refused);
            return refused;
        }

        return recorded;
    }

    /// <summary>What the holder of the link is asked; null where there is nothing, or nothing any more.</summary>
    private static async Task<ReadRequest.Asked?> FindAsync(HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        if (ReplyLink.Of(http) is not { HasEnded: false, Request: { } request })
            return null;
        var asked = await mediator.Send(new ReadRequest.Query(request), cancellationToken);
        return asked is { Refusal: null, Value.Actions.Count: > 0 } ? asked.Value : null;
    }

    private static async Task<(IFormCollection? Sent, Refusal? Fault)> ReadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (
            !MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || !type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase)
        )
            return (null, new Refusal("unsupportedMediaType", $"The header Content-Type must be '{FormType}' (in UTF-8).", "Content-Type"));
        try
        {
            var limits = new Microsoft.AspNetCore.Http.Features.FormOptions
            {
                ValueCountLimit = MostFields,
                ValueLengthLimit = BodyLimit.Default.MaxBytes,
                BufferBodyLengthLimit = BodyLimit.Default.MaxBytes,
            };
            http.Features.Set<Microsoft.AspNetCore.Http.Features.IFormFeature>(
                new Microsoft.AspNetCore.Http.Features.FormFeature(http.Request, limits)
            );
            return (await http.Request.ReadFormAsync(cancellationToken), null);
        }
        catch (Exception failure) when (failure is InvalidDataException or BadHttpRequestException)
        {
            return (
                null,
                new Refusal(
                    "bodyTooLarge",
                    $"A body has at most {BodyLimit.Default.Megabytes} MiB ({BodyLimit.Default.MaxBytes:N0} bytes).",
                    "body"
                )
            );
        }
    }

    private static RazorComponentResult Form(
        HttpContext http,
        ReadRequest.Asked asked,
        List<ReplyForm> forms,
        int status,
        bool isEmpty = false
    )
    {
        var page = Page<ReplyPage>(
            http,
            ReplyLink.Of(http),
            new()
            {
                ["Asked"] = asked,
                ["Forms"] = forms,
                ["IsEmpty"] = isEmpty,
                ["Today"] = http.RequestServices.GetRequiredService<Reader>().Today,
            }
        );
        page.StatusCode = status;
        return page;
    }

    /// <summary>What was recorded; nothing where another answer had come before.</summary>
    private static RazorComponentResult Done(HttpContext http, List<ReplyForm> done, IFormCollection? sent, bool isMore = false) =>
        Page<ReplyDone>(
            http,
            ReplyLink.Of(http),
            new()
            {
                ["Done"] = done,
                ["Typed"] = done.Count > 0 ? [] : Typed(sent),
                ["IsMore"] = isMore,
            }
        );

    /// <summary>The same for everybody, whatever the link was of. What was sent by it is given back: it is recorded nowhere.</summary>
    private static RazorComponentResult Ended(HttpContext http, IFormCollection? sent)
    {
        var wasGood = ReplyLink.Of(http) is { Request: not null };
        var page = Page<ReplyEnded>(
            http,
            null,
            new()
            {
                ["WasGood"] = wasGood,
                ["WasSent"] = sent is not null,
                ["Typed"] = Typed(sent),
            }
        );
        page.StatusCode = wasGood ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
        return page;
    }

    private static RazorComponentResult Page<T>(HttpContext http, ReplyLink? link, Dictionary<string, object?> parameters)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        CacheHeaders.Write(http);
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        http.Response.Headers.ContentLanguage = Languages.Current;
        parameters["Link"] = link?.Token;
        return new RazorComponentResult(typeof(T), parameters) { PreventStreamingRendering = true };
    }

    /// <summary>The words of whoever filled a form in.</summary>
    private static List<string> Typed(IFormCollection? sent) =>
        sent is null
            ? []
            :
            [
                .. sent.Where(f =>
                        f.Key.StartsWith($"{ReplyForm.Text}-", StringComparison.Ordinal)
                        || f.Key.StartsWith($"{ReplyForm.Address}-", StringComparison.Ordinal)
                    )
                    .Select(f => f.Value.ToString().Trim())
                    .Where(t => t.Length > 0),
            ];

    private sealed record Answered(ReplyForm Form, StatusReport? Report, AddNote.Text? Note);
}
