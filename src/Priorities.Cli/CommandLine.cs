using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Priorities.Client;

namespace Priorities.Cli;

/// <summary>Reads what is asked for, does it, and says how it ended.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Desk desk, CancellationToken cancellationToken)
    {
        var words = Words.Of(args, Environment.GetEnvironmentVariable);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(words.Code);
        var parsed = Root(words, desk).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors is [var error, ..] && parsed.Action is not HelpAction)
        {
            var unknown = parsed.UnmatchedTokens is [var token, ..]
                ? words[$"'{token}' is not known here.", $"« {token} » n’est pas connu ici."]
                : null;
            desk.Say($"priorities: {unknown ?? error.Message}");
            desk.Say(words["Try: priorities --help", "Essayez : priorities --help"]);
            return ExitCode.WrongUse;
        }

        try
        {
            var console = new InvocationConfiguration
            {
                Output = desk.Output,
                Error = desk.Errors,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(console, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (ProblemException refused)
        {
            Say(refused, words, desk);
            return ExitCode.Of(refused);
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
        {
            desk.Say(words[$"The service is not reached: {broken.Message}", $"Le service ne répond pas : {broken.Message}"]);
            return ExitCode.Away;
        }
        catch (Exception wrong) when (wrong is WrongUseException or UriFormatException or ArgumentException)
        {
            desk.Say(wrong.Message);
            return ExitCode.WrongUse;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            desk.Say(wrong.Message);
            return ExitCode.Failed;
        }
    }

    private static void Say(ProblemException refused, Words words, Desk desk)
    {
        desk.Say(refused.Detail ?? refused.Message);
        foreach (var (member, messages) in refused.Errors)
            desk.Say($"  {member}: {string.Join(' ', messages)}");
        if (refused.Problem.AllowedTransitions is { Count: > 0 } allowed)
            desk.Say($"  {words["It can go to:", "Il est possible de passer à :"]} {string.Join(", ", allowed)}");
        if (refused.Code == ProblemCode.ConfirmationRequired)
            desk.Say(
                words[
                    "  If you have looked again and nobody is identified, add --confirm-public.",
                    "  Si, après relecture, le texte n’identifie personne, ajoutez --confirm-public."
                ]
            );
    }

    private static RootCommand Root(Words words, Desk desk)
    {
        var json = new Option<bool>("--json")
        {
            Description = words["Write JSON, one object a line.", "Écrire du JSON, un objet par ligne."],
            Recursive = true,
        };
        var language = new Option<string>("--language")
        {
            Description = words[
                "The language of help, messages and texts: en or fr. Default: that of the terminal.",
                "La langue de l’aide, des messages et des textes : en ou fr. Par défaut, celle du terminal."
            ],
            HelpName = "en|fr",
            Recursive = true,
        };
        language.AcceptOnlyFromAmong("en", "fr");
        var root = new RootCommand(
            words[
                "Priorities on the command line: what a forum agreed, who took it on, and what became of it.\n\nExit codes: 0 done, 2 wrong use, 3 not allowed, 4 not there, 5 refused by the rules, 6 service away, 130 interrupted, 1 anything else.",
                "Priorities en ligne de commande : ce qu’un forum a convenu, qui s’en charge et ce qu’il en est advenu.\n\nCodes de sortie : 0 fait, 2 mauvais usage, 3 non permis, 4 introuvable, 5 refusé par les règles, 6 service injoignable, 130 interrompu, 1 autre."
            ]
        )
        {
            json,
            language,
        };
        root.Options.OfType<HelpOption>().Single().Description = words["Show help.", "Montrer l’aide."];
        root.Options.OfType<VersionOption>().Single().Description = words["Show the version.", "Montrer la version."];
        var shell = new Shell(words, desk, json);
        foreach (var command in (IEnumerable<Command>)[.. SignIn.Commands(shell), .. Reading.Commands(shell), .. Writing.Commands(shell)])
            root.Add(command);
        root.Add(Completions.Command(shell));
        return root;
    }
}
