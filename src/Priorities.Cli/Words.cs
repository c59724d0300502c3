using System.Globalization;

namespace Priorities.Cli;

/// <summary>The language that the commands speak.</summary>
internal sealed class Words(bool french)
{
    /// <summary>The same in English and in French.</summary>
    public string this[string english, string inFrench] => french ? inFrench : english;

    public string Code => french ? "fr" : "en";

    /// <summary>As <c>--language</c> asks, else as the terminal is set.</summary>
    public static Words Of(string[] args, Func<string, string?> environment)
    {
        var at = Array.FindIndex(args, a => a == "--language" || a.StartsWith("--language=", StringComparison.Ordinal));
        var asked =
            at < 0 ? null
            : args[at].Contains('=') ? args[at].Split('=', 2)[1]
            : args.ElementAtOrDefault(at + 1);
        asked ??= new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(environment).FirstOrDefault(set => !string.IsNullOrEmpty(set));
        asked ??= OperatingSystem.IsWindows() ? CultureInfo.CurrentUICulture.Name : "en";
        return new Words(asked.StartsWith("fr", StringComparison.OrdinalIgnoreCase));
    }
}
