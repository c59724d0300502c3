using Priorities.Cli;

namespace Priorities.Client.Tests;

/// <summary>What the command line says of itself. What it does with the service, tests/steps/clients tells.</summary>
[NonParallelizable]
public sealed class CommandLineTests
{
    private static readonly string[] Commands =
    [
        "login",
        "logout",
        "whoami",
        "actions",
        "follow",
        "export",
        "report",
        "import",
        "completions",
    ];

    [TestCase("en", "Usage:", "Say where an action stands, and why.")]
    [TestCase("fr", "Utilisation", "Dire où en est une action, et pourquoi.")]
    public async Task Help_is_there_in_both_languages(string language, string heading, string report)
    {
        var (code, output, _) = await RunAsync("--help", "--language", language);
        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain(heading).And.Contain(report));
        Assert.That(Commands.Where(command => !output.Contains($"  {command}", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Every_command_and_option_is_explained_otherwise_in_French()
    {
        foreach (var command in Commands.Select(c => new[] { c }).Append(["actions", "list"]).Append(["actions", "show"]))
        {
            var (english, french) = (
                await RunAsync([.. command, "--help", "--language=en"]),
                await RunAsync([.. command, "--help", "--language=fr"])
            );
            var same = Explanations(english.Output).Intersect(Explanations(french.Output)).Where(line => line != "bash, zsh, pwsh");
            Assert.That(same, Is.Empty, string.Join(' ', command));
        }

        static IEnumerable<string> Explanations(string help) =>
            help.Split('\n')
                .Where(line => line.StartsWith("  ", StringComparison.Ordinal))
                .Select(line => line.Trim().Split("  ")[^1].Trim())
                .Where(line =>
                    line.Contains(' ', StringComparison.Ordinal)
                    && !line.StartsWith("testhost ", StringComparison.Ordinal)
                    && !line.StartsWith('-')
                );
    }

    [TestCase("reprot", "ccr-2016-s2")]
    [TestCase("report", "ccr-2016-s2", "planned")]
    [TestCase("report", "ccr-2016-s2", "planned", "--note", "Why.", "--visibility", "all")]
    [TestCase("export", "--format", "docx")]
    [TestCase("actions", "list", "--key", "pk_1")]
    public async Task What_is_not_known_ends_it_with_two(params string[] args)
    {
        var (code, output, errors) = await RunAsync([.. args, "--language", "en"]);
        Assert.That((code, output), Is.EqualTo((2, "")));
        Assert.That(errors, Does.StartWith("priorities: "));
    }

    [TestCase("« reprot » n’est pas connu ici.", "reprot")]
    [TestCase("Dites pourquoi : --note « … ».", "report", "ccr-2016-s2", "planned")]
    [TestCase("--progress est un nombre entier, de 0 à 100.", "report", "a", "planned", "--note", "Fait.", "--progress", "many")]
    [TestCase("Argument obligatoire", "login")]
    public async Task And_says_so_in_French(string said, params string[] args)
    {
        var (code, _, errors) = await RunAsync([.. args, "--language", "fr"]);
        Assert.That(code, Is.EqualTo(2));
        Assert.That(errors, Does.StartWith($"priorities: {said}").And.Contain("Essayez : priorities --help"));
    }

    [Test]
    public async Task A_shell_is_told_what_can_come_next()
    {
        var (_, commands, _) = await RunAsync("[suggest:11]", "priorities ");
        Assert.That(commands.Split('\n').Select(line => line.Trim()), Is.SupersetOf(Commands));
        var (_, statuses, _) = await RunAsync("[suggest:32]", "priorities report ccr-2016-s2 pl");
        Assert.That(statuses, Does.StartWith("planned").And.Not.Contain("onHold"));
    }

    [TestCase("LANG", "fr_CA.UTF-8", "fr")]
    [TestCase("LANG", "en_CA.UTF-8", "en")]
    [TestCase("LC_ALL", "fr_FR", "fr")]
    [TestCase("LANG", "C", "en")]
    public void The_terminal_says_which_language(string variable, string value, string language) =>
        Assert.That(Words.Of([], name => name == variable ? value : null).Code, Is.EqualTo(language));

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(args, new Desk(TextReader.Null, output, errors), CancellationToken.None);
        return (code, output.ToString(), errors.ToString());
    }
}
