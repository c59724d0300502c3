using System.CommandLine;

namespace Priorities.Cli;

/// <summary><c>login</c>, <c>logout</c>, <c>whoami</c>.</summary>
internal static class SignIn
{
    public static IEnumerable<Command> Commands(Shell shell)
    {
        var words = shell.Words;
        yield return Login(shell);
        var logout = new Command("logout", words["Forget the address and the key.", "Oublier l’adresse et la clé."]);
        logout.SetAction(_ => File.Delete(Account.FilePath));
        yield return logout;
        yield return shell.Calling(
            "whoami",
            words["Whose key it is.", "À qui est la clé."],
            [],
            async (api, parsed, cancellationToken) =>
            {
                var me = (await api.GetMeAsync(cancellationToken)).Data;
                if (shell.Json(parsed))
                    shell.Desk.WriteJson(me);
                else
                    shell.Desk.Write(string.Join(", ", new[] { me.Name, me.Role.Value, me.Organization?.Name }.OfType<string>()));
                return ExitCode.Done;
            }
        );
    }

    /// <summary>The key is never an argument: those stand in the shell's history and in the list of processes.</summary>
    private static Command Login(Shell shell)
    {
        var words = shell.Words;
        var address = new Argument<string>("address")
        {
            Description = words[
                "Where the service is, such as https://priorities.example.org.",
                "L’adresse du service, par exemple https://priorities.example.org."
            ],
        };
        var plain = new Option<bool>("--plain-http")
        {
            Description = words[
                "Let the key go over http to another machine, where the network between is yours.",
                "Laisser passer la clé par http vers une autre machine, si le réseau qui les relie est le vôtre."
            ],
        };
        var command = Shell.Made(
            "login",
            words[
                "Store the address and the key, in a file that you alone can read. The key is asked for, or read from the standard input.",
                "Garder l’adresse et la clé dans un fichier que vous seul pouvez lire. La clé est demandée, ou lue sur l’entrée standard."
            ],
            [address, plain]
        );
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var key = shell.Desk.ReadSecret(words["API key: ", "Clé d’API : "]);
                if (string.IsNullOrEmpty(key))
                    throw new WrongUseException(words["No key was given.", "Aucune clé n’a été donnée."]);
                var account = new Account(parsed.GetValue(address)!, key, parsed.GetValue(plain));
                using var api = account.Open(words);
                var me = (await api.GetMeAsync(cancellationToken)).Data;
                account.Save();
                shell.Desk.Say(words[$"Logged in as {me.Name} ({me.Role}).", $"Connexion établie : {me.Name} ({me.Role})."]);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
