using System.Text.RegularExpressions;

namespace Priorities.Api.Platform.Input;

internal static class WholeMatches
{
    /// <summary>
    /// Whether a pattern fits from end to end. In .NET, <c>$</c> would let a line break stand behind; in JSON Schema it does not.
    /// </summary>
    public static bool IsWholeMatch(this Regex pattern, string text) =>
        pattern.Match(text) is { Success: true, Index: 0 } match && match.Length == text.Length;
}
