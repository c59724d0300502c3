using System.CommandLine;
using System.Globalization;
using Priorities.Client;

namespace Priorities.Cli;

/// <summary><c>report</c> and <c>import</c>.</summary>
internal static class Writing
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = "text/csv",
        [".txt"] = "text/plain",
        [".md"] = "text/markdown",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".pdf"] = "application/pdf",
    };

    public static IEnumerable<Command> Commands(Shell shell) => [Report(shell), Import(shell)];

    private static Command Report(Shell shell)
    {
        var words = shell.Words;
        var key = new Argument<string>("key") { Description = words["The action’s key or id.", "La clé ou l’id de l’action."] };
        var status = new Argument<string>("status")
        {
            Description = words["Where it stands now, such as planned.", "Où elle en est, par exemple planned."],
            HelpName = "status",
        };
        status.CompletionSources.Add(
            "notStarted",
            "planned",
            "inProgress",
            "onHold",
            "completed",
            "completedModified",
            "notPursued",
            "superseded"
        );
        var note = new Option<string>("--note")
        {
            Description = words[
                "Why: what was done, decided or learned. Needed.",
                "Pourquoi : ce qui a été fait, décidé ou appris. Obligatoire."
            ],
            HelpName = "text",
        };
        var visibility = new Option<string>("--visibility")
        {
            Description = words["Who may read the note. Default: network.", "Qui peut lire la note. Par défaut, network."],
            HelpName = "public|network|internal",
        };
        visibility.AcceptOnlyFromAmong("public", "network", "internal");
        var on = new Option<string>("--effective-on")
        {
            Description = words[
                "The day from which it holds. Default: today.",
                "Le jour à partir duquel il vaut. Par défaut, aujourd’hui."
            ],
            HelpName = "2026-11-23",
        };
        var progress = new Option<string>("--progress")
        {
            Description = words["How far it is, in percent.", "Son avancement, en pour cent."],
            HelpName = "0-100",
        };
        progress.Validators.Add(given =>
        {
            if (!int.TryParse(given.Tokens.SingleOrDefault()?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                given.AddError(words["--progress is a whole number, 0 to 100.", "--progress est un nombre entier, de 0 à 100."]);
        });
        var evidence = Shell.Several("--evidence", "url", words["A page that shows it.", "Une page qui l’atteste."]);
        var confirm = Confirm(words);
        var command = shell.Calling(
            "report",
            words["Say where an action stands, and why.", "Dire où en est une action, et pourquoi."],
            [key, status, note, visibility, on, progress, evidence, confirm],
            async (api, parsed, cancellationToken) =>
            {
                var report = new StatusReport
                {
                    Status = new ActionStatus(parsed.GetValue(status)!),
                    Note = parsed.GetValue(note)!,
                    Language = new NoteLanguage(words.Code),
                    Visibility = parsed.GetValue(visibility) is { } who ? new NoteVisibility(who) : null,
                    EffectiveOn = parsed.GetValue(on) is { } day ? Day(day, words) : null,
                    Progress = parsed.GetValue(progress) is { } percent ? int.Parse(percent, CultureInfo.InvariantCulture) : null,
                    Evidence = parsed.GetValue(evidence) is { Length: > 0 } pages
                        ? [.. pages.Select(url => new EvidenceBody { Title = url, Url = url })]
                        : null,
                    ConfirmPublic = parsed.GetValue(confirm) ? true : null,
                };
                var action = (await api.ChangeStatusAsync(parsed.GetValue(key)!, report, cancellationToken: cancellationToken)).Data;
                if (shell.Json(parsed))
                    shell.Desk.WriteJson(action);
                else
                    shell.Desk.Write($"{action.Key}  {action.Status}");
                return ExitCode.Done;
            }
        );
        // Said by us, because the library says it in English alone.
        command.Validators.Add(given =>
        {
            if (given.GetValue(note) is null)
                given.AddError(words["Say why: --note \"…\".", "Dites pourquoi : --note « … »."]);
        });
        return command;
    }

    private static Command Import(Shell shell)
    {
        var words = shell.Words;
        var file = new Argument<string>("file")
        {
            Description = words[
                "A table or a report: CSV, XLSX, ODS, text, Markdown, DOCX, PDF.",
                "Un tableau ou un rapport : CSV, XLSX, ODS, texte, Markdown, DOCX, PDF."
            ],
        };
        var forum = new Option<string>("--forum")
        {
            Description = words[
                "The forum that it is of; of a report, it has to be said.",
                "Le forum dont il s’agit; pour un rapport, il faut le dire."
            ],
            HelpName = "key",
        };
        var apply = new Option<bool>("--apply")
        {
            Description = words[
                "Bring it in. Without this, only says what would come of each row.",
                "Le faire entrer. Sans cette option, dit seulement ce qu’il adviendrait de chaque ligne."
            ],
        };
        var confirm = Confirm(words);
        return shell.Calling(
            "import",
            words["Look a file through, and bring it in.", "Examiner un fichier, et le faire entrer."],
            [file, forum, apply, confirm],
            async (api, parsed, cancellationToken) =>
            {
                var path = parsed.GetValue(file)!;
                if (!Kinds.TryGetValue(Path.GetExtension(path), out var kind))
                    throw new WrongUseException(
                        words[$"{path}: not a kind of file that can be imported.", $"{path} : ce type de fichier ne s’importe pas."]
                    );
                await using var content = File.OpenRead(path);
                var import = (
                    await api.PrepareImportAsync(
                        content,
                        kind,
                        forum: parsed.GetValue(forum),
                        language: words.Code,
                        fileName: Path.GetFileName(path),
                        cancellationToken: cancellationToken
                    )
                ).Data;
                if (parsed.GetValue(apply))
                    import = (
                        await api.ApplyImportAsync(
                            import.Id.ToString(),
                            parsed.GetValue(confirm) ? true : null,
                            cancellationToken: cancellationToken
                        )
                    ).Data;
                Tell(shell, import, shell.Json(parsed));
                return import.Summary.Errors > 0 ? ExitCode.Refused : ExitCode.Done;
            }
        );
    }

    private static void Tell(Shell shell, ImportResponse import, bool json)
    {
        if (json)
        {
            shell.Desk.WriteJson(import);
            return;
        }

        shell.Desk.WriteTable([
            .. import.Rows.Select(row =>
                (string[])[row.Line.ToString(CultureInfo.InvariantCulture), row.Outcome.Value, row.Action ?? "", row.Title ?? ""]
            ),
        ]);
        foreach (var row in import.Rows)
        foreach (var (column, messages) in row.Errors ?? new Dictionary<string, IReadOnlyList<string>>())
            shell.Desk.Say($"{row.Line}, {column}: {string.Join(' ', messages)}");
        var (words, sum) = (shell.Words, import.Summary);
        shell.Desk.Say(
            words[
                $"{sum.Create} new, {sum.Update} changed, {sum.Unchanged} as they are, {sum.Errors} with errors ({import.Status}).",
                $"Nouvelles : {sum.Create}; modifiées : {sum.Update}; inchangées : {sum.Unchanged}; en erreur : {sum.Errors} ({import.Status})."
            ]
        );
    }

    private static Option<bool> Confirm(Words words) =>
        new("--confirm-public")
        {
            Description = words[
                "You looked again, and the texts may be public although they seem to identify somebody.",
                "Vous avez relu les textes : ils peuvent être publics bien qu’ils semblent identifier quelqu’un."
            ],
        };

    private static DateOnly Day(string written, Words words) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new WrongUseException(
                words[$"{written} is not a day such as 2026-11-23.", $"{written} n’est pas un jour tel que 2026-11-23."]
            );
}
