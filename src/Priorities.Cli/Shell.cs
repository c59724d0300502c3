using System.CommandLine;
using Priorities.Client;

namespace Priorities.Cli;

/// <summary>The command line is right, and still cannot be done: its message says what to do.</summary>
internal sealed class WrongUseException(string message) : Exception(message);

/// <summary>What every command has: the language, where to write, the service.</summary>
internal sealed class Shell(Words words, Desk desk, Option<bool> json)
{
    public Words Words => words;

    public Desk Desk => desk;

    public bool Json(ParseResult parsed) => parsed.GetValue(json);

    public PrioritiesClient Open(int retries = 4) =>
        Account.Find(Environment.GetEnvironmentVariable)?.Open(words, retries)
        ?? throw new WrongUseException(
            words[
                "Say first where the service is: priorities login https://…",
                "Dites d’abord où est le service : priorities login https://…"
            ]
        );

    /// <summary>A command that speaks to the service.</summary>
    public Command Calling(
        string name,
        string description,
        IEnumerable<Symbol> takes,
        Func<PrioritiesClient, ParseResult, CancellationToken, Task<int>> run
    )
    {
        var command = Made(name, description, takes);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                using var api = Open();
                return await run(api, parsed, cancellationToken);
            }
        );
        return command;
    }

    public static Command Made(string name, string description, IEnumerable<Symbol> takes)
    {
        var command = new Command(name, description);
        foreach (var symbol in takes)
        {
            if (symbol is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)symbol);
        }

        return command;
    }

    public static Option<string[]> Several(string name, string help, string description) =>
        new(name)
        {
            Description = description,
            HelpName = help,
            AllowMultipleArgumentsPerToken = false,
        };
}
