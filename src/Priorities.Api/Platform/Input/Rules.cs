using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Priorities.Api.Platform.Answers;
using Priorities.Domain;

namespace Priorities.Api.Platform.Input;

// What a value of a request has to be. Each rule is enforced on every request and published in the OpenAPI document, from the one
// attribute.

/// <summary>A rule that a value of a request has to keep.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public abstract class RuleAttribute : Attribute
{
    /// <summary>
    /// What is wrong with a value and what would be right; null where it keeps the rule. A value that is not there keeps every rule but
    /// <see cref="NeededAttribute"/>.
    /// </summary>
    public abstract FormattableString? Fault(object? value);

    protected static FormattableString? Unless(bool kept, FormattableString fault) => kept ? null : fault;
}

/// <summary>Has to be there. What it has to be, its other rules say.</summary>
public sealed class NeededAttribute : RuleAttribute
{
    public override FormattableString? Fault(object? value) => Unless(value is not null, $"This has to be there.");
}

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

/// <summary>Not longer than this; what it has to be is asked elsewhere.</summary>
public sealed class AtMostAttribute(int max) : RuleAttribute
{
    public int Max => max;

    public override FormattableString? Fault(object? value) =>
        value is string text && text.Length > max && text.EnumerateRunes().Count() is var length
            ? Unless(length <= max, $"At most {max:N0} characters; this has {length:N0}.")
            : null;
}

/// <summary>A key that people type: lower-case letters and digits, with single hyphens or dots between them.</summary>
public sealed partial class KeyAttribute(int max) : RuleAttribute
{
    public const string Shape = "^[a-z0-9]+([.-][a-z0-9]+)*$";

    public int Max => max;

    public override FormattableString? Fault(object? value) =>
        Unless(
            value is null || (value is string key && key.Length <= max && Pattern().IsWholeMatch(key) && !Guid.TryParse(key, out _)),
            $"Lower-case letters and digits, with single hyphens or dots between them, up to {max} characters, such as 'ccr-2016'."
        );

    [GeneratedRegex(Shape)]
    internal static partial Regex Pattern();
}

/// <summary>A reference to something by its id or its key.</summary>
public sealed class IdOrKeyAttribute : RuleAttribute
{
    public override FormattableString? Fault(object? value) =>
        Unless(
            value switch
            {
                null => true,
                string reference => IsReference(reference),
                string[] ofQuery => Values.Split(ofQuery).All(IsReference),
                IEnumerable<string> ofBody => ofBody.All(IsReference),
                _ => false,
            },
            $"Give an id (a UUID) or a key, such as 'ccr-2016-s2'."
        );

    private static bool IsReference(string? text) =>
        text is not null && (IdOrKey.IsId(text, out _) || (text.Length <= 96 && KeyAttribute.Pattern().IsWholeMatch(text)));
}

/// <summary>An id alone.</summary>
public sealed class IdAttribute : RuleAttribute
{
    public override FormattableString? Fault(object? value) =>
        Unless(
            value is null || (value is string text && IdOrKey.IsId(text, out _)),
            $"Give an id: a UUID, such as 0197b7a0-0000-7000-8000-000000000001."
        );
}

/// <summary>A day that can be meant: 1900-01-01 to 2199-12-31.</summary>
public sealed class DayAttribute : RuleAttribute
{
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);

    public override FormattableString? Fault(object? value) =>
        Unless(
            value switch
            {
                null => true,
                DateOnly day => day >= First && day <= Last,
                string text => Values.TryDay(text, out var day) && day >= First && day <= Last,
                _ => false,
            },
            $"A day from 1900-01-01 to 2199-12-31, such as 2026-11-23."
        );
}

/// <summary>An instant with its offset (RFC 3339).</summary>
public sealed class InstantAttribute : RuleAttribute
{
    public override FormattableString? Fault(object? value) =>
        Unless(
            value switch
            {
                null => true,
                DateTimeOffset at => at.Year is >= 1900 and < 2200,
                string text => Values.TryInstant(text, out var at) && at.Year is >= 1900 and < 2200,
                _ => false,
            },
            $"An instant with its offset, such as 2026-11-23T14:00:00Z (in a URL, write + as %2B)."
        );
}

/// <summary>A whole number of a query.</summary>
public sealed class WholeNumberAttribute(int min, int max) : RuleAttribute
{
    public int Min => min;
    public int Max => max;

    public override FormattableString? Fault(object? value) =>
        Unless(
            value is null
                || (
                    value is string text
                    && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    && number >= min
                    && number <= max
                ),
            $"A whole number from {min:N0} to {max:N0}."
        );
}

/// <summary>A whole number of a body.</summary>
public sealed class BetweenAttribute(int min, int max) : RuleAttribute
{
    public int Min => min;
    public int Max => max;

    public override FormattableString? Fault(object? value) =>
        Unless(value is not int number || (number >= min && number <= max), $"A whole number from {min:N0} to {max:N0}.");
}

/// <summary>True or false, of a query.</summary>
public sealed class FlagAttribute : RuleAttribute
{
    public override FormattableString? Fault(object? value) => Unless(value is null or "true" or "false", $"Either true or false.");
}

/// <summary>Values of an enumeration, or of a list of words; in a query a list is repeated or separated by commas.</summary>
public class OneOfAttribute : RuleAttribute
{
    public OneOfAttribute(Type enumeration) => (Enumeration, Words) = (enumeration, [.. Enum.GetNames(enumeration).Select(Wire.Name)]);

    public OneOfAttribute(params string[] words) => Words = words;

    /// <summary>The enumeration that the words are of, where they are of one.</summary>
    public Type? Enumeration { get; }

    public IReadOnlyList<string> Words { get; }

    public override FormattableString? Fault(object? value)
    {
        var unknown = value switch
        {
            null => null,
            string text => Words.Contains(text) ? null : text,
            string[] ofQuery => Values.Split(ofQuery).FirstOrDefault(v => !Words.Contains(v)),
            IEnumerable<string> ofBody => ofBody.FirstOrDefault(v => !Words.Contains(v)),
            _ => null,
        };
        if (unknown is null)
            return null;
        if (Meant.Among(Words, unknown) is { } meant)
            return $"'{unknown}' is not one of: {string.Join(", ", Words)}. Did you mean '{meant}'?";
        return $"'{Characters.Cut(unknown, 64)}' is not one of: {string.Join(", ", Words)}.";
    }
}

/// <summary>Words of an enumeration that are not for this member.</summary>
public sealed class ExceptAttribute(params string[] words) : RuleAttribute
{
    public IReadOnlyList<string> Words => words;

    public override FormattableString? Fault(object? value)
    {
        if (value is null || !words.Contains(Wire.Name(value)))
            return null;
        return $"One of: {string.Join(", ", Enum.GetNames(value.GetType()).Select(Wire.Name).Except(words))}.";
    }
}

/// <summary>Members of what is answered, repeated or separated by commas.</summary>
public sealed class MembersOfAttribute(Type record) : OneOfAttribute(Wire.Members(record));

/// <summary>What a list is sorted by: one of these, with <c>-</c> in front for descending.</summary>
public sealed class SortAttribute(params string[] keys) : RuleAttribute
{
    public IReadOnlyList<string> Keys => keys;

    public override FormattableString? Fault(object? value)
    {
        if (value is null || (value is string text && keys.Contains(text.StartsWith('-') ? text[1..] : text)))
            return null;
        if (value is string near && Meant.Among(keys, near.TrimStart('-')) is { } meant)
            return $"One of: {string.Join(", ", keys)}; with - in front for descending. Did you mean '{meant}'?";
        return $"One of: {string.Join(", ", keys)}; with - in front for descending.";
    }
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

/// <summary>How many entries a list may have, and that none is there twice.</summary>
public sealed class EntriesAttribute(int max) : RuleAttribute
{
    public int Max => max;

    public int Min { get; init; }

    public override FormattableString? Fault(object? value)
    {
        if (value is not System.Collections.IEnumerable list)
            return null;
        var entries = list.Cast<object?>().ToList();
        if (entries.Count > max)
            return $"At most {max:N0} entries; this has {entries.Count:N0}.";
        if (entries.Count < Min)
            return $"Too few entries: there have to be {Min:N0} or more.";
        if (entries.Contains(null))
            return $"No entry may be null.";
        return Unless(entries.Select(Told).Distinct().Count() == entries.Count, $"No entry may be there twice.");
    }

    /// <summary>Bodies are equal when they say the same, lists in them included.</summary>
    private static object Told(object? entry) => entry is string or ValueType ? entry : JsonSerializer.Serialize(entry, WireJson.Options);
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

/// <summary>Members of a body that need one another. Enforced, and published, like the rules for one member.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class TogetherAttribute(string message) : Attribute
{
    /// <summary>What would be right, in English.</summary>
    public string Message => message;

    /// <summary>The member at fault, as the wire spells it, and what would be right; null where nothing is.</summary>
    public abstract (string Member, FormattableString Message)? Fault(object body);

    protected static object? Read(object body, string property) => body.GetType().GetProperty(property)!.GetValue(body);
}

/// <summary>One of two members has to be there, or both: a text in one language or the other.</summary>
public sealed class EitherAttribute(string first, string second, string message) : TogetherAttribute(message)
{
    public string First => Wire.Name(first);
    public string Second => Wire.Name(second);

    public override (string Member, FormattableString Message)? Fault(object body) =>
        Read(body, first) is null && Read(body, second) is null ? (First, FormattableStringFactory.Create(Message)) : null;
}

/// <summary>A member has to be there where another one has one of these words.</summary>
public sealed class NeededWhenAttribute(string member, string other, string message, params string[] words) : TogetherAttribute(message)
{
    public string Member => Wire.Name(member);
    public string Other => Wire.Name(other);
    public IReadOnlyList<string> Words => words;

    public override (string Member, FormattableString Message)? Fault(object body) =>
        Read(body, member) is null && Read(body, other) is { } word && words.Contains(Wire.Name(word))
            ? (Member, FormattableStringFactory.Create(Message))
            : null;
}

internal static class WholeMatches
{
    /// <summary>
    /// Whether a pattern fits from end to end. In .NET, <c>$</c> would let a line break stand behind; in JSON Schema it does not.
    /// </summary>
    public static bool IsWholeMatch(this Regex pattern, string text) =>
        pattern.Match(text) is { Success: true, Index: 0 } match && match.Length == text.Length;
}
