using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Priorities.Domain;

namespace Priorities.Api.Platform.Input;

/// <summary>
/// Text for people: some of it visible, no control characters but line breaks and tabs, none that XML has no place for, whole characters
/// only.
/// </summary>
public sealed class TextAttribute(int max) : RuleAttribute
{
    /// <summary>In characters (Unicode code points), as JSON Schema's <c>maxLength</c> and PostgreSQL count them.</summary>
    public int Max => max;

    /// <summary>Whether the text may have line breaks and tabs.</summary>
    public bool Lines { get; init; }

    /// <summary>What is published.</summary>
    public string Pattern =>
        $"^(?=[\\s\\S]*{Characters.Seen})[^{(Lines ? Characters.ControlsButLines : Characters.Controls)}{Characters.OutsideXml}]*$";

    public override FormattableString? Fault(object? value) =>
        value switch
        {
            string text => Fault(text),
            IEnumerable<string> texts => texts.Select(Fault).FirstOrDefault(f => f is not null),
            _ => null,
        };

    private FormattableString? Fault(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return $"Give some text, up to {max:N0} characters; empty or blank will not do. Leave the member out if there is nothing to say.";
        if (!Characters.CanBeSeen(text))
            return $"Nothing of this can be seen: it is made of characters that leave no mark. Give some text, or leave the member out.";
        if (text.Length > max && text.EnumerateRunes().Count() is var length && length > max)
            return $"At most {max:N0} characters; this has {length:N0}.";
        if (Characters.Forbidden(text) is { } forbidden)
            return forbidden;
        if (!text.Any(c => char.IsControl(c) && !(Lines && c is '\n' or '\r' or '\t')))
            return null;
        if (Lines)
            return $"No control characters other than line breaks and tabs.";
        return $"One line, without control characters.";
    }
}

/// <summary>What stands in the cell of a table: it may be empty, and has no control characters but line breaks and tabs.</summary>
public sealed class CellAttribute(int max) : RuleAttribute
{
    public int Max => max;

    /// <summary>What is published.</summary>
    public static string Pattern => $"^[^{Characters.ControlsButLines}{Characters.OutsideXml}]*$";

    public override FormattableString? Fault(object? value)
    {
        if (value is not string text)
            return null;
        if (text.Length > max && text.EnumerateRunes().Count() is var length && length > max)
            return $"At most {max:N0} characters; this has {length:N0}.";
        return Characters.Forbidden(text)
            ?? Unless(
                !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')),
                $"No control characters other than line breaks and tabs."
            );
    }
}

/// <summary>Not longer than this; what it has to be is asked elsewhere.</summary>
public sealed class AtMostAttribute(int max) : RuleAttribute
{
    public int Max => max;

    public override FormattableString? Fault(object? value) =>
        value is string text && text.Length > max && text.EnumerateRunes().Count() is var length
            ? Unless(length <= max, $"At most {max:N0} characters; this has {length:N0}.")
            : null;
}

/// <summary>A web address: http or https, absolute.</summary>
public sealed partial class WebAddressAttribute : RuleAttribute
{
    public const int Max = 2_000;

    /// <summary>What is published, and enforced before the address is taken apart: nothing in it that cannot be seen.</summary>
    public const string Pattern =
        "^[hH][tT][tT][pP][sS]?://[^" + Characters.Invisible + Characters.Controls + Characters.OutsideXml + "]+$";

    public override FormattableString? Fault(object? value) =>
        Unless(
            value is null
                || (
                    value is string text
                    && text.Length <= Max
                    && Shape().IsWholeMatch(text)
                    && Uri.TryCreate(text, UriKind.Absolute, out var uri)
                    && uri.Scheme is "http" or "https"
                ),
            $"A whole web address, http or https, up to {Max:N0} characters, such as https://example.org/report."
        );

    [GeneratedRegex(Pattern)]
    private static partial Regex Shape();
}

/// <summary>Letters and digits with hyphens, for tags and codes of regions and countries.</summary>
/// <param name="pattern">What a word has to match.</param>
/// <param name="max">How long it may be.</param>
/// <param name="message">What would be right, in English.</param>
public sealed class WordsAttribute(string pattern, int max, string message) : RuleAttribute
{
    private readonly Regex regex = new(pattern, RegexOptions.NonBacktracking);

    public string Pattern => pattern;
    public int Max => max;
    public string Message => message;

    public override FormattableString? Fault(object? value) =>
        Unless(
            value switch
            {
                null => true,
                string word => Fits(word),
                IEnumerable<string?> words => words.All(w => w is not null && Fits(w)),
                _ => false,
            },
            FormattableStringFactory.Create(message)
        );

    private bool Fits(string word) => word.Length <= max && regex.IsWholeMatch(word);
}
