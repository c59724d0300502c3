using System.CommandLine;

namespace Priorities.Cli;

/// <summary>What a shell needs to complete commands: it asks the program itself.</summary>
internal static class Completions
{
    private const string Bash = """
        _priorities() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(priorities "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -F _priorities priorities
        """;

    private const string Zsh = """
        _priorities() { compadd -- ${(f)"$(priorities "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)"} }
        compdef _priorities priorities
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName priorities -ScriptBlock {
          param($word, $line, $position)
          priorities "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" }
        }
        """;

    public static Command Command(Shell shell)
    {
        var words = shell.Words;
        var kind = new Argument<string>("shell") { Description = "bash, zsh, pwsh", HelpName = "shell" };
        kind.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = Shell.Made(
            "completions",
            words[
                "Write what makes a shell complete commands: source <(priorities completions bash)",
                "Écrire ce qui permet à l’interpréteur de compléter les commandes : source <(priorities completions bash)"
            ],
            [kind]
        );
        command.SetAction(parsed =>
            shell.Desk.Output.WriteLine(
                parsed.GetValue(kind) switch
                {
                    "zsh" => Zsh,
                    "pwsh" => PowerShell,
                    _ => Bash,
                }
            )
        );
        return command;
    }
}
