using System.CommandLine;
using System.Globalization;
using Priorities.Client;

namespace Priorities.Cli;

/// <summary><c>actions</c>, <c>follow</c>, <c>export</c>.</summary>
internal static class Reading
{
    public static IEnumerable<Command> Commands(Shell shell)
    {
        var actions = new Command("actions", shell.Words["List actions, or show one.", "Lister les actions, ou en montrer une."])
        {
            ListOf(shell),
            Show(shell),
        };
        return [actions, Follow(shell), Export(shell)];
    }

    private static Command ListOf(Shell shell)
    {
        var words = shell.Words;
        var forum = Shell.Several("--forum", "key", words["Of this forum.", "De ce forum."]);
        var status = Shell.Several("--status", "status", words["With this status.", "Avec ce statut."]);
        var owner = Shell.Several("--owner", "key", words["Owned by this organization.", "Confiées à cet organisme."]);
        var tag = Shell.Several("--tag", "tag", words["With this tag.", "Avec cette étiquette."]);
        var overdue = new Option<bool>("--overdue") { Description = words["Past their target date.", "Dont l’échéance est passée."] };
        var search = new Option<string>("--search")
        {
            Description = words["With these words in them.", "Où figurent ces mots."],
            HelpName = "words",
        };
        return shell.Calling(
            "list",
            words["List actions. Repeat an option for \"any of\".", "Lister les actions. Répétez une option pour dire « ou »."],
            [forum, status, owner, tag, overdue, search],
            async (api, parsed, cancellationToken) =>
            {
                var rows = new List<string[]>();
                var found = api.AllActionsAsync(
                    forum: parsed.GetValue(forum),
                    status: parsed.GetValue(status)?.Select(word => new ActionStatus(word)),
                    owner: parsed.GetValue(owner),
                    tag: parsed.GetValue(tag),
                    overdue: parsed.GetValue(overdue) ? true : null,
                    q: parsed.GetValue(search),
                    limit: 200,
                    cancellationToken: cancellationToken
                );
                await foreach (var action in found)
                {
                    if (shell.Json(parsed))
                        shell.Desk.WriteJson(action);
                    else
                        rows.Add([
                            action.Key,
                            action.Status.Value,
                            action.TargetDate?.ToString("O", CultureInfo.InvariantCulture) ?? "",
                            action.Title,
                        ]);
                }

                shell.Desk.WriteTable(rows);
                return ExitCode.Done;
            }
        );
    }

    private static Command Show(Shell shell)
    {
        var words = shell.Words;
        var key = new Argument<string>("key") { Description = words["The action’s key or id.", "La clé ou l’id de l’action."] };
        return shell.Calling(
            "show",
            words["Show one action.", "Montrer une action."],
            [key],
            async (api, parsed, cancellationToken) =>
            {
                var action = (await api.GetActionAsync(parsed.GetValue(key)!, cancellationToken: cancellationToken)).Data;
                if (shell.Json(parsed))
                {
                    shell.Desk.WriteJson(action);
                    return ExitCode.Done;
                }

                shell.Desk.Write($"{action.Key}: {action.Title}");
                shell.Desk.Write($"{words["Status:", "Statut :"]} {action.Status} ({action.StatusSince:yyyy-MM-dd})");
                if (action.Owners.Count > 0)
                    shell.Desk.Write(
                        $"{words["Owners:", "Responsables :"]} {string.Join(", ", action.Owners.Select(owner => owner.Name))}"
                    );
                shell.Desk.Write($"{words["It can go to:", "Peut passer à :"]} {string.Join(", ", action.AllowedTransitions)}");
                return ExitCode.Done;
            }
        );
    }

    private static Command Follow(Shell shell)
    {
        var words = shell.Words;
        var after = new Option<string>("--after")
        {
            Description = words[
                "Go on behind this change: its cursor, which --json writes. Default: from now on.",
                "Continuer après ce changement : son curseur, que --json écrit. Par défaut, à partir de maintenant."
            ],
            HelpName = "cursor",
            DefaultValueFactory = _ => "now",
        };
        var forum = Shell.Several("--forum", "key", words["Of this forum.", "De ce forum."]);
        var action = Shell.Several("--action", "key", words["Of this action.", "De cette action."]);
        var type = Shell.Several(
            "--type",
            "type",
            words["Of this type, such as action.statusChanged.", "De ce type, par exemple action.statusChanged."]
        );
        var command = Shell.Made(
            "follow",
            words["Write what happens as it happens, until Ctrl-C.", "Écrire ce qui se passe à mesure, jusqu’à Ctrl-C."],
            [after, forum, action, type]
        );
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var place = new FeedPlace
                {
                    After = parsed.GetValue(after),
                    Forums = parsed.GetValue(forum),
                    Actions = parsed.GetValue(action),
                    Types = parsed.GetValue(type),
                };
                // Whoever follows wants to be told of what comes, however long the service is away.
                using var api = shell.Open(int.MaxValue);
                await foreach (var change in api.FollowAsync(place, cancellationToken))
                {
                    if (shell.Json(parsed))
                        shell.Desk.WriteJson(change);
                    else
                        shell.Desk.Write($"{change.At:yyyy-MM-dd'T'HH:mm:ss'Z'}  {change.Type}  {change.Subject.Key}");
                }

                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Command Export(Shell shell)
    {
        var words = shell.Words;
        var format = new Option<string>("--format")
        {
            Description = words["What to write. Default: csv.", "Ce qu’il faut écrire. Par défaut, csv."],
            HelpName = "csv|xlsx|ics",
            DefaultValueFactory = _ => "csv",
        };
        format.AcceptOnlyFromAmong("csv", "xlsx", "ics");
        var into = new Option<string>("--output", "-o")
        {
            Description = words["The file to write. Default: the standard output.", "Le fichier à écrire. Par défaut, la sortie standard."],
            HelpName = "file",
        };
        var forum = Shell.Several("--forum", "key", words["Of this forum.", "De ce forum."]);
        return shell.Calling(
            "export",
            words["All actions as a file.", "Toutes les actions dans un fichier."],
            [format, into, forum],
            async (api, parsed, cancellationToken) =>
            {
                var (kind, forums, file) = (parsed.GetValue(format), parsed.GetValue(forum), parsed.GetValue(into));
                if (kind == "xlsx" && file is null)
                    throw new WrongUseException(
                        words["A workbook needs a file: --output actions.xlsx", "Un classeur demande un fichier : --output actions.xlsx"]
                    );
                if (kind == "xlsx")
                {
                    await using var workbook = (
                        await api.ExportWorkbookAsync(lang: words.Code, forum: forums, cancellationToken: cancellationToken)
                    ).Data;
                    await using var written = File.Create(file!);
                    await workbook.CopyToAsync(written, cancellationToken);
                    return ExitCode.Done;
                }

                var text =
                    kind == "ics"
                        ? await api.ExportCalendarAsync(lang: words.Code, forum: forums, cancellationToken: cancellationToken)
                        : await api.ExportActionsAsync(lang: words.Code, forum: forums, cancellationToken: cancellationToken);
                if (file is null)
                    await shell.Desk.Output.WriteAsync(text.Data);
                else
                    await File.WriteAllTextAsync(file, text.Data, cancellationToken);
                return ExitCode.Done;
            }
        );
    }
}
