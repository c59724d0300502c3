using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace Priorities.Api.Platform.Hosting;

/// <summary>Something else to do than to serve, with the same settings; the answer is the exit code.</summary>
internal sealed class ServiceCommand(string name, string description, Func<WebApplication, ParseResult, Task<int>> run)
    : Command(name, description)
{
    /// <summary>Whether it is run over a database that is up and migrated.</summary>
    public bool NeedsDatabase { get; init; } = true;

    public Task<int> RunAsync(WebApplication app, ParseResult parsed) => run(app, parsed);
}

/// <summary>
/// What the program is asked to do. What it does not know ends it: who mistypes <c>--migrate</c> does not want to serve.
/// </summary>
internal sealed class CommandLine
{
    /// <summary>The exit code for what is asked for wrongly, on the command line or by a setting.</summary>
    public const int WrongUse = 2;

    private const string Description = """
        Priorities keeps account of what a forum agreed on. Without a command it serves until Ctrl-C.

        Settings are taken from the environment (Priorities__Seed=none) or as options with a colon (--Priorities:Seed=none);
        deploy/README.md lists them.
        """;

    /// <summary>Where a setting's name begins; anything else with a colon is mistyped.</summary>
    private static readonly string[] Sections =
    [
        "Priorities",
        "ConnectionStrings",
        "Access",
        "RateLimit",
        "PublicAnswers",
        "Cors",
        "Proxy",
        "Oidc",
        "Webhooks",
        "Mail",
        "Retention",
        "AutoMapper",
        "Logging",
        "Kestrel",
    ];

    /// <summary>Settings of the host itself, which have no section.</summary>
    private static readonly string[] OfTheHost =
    [
        HostDefaults.ApplicationKey,
        HostDefaults.ContentRootKey,
        HostDefaults.EnvironmentKey,
        WebHostDefaults.CaptureStartupErrorsKey,
        WebHostDefaults.DetailedErrorsKey,
        WebHostDefaults.HostingStartupAssembliesKey,
        WebHostDefaults.HostingStartupExcludeAssembliesKey,
        WebHostDefaults.HttpPortsKey,
        WebHostDefaults.HttpsPortsKey,
        WebHostDefaults.PreferHostingUrlsKey,
        WebHostDefaults.PreventHostingStartupKey,
        WebHostDefaults.ServerUrlsKey,
        WebHostDefaults.ShutdownTimeoutKey,
        WebHostDefaults.StaticWebAssetsKey,
        WebHostDefaults.SuppressStatusMessagesKey,
        WebHostDefaults.WebRootKey,
    ];

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Where to listen. Default: http://127.0.0.1:8080.",
        HelpName = "addresses",
    };

    private static readonly Option<bool> DemoFlag = new("--demo")
    {
        Description = "Serve with a made-up forum of three years beside what is there.",
    };

    private static readonly Option<bool> MigrateFlag = new("--migrate") { Description = "Bring the database up to date, and end." };

    private readonly ParseResult parsed;

    private CommandLine(ParseResult parsed) => this.parsed = parsed;

    /// <summary>The exit code where everything is said already: help, the version, or what is wrong.</summary>
    public int? Answer { get; private init; }

    /// <summary>What the configuration reads.</summary>
    public string[] Settings { get; private init; } = [];

    public bool Demo => parsed.GetValue(DemoFlag);

    public bool MigrateOnly => parsed.GetValue(MigrateFlag);

    /// <summary>What to do instead of serving; null to serve.</summary>
    public ServiceCommand? Command => parsed.CommandResult.Command as ServiceCommand;

    /// <summary>The words of the command, such as <c>keys create</c>.</summary>
    public string CommandName => Path(parsed.CommandResult);

    public static CommandLine Read(string[] args, params IEnumerable<Command> commands)
    {
        var (settings, words) = Split(args);
        var root = new Command("priorities", Description) { Urls, DemoFlag, MigrateFlag, new HelpOption(), new VersionOption() };
        root.SetAction(_ => 0);
        foreach (var command in commands)
            root.Add(command);
        var parsed = root.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var wrong =
            parsed.UnmatchedTokens is [var unknown, ..] ? $"'{unknown}' is not known here."
            : parsed.Errors is [var error, ..] ? error.Message
            : null;
        if (wrong is not null)
        {
            var here = parsed.CommandResult.Command == root ? "" : $"{Path(parsed.CommandResult)} ";
            Console.Error.WriteLine($"priorities: {wrong} Try: {here}--help");
            return new(parsed) { Answer = WrongUse };
        }

        // Help and the version act by themselves; everything else is acted on when the service is put together.
        if (parsed.Action is { } action && action != root.Action)
            return new(parsed) { Answer = parsed.Invoke() };
        return new(parsed) { Settings = parsed.GetValue(Urls) is { } urls ? [.. settings, $"--urls={urls}"] : [.. settings] };
    }

    private static string Path(SymbolResult result) =>
        result is CommandResult { Parent: CommandResult above } here ? $"{Path(above)} {here.Command.Name}".Trim() : "";

    public Task<int> RunCommandAsync(WebApplication app) => Command!.RunAsync(app, parsed);

    /// <summary>Takes out the settings: <c>--Section:Name=value</c>, or the value as the next word.</summary>
    private static (List<string> Settings, List<string> Words) Split(string[] args)
    {
        var (settings, words) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            if (!IsSetting(args[i]))
                words.Add(args[i]);
            else if (args[i].Contains('=', StringComparison.Ordinal) || i + 1 == args.Length)
                settings.Add(args[i]);
            else
                settings.Add($"{args[i]}={args[++i]}");
        }

        return (settings, words);
    }

    /// <summary>A section by itself, with a value, is how a configuration that is written out names the parents of its settings.</summary>
    private static bool IsSetting(string word)
    {
        if (!word.StartsWith("--", StringComparison.Ordinal))
            return false;
        var (name, hasValue) = (word[2..].Split('=')[0], word.Contains('=', StringComparison.Ordinal));
        return Contains(Sections, name.Split(':')[0])
            ? hasValue || name.Contains(':', StringComparison.Ordinal)
            : hasValue && Contains(OfTheHost, name);
    }

    private static bool Contains(string[] names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
